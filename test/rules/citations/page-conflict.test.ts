import { describe, expect, test } from 'vitest';
import { applyFix, expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'page-conflict';
const basis = 'Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 300.';
const conclusion = 'Therefore, the request is not medically necessary.';
const findings = (rationale: string, basis_ = basis) =>
  findingsOf(code, letterWith({ item: 'Lumbar epidural steroid injection', basis: basis_, rationale: `${rationale} ${conclusion}` })).map(
    ({ message }) => message,
  );

describe('flags', () => {
  test('another page of the same chapter', () => {
    expectFindings(
      code,
      letterWith({
        item: 'Lumbar epidural steroid injection',
        basis,
        rationale: `As stated in ACOEM Chapter 12, page
308, injections are an option.
^^^ warning page 300
${conclusion}`,
      }),
    );
  });

  test.each([
    ['the only one of its family that is cited', 'ACOEM guidelines p181 do not recommend it.', basis],
    [
      'pages before the name',
      'As noted on page 46 of the MTUS Chronic Pain Medical Treatment Guidelines, it is an option.',
      'Decision based on MTUS Chronic Pain Medical Treatment Guidelines Page(s): 98-99.',
    ],
    [
      'ODG',
      'Per ODG, pages 12-14, it is an option.',
      'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back, Facet joint injections, pages 412-418.',
    ],
    [
      'another edition',
      'The MTUS Chronic Pain Medical Treatment Guidelines (2009) recommend it.',
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Introduction.',
    ],
  ])('%s', (_, rationale, basis_) => expect(findings(rationale, basis_)).toHaveLength(1));
});

describe('is silent', () => {
  test.each([
    ['the same page', 'ACOEM Chapter 12, page 300, states that it is an option.', basis],
    [
      'a page of the span',
      'Per ODG, page 414, it is an option.',
      'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back, Facet joint injections, pages 412-418.',
    ],
    ['further pages', 'ACOEM Chapter 12, page 300, and ACOEM Chapter 12, page 309, recommend it.', basis],
    ['another chapter', 'The MTUS Guideline in ACOEM Chapter 3, page 48, states goals.', basis],
    [
      'several parts of the MTUS cited',
      'Per ACOEM, page 48, goals are stated.',
      'Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 300, and MTUS ACOEM Chapter 13 Knee Complaints Page(s): 338.',
    ],
    [
      'no page in the basis',
      'ACOEM Chapter 12, page 308, states that it is an option.',
      'Decision based on MTUS Low Back Complaints 2004, Section(s): Summary.',
    ],
    [
      'an older edition in contrast',
      'Unlike the MTUS Chronic Pain Medical Treatment Guidelines (2009), the MTUS Chronic Pain Medical Treatment Guidelines (2016) recommend it.',
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Introduction.',
    ],
    [
      'a year of the MTUS as a whole',
      'The 2016 California MTUS recommends it.',
      'Decision based on MTUS Low Back Complaints 2004, Section(s): Summary.',
    ],
    ['what somebody else cited', 'The claims administrator cited ACOEM Chapter 12, page 308.', basis],
  ])('%s', (_, rationale, basis_) => expect(findings(rationale, basis_)).toEqual([]));
});

test('fix: the page of the basis', () => {
  const letter = letterWith({
    item: 'Lumbar epidural steroid injection',
    basis,
    rationale: `ACOEM Chapter 12, page 308, recommends it. ${conclusion}`,
  });
  expect(applyFix(code, letter, '300')).toContain('ACOEM Chapter 12, page 300, recommends it.');
});

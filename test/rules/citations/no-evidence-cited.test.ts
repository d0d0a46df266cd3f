import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'no-evidence-cited';
const nothing = 'The Expert Reviewer did not cite any medical evidence for its decision.';

describe('no-evidence-cited', () => {
  it('flags a basis that says so', () => {
    expectFindings(
      code,
      letterWith({ basis: nothing }).replace(nothing, (words) => `\n${words}\n${'^'.repeat(words.length)} warning cites no evidence`),
    );
  });

  it.each([
    'None.',
    'Not applicable',
    'No guideline was cited.',
    'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.',
    'The reviewer applied his own experience.',
  ])('flags %s', (basis) => {
    expect(findingsOf(code, letterWith({ basis }))).toHaveLength(1);
  });

  it.each([
    ['of an associated service', 'Associated surgical service: Cold therapy unit', 'The unit is not medically necessary.'],
    [
      'that follows from the primary procedure',
      'Cold therapy unit',
      'Since the primary procedure is not medically necessary, none of the associated services are.',
    ],
    [
      'that follows from an operation',
      'Preoperative clearance',
      'As the requested arthroscopy is not medically necessary, the clearance is not.',
    ],
    [
      'that follows from another request',
      'Follow-up visit',
      'Because the other request is not certified, this one is not medically necessary.',
    ],
  ])('is information in an issue %s', (_what, item, rationale) => {
    const text = letterWith({ issues: [{}, { item, basis: nothing, rationale }] });
    expect(findingsOf(code, text).map(({ severity }) => severity)).toEqual(['information']);
  });

  it.each([
    ['only one issue', [{ basis: nothing, rationale: 'Since the surgery is not medically necessary, it is refused.' }]],
    [
      'the operation itself',
      [{}, { item: 'Left knee arthroscopy', basis: nothing, rationale: 'Since the surgery was not shown to be necessary, it is refused.' }],
    ],
    [
      'reasons of its own',
      [
        {},
        {
          item: 'MRI of the left knee',
          basis: nothing,
          rationale: 'The primary treating physician asks for it. It is not medically necessary.',
        },
      ],
    ],
  ])('stays a warning with %s', (_what, issues) => {
    expect(findingsOf(code, letterWith({ issues })).map(({ severity }) => severity)).toEqual(['warning']);
  });

  it.each([
    [
      'a chapter in prose',
      {
        basis:
          'The Shoulder Complaints chapter (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 9), page 211, which is part of the MTUS, was found relevant because it treats surgery.',
      },
    ],
    [
      'a guideline that was used',
      { basis: 'The Official Disability Guidelines (ODG), Shoulder chapter, was used since the MTUS is silent.' },
    ],
    ['a citation', { basis: 'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.' }],
    ['a source that the catalogue does not hold', { basis: 'Decision based on Non-MTUS Citation A. Author, A journal, 2014.' }],
    ['a web page', { basis: 'Decision based on Non-MTUS Citation http://www.example.org/a.' }],
    ['a basis not written yet', { basis: '' }],
    ['a basis to be filled in', { basis: 'Decision based on [insert kind of citation] [insert guideline].' }],
    ["the claims administrator's basis", { claimsBasis: 'The Claims Administrator did not cite any medical evidence for its decision.' }],
  ])('is silent on %s', (_what, parts) => {
    expectFindings(code, letterWith(parts));
  });

  it('inserts a citation to fill in', () => {
    const mended = applyFix(code, letterWith({ basis: nothing }), 'Insert a citation');
    expect(mended).toContain('MAXIMUS guideline: Decision based on MTUS [insert guideline].\n');
  });
});

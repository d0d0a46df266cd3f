import { describe, expect, test } from 'vitest';
import { applyFix, expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'misattributed-criterion';
const neckFacets =
  'Decision based on MTUS ACOEM Chapter 8 Neck and Upper Back Complaints Page(s): 181. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Neck and Upper Back, Facet joint therapeutic steroid injections.';
const facets = 'Cervical facet joint injections C3-4, C4-5, C5-6';
const nerve =
  'states that unequivocal objective findings that identify specific nerve compromise on the neurologic examination are sufficient evidence to warrant imaging in patients who do not respond to treatment and who would consider surgery an option.';
const conclusion = 'Therefore, the request is not medically necessary.';
const basisOf = (title: string) => `Decision based on MTUS ${title}, Section(s): Special Studies.`;

const findings = (item: string, basis: string, rationale: string) =>
  findingsOf(code, letterWith({ item, basis, rationale: `${rationale} ${conclusion}` }));

describe('flags', () => {
  test('the limit of two levels given to the MTUS', () => {
    expectFindings(
      code,
      letterWith({
        item: facets,
        basis: neckFacets,
        rationale: `Per ODG, facet injections are not recommended. The request is for three levels, and
the California MTUS only allows for 2 levels to be blocked.
    ^^^^^^^^^^^^^^^ warning ODG
${conclusion}`,
      }),
    );
  });

  test.each([
    'ACOEM guidelines limit blocks: no more than two levels may be blocked at any one time.',
    'According to the MTUS, no more than 2 levels may be blocked at any one time.',
    'ACOEM has mixed results and, according to ACOEM chapter 8, no more than two levels may be blocked at any one time.',
    'According to the MTUS these are limited. The guideline allows only two levels to be blocked at any one time.',
    'The ACOEM chapter is clear. It says that no more than 2 joint levels may be blocked at any one time.',
  ])('in other words: %s', (rationale) => expect(findings(facets, neckFacets, rationale)).toHaveLength(1));

  test.each([
    ['MRI of the left knee', 'Knee Complaints 2004'],
    ['MRI of the right shoulder', 'Shoulder Complaints 2004'],
    ['MRI of the left ankle', 'Ankle and Foot Complaints 2004'],
  ])('nerve compromise for %s', (item, title) => {
    expect(findings(item, basisOf(title), `The MTUS ${nerve}`)).toHaveLength(1);
    expect(findings(item, basisOf(title), `ACOEM ${nerve}`)).toHaveLength(1);
  });
});

describe('is silent', () => {
  test.each([
    ['MRI of the lumbar spine', 'Low Back Complaints 2004'],
    ['MRI of the cervical spine', 'Neck and Upper Back Complaints 2004'],
    ['MRI of the thoracic spine', 'Neck and Upper Back Complaints 2004'],
  ])('nerve compromise for %s', (item, title) => expect(findings(item, basisOf(title), `The MTUS ${nerve}`)).toEqual([]));

  test.each([
    ['its own source', 'The ODG only allow for 2 levels to be blocked.'],
    ['several sources together', 'The MTUS and ODG only allow for 2 levels to be blocked.'],
    ['no source', 'Only 2 levels may be blocked at any one time.'],
    ['unnamed guidelines', 'Per ODG, it is not recommended. The guidelines only allow for 2 levels to be blocked.'],
    ['a source named two sentences before', 'The MTUS opposes these. ODG does not. It allows no more than 2 levels to be blocked.'],
    ['several sources just before', 'The MTUS and ODG agree. The guidelines only allow for 2 levels to be blocked.'],
    ['no words that take up the source', 'The MTUS does not recommend these. Only 2 levels may be blocked at any one time.'],
    ['somebody else’s words', 'The claims administrator cited the MTUS as allowing no more than 2 levels to be blocked.'],
    ['the number of levels asked for', 'The MTUS does not recommend facet injections at two levels.'],
  ])('%s', (_, rationale) => expect(findings(facets, neckFacets, rationale).map(({ message }) => message)).toEqual([]));

  test('a limit of another treatment', () => {
    const epidural = 'Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Epidural steroid injections (ESIs).';
    const rationale =
      'The MTUS states that no more than two levels should be injected using transforaminal blocks; no more than two levels at any one time.';
    expect(findings('Epidural steroid injection L4-5', epidural, rationale)).toEqual([]);
  });

  test('two regions of which one holds the criterion', () => {
    const both =
      'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies, and Knee Complaints 2004, Section(s): Special Studies.';
    expect(findings('MRI of the left knee', both, `The MTUS ${nerve}`)).toEqual([]);
  });
});

test('fix: the right source', () => {
  const letter = letterWith({
    item: facets,
    basis: neckFacets,
    rationale: `Facets were weighed. The MTUS only allows for 2 levels to be blocked. ${conclusion}`,
  });
  expect(applyFix(code, letter, 'Give it to ODG')).toContain('The Official Disability Guidelines (ODG) only allows for 2 levels');
});

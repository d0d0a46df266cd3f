import { describe, expect, test } from 'vitest';
import type { CriterionStatement } from '../../server/src/letter/letter-reading';
import { letterWith, readingOf } from '../support/marked-letter';

const basis =
  'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back, MRI.';

function criteriaIn(rationale: string): { text: string; statement: CriterionStatement; id: string }[] {
  const letter = letterWith({ item: 'MRI of the lumbar spine', basis, rationale });
  const criteria = readingOf(letter).issues[0]?.rationale?.criteria ?? [];
  return criteria.map((statement) => ({
    text: letter.slice(statement.start, statement.end),
    statement,
    id: statement.criterion.criterion.id,
  }));
}

const ids = (rationale: string) => criteriaIn(rationale).map(({ id }) => id);
const find = (rationale: string, id: string) => criteriaIn(rationale).find((found) => found.id === id)?.statement;

describe('criteria in words that differ from ours', () => {
  test.each([
    ['Imaging should be reserved for cases in which surgery is considered or red-flag diagnoses are evaluated.', 'ch12-special-studies.8'],
    ['Unequivocal objective findings that identify specific nerve compromise are sufficient to warrant imaging.', 'ch12-special-studies.2'],
    ['Lumbar supports have not been shown to have any lasting benefit beyond the acute phase of symptom relief.', 'ch12-supports.1'],
    ['Myalgia and myositis, unspecified (ICD9 729.1): 9-10 visits over 8 weeks.', 'cp2016-physical-medicine.2'],
    ['Allow for fading of treatment frequency from up to 3 visits per week to one or less.', 'cp2016-physical-medicine.1'],
    ['Acupuncture is used when pain medication is reduced or not tolerated, as an adjunct to physical rehabilitation.', 'acu-indication.1'],
    [
      'Repeat MRI is not routinely recommended and is reserved for a significant change in symptoms and significant pathology.',
      'odg-lb-mri.3',
    ],
    ['A proton pump inhibitor is for patients at intermediate or high risk for gastrointestinal events.', 'cp2016-ppi.1'],
    ["In the maintenance phase the four A's are documented at each visit.", 'op-3.3.9.3'],
    ["It is covered if it meets Medicare's definition of durable medical equipment.", 'odg-knee-dme.1'],
  ])('%s', (rationale, id) => expect(ids(rationale)).toContain(id));

  test('over line ends and in other letters', () => {
    expect(ids('INVASIVE TECHNIQUES such as\nfacet joint injections are of\nQuestionable   merit.')).toContain('ch12-injections.1');
  });

  test('no criterion by numbers and little words alone', () => {
    expect(ids('Conservative care for at least 6 weeks should be tried.')).toEqual([]);
  });

  test('no criterion by one plain word', () => {
    expect(ids('The patient is radicular. NSAIDs were given. Observation was advised.')).toEqual([]);
  });
});

describe('whose a criterion is said to be', () => {
  const nerve = 'specific nerve compromise on the neurologic examination warrants imaging';

  test('the source of its own sentence', () => {
    expect(find(`Per ODG, it waits. The MTUS states that ${nerve}.`, 'ch12-special-studies.2')?.attributedTo?.family).toBe('mtus');
  });

  test('a source named in the middle of the words', () => {
    const facet = 'Three levels are to be blocked, and the MTUS only allows for 2 levels to be blocked.';
    expect(find(`Per ODG, it waits. ${facet}`, 'odg-neck-facet-tx.5')?.attributedTo?.family).toBe('mtus');
  });

  test('else the one named last before', () => {
    expect(find(`Per ODG, it waits. Only ${nerve}.`, 'ch12-special-studies.2')?.attributedTo?.family).toBe('odg');
  });

  test('not one in somebody else’s reasons', () => {
    expect(find(`The claims administrator cited ODG. Only ${nerve}.`, 'ch12-special-studies.2')?.attributedTo).toBeUndefined();
  });
});

describe('what was found of the patient', () => {
  test.each([
    ['The records show no emergence of a red flag such as tumor or infection.', true],
    ['There was no fracture, tumor or infection, and no red flag.', true],
    ['Imaging is recommended for a red flag such as tumor or infection.', false],
    ['Per ACOEM, there is no need of imaging without a red flag such as tumor or infection.', false],
  ])('%s', (rationale, ofPatient) => {
    expect(find(rationale, 'ch12-special-studies.18')?.ofPatient).toBe(ofPatient);
  });
});

describe('claims that turn on a negation', () => {
  test.each([
    ['Passive modalities have proven efficacy in acute low back symptoms.', true],
    ['Passive modalities have no proven efficacy in acute low back symptoms.', false],
    ['There is no evidence that passive modalities, such as massage, have proven efficacy.', false],
    ['Passive modalities may have proven efficacy in some patients.', false],
  ])('%s', (rationale, misstated) => {
    expect(find(rationale, 'ch12-modalities.1')?.misstated).toBe(misstated);
  });
});

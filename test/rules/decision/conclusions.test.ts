import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const opening = 'The MTUS does not recommend routine shoulder imaging.';

describe('missing-conclusion', () => {
  const code = 'missing-conclusion';

  it('flags the last sentence of a rationale that concludes nothing', () => {
    const letter = letterWith({ rationale: `${opening} The records show no trial of care.` });
    const [finding] = findingsOf(code, letter);
    expect(letter.slice(finding?.range.start, finding?.range.end)).toBe('The records show no trial of care.');
  });

  it.each([
    'The request is not medically necessary.',
    'The request is not medically appropriate at this time.',
    'The request is denied.',
    'Medical necessity is not established.',
    'The request is not medically necessary. Opioids should be tapered slowly.',
    'The UR denial is upheld.',
    'The decision to deny should be upheld.',
    'The previous non-certification stands.',
    'Uphold the denial.',
    'I concur with the denial.',
    'Recommend non-certification.',
    'Certification is not recommended.',
    'I do not recommend the MRI.',
    'MRI of the left shoulder is not MN.',
    'As the surgery is not medically necessary, neither is the MRI.',
    'The need for an MRI is not established.',
    'The MRI is not reasonably required to cure or relieve.',
    'The MRI is unnecessary.',
    'No medical necessity has been established.',
    'Conclusion: not medically necessary.',
    'Not medically necessary and appropriate at this time.',
    'Not medically necessary or appropriate.',
    'Medically necessary and appropriate as requested.',
    'Therefore medically necessary and appropriate.',
    'Medically necessary: yes.',
    'I find the 8 visits medically necessary.',
    'I do not find the MRI of the right wrist medically necessary.',
    'I find the MRI not medically necessary.',
    'This reviewer considers the visits medically necessary.',
    'The reviewer does not deem them medically necessary.',
    'Medical necessity for the 8 visits is found.',
    'Medical necessity is lacking.',
    'The request cannot be endorsed as medically necessary.',
  ])('is silent on "%s"', (conclusion) => {
    expectFindings(code, letterWith({ rationale: `${opening} ${conclusion}` }));
  });

  it.each([
    'The claims administrator upheld its denial on appeal.',
    'Per UR, the denial is upheld on reconsideration.',
    'ODG recommends certification of specialists.',
    'The modification of his activity should be maintained.',
    'The decision to operate stands on the MRI.',
    'It is necessary to examine the patient.',
    'An exercise program is recommended.',
    'Approval of the surgery is recommended by the surgeon.',
    'The provider disagrees with the denial.',
    'He sustained an injury.',
    'The provider finds the MRI medically necessary.',
    'The surgeon considers the visits medically necessary.',
    'The claims administrator does not find the visits medically necessary.',
    'The first six visits were approved as medically necessary.',
    'A red flag would make an MRI medically necessary.',
  ])('takes for no conclusion: "%s"', (sentence) => {
    expect(findingsOf(code, letterWith({ rationale: `${opening} ${sentence}` }))).toHaveLength(1);
  });

  it.each(['', 'TBD', '[insert rationale]'])('is silent on a rationale that is not written yet: "%s"', (rationale) => {
    expectFindings(code, letterWith({ rationale }));
  });

  it('takes the item for the request in a last sentence alone', () => {
    const norm = 'MRI is indicated where surgery is planned.';
    expect(findingsOf(code, letterWith({ rationale: `${opening} ${norm}` }))).toHaveLength(1);
    expectFindings(code, letterWith({ rationale: `${opening} ${norm} The MRI is not indicated.` }));
  });

  it('appends the conclusion that fits the decision', () => {
    const letter = letterWith({ rationale: opening });
    expect(applyFix(code, letter, 'not medically necessary')).toContain(
      `${opening} Therefore, the request for MRI of the left shoulder is not medically necessary.`,
    );
    expect(applyFix(code, letterWith({ decision: 'Overturned', rationale: opening }), 'medically necessary')).toContain(
      'left shoulder is medically necessary.',
    );
  });
});

describe('nonstandard-conclusion', () => {
  const code = 'nonstandard-conclusion';

  it.each([
    ['not medically appropriate at this time', 'The request is not medically appropriate at this time.'],
    ['not indicated', 'The requested study is not indicated.'],
    ['non-certified', 'The request is non-certified.'],
    ['Not certified', 'Not certified.'],
    ['denied', 'The left shoulder MRI is denied.'],
    ['not medically neccessary', 'The request is not medically neccessary.'],
    ['not MN', 'The MRI is not MN.'],
    ['upheld', 'The UR denial is upheld.'],
    ['not recommended', 'Therefore, the MRI is not recommended.'],
    ['non-certification', 'Recommend non-certification.'],
  ])('flags "%s"', (words, conclusion) => {
    const letter = letterWith({ rationale: `${opening} ${conclusion}` });
    const found = findingsOf(code, letter).map((finding) => letter.slice(finding.range.start, finding.range.end));
    expect(found).toEqual([words]);
  });

  it('is silent where the standard words stand as well', () => {
    expectFindings(code, letterWith({ rationale: `${opening} The request is not indicated and is not medically necessary.` }));
  });

  it('puts in the standard words', () => {
    const letter = letterWith({ rationale: `${opening} The request is not medically appropriate at this time.` });
    expect(applyFix(code, letter, 'not medically necessary')).toContain('The request is not medically necessary.');
    expect(applyFix(code, letterWith({ rationale: `${opening} Not certified.` }), 'medically necessary')).toContain(
      `${opening} Not medically necessary.`,
    );
  });

  it('adds the conclusion where the sentence disposes of the refusal alone', () => {
    const letter = letterWith({ rationale: `${opening} The UR denial is upheld.` });
    expect(applyFix(code, letter, 'conclusion')).toContain(
      'The UR denial is upheld. Therefore, the request for MRI of the left shoulder is not medically necessary.',
    );
  });
});

describe('criteria-conflict', () => {
  const code = 'criteria-conflict';

  it.each([
    [
      'Upheld',
      'The clinical information meets the evidence based guidelines criteria for the requested service. The request is not medically necessary.',
    ],
    ['Overturned', 'The records fail to meet the guideline criteria for the requested procedure. The request is medically necessary.'],
    ['Overturned', 'The criteria for an MRI have not been met. The request is medically necessary.'],
    ['Upheld', 'All MTUS criteria are met. The request is not medically necessary.'],
    ['Overturned', 'The ODG criteria have not been satisfied. The request is medically necessary.'],
    ['Upheld', 'The guideline criteria for imaging have been met. The request is not medically necessary.'],
  ])('flags %s: %s', (decision, rationale) => {
    expect(findingsOf(code, letterWith({ decision, rationale }))).toHaveLength(1);
  });

  it.each([
    ['Upheld', 'The records do not meet the guideline criteria for the requested service. The request is not medically necessary.'],
    ['Overturned', 'The records meet the guideline criteria for the requested service. The request is medically necessary.'],
    ['Upheld', 'If the patient meets the criteria for the requested service, it may be repeated. The request is not medically necessary.'],
    ['Upheld', 'The patient meets the criteria for chronic pain. The request is not medically necessary.'],
    ['Overturned', 'The MTUS criteria are not met. The ODG criteria are met. The request is medically necessary.'],
    ['Upheld', 'The criteria for surgery are met. The request is not medically necessary.'],
    ['Upheld', 'The patient meets some criteria for the requested service. The request is not medically necessary.'],
  ])('is silent on %s: %s', (decision, rationale) => {
    expectFindings(code, letterWith({ decision, rationale }));
  });
});

import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, fixesOf, letterWith } from '../../support/marked-letter';
import { sampleLetters } from '../../support/sample-letters';

const code = 'missing-credentials';
const practice =
  'He/she has been in active clinical practice for more than five years and is currently working at least 24 hours a week in active practice.';
const block =
  'The Expert Reviewer has the following credentials:\nState(s) of Licensure: Texas,New York,California\nCertification(s)/Specialty: Preventive Medicine, Occupational Medicine';
const boilerplate =
  'The expert reviewer was selected based on his/her clinical experience, education, background, and expertise in the same or similar specialties that evaluate and/or treat the medical condition and disputed items/Service.';

/** What a section 1 does not state. */
function missingIn(credentials: string): string {
  return String(findingsOf(code, letterWith({ credentials }))[0]?.data?.missing ?? '');
}

describe('missing-credentials', () => {
  it.each([
    `${practice} ${boilerplate}\n\n${block}`,
    `The expert reviewer is Board Certified in Physical Medicine and Rehabilitation and is licensed to practice in California. ${practice} ${boilerplate}`,
    `The expert reviewer is Board Certified in Anesthesiology, has a subspecialty in Pain Medicine and is licensed to practice in\nCalifornia. ${practice}`,
    `Licensed in the State of Ohio, he is an orthopedic surgeon who has actively practiced for ten years.`,
    `A California-licensed chiropractor in full-time practice.`,
    `Certification: Neurology. License: New Mexico. She works 30 hours per week with patients.`,
    `Diplomate of the American Board of Psychiatry; licensed by the Medical Board of California; currently practicing.`,
    `Board certified in Neurology and licensed to practice in . ${practice}`,
    `${practice}\n\nState(s) of Licensure: CA, AZ\nCertification(s)/Specialty: Neurology`,
    `The expert reviewer is a neurologist licensed in CA. ${practice}`,
    `Neurologist. ${practice} License: Calif.`,
    `${practice}\n\nState(s) of Licensure: [insert states]\nCertification(s)/Specialty: [insert specialties]`,
  ])('is silent: %s', (credentials) => {
    expectFindings(code, letterWith({ credentials }));
  });

  it('is silent on the samples, but for the one without credentials', () => {
    for (const [name, sample] of sampleLetters) if (name !== 'psychotherapy.imr') expectFindings(code, sample);
  });

  it('is silent where the section is absent or not written yet', () => {
    expectFindings(code, '');
    expectFindings(code, 'HOW THE IMR FINAL DETERMINATION WAS MADE\n\nCLINICAL CASE SUMMARY\n\nPain.\n');
  });

  it('underlines the heading', () => {
    expectFindings(
      code,
      letterWith({ credentials: boilerplate }).replace(
        'WAS MADE\n',
        `WAS MADE\n${'^'.repeat(40)} warning the specialty or certification, the state of licensure and the active practice\n`,
      ),
    );
  });

  it.each([
    ['specialty', `The expert reviewer is licensed to practice in California. ${practice} ${boilerplate}`],
    ['specialty', `${practice}\n\nState(s) of Licensure: California\nCertification(s)/Specialty:`],
    ['licensure', `The expert reviewer is Board Certified in Neurology. ${practice}`],
    ['licensure', `The expert reviewer is a neurologist with an unrestricted medical license. ${practice}`],
    ['licensure', `The expert reviewer is a neurologist, is licensed and in good standing. ${practice}`],
    ['licensure', `The expert reviewer is a neurologist whose license, in good standing, is on file. ${practice}`],
    ['licensure', `${practice}\n\nState(s) of Licensure:\nCertification(s)/Specialty: Neurology`],
    ['active-practice', `The expert reviewer is Board Certified in Neurology and is licensed to practice in California. ${boilerplate}`],
    [
      'specialty licensure active-practice',
      'MAXIMUS sent the complete case file to an expert reviewer, who has no affiliation with the parties.',
    ],
  ])('misses %s: %s', (missing, credentials) => {
    expect(missingIn(credentials)).toBe(missing);
  });

  it('inserts the block or sentences, whatever is missing', () => {
    const lacking = letterWith({ credentials: boilerplate });
    expect(applyFix(code, lacking, 'as a block')).toContain(
      `${boilerplate}\n\nThe Expert Reviewer has the following credentials:\nState(s) of Licensure: [insert states]\nCertification(s)/Specialty: [insert specialties]\n\nHe/she has been in active`,
    );
    expect(applyFix(code, lacking, 'as sentences')).toContain(
      `${boilerplate}\n\nThe Expert Reviewer is Board Certified in [insert specialties]. The Expert Reviewer is licensed to practice in [insert states]. He/she has been`,
    );
    const numbers = fixesOf(code, lacking).map(({ edits }) => edits.flatMap(({ text }) => text.match(/\$\{\d/g)));
    expect(numbers).toEqual([
      ['${1', '${2'],
      ['${1', '${2'],
    ]);
  });

  it('fills what stands empty in the block, and adds what it lacks', () => {
    const empty = `${practice}\n\nState(s) of Licensure:\nCertification(s)/Specialty:`;
    expect(applyFix(code, letterWith({ credentials: empty }), 'as a block')).toBe(
      letterWith({
        credentials: `${practice}\n\nState(s) of Licensure: [insert states]\nCertification(s)/Specialty: [insert specialties]`,
      }),
    );
    const half = `${practice}\n\nThe Expert Reviewer has the following credentials:\nState(s) of Licensure: California`;
    expect(applyFix(code, letterWith({ credentials: half }), 'as a block')).toBe(
      letterWith({ credentials: `${half}\nCertification(s)/Specialty: [insert specialties]` }),
    );
    const last = letterWith({ credentials: 'The reviewer is certified in Neurology.\nState(s) of Licensure:' });
    expect(applyFix(code, last, 'as a block')).toContain('State(s) of Licensure: [insert states]\n\nHe/she has been');
  });

  it('inserts the active practice alone', () => {
    const lacking = letterWith({ credentials: block });
    expect(fixesOf(code, lacking)).toHaveLength(1);
    expect(applyFix(code, lacking, 'as sentences')).toContain(`${block}\n\nHe/she has been in active clinical practice`);
  });

  it('keeps the next heading apart', () => {
    const lacking = letterWith({ credentials: `${boilerplate} ${practice}` }).replace('\n\nCLINICAL', '\n        CLINICAL');
    expect(applyFix(code, lacking, 'as a block')).toContain('[insert specialties]\n\n        CLINICAL');
  });
});

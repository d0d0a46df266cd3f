import { describe, expect, it } from 'vitest';
import { expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'record-conflict';
const conclusion = 'The request is not medically necessary.';

/** What the rule underlines in a rationale that opens with a sentence. */
function found(summary: string, sentence: string, item = 'MRI of the left shoulder'): string[] {
  const letter = letterWith({ item, summary, rationale: `${sentence} ${conclusion}` });
  return findingsOf(code, letter).map(({ range }) => letter.slice(range.start, range.end));
}

describe('record-conflict', () => {
  it.each([
    ['Physical exam of the cervical spine noted moderate tenderness.', 'There is no neck examination.', 'no neck examination'],
    [
      'The therapist examined the left shoulder on 12/28/2016.',
      'There has been no examination of the left shoulder since the injury.',
      'no examination',
    ],
    ['On examination the left knee had effusion.', 'The left knee was not examined.', 'The left knee was not examined'],
    ['X-rays of the left shoulder were taken and were normal.', 'There are no plain radiographs.', 'no plain radiographs'],
    ['MRI of the left shoulder dated 12/01/2016 revealed a tear.', 'No prior MRI of the shoulder has been done.', 'No prior MRI'],
    ['She completed six sessions of physical therapy.', 'The patient has not done any physical therapy.', 'not done any physical therapy'],
    [
      'Treatment to date has included physical therapy and medications.',
      'The patient has not had any conservative treatment.',
      'not had any conservative treatment',
    ],
    [
      'Treatment to date has included acupuncture.',
      'There is no documentation that the patient has had any acupuncture.',
      'no documentation that the patient has had any acupuncture',
    ],
    ['She attended 8 visits of chiropractic.', 'They have not done any therapy.', 'not done any therapy'],
    [
      'Current medications include ibuprofen and tramadol.',
      'There is no documentation of the use of ibuprofen.',
      'no documentation of the use of ibuprofen',
    ],
    ['Current medications include ibuprofen.', 'Medications are not documented.', 'Medications are not documented'],
    ['There was muscle spasm over the trapezius.', 'There is no evidence of muscle spasm.', 'no evidence of muscle spasm'],
    ['Spasms were noted in the paraspinal muscles.', 'Muscle spasm was not noted.', 'spasm was not noted'],
    ['Sensation was decreased over the left thumb.', 'There is no sensory deficit.', 'no sensory deficit'],
    ['Motor strength was 4/5 in the left deltoid.', 'There is no documented weakness.', 'no documented weakness'],
    ['There was decreased sensation in the left L5 dermatome.', 'The records show no neurologic deficits.', 'no neurologic deficits'],
    [
      'She completed 12 visits of physical therapy.',
      'She has not undergone physical therapy, which should come first.',
      'not undergone physical therapy',
    ],
    ['She had 12 visits of physical therapy.', 'The records do not show any physical therapy.', 'do not show any physical therapy'],
    ['An MRI of the left shoulder of 12/01/2016 was read as normal.', 'No MRI of the left shoulder has been obtained.', 'No MRI'],
    [
      'Treatment to date: physical therapy, NSAIDs.',
      'There is no evidence that the patient has had physical therapy.',
      'no evidence that the patient has had physical therapy',
    ],
    ['A steroid injection was given on 12/01/2016.', 'There is no record of a steroid injection.', 'no record of a steroid injection'],
    ['There was muscle spasm over the trapezius.', 'The physician does not report any spasm.', 'does not report any spasm'],
    ['The left biceps reflex was diminished.', 'There were no neurological abnormalities.', 'no neurological abnormalities'],
  ])('is found: %s | %s', (summary, sentence, words) => {
    expect(found(summary, sentence)).toEqual([words]);
  });

  it.each([
    ['Physical exam of the lumbar spine noted tenderness.', 'There is no neck examination.'],
    ['The right shoulder was examined.', 'There is no examination of the left shoulder.'],
    ['An MRI of the left shoulder was requested.', 'No MRI of the left shoulder has been done.'],
    ['The treatment plan included physical therapy.', 'The patient has not had physical therapy.'],
    ['She completed six sessions of physical therapy.', 'The patient does not report benefit from physical therapy.'],
    ['MRI of the left shoulder dated 12/01/2016 revealed a tear.', 'The MRI does not show a fracture.'],
    ['There was muscle spasm over the trapezius.', 'The guideline does not list spasm as a red flag.'],
    [
      'She completed six sessions of physical therapy.',
      'It should be noted that physical therapy must not be done without physical therapy notes.',
    ],
    ['MRI of the lumbar spine dated 12/01/2016 revealed a bulge.', 'There has been no MRI of the shoulder.'],
    ['She completed six sessions of physical therapy.', 'There is no documentation of failed physical therapy.'],
    ['She completed six sessions of physical therapy.', 'There are no physical therapy notes.'],
    ['She completed six sessions of physical therapy.', 'There is no evidence of functional improvement with physical therapy.'],
    ['She completed six sessions of physical therapy.', 'There has been no additional physical therapy.'],
    ['Treatment to date has included physical therapy.', 'There is also no evidence of a failure of conservative treatment.'],
    ['X-rays of the left shoulder were taken.', 'There is no report of the x-rays. No recent x-rays were obtained.'],
    ['There was no muscle spasm. She denied weakness.', 'There is no muscle spasm and no weakness.'],
    ['Utilization review found no documentation of muscle spasm.', 'There is no spasm.'],
    ['Strength was 5/5 and sensation was intact.', 'There is no weakness. There is no neurologic deficit.'],
    ['Motor strength was 4/5.', 'There is no progressive neurologic deficit.'],
    ['Current medications include ibuprofen.', 'There is no documentation of the efficacy of ibuprofen.'],
    ['There was spasm.', 'The MTUS advises it where there is no spasm. If there is no spasm, rest is enough.'],
    ['Treatment has included ibuprofen.', 'The request was denied as there was no trial of ibuprofen.'],
    ['She completed physical therapy.', 'The patient has had physical therapy.'],
  ])('is none: %s | %s', (summary, sentence) => {
    expect(found(summary, sentence)).toEqual([]);
  });

  it.each([
    [
      'The worker reported that they have not done any therapy.',
      'The injury is a month old and persists despite therapy.',
      'despite therapy',
    ],
    ['He has not had any physical therapy.', 'The patient has completed physical therapy with no result.', undefined],
    [
      'He has not had any physical therapy.',
      'The patient has completed six sessions of physical therapy.',
      'completed six sessions of physical therapy',
    ],
    ['There has been no acupuncture.', 'The pain persists despite acupuncture.', 'despite acupuncture'],
    ['He had not started physical therapy yet.', 'The pain persists despite physical therapy.', undefined],
    ['He has not had any physical therapy.', 'Imaging is recommended after physical therapy.', undefined],
    [
      'He has not had any physical therapy. He completed four sessions of physical therapy later.',
      'The pain persists despite physical therapy.',
      undefined,
    ],
  ])('the other way round: %s | %s', (summary, sentence, words) => {
    expect(found(summary, sentence)).toEqual(words === undefined ? [] : [words]);
  });

  it('is one finding where several rationales say it', () => {
    const rationale = `There is no neck examination. ${conclusion}`;
    const summary = 'Physical exam of the cervical spine noted tenderness.';
    const letter = letterWith({ summary, issues: [{ rationale }, { item: 'MRI of the neck', rationale }] });
    expect(findingsOf(code, letter).map(({ related }) => related?.length)).toEqual([2]);
  });

  it('is information, with the law it rests on', () => {
    expectFindings(
      code,
      letterWith({
        summary: 'Physical exam of the cervical spine noted tenderness.',
        rationale: `The records are few.
There is no neck examination.
         ^^^^^^^^^^^^^^^^^^^ information Labor Code §4610.6(h)(5)
${conclusion}`,
      }),
    );
  });
});

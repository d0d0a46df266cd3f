import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, fixesOf, letterWith } from '../../support/marked-letter';

const code = 'sex-conflict';
const woman = 'The injured worker is a 59 year old female who was hurt on 10/03/2016. She reports pain.';
const man = 'The injured worker is a 44 year old male who was hurt on 10/03/2016. He reports pain.';
const conclusion = 'The request is not medically necessary.';

/** What the rule underlines in a rationale of these sentences. */
function inRationale(sentences: string, summary = woman): string[] {
  const letter = letterWith({ summary, rationale: `${sentences} ${conclusion}` });
  return findingsOf(code, letter).map(({ range }) => letter.slice(range.start, range.end));
}

describe('sex-conflict', () => {
  it.each([
    ['The claimant is a 59 year old female who sustained an injury on 10-3-16. His diagnoses include epicondylitis.', 'His'],
    ['The claimant is a 59 year old male with pain.', 'male'],
    ['This 59-year-old right-hand-dominant man has pain.', 'man'],
    ['The patient has pain and he has had no therapy.', 'he'],
    ['He has had no therapy.', 'He'],
    ['His examination shows a C6 pattern on the left.', 'His'],
    ['The provider noted that the patient has numbness in his left hand.', 'his'],
    ['Therapy was of no help to the patient himself.', 'himself'],
    ['This gentleman has had no therapy.', 'gentleman'],
    ['Mr. has had no therapy.', 'Mr'],
  ])('is found for a woman: %s', (sentences, words) => {
    expect(inRationale(sentences)).toEqual([words]);
  });

  it.each([
    ['The claimant is a 44 year old, right handed, Hispanic female with pain.', 'female'],
    ['This lady has had no therapy.', 'lady'],
    ['The patient, a woman, has had no therapy.', 'woman'],
    ['The patient reports that her pain is constant.', 'her'],
    ['The records show no therapy. She was told to rest.', 'She'],
  ])('is found for a man: %s', (sentences, words) => {
    expect(inRationale(sentences, man)).toEqual([words]);
  });

  it('takes the name of a drug for no title', () => {
    expect(inRationale('He takes MS Contin. He has MS.', man)).toEqual([]);
    expect(inRationale('Mr. has had no therapy.', 'The injured worker is a 44 year old female.')).toEqual(['Mr']);
  });

  it('is found where only pronouns tell it', () => {
    const summary = 'The injured worker was hurt on 10/03/2016. She reports pain. Her neck is stiff. She rests.';
    expect(inRationale('His examination was normal.', summary)).toEqual(['His']);
    expect(inRationale('He rests.', 'The injured worker was hurt. She reports pain. He rests.')).toEqual([]);
  });

  it.each([
    'She has had no therapy. Her neck is stiff.',
    'MR arthrogram of 12/1/2016 was normal. An MR of the knee and MR imaging of the hip were normal.',
    'The physician gave his reading of the study. His report was brief.',
    'The provider stated that he would order an MRI. He recommends therapy.',
    'The surgeon saw the patient and he advised rest.',
    'He/she has had no therapy. The reviewer gave his or her opinion. His/her diagnoses are known.',
    'The guidelines say that a patient should keep his activities up.',
    'Patients with a history that predisposes him to bleeding need it.',
    'She lives with her husband; he works by day.',
    'Her husband drives. He helps with his car.',
    'She helped a male student from the bus. A male catheter was used.',
    'The male nurse saw her. Another patient, a 60 year old man, fell on her.',
    '"He has pain," the note reads.',
    'In his report the physician noted tenderness.',
    'He recommended an MRI.',
    'She was held up at work. He pointed a gun at her.',
    'Her employer said that he saw the fall.',
    'She was struck by a 22-year-old male passenger. The driver of the other car was a 71-year-old man.',
    'A 50-year-old male patient bit her finger. She was moving an 82-year-old male patient when he fell.',
    'The claims administrator erroneously stated that the worker was a 63-year-old male.',
    'Effort was valid, by a PT who said he saw no self limiting. Per the OT, he found her tests consistent.',
    'She was seen by a DC who felt that he could not go on, by a PA who noted his findings and by a DPM; he took films.',
    'She saw an ENT, a speech pathologist and an allergist. He found nodules.',
  ])('is none for a woman: %s', (sentences) => {
    expect(inRationale(sentences)).toEqual([]);
  });

  it('is one finding from the first such word on, mended in all places', () => {
    const rationale = `This woman has pain in her neck. She rests. ${conclusion}`;
    const letter = letterWith({ summary: man, issues: [{ rationale }, { item: 'MRI of the neck', rationale }] });
    expect(findingsOf(code, letter)).toHaveLength(1);
    expect(applyFix(code, letter, 'Write the words for a man')).toContain('This man has pain in his neck. He rests.');
  });

  it('has no fix for a title', () => {
    expect(fixesOf(code, letterWith({ summary: woman, rationale: `Mr. has had no therapy. ${conclusion}` }))).toEqual([]);
  });

  it('draws the word', () => {
    expectFindings(
      code,
      letterWith({
        summary: man,
        rationale: `The patient was seen in January.
She complained of pain.
^^^ warning but a man before
${conclusion}`,
      }),
    );
  });
});

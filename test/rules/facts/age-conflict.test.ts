import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'age-conflict';
const summary = 'The injured worker is a 44-year-old male who was hurt on 10/03/2016 when he fell.';
const conclusion = 'The request is not medically necessary.';

/** What the rule underlines in a rationale that opens with a sentence. */
function inRationale(sentence: string, told = summary): string[] {
  const letter = letterWith({ summary: told, rationale: `${sentence} ${conclusion}` });
  return findingsOf(code, letter).map(({ range }) => letter.slice(range.start, range.end));
}

describe('age-conflict', () => {
  it.each([
    ['This 52 year-old patient sustained an injury on 10/3/16 while employed as a driver.', '52'],
    ['The claimant is a 45 year old male who fell.', '45'],
    ['This is a 54 y/o male with shoulder pain.', '54'],
    ['The 54yo male has pain.', '54'],
    ['A 54 y.o. male has pain.', '54'],
    ['The injured worker is fifty-four years old.', 'fifty-four'],
    ['The patient is 54 years of age.', '54'],
    ['The worker, a man aged 54, has pain.', '54'],
    ['The patient (age 54) has pain.', '54'],
    ['The patient is a 54-\nyear-old, right handed male.', '54'],
    ['This case involves a now 54-year-old male.', '54'],
    ['The request is for an MRI in a 62-year-old male with pain.', '62'],
    ['Given that this patient is 64 years old, imaging may help.', '64'],
    ['The guidelines do not support fusion in this 62-year-old man.', '62'],
    ['The injured worker is 52 and has no red flags.', '52'],
    ['The worker, who is 52, has pain.', '52'],
    ['The claimant, 52, has pain.', '52'],
    ['The claimant (52) has pain.', '52'],
    ['The patient is now 52.', '52'],
    ['He is 52.', '52'],
    ['At 52 years of age, the patient has no red flags.', '52'],
    ['At age 52, he is likely to have a tear.', '52'],
    ['Given the age of 52, imaging may help.', '52'],
    ["Because of the worker's young age (24), surgery is put off.", '24'],
    ['The claimant (52 y.o. M) has pain.', '52'],
    ['This is a 52 yr. old man.', '52'],
    ['The worker, a 52-year-old male, has pain. He was struck by a 22-year-old male passenger.', '52'],
    ['In summary, a 52-year-old male has pain.', '52'],
    ['The records concern a 52-year-old driver.', '52'],
    ['We are presented with a 52-year-old male who was struck.', '52'],
    ['The applicant is described as a 52-year-old man.', '52'],
    ['He was 58 years old in 2013.', '58'],
    ['The patient, whose care has been with one clinic since the fall, is 52 years old.', '52'],
  ])('is found: %s', (sentence, words) => {
    expect(inRationale(sentence)).toEqual([words]);
  });

  it.each([
    'This 44-year-old patient sustained an injury.',
    'Imaging is advised in patients over age 50 and for those 65 years old and older.',
    'In patients over 40 years old a tear is common.',
    'The MTUS recommends it for a 65-year-old patient with osteoporosis.',
    'He has had seizures since he was 22 years old and migraine at 33 years of age.',
    'He lives with his 70-year-old mother and a 15 year old son.',
    'His wife, who is 51 years old, helps him.',
    'The MRI shows a 20-year-old fracture. The 15 year old prosthesis is loose.',
    'He has smoked since the age of 18. Onset was at age 30.',
    'The film shows an age-related change for 20 years. He has a 25 year history of pain.',
    'The study included a 60-year-old man. "A 71-year-old woman was treated."',
    'Men 60-69 years old were treated.',
    'He was 43 years old at the time of injury.',
    'Pain has been present for 35 years.',
    'At 30 years old he had an appendectomy.',
    'Adults aged 65 are at risk.',
    'Fusion is not advised for a 70-year-old.',
    'The hardware is 15 years old. His cane was 20 years old.',
    'At age 19, he had a hernia repair. When he was 19, he fell.',
    'The patient is 52 percent better. The worker, 60% improved, has pain.',
    'The patient, 18 weeks after surgery, has pain. He is 20 pounds lighter.',
    'The worker is 20, 30 or 40 pounds overweight. Flexion of the patient is 52, extension 15.',
    'With the mean age (52), the study is of no help. The average age of 52 is that of others.',
    'The patient is 44. The worker, 44, has pain.',
    'The injured worker is 20 visits into therapy. The score of the patient is 52.',
    'He was struck by a 22-year-old male passenger; the passenger was arrested. When a 22-year-old man punched him, he fell.',
    'He was hit by an intoxicated 22 y/o male, while a 45-year-old male inmate was being subdued.',
    'The driver of the other car, a 71-year-old man, was cited. The other driver was a 24-year-old man.',
    'His car was struck by a truck driven by a 19-year-old male. He was helping a 300 lb 61-year-old man out of bed.',
    'When his patient, an 82-year-old male, fell on him, he twisted. A 50-year-old female patient bit his finger.',
    'His father passed away last year; he was 70. His father died last year. He was 70.',
    'His wife had surgery in May. She was 41 years old.',
    'His brother had an MI; he was 47 years old. He cares for his father. He is 79 years old.',
    'The claims administrator erroneously stated that the worker was a 63-year-old female.',
    'UR described a 17-year-old applicant. The report refers to a different, 55-year-old male patient.',
    'He had surgery in 2001 (nonindustrial, he was 29). In 2009, he was 36, he had an accident that resolved.',
    'A prior accident in 2009 (37 years old) resolved. He had a hernia repair in 2003, being 30 years old.',
    'He was 29 at the time of a prior accident, which resolved. At the time of his first marriage he was 21.',
    'He drives his 20-year-old truck. Another patient, a 60 year old man, fell.',
  ])('is none: %s', (sentence) => {
    expect(inRationale(sentence)).toEqual([]);
  });

  it('lets an age grow by the years between two dates', () => {
    const told = 'This 38-year-old patient sustained an injury on 8/3/2012.';
    expect(inRationale('The patient is now 42 years old.', told)).toEqual([]);
    expect(inRationale('The patient is now 52 years old.', told)).toEqual(['52']);
  });

  it.each([
    'At the time of the injury he was YEARS.',
    'He was YEARS years old at the time of the injury.',
    'He was hurt on 4/4/2005, at which time he was YEARS.',
    'On 4/4/2005 he was YEARS years old.',
    'YEARS y/o at time of injury.',
    'He was hurt in 2005 (he was YEARS years old).',
  ])('counts the birthday between two days of a year: %s', (sentence) => {
    const letterAt = (years: number) =>
      letterWith({
        header: 'Date of Injury: 4/4/2005\nDecision Date: 9/5/2016\n',
        summary: 'The injured worker is a 64-year-old male.',
        rationale: `${sentence.replace('YEARS', String(years))} ${conclusion}`,
      });
    const flagged = [50, 51, 52, 53, 54].filter((years) => findingsOf(code, letterAt(years)).length > 0);
    expect(flagged).toEqual([50, 51]);
  });

  it('is one finding for each other age, with the places where it stands again', () => {
    const issues = ['MRI of the neck', 'MRI of the left shoulder', 'Acupuncture'].map((item, index) => ({
      item,
      rationale: `This ${index === 2 ? 61 : 52}-year-old patient has had no therapy. ${conclusion}`,
    }));
    const letter = letterWith({ summary, issues });
    const findings = findingsOf(code, letter);
    expect(findings.map(({ range, related }) => [letter.slice(range.start, range.end), related?.length])).toEqual([
      ['52', 2],
      ['61', 1],
    ]);
    expect(applyFix(code, letter, 'Write 44')).not.toContain('52-year-old');
  });

  it('draws the number', () => {
    expectFindings(
      code,
      letterWith({
        summary,
        rationale: `The guideline does not advise it.
This 71-year-old man has had no therapy.
     ^^ warning 44 in the clinical case summary
${conclusion}`,
      }),
    );
  });
});

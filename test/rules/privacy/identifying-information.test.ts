import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, fixesOf, letterWith } from '../../support/marked-letter';

const code = 'identifying-information';

/** What the rule finds in a sentence of the summary. */
function found(sentence: string): string[] {
  const letter = letterWith({ summary: `The injured worker is a 44 year old male. ${sentence} He reports pain.` });
  return findingsOf(code, letter).map((finding) => letter.slice(finding.range.start, finding.range.end));
}

describe('identifying-information', () => {
  it.each([
    ['The number is 123-45-6789.', ['123-45-6789']],
    ['SSN: 123456789.', ['123456789']],
    ['Call (916) 555-0134 for records.', ['(916) 555-0134']],
    ['Call 916-555-0134 for records.', ['916-555-0134']],
    ['QME Dr. R. Patel and Dr. J.K. Smithee agree.', ['Dr. R. Patel', 'Dr. J.K. Smithee']],
    ['Call 916 555 0134 for records.', ['916 555 0134']],
    ['The clinic, +1 916 555 0134, has them; so has 916/555-0134.', ['+1 916 555 0134', '916/555-0134']],
    ['He had 12. 916-555-0134 is the number.', ['916-555-0134']],
    ['He had 12.916-555-0134 is the number.', ['916-555-0134']],
    ['Fax 916.555.0134.', ['916.555.0134']],
    ['Write to jane.doe@example.org today.', ['jane.doe@example.org']],
    ['He lives at 1420 Alder Creek Drive, Folsom, CA 95630.', ['1420 Alder Creek Drive, Folsom, CA 95630']],
    ['Mail goes to P.O. Box 1178.', ['P.O. Box 1178']],
    ['MRN: 00482913.', ['00482913']],
    ['Claim number: WC-2016-88121.', ['WC-2016-88121']],
    ['Member ID A4482-113 applies.', ['A4482-113']],
    ['DOB: 4/12/1971.', ['4/12/1971']],
    ['He was born on April 12, 1971.', ['April 12, 1971']],
    ['He was seen by Dr. Jane Doe in October.', ['Dr. Jane Doe']],
    ['Mr. Alvarez fell from a ladder.', ['Mr. Alvarez']],
    ["Ms. O'Brien-Smith reports pain.", ["Ms. O'Brien-Smith"]],
    ['The note of Jane Q. Doe, MD, was reviewed.', ['Jane Q. Doe, MD']],
    ['The note of Peter Hall D.C. was reviewed.', ['Peter Hall D.C.']],
    ['Reviewed by: Martha Quill', ['Martha Quill']],
    ['Patient name: Martha Quill.', ['Martha Quill']],
    ['The reviewer is Martha Quill.', ['Martha Quill']],
  ])('finds it in "%s"', (sentence, words) => {
    expect(found(sentence)).toEqual(words);
  });

  it.each([
    'Doses of 100-200-3000 mg were given; call in 415 days.',
    "Spurling's test, Hawkins and Lasegue's sign were positive.",
    'According to Dr. the patient has improved. Dr. The patient was seen.',
    'Non-MTUS Citation Jensen MD, Ryan DH, et al. Citation Jensen, MD, et al. Citation Harris RN. 2013. Source: Carey DO, et al.',
    'Per the guideline (Hegmann, 2016) (Colorado, 2002), care goes on.',
    'The IMR case CM17-0000042 was assigned by MAXIMUS Federal Services, Inc.',
    'Levels C3-4, 4-5, 5-6 and ODG Low Back, pages 412-418, 2016 were read.',
    'The expert reviewer is Board Certified in Physical Medicine and Rehabilitation.',
    'MS Contin 15 mg #60 and Norco 10/325 mg were prescribed on 10-13-16.',
    'The code is 729.1 and CPT 97110-97140; doi 10.1016/j.spinee.2016-555-0134.',
    'Pain Medicine, MD certification. Internal Medicine DO.',
    'He drove 10 miles from Sacramento, California 2016.',
    'The Neer and Hawkins tests; Phalen, Tinel and Finkelstein.',
  ])('is silent on "%s"', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it('is silent on a whole letter', () => {
    expectFindings(code, letterWith({}));
  });

  it('redacts one, or all', () => {
    const letter = letterWith({ summary: 'Mr. Alvarez was seen by Dr. Jane Doe.' });
    expect(applyFix(code, letter, "Redact a person's name")).toContain('[redacted] was seen by Dr. Jane Doe.');
    const all = fixesOf(code, letter).find((fix) => fix.title === 'Redact all 2 in this letter');
    expect(all?.edits).toHaveLength(2);
  });
});

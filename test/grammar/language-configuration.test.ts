import { expect, test } from 'vitest';
import configuration from '../../language-configuration.json';

const { pattern, flags } = configuration.wordPattern;
const wordsIn = (text: string) => text.match(new RegExp(pattern, `${flags}g`));

test.each([
  ['levels', 'at L4-L5, C3-4', ['at', 'L4-L5', 'C3-4']],
  ['case numbers', 'CM16-0219557.', ['CM16-0219557']],
  ['hyphenated words', 'Non-MTUS 54-year-old', ['Non-MTUS', '54-year-old']],
  ['dates and strengths', '10/22/2016, 11-17-2016: 10/325 mg', ['10/22/2016', '11-17-2016', '10/325', 'mg']],
  ['codes of diagnoses', '(S83.242A)', ['S83.242A']],
  ['apostrophes, straight and curly', "worker's reviewer’s", ["worker's", 'reviewer’s']],
  ['no punctuation, and no two words as one', 'MTUS/ACOEM: knee-- 2016.', ['MTUS', 'ACOEM', 'knee', '2016']],
])('a word of a letter: %s', (_, text, words) => {
  expect(wordsIn(text)).toEqual(words);
});

test('an apostrophe is not closed by itself', () => {
  expect(configuration.autoClosingPairs.flat()).not.toContain("'");
});

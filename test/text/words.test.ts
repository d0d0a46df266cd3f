import { expect, test } from 'vitest';
import { PhraseTable } from '../../server/src/text/phrases';
import { readWords, Separator, wordAt, wordText } from '../../server/src/text/words';

const all = (text: string) => {
  const words = readWords(text);
  return Array.from({ length: words.count }, (_, index) => wordText(words, index));
};

test('words are runs of letters and digits; decimals are one', () => {
  expect(all('Non-MTUS L4-L5, 2.5 mg (1,000) #60.')).toEqual(['Non', 'MTUS', 'L4', 'L5', '2.5', 'mg', '1,000', '60']);
  expect(all('')).toEqual([]);
  expect(all('ärztlich 3. Mai')).toEqual(['ärztlich', '3', 'Mai']);
});

test('case and plural do not matter', () => {
  const { hashes } = readWords('Therapy therapies INJECTION injections MRI MRIs crutch crutches box boxes');
  const pairs = [...hashes.slice(0, 10)];
  for (let index = 0; index < 10; index += 2) expect(pairs[index]).toBe(pairs[index + 1]);
});

test('words that only look like plurals keep their ending', () => {
  const { hashes } = readWords('pelvi pelvis pus pu stres stress');
  expect(hashes[0]).not.toBe(hashes[1]);
  expect(hashes[2]).not.toBe(hashes[3]);
  expect(hashes[4]).not.toBe(hashes[5]);
});

test('what stands between words', () => {
  const { separators } = readWords('a b-c, d. e: "f"');
  expect([...separators.slice(0, 6)]).toEqual([
    Separator.Strong,
    Separator.None,
    Separator.None,
    Separator.Weak,
    Separator.Strong,
    Separator.Strong,
  ]);
});

test('the word at an offset', () => {
  const words = readWords('one two');
  expect([0, 2, 3, 4, 6, 7].map((offset) => wordAt(words, offset))).toEqual([0, 0, 1, 1, 1, 2]);
});

test('phrases in one pass, in order, the shorter first; never over a full stop', () => {
  const table = new PhraseTable([
    { text: 'physical therapy', value: 'pt' },
    { text: 'physical', value: 'physical' },
    { text: 'PT', value: 'abbreviation', caseSensitive: true },
    { text: 'Non-MTUS', value: 'non-mtus' },
  ]);
  const found = (text: string) => {
    const matches: [string, number, number][] = [];
    table.scan(readWords(text), (value, firstWord, lastWord) => matches.push([value, firstWord, lastWord]));
    return matches;
  };
  expect(found('Physical Therapies, PT, pt; non MTUS')).toEqual([
    ['physical', 0, 0],
    ['pt', 0, 1],
    ['abbreviation', 2, 2],
    ['non-mtus', 4, 5],
  ]);
  expect(found('physical. Therapy')).toEqual([['physical', 0, 0]]);
});

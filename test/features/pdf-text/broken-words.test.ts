import { expect, test } from 'vitest';
import { joinBrokenWords } from '../../../server/src/features/pdf-text/broken-words';
import { builtInCatalogue } from '../../../server/src/guidelines/data';

const joined = (text: string, letter = '') => joinBrokenWords(text, letter, builtInCatalogue());

test.each([
  ['an injec-\ntion was given', 'an injection was given'],
  ['Injec-\r\n   tion was given', 'Injection was given'],
  ['the epi-\fdural space', 'the epidural space'],
])('a word of the catalogue is whole again: %j', (text, whole) => {
  expect(joined(text)).toBe(whole);
});

test('a word of the letter, or of the text itself, is whole again', () => {
  expect(joined('the Zorb-\nlatt sign', 'A Zorblatt sign was seen.')).toBe('the Zorblatt sign');
  expect(joined('the zorb-\nlatt sign; no zorblatt before')).toBe('the zorblatt sign; no zorblatt before');
});

test.each([
  'a non-\nsmoker', // neither is known
  'at L5-\nS1',
  'follow-\nup visits',
  'range-of-\nmotion',
  'the zorb-\nlatt sign',
  'an injec- tion on one line',
  'well-\nKnown Name',
])('what may be written so stays: %j', (text) => {
  expect(joined(text)).toBe(text);
});

test('a word that is also written with its hyphen stays', () => {
  expect(joined('a re-\ncheck', 'A recheck. A re-check.')).toBe('a re-\ncheck');
});

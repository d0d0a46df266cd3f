import { type NormalisedText, normalisedRange, sourceRange } from '../text/normalised-text';
import type { TextRange } from '../text/text-range';
import { Separator, type Words, wordAt } from '../text/words';
import type { Sentence } from './letter-tree';

/** Words whose full stop ends no sentence. */
const abbreviations = new Set('dr drs mr mrs ms st jr sr vs e.g i.e eg ie cf p pp pg pgs vol eds approx dept corp ltd'.split(' '));
/** Those that a sentence may also end with: only a digit after them tells that it goes on. */
const abbreviationsAtEnds = new Set(
  'no nos fig figs ch sec art par ref ed al etc inc max min hrs wks mos yrs lbs ft ave ca jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/**
 * The most characters of a sentence. Readers look from one word of a sentence to any other, so that their cost may grow with the square of
 * its length: what goes on for longer without a full stop is cut before a word, and takes time in proportion to its own. No sentence of a
 * letter comes near.
 */
export const LONGEST_SENTENCE = 2_500;

/**
 * Cuts a stretch of running text into sentences. Layout never ends one: a full stop, question or exclamation mark does,
 * where a capital, a digit or a quotation mark follows and the word before it is no abbreviation; and so does `LONGEST_SENTENCE`.
 */
export function readSentences(normalised: NormalisedText, words: Words, range: TextRange): Sentence[] {
  const { start, end } = normalisedRange(normalised, range);
  const sentences: Sentence[] = [];
  const { count, starts, separators, text } = words;
  let sentenceStart = start;
  let firstWord = wordAt(words, start);
  let word = firstWord;
  for (; word < count && (starts[word] as number) < end; word++) {
    if (word === firstWord) continue;
    const isTooLong = (words.ends[word] as number) - sentenceStart > LONGEST_SENTENCE;
    if (separators[word] !== Separator.Strong && !isTooLong) continue;
    const written = separators[word] === Separator.Strong ? sentenceEnd(words, word) : -1;
    const stop = written < 0 && isTooLong ? wordStart(words, word) : written;
    if (stop < 0) continue;
    sentences.push(sentence(normalised, sentenceStart, stop, firstWord, word));
    sentenceStart = stop + (text.charCodeAt(stop) === 32 ? 1 : 0);
    firstWord = word;
  }
  if (word > firstWord) sentences.push(sentence(normalised, sentenceStart, end, firstWord, word));
  return sentences;
}

/** Where a word begins, or the blank before it. */
function wordStart({ text, starts }: Words, word: number): number {
  const start = starts[word] as number;
  return text.charCodeAt(start - 1) === 32 ? start - 1 : start;
}

/** Spelt out, since copying ranges into new objects takes longer than all the rest. */
function sentence(normalised: NormalisedText, from: number, to: number, firstWord: number, endWord: number): Sentence {
  const { start, end } = sourceRange(normalised, from, to);
  return { start, end, firstWord, endWord };
}

/** Where the sentence before a word ends, in the normalised text; -1 where none ends there. */
function sentenceEnd(words: Words, word: number): number {
  const { text } = words;
  const from = words.ends[word - 1] as number;
  const to = words.starts[word] as number;
  let mark = -1;
  for (let at = to - 1; at >= from; at--) {
    const code = text.charCodeAt(at);
    if (code === 46 || code === 33 || code === 63) {
      mark = at;
      break;
    }
  }
  if (mark < 0) return -1;
  let stop = mark + 1;
  while (stop < to && isClosing(text.charCodeAt(stop))) stop++;
  if (text.charCodeAt(stop) !== 32) return -1;
  const first = text.charCodeAt(to);
  const opens = (first >= 65 && first <= 90) || (first >= 48 && first <= 57) || stop + 1 < to;
  if (!opens) return -1;
  if (text.charCodeAt(mark) === 46 && mark === from && isAbbreviated(text, words.starts[word - 1] as number, from, first)) return -1;
  return stop;
}

/** Whether a word before a full stop is short for another one. */
export function isAbbreviation(word: string): boolean {
  return abbreviations.has(word.toLowerCase());
}

/** A known abbreviation or a single capital letter (`J. Smith`); not the letter of a level or of a joined word (`L5-S1`, `Type-A`). */
function isAbbreviated(text: string, start: number, end: number, next: number): boolean {
  const nextIsDigit = next >= 48 && next <= 57;
  const isLetter = end - start === 1;
  if (isLetter && /[A-Z]/.test(text.charAt(start))) return !nextIsDigit && !/[-\d]/.test(text.charAt(start - 1));
  const word = isLetter && text.charAt(start - 1) === '.' ? text.slice(Math.max(0, start - 2), end) : text.slice(start, end);
  return isAbbreviation(word) || (nextIsDigit && abbreviationsAtEnds.has(word.toLowerCase()));
}

function isClosing(code: number): boolean {
  return code === 34 || code === 39 || code === 41 || code === 93;
}

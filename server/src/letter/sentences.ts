import { type NormalisedText, normalisedRange, sourceRange } from '../text/normalised-text';
import type { TextRange } from '../text/text-range';
import { Separator, type Words, wordAt } from '../text/words';
import type { Sentence } from './letter-tree';

/** Words whose full stop ends no sentence. */
const abbreviations = new Set(
  'dr mr mrs ms drs st vs etc e.g i.e eg ie pg pgs pp p no nos fig figs approx inc corp ltd dept ed eds vol al cf ca ave jr sr ref sec ch par art max min mos wks yrs hrs lbs ft'.split(
    ' ',
  ),
);

/**
 * Cuts a stretch of running text into sentences. Layout never ends one: a full stop, question or exclamation mark does,
 * where a capital, a digit or a quotation mark follows and the word before it is no abbreviation.
 */
export function readSentences(normalised: NormalisedText, words: Words, range: TextRange): Sentence[] {
  const { start, end } = normalisedRange(normalised, range);
  const firstWord = wordAt(words, start);
  const sentences: Sentence[] = [];
  let sentenceStart = start;
  let sentenceFirstWord = firstWord;
  let word = firstWord;
  for (; word < words.count && (words.starts[word] as number) < end; word++) {
    if (word === sentenceFirstWord || words.separators[word] !== Separator.Strong) continue;
    const stop = sentenceEnd(words, word);
    if (stop < 0) continue;
    sentences.push({ ...sourceRange(normalised, sentenceStart, stop), firstWord: sentenceFirstWord, endWord: word });
    sentenceStart = stop + (words.text.charCodeAt(stop) === 32 ? 1 : 0);
    sentenceFirstWord = word;
  }
  if (word > sentenceFirstWord)
    sentences.push({ ...sourceRange(normalised, sentenceStart, end), firstWord: sentenceFirstWord, endWord: word });
  return sentences;
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
  if (text.charCodeAt(mark) === 46 && mark === from && isAbbreviation(text, words.starts[word - 1] as number, from, first)) return -1;
  return stop;
}

/** A known abbreviation, a single letter (`J. Smith`), or the number of a list (`1. The patient`). */
function isAbbreviation(text: string, start: number, end: number, next: number): boolean {
  const nextIsDigit = next >= 48 && next <= 57;
  if (end - start === 1) {
    const code = text.charCodeAt(start);
    const isCapital = code >= 65 && code <= 90;
    return isCapital && !nextIsDigit && !/[-\d]/.test(text.charAt(start - 1));
  }
  const word = text.slice(start, end).toLowerCase();
  if (!abbreviations.has(word)) return false;
  // "3 etc. The" ends a sentence, "pg. 46" and "Dr. Smith" do not.
  return word !== 'etc' && word !== 'al' && word !== 'inc' ? true : nextIsDigit;
}

function isClosing(code: number): boolean {
  return code === 34 || code === 39 || code === 41 || code === 93;
}

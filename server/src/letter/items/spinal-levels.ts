import { interspaceCount, vertebraIndex } from '../../guidelines/spinal-levels';
import { type NormalisedText, sourceRange } from '../../text/normalised-text';
import { Separator, type Words, wordText } from '../../text/words';
import type { SpinalLevel, Vertebra } from '../letter-reading';

const vertebraWord = /^([CTLS])(\d{1,2})$/i;
/** `L5S1`: two vertebrae in one word. */
const fusedWord = /^([CTLS])(\d{1,2})-?([CTLS])(\d{1,2})$/i;
const numberWord = /^\d{1,2}$/;
/** What may follow a bare number that is none of a vertebra's: `S1-20 mg`, `C5, 6-7 weeks`. */
const measured =
  /^ ?(?:%|\/\d|\.\d|(?:mg|mcg|ml|mm|cm|cc|gm?|kg|weeks?|wks?|days?|months?|years?|yrs?|hours?|visits?|sessions?|times|out of)\b)/i;
/** `T1-weighted`, `T2 hyperintense signal`: a sequence of magnetic resonance imaging. */
const imagingSequence = /^(?:weight|signal|hyperintens|hypointens|sequence|image|flair|bright|dark|prolong|relaxation|lengthen|space)/i;
const heartSound = /^(?:gallop|murmur|heart)/i;

/** A vertebra in the words of a letter. */
interface VertebraWords {
  readonly vertebra: Vertebra;
  readonly firstWord: number;
  readonly endWord: number;
}

/**
 * The spinal levels that some words name, in order and as written, possible or not: `L4-L5`, `L4-5`, `C5/6`, `L5- S1`, `C3-4, 4-5,
 * 5-6` (three), `T11 through L1`, `L4 and L5` (two vertebrae). Of a chain (`C4-5-6`) each neighbouring pair is one.
 */
export function readSpinalLevels(normalised: NormalisedText, words: Words, firstWord: number, endWord: number): SpinalLevel[] {
  const levels: SpinalLevel[] = [];
  for (let word = firstWord; word < endWord; ) {
    word = mayNameVertebra(words, word) ? readLevelsAt(normalised, words, word, endWord, levels) : word + 1;
  }
  return levels;
}

/** Reads the levels that begin at a word, if any; tells where to read on. */
function readLevelsAt(normalised: NormalisedText, words: Words, word: number, endWord: number, levels: SpinalLevel[]): number {
  const fused = fusedWord.exec(wordText(words, word));
  if (fused) {
    const level = { upper: vertebra(fused[1], fused[2]), lower: vertebra(fused[3], fused[4]) };
    levels.push({ ...sourceRange(normalised, words.starts[word] as number, words.ends[word] as number), ...level });
    return readList(normalised, words, word + 1, endWord, level.lower, true, levels);
  }
  const upper = vertebraAt(words, word, endWord);
  if (!upper || isImagingSequence(words, upper)) return (upper?.endWord ?? word) + 1;
  const lower = lowerVertebra(words, upper, endWord);
  if (lower === 'none') return upper.endWord + 1;
  if (!lower) {
    push(normalised, words, upper, undefined, levels);
    return readList(normalised, words, upper.endWord, endWord, upper.vertebra, false, levels);
  }
  let [from, to] = [upper, lower];
  push(normalised, words, from, to, levels);
  for (let next = lowerVertebra(words, to, endWord); next && next !== 'none' && isTight(words, next.firstWord); ) {
    [from, to] = [to, next];
    push(normalised, words, from, to, levels);
    next = lowerVertebra(words, to, endWord);
  }
  return readList(normalised, words, to.endWord, endWord, to.vertebra, true, levels);
}

/** Reads what goes on without its letter: `, 4-5, 5-6` after `C3-4`; `, 4, 5` after `L3`. */
function readList(
  normalised: NormalisedText,
  words: Words,
  word: number,
  endWord: number,
  before: Vertebra,
  pairs: boolean,
  levels: SpinalLevel[],
): number {
  let at = word;
  let previous = before;
  for (;;) {
    const first = at < endWord && isConjunction(words, at) ? at + 1 : at;
    const joined = first > at || (at < endWord && words.separators[at] === Separator.Weak);
    if (!joined || first >= endWord || words.separators[first] === Separator.Strong) return at;
    const upper = bareVertebra(words, first, previous, pairs);
    if (!upper) return at;
    if (!pairs) {
      if (upper.vertebra.number !== previous.number + 1 || isTight(words, first + 1)) return at;
      push(normalised, words, upper, undefined, levels);
      previous = upper.vertebra;
      at = upper.endWord;
      continue;
    }
    const lower = lowerVertebra(words, upper, endWord);
    if (!lower || lower === 'none') return at;
    push(normalised, words, upper, lower, levels);
    previous = lower.vertebra;
    at = lower.endWord;
  }
}

/**
 * The vertebra to which a level reaches from its upper one: after a hyphen or slash, "to" or "through". `none` where the
 * words are no level after all.
 */
function lowerVertebra(words: Words, upper: VertebraWords, endWord: number): VertebraWords | 'none' | undefined {
  const next = upper.endWord;
  if (next >= endWord || words.separators[next] !== Separator.None) return undefined;
  if (/^(?:to|through|thru)$/i.test(wordText(words, next))) return next + 1 < endWord ? vertebraAt(words, next + 1, endWord) : undefined;
  const between = words.text.slice(words.ends[next - 1], words.starts[next]);
  if (!/^ ?[-/] ?$/.test(between)) return undefined;
  const named = vertebraAt(words, next, endWord);
  if (named || between.startsWith(' ') || !numberWord.test(wordText(words, next))) return named;
  const bare = bareVertebra(words, next, upper.vertebra, true);
  return bare ? { ...bare, vertebra: below(upper.vertebra, bare.vertebra.number) } : 'none';
}

/** `L5-1` is `L5-S1`, `C7-1` is `C7-T1`. */
function below(upper: Vertebra, number: number): Vertebra {
  const last = { C: 7, T: 12, L: 5, S: 0 }[upper.spine];
  const next = { C: 'T', T: 'L', L: 'S', S: 'S' } as const;
  return number === 1 && upper.number === last ? { spine: next[upper.spine], number } : { spine: upper.spine, number };
}

/** A number without its letter, which is that of the vertebra before it. */
function bareVertebra(words: Words, word: number, before: Vertebra, pair: boolean): VertebraWords | undefined {
  const text = wordText(words, word);
  if (!numberWord.test(text) || Number(text) > 12 || Number(text) < 1) return undefined;
  if (measured.test(words.text.slice(words.ends[word], (words.ends[word] as number) + 10))) return undefined;
  if (pair && word + 1 < words.count && isTight(words, word + 1)) {
    if (measured.test(words.text.slice(words.ends[word + 1], (words.ends[word + 1] as number) + 10))) return undefined;
  }
  return { vertebra: { spine: before.spine, number: Number(text) }, firstWord: word, endWord: word + 1 };
}

function vertebraAt(words: Words, word: number, endWord: number): VertebraWords | undefined {
  if (word >= endWord) return undefined;
  const text = wordText(words, word);
  const named = vertebraWord.exec(text);
  if (named) return { vertebra: vertebra(named[1], named[2]), firstWord: word, endWord: word + 1 };
  if (!/^[CTLS]$/.test(text) || word + 1 >= endWord || !numberWord.test(wordText(words, word + 1))) return undefined;
  if (words.text.slice(words.ends[word], words.starts[word + 1]) !== '-') return undefined;
  return { vertebra: vertebra(text, wordText(words, word + 1)), firstWord: word, endWord: word + 2 };
}

function isImagingSequence(words: Words, { vertebra: { spine }, endWord }: VertebraWords): boolean {
  if (spine !== 'T' && spine !== 'S') return false;
  const sign = spine === 'T' ? imagingSequence : heartSound;
  // "T1 and T2 weighted": the word that tells may follow the next one.
  for (let word = endWord; word < Math.min(endWord + 3, words.count) && words.separators[word] !== Separator.Strong; word++) {
    if (sign.test(wordText(words, word))) return true;
    if (!vertebraWord.test(wordText(words, word)) && !isConjunction(words, word)) return false;
  }
  return false;
}

/** A quick look at a word's first letters, since most words of a letter name no vertebra. */
function mayNameVertebra(words: Words, word: number): boolean {
  const start = words.starts[word] as number;
  const letter = words.text.charCodeAt(start) & ~32;
  if (letter !== 67 && letter !== 84 && letter !== 76 && letter !== 83) return false;
  const length = (words.ends[word] as number) - start;
  if (length === 1) return words.text.charCodeAt(start + 1) === 45;
  const digit = words.text.charCodeAt(start + 1);
  return length <= 6 && digit >= 48 && digit <= 57;
}

function isConjunction(words: Words, word: number): boolean {
  return /^and$/i.test(wordText(words, word)) && words.separators[word] !== Separator.Strong;
}

/** Whether a hyphen or slash joins a word to the one before it. */
function isTight(words: Words, word: number): boolean {
  if (word >= words.count) return false;
  return /^ ?[-/] ?$/.test(words.text.slice(words.ends[word - 1], words.starts[word]));
}

function push(normalised: NormalisedText, words: Words, upper: VertebraWords, lower: VertebraWords | undefined, levels: SpinalLevel[]) {
  const { start, end } = sourceRange(
    normalised,
    words.starts[upper.firstWord] as number,
    words.ends[(lower?.endWord ?? upper.endWord) - 1] as number,
  );
  levels.push({ start, end, upper: upper.vertebra, lower: lower?.vertebra });
}

function vertebra(spine: string | undefined, number: string | undefined): Vertebra {
  return { spine: (spine as string).toUpperCase() as Vertebra['spine'], number: Number(number) };
}

/** A vertebra as letters write it: `L5`. */
export function vertebraName({ spine, number }: Vertebra): string {
  return `${spine}${number}`;
}

/** A level as letters write it: `L4-L5`. */
export function levelName({ upper, lower }: SpinalLevel): string {
  return lower ? `${vertebraName(upper)}-${vertebraName(lower)}` : vertebraName(upper);
}

/**
 * The interspaces that some levels reach over, by the place of their upper vertebra, and the vertebrae that are named by
 * themselves outside of them. A level that cannot be counts for none.
 */
export function levelPlaces(levels: readonly SpinalLevel[]): {
  readonly interspaces: ReadonlySet<number>;
  readonly vertebrae: ReadonlySet<number>;
} {
  const interspaces = new Set<number>();
  const vertebrae = new Set<number>();
  for (const { upper, lower } of levels) {
    if (!lower) continue;
    const from = vertebraIndex(vertebraName(upper));
    for (let i = 0; i < interspaceCount(vertebraName(upper), vertebraName(lower)); i++) interspaces.add(from + i);
  }
  for (const { upper, lower } of levels) {
    const index = vertebraIndex(vertebraName(upper));
    if (!lower && index >= 0 && !interspaces.has(index) && !interspaces.has(index - 1)) vertebrae.add(index);
  }
  return { interspaces, vertebrae };
}

/** How many interspaces and single vertebrae some levels are together. */
export function countLevels(levels: readonly SpinalLevel[]): number {
  if (levels.length === 0) return 0;
  const { interspaces, vertebrae } = levelPlaces(levels);
  return interspaces.size + vertebrae.size;
}

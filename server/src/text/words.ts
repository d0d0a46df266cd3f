import { isWordCharacter } from './normalised-text';

/** What stands between a word and the one before it. */
export enum Separator {
  /** Blanks, hyphens and slashes: nothing that ends a phrase. */
  None = 0,
  /** A comma, a quotation mark, a parenthesis. */
  Weak = 1,
  /** A full stop, a colon, a semicolon, a question or exclamation mark. */
  Strong = 2,
}

/**
 * The words of a normalised text, as columns: word `i` reaches from `starts[i]` to `ends[i]` (offsets in the normalised
 * text). A word is a run of letters and digits; decimals (`2.5`) are one word, `L4-L5` and `Non-MTUS` are two.
 */
export interface Words {
  readonly text: string;
  /** The text in small letters, as long as it. */
  readonly small: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** A hash of each word's stem in lower case, for look-ups in a phrase table. */
  readonly hashes: Int32Array;
  readonly separators: Uint8Array;
}

const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;
const CAPITAL_I = 73;
const SMALL_E = 101;
const SMALL_H = 104;
const SMALL_I = 105;
const SMALL_S = 115;
const SMALL_U = 117;
const SMALL_X = 120;
const SMALL_Y = 121;
const SMALL_Z = 122;

/** The factor that undoes `HASH_PRIME`, so that letters can be taken off the end of a hash. */
const HASH_PRIME_INVERSE = 0x359c449b;

/** The small letter of each ASCII letter, each digit as it is, 0 for all that is no part of a word. */
const FOLDED = Uint8Array.from({ length: 128 }, (_, code) => (isWordCharacter(code) ? lowerCase(code) : 0));
/** What each ASCII character that is no part of a word stands for between two words. */
const SEPARATORS = Uint8Array.from({ length: 128 }, (_, code) => separatorOf(String.fromCharCode(code)));

/** Cuts a normalised text into words. Takes time in proportion to the text. */
export function readWords(text: string): Words {
  const length = text.length;
  const capacity = (length >> 1) + 1;
  const starts = new Int32Array(capacity);
  const ends = new Int32Array(capacity);
  const hashes = new Int32Array(capacity);
  const separators = new Uint8Array(capacity);
  let count = 0;
  let separator: number = Separator.Strong;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    let letter = folded(code);
    if (letter === 0) {
      if (code < 128 && (SEPARATORS[code] as number) > separator) separator = SEPARATORS[code] as number;
      at++;
      continue;
    }
    const start = at;
    let hash = HASH_SEED;
    do {
      hash = Math.imul(hash ^ letter, HASH_PRIME);
      if (++at === length) break;
      const next = text.charCodeAt(at);
      letter = folded(next);
      if (letter === 0 && isInsideNumber(text, at, next)) letter = next;
    } while (letter !== 0);
    starts[count] = start;
    ends[count] = at;
    hashes[count] = withoutPlural(hash, text, start, at);
    separators[count] = separator;
    count++;
    separator = Separator.None;
  }
  return { text, small: inSmallLetters(text), count, starts, ends, hashes, separators };
}

/** Letters whose small form is longer (there are few) stay as they are, so that offsets hold. */
function inSmallLetters(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** The word that holds or follows an offset of the normalised text; `count` where none follows. */
export function wordAt(words: Words, offset: number): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.ends[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A word's letters as they stand in the normalised text. */
export function wordText(words: Words, index: number): string {
  return words.text.slice(words.starts[index], words.ends[index]);
}

/** A word in small letters; empty outside the words. */
export function wordInLowerCase(words: Words, index: number): string {
  return index >= 0 && index < words.count ? words.small.slice(words.starts[index], words.ends[index]) : '';
}

/** The hash of a word's stem. */
function withoutPlural(hash: number, text: string, start: number, end: number): number {
  const taken = pluralEnding(text, start, end);
  let stem = hash;
  for (let at = end - 1; at >= end - taken; at--) stem = Math.imul(stem, HASH_PRIME_INVERSE) ^ folded(text.charCodeAt(at));
  return taken === 3 ? Math.imul(stem ^ SMALL_Y, HASH_PRIME) : stem;
}

/** How many letters the plural ending takes: 1 (`-s`), 2 (`-es` after a hiss), 3 (`-ies`, for `-y`), or 0. */
function pluralEnding(text: string, start: number, end: number): number {
  const size = end - start;
  if (size < 4 || lowerCase(text.charCodeAt(end - 1)) !== SMALL_S) return 0;
  if (text.charCodeAt(end - 2) === CAPITAL_I && text.charCodeAt(end - 1) === SMALL_S) return 1; // MRIs, ESIs
  const before = lowerCase(text.charCodeAt(end - 2));
  if (before === SMALL_S || before === SMALL_U || before === SMALL_I) return 0;
  if (before !== SMALL_E || size < 5) return 1;
  const third = lowerCase(text.charCodeAt(end - 3));
  if (third === SMALL_I) return 3;
  return third === SMALL_H || third === SMALL_X || third === SMALL_S || third === SMALL_Z ? 2 : 1;
}

function folded(code: number): number {
  return code < 128 ? (FOLDED[code] as number) : isWordCharacter(code) ? code : 0;
}

function separatorOf(character: string): Separator {
  if ('.!?:;'.includes(character)) return Separator.Strong;
  return ',"()[]'.includes(character) ? Separator.Weak : Separator.None;
}

function isInsideNumber(text: string, at: number, code: number): boolean {
  return (code === 46 || code === 44) && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function lowerCase(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

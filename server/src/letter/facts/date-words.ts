import type { TextRange } from '../../text/text-range';
import { existingDate, fullYear, monthNumber } from '../calendar-date';
import type { CalendarDate, LetterTree } from '../letter-tree';
import { type FactSentence, rangeInSentence } from './passages';

/** A date in running text, by its month at least: bare years are none. */
export interface DateWords extends TextRange {
  readonly sentence: FactSentence;
  /** Where it stands in the sentence's text. */
  readonly at: number;
  readonly endAt: number;
  readonly year: number;
  readonly month: number;
  /** Undefined where the words name a month only. */
  readonly day: number | undefined;
  /** Undefined where the words name a month only, or a day that does not exist. */
  readonly date: CalendarDate | undefined;
  /** Whether there is such a day or month, in a year that a letter can mean. */
  readonly exists: boolean;
}

const separatedDate = /(\d{1,2})([-/.])(\d{1,2})\2 ?(\d{4,5}|\d{2})(?![a-z\d]|[/.]\d|-\d{1,3}(?![-/\d]))/y;
const isoDate = /((?:19|20)\d{2})([-/])(\d{1,2})\2(\d{1,2})(?![a-z\d]|[-/.]\d)/y;
const dayFirst = /(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,9})\.?,? (\d{4,5})(?!\d)/y;
const monthName =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const monthFirst = new RegExp(
  `(${monthName})\\b\\.?,? (?:(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)?,? )?(?:of )?(\\d{4,5})(?![\\d.,]\\d|\\d)`,
  'y',
);
const monthOpening = new RegExp(`^(?:${monthName})$`);

/** What stands before a date and tells that it is one, where its figures alone could be others. */
const dateCue = /(?:\b(?:on|dated|date|of|from|since|by|until|till|through|thru|to|and|in|doi|dos|rfa|ur)|[(,:])[ :(]*$/;
/** Units, which make of figures no date. */
const unit =
  /^ ?(?:mg|mcg|ml|cc|kg|lbs?|mm|cm|%|percent|hours?|hrs?|minutes?|mins?|days?|weeks?|wks?|months?|years?|visits?|sessions?|tablets?|tabs?|views?|degrees?|units?|levels?|reps?|repetitions?|sets?|times|pounds?)\b/;
const firstYear = 1900;
const lastYear = 2099;

/** The dates of a sentence, in order, in all forms of the letters: `8/3/12`, `10-13-16`, `07/25/2013`, `2016-10-13`, `October 10, 2016`, `June 2016`. */
export function readDates(tree: LetterTree, sentence: FactSentence): DateWords[] {
  const { words } = tree;
  const dates: DateWords[] = [];
  let end = 0;
  for (let word = sentence.firstWord; word < sentence.endWord; word++) {
    const start = words.starts[word] as number;
    const at = start - sentence.from;
    if (!opensDate(words.text, start, words.ends[word] as number) || at < end) continue;
    const found = readDateAt(sentence.text, at, end, (words.ends[word] as number) - sentence.from);
    if (!found) continue;
    end = found.endAt;
    dates.push(dateWords(rangeInSentence(tree, sentence, at, end), sentence, at, found));
  }
  return dates;
}

/** Spelt out, since spreading takes longer than reading the date. */
function dateWords({ start, end }: TextRange, sentence: FactSentence, at: number, found: FoundDate): DateWords {
  const { endAt, year, month, day, date, exists } = found;
  return { start, end, sentence, at, endAt, year, month, day, date, exists };
}

/** The first two letters of the months, in small letters. */
const monthOpenings: ReadonlySet<number> = new Set(
  ['ja', 'fe', 'ma', 'ap', 'ju', 'au', 'se', 'oc', 'no', 'de'].map((letters) => pairOf(letters.charCodeAt(0), letters.charCodeAt(1))),
);

/**
 * A quick look at a word's first letters, since most words of a letter open no date: figures with what may part a date behind
 * them, or a capital and a second letter that may be a month's.
 */
function opensDate(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (!isFigure(first))
    return first >= 65 && first <= 83 && end - start >= 3 && monthOpenings.has(pairOf(first | 32, text.charCodeAt(start + 1) | 32));
  const size = end - start;
  if (size > 4) return true; // "8.3.12", which is one word with its stops
  const next = text.charCodeAt(end);
  if (next === HYPHEN || next === SLASH || next === STOP) return size > 2 || isFigure(text.charCodeAt(end + 1));
  return next === BLANK && isLetter(text.charCodeAt(end + 1));
}

const HYPHEN = 45;
const STOP = 46;
const SLASH = 47;
const BLANK = 32;

function pairOf(first: number, second: number): number {
  return first * 256 + second;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Whether a character is one of the figures 0 to 9. */
export function isFigure(code: number): boolean {
  return code >= 48 && code <= 57;
}

type FoundDate = Omit<DateWords, keyof TextRange | 'sentence' | 'at'>;

function readDateAt(text: string, at: number, lastEnd: number, wordEnd: number): FoundDate | undefined {
  if (isFigure(text.charCodeAt(at))) return startsFree(text, at, lastEnd) ? (readSeparated(text, at) ?? readDayFirst(text, at)) : undefined;
  if (wordEnd - at < 3 || wordEnd - at > 9 || !monthOpening.test(text.slice(at, wordEnd))) return undefined;
  const match = matchAt(monthFirst, text, at);
  if (!match) return undefined;
  return foundDate(
    at + match[0].length,
    Number(match[3]),
    monthNumber(match[1] as string),
    match[2] === undefined ? undefined : Number(match[2]),
  );
}

/** Figures that hang on others (`555-10-2016`, `v1.2.16`) are no date; the second date of a range is. */
function startsFree(text: string, at: number, lastEnd: number): boolean {
  if (at === 0) return true;
  const before = text.charAt(at - 1);
  return !/[-/.#$\w]/.test(before) || (before === '-' && (at - 1 === lastEnd || text.charAt(at - 2) === ' '));
}

function readSeparated(text: string, at: number): FoundDate | undefined {
  const iso = isFigure(text.charCodeAt(at + 2)) ? matchAt(isoDate, text, at) : null;
  if (iso) return foundDate(at + iso[0].length, Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const match = matchAt(separatedDate, text, at);
  if (!match) return undefined;
  const [whole, month, separator, day, year] = match as unknown as [string, string, string, string, string];
  const found = foundDate(at + whole.length, fullYear(year), Number(month), Number(day));
  const before = text.slice(Math.max(0, at - 12), at);
  if (unit.test(text.slice(at + whole.length, at + whole.length + 10))) return undefined;
  if (separator === '.' && year.length === 2 && !dateCue.test(before)) return undefined;
  if (found.exists) return found;
  // What is no date in figures alone must look like one in all else.
  const faults = (found.month < 1 || found.month > 12 ? 1 : 0) + ((found.day as number) < 1 || (found.day as number) > 31 ? 1 : 0);
  if (faults > 1 || separator === '.') return undefined;
  return year.length >= 4 ? found : dateCue.test(before) && (faults === 0 || separator === '/') ? found : undefined;
}

function readDayFirst(text: string, at: number): FoundDate | undefined {
  const match = matchAt(dayFirst, text, at);
  if (!match || !monthOpening.test(match[2] as string)) return undefined;
  return foundDate(at + match[0].length, Number(match[3]), monthNumber(match[2] as string), Number(match[1]));
}

function foundDate(endAt: number, year: number, month: number, day: number | undefined): FoundDate {
  const date = day === undefined ? undefined : existingDate(year, month, day);
  const exists = year >= firstYear && year <= lastYear && (date !== undefined || (day === undefined && month >= 1 && month <= 12));
  return { endAt, year, month, day, date: exists ? date : undefined, exists };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Negative where a date lies before a day as a whole, positive where it lies after it; 0 where they may be the same. */
export function compareWithDay(words: DateWords, day: CalendarDate): number {
  return words.year - day.year || words.month - day.month || (words.day === undefined ? 0 : words.day - day.day);
}

/** A day in the form in which another date is written: figures or names, two digits or four. */
export function writeDateLike(written: string, day: CalendarDate): string {
  const year = String(day.year);
  const figures = /^(\d+)([-/.])(\d+)[-/.] ?(\d+)$/.exec(written.replace(/\s+/g, ''));
  if (!figures) return writeNamedDate(written, day);
  const [, first = '', separator = '', second = '', third = ''] = figures;
  const pads = first.startsWith('0') || second.startsWith('0') || (first.length === 2 && second.length === 2);
  const two = (value: number) => (pads ? String(value).padStart(2, '0') : String(value));
  if (first.length === 4) return [year, two(day.month), two(day.day)].join(separator);
  return [two(day.month), two(day.day), third.length === 2 ? year.slice(2) : year].join(separator);
}

const monthNames = 'January February March April May June July August September October November December'.split(' ');

function writeNamedDate(written: string, day: CalendarDate): string {
  const month = monthNames[day.month - 1] as string;
  if (/^\d/.test(written)) return `${day.day} ${month} ${day.year}`;
  return /\d\D+\d{4,}$/.test(written) ? `${month} ${day.day}, ${day.year}` : `${month} ${day.year}`;
}

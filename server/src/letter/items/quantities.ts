import { type NormalisedText, sourceRange } from '../../text/normalised-text';
import { WordSet } from '../../text/word-set';
import { Separator, type Words, wordInLowerCase, wordText } from '../../text/words';
import type { Quantity } from '../letter-reading';

type Unit = Quantity['unit'];

const numberNames = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((name, value) => [name, value]),
);
for (const [name, value] of [
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['ninety', 90],
] as const)
  numberNames.set(name, value);

/** Units by the word that names them, without its plural ending. */
const units = new Map<string, Unit>([
  ...(['session', 'treatment'] as const).map((word) => [word, 'sessions'] as const),
  ['visit', 'visits'],
  ...(['unit', 'quantity', 'qty', 'pair'] as const).map((word) => [word, 'units'] as const),
  ...(['tablet', 'tab', 'capsule', 'cap', 'pill', 'patch', 'patche', 'pad', 'count', 'suppository'] as const).map(
    (word) => [word, 'tablets'] as const,
  ),
  ['refill', 'refills'],
  ['week', 'weeks'],
  ['wk', 'weeks'],
  ['month', 'months'],
  ['day', 'days'],
  ['hour', 'hours'],
  ['hr', 'hours'],
  ['mg', 'milligrams'],
  ['milligram', 'milligrams'],
  ['percent', 'percent'],
  ...(['g', 'gm', 'gram', 'gms', 'grm'] as const).map((word) => [word, 'grams'] as const),
]);

/** A number with what is written around it in one word: `12`, `2.5`, `75mg`, `2x`, `x12`; `2x4` is two numbers. */
const numeral = /^(x)?(\d+(?:[.,]\d+)*)(?:(mg|gms?|g|x)|[x×](\d+))?$/i;
/** Words that part a number from a unit further on, which is then not its own. */
const parting = new WordSet(
  'of for to at in on over per every a an each with by from dos through and or plus about than more times x is are was were as date dated level levels',
);
/** What makes of hours a rate, and of a number one of a dose or a span ("every 6 hours"). */
const perDay = /^[ -]*(?:hours?|hrs?)\.?(?: ?\/ ?| (?:a|per|each|every|in a) )day|^[ -]*(?:hours?|hrs?)\.? daily/i;
const hoursPerWeek = /^[ -]*(?:hours?|hrs?)\.?(?: ?\/ ?| (?:a|per|each|every) )(?:week|wk)|^[ -]*(?:hours?|hrs?)\.? weekly/i;
const beforeSpan = /^(?:every|each|q|within|after|over|first|last|next|past|in|to|than|about|around|\d+)$/i;
const perWeek = /^(?:(?:times?|x|visits?|sessions?|treatments?) )?(?:(?:a|per|each|every) (?:week|wk)|weekly|\/ ?(?:week|wk))\b/i;

const numberWords = new WordSet([...numberNames.keys(), 'once', 'twice'].join(' '));
const labels = new WordSet('qty quantity no number count disp dispense');
const multipliers = new WordSet('x times ×');
const timesWords = new WordSet('x times');

interface NumberWords {
  readonly value: number;
  readonly word: number;
  /** `mg` of `75mg`, `x` of `2x`. */
  readonly suffix: string;
  /** `4` of `2x4`. */
  readonly second: number | undefined;
  /** Whether `x`, `×`, "times" or `#` stands before it. */
  readonly times: boolean;
  readonly numbered: boolean;
}

/**
 * The numbers of things that some words name, in order: `8 visits`, `Eight (8) sessions`, `#60`, `qty: 2`, `75mg`, `x 12`, `2 times a
 * week`, `2x4` (a week and weeks). Of a range (`12-18 sessions`) both ends. A number of nothing in particular is left out.
 */
export function readQuantities(normalised: NormalisedText, words: Words, firstWord: number, endWord: number): Quantity[] {
  const quantities: Quantity[] = [];
  for (let word = firstWord; word < endWord; word++) {
    const number = mayBeNumber(words, word) ? numberAt(words, word, firstWord) : undefined;
    if (!number) continue;
    const { start, end } = sourceRange(normalised, words.starts[word] as number, words.ends[word] as number);
    if (number.second !== undefined) {
      quantities.push({ start, end, value: number.value, unit: 'times-a-week' }, { start, end, value: number.second, unit: 'weeks' });
      continue;
    }
    if (number.numbered && isMultiplied(words, word, endWord)) {
      // "#60 x 3" is sixty, or all of them.
      const all = number.value * (numberAt(words, word + 2, firstWord)?.value ?? 1);
      quantities.push({ start, end, value: number.value, unit: 'units' }, { start, end, value: all, unit: 'units' });
      word += 2;
      continue;
    }
    const unit = isMultiplied(words, word, endWord)
      ? 'times-a-week'
      : (unitOf(words, number, firstWord, endWord) ?? multiplierUnit(words, number, firstWord));
    if (unit) quantities.push({ start, end, value: number.value, unit });
  }
  return quantities;
}

/** Numbers in digits begin with one, or with the cross of `x12`. */
function mayBeNumber(words: Words, word: number): boolean {
  const start = words.starts[word] as number;
  const code = words.text.charCodeAt(start);
  const digit = (code | 32) === 120 ? words.text.charCodeAt(start + 1) : code;
  return (digit >= 48 && digit <= 57) || numberWords.has(words, word);
}

function numberAt(words: Words, word: number, firstWord: number): NumberWords | undefined {
  const text = wordInLowerCase(words, word);
  const mark = markBefore(words, word);
  const named = numberNames.get(text);
  const times = (word > firstWord && timesWords.has(words, word - 1)) || mark === '×';
  if (named !== undefined) return { value: named, word, suffix: '', second: undefined, times, numbered: false };
  if (text === 'twice') return { value: 2, word, suffix: 'x', second: undefined, times: false, numbered: false };
  if (text === 'once') return { value: 1, word, suffix: 'x', second: undefined, times: false, numbered: false };
  const digits = numeral.exec(text);
  if (!digits) return undefined;
  const [, cross, value = '', suffix = '', second] = digits;
  return {
    value: Number(value.replaceAll(',', '')),
    word,
    suffix,
    second: second === undefined ? undefined : Number(second),
    times: times || cross !== undefined,
    numbered: mark === '#',
  };
}

/** The character before a word, or before the blank before it. */
function markBefore({ text, starts }: Words, word: number): string {
  const before = (starts[word] as number) - 1;
  return text.charAt(text.charCodeAt(before) === 32 ? before - 1 : before);
}

function unitOf(words: Words, number: NumberWords, firstWord: number, endWord: number): Unit | undefined {
  const { word, suffix } = number;
  const end = words.ends[word] as number;
  if (words.text.charCodeAt(end) === 37) return 'percent';
  const attached = suffix === '' || suffix === 'x' ? undefined : units.get(suffix);
  if (attached) return attached;
  const rest = words.text.slice(end, words.ends[Math.min(word + 3, endWord - 1)]);
  if (perWeek.test(rest.replace(/^[ -]+/, ''))) return 'times-a-week';
  const named = nextUnit(words, word, endWord);
  if (named === 'hours') return hoursAt(words, word, firstWord, endWord);
  if (named) return named;
  if (number.numbered || isLabelled(words, word, firstWord)) return 'units';
  return rangePartner(words, word, endWord) ?? precedingUnit(words, word, firstWord);
}

/** Hours as a number of their own ("160 hours"), a day or a week; none of a dose or of a span of time. */
function hoursAt(words: Words, word: number, firstWord: number, endWord: number): Unit | undefined {
  if (word > firstWord && beforeSpan.test(wordText(words, word - 1))) return undefined;
  const rest = words.text.slice(words.ends[word], words.ends[Math.min(word + 3, endWord - 1)]);
  return perDay.test(rest) ? 'hours-a-day' : hoursPerWeek.test(rest) ? 'hours-a-week' : 'hours';
}

/** "2 x 6", "two times four visits": the first number is how often a week. */
function isMultiplied(words: Words, word: number, endWord: number): boolean {
  if (word + 2 >= endWord || words.separators[word + 1] !== Separator.None || words.separators[word + 2] !== Separator.None) return false;
  if (!multipliers.has(words, word + 1)) return false;
  const second = wordInLowerCase(words, word + 2);
  return /^\d+$/.test(second) || numberNames.has(second);
}

/** A number after "x" or "times" that names no unit: weeks after another number ("2 x 6"), else pieces ("injections x 4"). */
function multiplierUnit(words: Words, number: NumberWords, firstWord: number): Unit | undefined {
  if (!number.times) return undefined;
  const first = number.word - 2;
  return first >= firstWord && isMultiplied(words, first, number.word + 1) && numberAt(words, first, firstWord) ? 'weeks' : 'units';
}

/** The unit after a number, over words that say what kind it is: "8 additional physical therapy sessions". */
function nextUnit(words: Words, word: number, endWord: number): Unit | undefined {
  const last = Math.min(word + 8, endWord);
  for (let at = word + 1; at < last; at++) {
    if (words.separators[at] === Separator.Strong) return undefined;
    const text = wordInLowerCase(words, at);
    const repeated = at === word + 1 && words.separators[at] === Separator.Weak && /^\d+$/.test(text);
    if (repeated) continue; // "Eight (8) sessions"
    const closesParenthesis = words.text.slice(words.ends[at - 1], words.starts[at]).includes(')');
    if (words.separators[at] === Separator.Weak && !closesParenthesis) return undefined;
    const unit = units.get(singular(text));
    if (unit) return at > word + 1 && isMeasure(unit) ? undefined : unit;
    if (parting.has(words, at) || /\d/.test(text) || numberNames.has(text)) return undefined;
  }
  return undefined;
}

/** Of `12-18 sessions` the first number has the second one's unit. */
function rangePartner(words: Words, word: number, endWord: number): Unit | undefined {
  const next = word + 1;
  if (next >= endWord || !/^ ?(?:-|to) ?$/.test(words.text.slice(words.ends[word], words.starts[next]))) return undefined;
  const unit = /^\d+$/.test(wordText(words, next)) ? nextUnit(words, next, endWord) : undefined;
  return unit === 'hours' ? undefined : unit;
}

/** "Physical Therapy sessions, 12", "visits (8)". */
function precedingUnit(words: Words, word: number, firstWord: number): Unit | undefined {
  if (word === firstWord || words.separators[word] !== Separator.Weak) return undefined;
  const unit = units.get(singular(wordInLowerCase(words, word - 1)));
  return unit === 'sessions' || unit === 'visits' || unit === 'tablets' || unit === 'units' ? unit : undefined;
}

/** "QTY: 2", "quantity of 60". */
function isLabelled(words: Words, word: number, firstWord: number): boolean {
  const back = word - 1 > firstWord && wordInLowerCase(words, word - 1) === 'of' ? word - 2 : word - 1;
  return back >= firstWord && labels.has(words, back);
}

/** Units that stand right behind their number or not at all. */
function isMeasure(unit: Unit): boolean {
  return unit !== 'sessions' && unit !== 'visits' && unit !== 'units' && unit !== 'tablets' && unit !== 'refills';
}

/** A word in small letters without its plural ending. */
function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 2 && word.endsWith('s') ? word.slice(0, -1) : word;
}

/**
 * Every total of sessions, visits or pieces that some quantities may stand for: the numbers themselves, and times a week
 * multiplied by weeks. Several where the words leave it open.
 */
export function totalsOf(quantities: readonly Quantity[]): ReadonlySet<number> {
  if (quantities.length === 0) return noTotals;
  const totals = new Set<number>();
  const of = (unit: Unit) => numbersOf(quantities, unit);
  for (const { unit, value } of quantities) {
    if (unit === 'sessions' || unit === 'visits' || unit === 'units' || unit === 'tablets') totals.add(value);
  }
  const rates = of('times-a-week');
  for (const times of rates) for (const weeks of [...of('weeks'), ...of('units')]) totals.add(times * weeks);
  for (const times of rates) for (const months of of('months')) totals.add(times * months * 4);
  return totals;
}

const noTotals: ReadonlySet<number> = new Set();

/** Words that name more numbers of one sort than this ask for nothing that could be worked out: each would be multiplied by each. */
const mostFactors = 50;

/** The numbers of a sort, each once. */
function numbersOf(quantities: readonly Quantity[], unit: Unit): number[] {
  const numbers = new Set(quantities.filter((quantity) => quantity.unit === unit).map((quantity) => quantity.value));
  return [...numbers].slice(0, mostFactors);
}

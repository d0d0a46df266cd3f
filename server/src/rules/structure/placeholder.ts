import type { LetterTree } from '../../letter/letter-tree';
import type { PhraseScan } from '../../letter/phrase-scan';
import { placesOf } from '../../text/matches';
import { lineAt, normalisedSlice, sourceRange } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';
import type { Words } from '../../text/words';
import type { Finding, Rule } from '../rule';
import { asksForText, isDateToFillIn } from './placeholder-words';

/** Text left to fill in, or left over from where it was copied. */
export const placeholder: Rule = {
  code: 'placeholder',
  group: 'structure',
  severity: 'warning',
  unwritten: ({ tree }, { range }) => !/(?:below|above)$/i.test(normalisedSlice(tree.normalised, range)),
  summary: 'Text is left to fill in, or left over from where it was copied.',
  manual: {
    explanation: `Brackets that ask for something (\`[insert diagnoses]\`, \`<item>\`), \`TBD\`, \`TODO\`, \`XXX\` and underscores are work not done, and so is a date of which
parts are left out (\`XX/XX/2016\`, \`MM/DD/YYYY\`). A pointer to an image or a
table that the letter does not hold was copied with the text around it. Brackets of abbreviations (\`[MRI]\`, \`[sic]\`, \`[1]\`) and brackets in
quotations are left alone.`,
    flagged: 'The injured worker is a [age] year old [sex] with an injury on [date].',
    silent: 'The injured worker had magnetic resonance imaging [MRI] of the knee.',
  },
  check({ tree, phrases }) {
    const { text } = tree.normalised;
    // A decision left to fill in has a rule of its own, with its quick fixes.
    const decisions = new Set(tree.issues.map((issue) => issue.decision?.start));
    const found = (range: TextRange, message: string): Finding[] => {
      if (isQuoted(text, range.start)) return [];
      const place = sourceRange(tree.normalised, range.start, range.end);
      return decisions.has(place.start) ? [] : [{ range: place, message }];
    };
    const dates = datesToFillIn(tree, phrases);
    const blanks = apartFrom(dates, blanksToFillIn(tree));
    const leftToFillIn = [...bracketsThatAsk(text), ...marksOfUnfinishedWork(tree, phrases), ...dates, ...blanks];
    return [
      ...leftToFillIn.flatMap((range) => found(range, `${nameOf(text, range)} is left to fill in. Write what belongs here.`)),
      ...pointersToNothing(tree, phrases).flatMap((range) =>
        found(range, 'This points to something that the letter does not hold. It was copied with the text around it: delete it.'),
      ),
    ];
  },
};

const brackets = [
  { open: '[', close: ']' },
  { open: '<', close: '>' },
  { open: '{', close: '}' },
];
/** No message names more of a place than this: in a list of findings one is to be told from another. */
const longestName = 48;

function nameOf(text: string, { start, end }: TextRange): string {
  const words = text.slice(start, end);
  if (!/\w/.test(words.replaceAll('_', ''))) return 'This';
  return words.length > longestName ? `${words.slice(0, longestName - 2).trimEnd()}…${words.at(-1)}` : words;
}

/** Longer text in brackets is an aside. */
const longestRequest = 160;

function bracketsThatAsk(text: string): TextRange[] {
  return brackets.flatMap(({ open, close }) =>
    placesOf(open, text).flatMap((start) => {
      const length = text.slice(start, start + longestRequest).indexOf(close) + 1;
      if (length === 0 || !asksForText(text.slice(start + 1, start + length - 1))) return [];
      return [{ start, end: start + length }];
    }),
  );
}

const unfinishedWork = /^(?:TBD|TODO|FIXME|X{3,})(?![\w-])/i;

function marksOfUnfinishedWork({ words }: LetterTree, phrases: PhraseScan): TextRange[] {
  const marks = placesOfCue(words, phrases, 'unfinished.mark').filter((start) =>
    startsWithOneOf(words.text, start, ['TBD', 'TODO', 'FIXME']),
  );
  return [...marks, ...placesOf('XXX', words.text), ...placesOf('xxx', words.text)].flatMap((start) => {
    const found = unfinishedWork.exec(words.text.slice(start, start + 24));
    // Within brackets it is theirs, and a part of a longer word or of a masked number (XXX-XX-1234) is none.
    if (!found || /[\w[<{/-]/.test(words.text.charAt(start - 1))) return [];
    return [{ start, end: start + found[0].length }];
  });
}

/** A cue is found in letters of any case, and these count in one alone: "todo" is a word of other tongues. */
function startsWithOneOf(text: string, start: number, words: readonly string[]): boolean {
  return words.some((word) => text.startsWith(word, start));
}

/** Where the words of a cue begin. */
function placesOfCue(words: Words, phrases: PhraseScan, name: string): number[] {
  const found = (phrases.get('unfinished') ?? []).filter(({ id }) => id === name);
  return found.map(({ firstWord }) => words.starts[firstWord] as number);
}

const ofWord = /[\w/.?-]/;

/** `MM/DD/YYYY`, `XX/XX/2016`; ages as `XX-year-old`. Numbers that are masked (XXX-XX-1234) have other forms. */
function datesToFillIn({ words }: LetterTree, phrases: PhraseScan): TextRange[] {
  const { text } = words;
  const found = new Map<number, TextRange>();
  for (const at of [...placesOfCue(words, phrases, 'unfinished.date'), ...placesOf('??', text), ...placesOf('__', text)]) {
    let [start, end] = [at, at + 2];
    while (start > 0 && at - start < 8 && ofWord.test(text.charAt(start - 1))) start--;
    while (end < text.length && end - at < 12 && ofWord.test(text.charAt(end))) end++;
    while (text.charAt(end - 1) === '.' || text.charAt(end - 1) === '-') end--;
    const isAge = /^XX[- ]years?[- ]old/i.test(text.slice(start, start + 14));
    // What stands in brackets is theirs.
    if (/[[<{]/.test(text.charAt(start - 1)) || !(isAge || isDateToFillIn(text.slice(start, end)))) continue;
    found.set(start, { start, end: isAge ? start + 2 : end });
  }
  return [...found.values()];
}

/** Of some ranges those that overlap none of others; takes time in proportion to their lengths. */
function apartFrom(others: readonly TextRange[], ranges: readonly TextRange[]): readonly TextRange[] {
  if (others.length === 0) return ranges;
  const covered = new Set<number>();
  for (const { start, end } of others) for (let at = start; at < end; at++) covered.add(at);
  return ranges.filter(({ start, end }) => {
    for (let at = start; at < end; at++) if (covered.has(at)) return false;
    return true;
  });
}

/** Runs of underscores, but for lines of nothing else, which part the text. */
function blanksToFillIn({ normalised }: LetterTree): TextRange[] {
  const { text, lines } = normalised;
  return placesOf('___', text).flatMap((start) => {
    if (text.charAt(start - 1) === '_') return []; // a run is told of once
    let end = start;
    while (text.charAt(end) === '_') end++;
    const line = lines[lineAt(normalised, start)];
    const isRule = line?.normalisedStart === start && line.normalisedEnd === end;
    return isRule ? [] : [{ start, end }];
  });
}

const picture = '(?:images?|figures?|pictures?|photos?|photographs?|diagrams?|illustrations?|screenshots?)';
const table = '(?:tables?|charts?)';
const pointer = new RegExp(
  `(?:\\(|\\b)(?:please )?(?:see|refer to|as (?:shown|seen|listed|noted|illustrated) in|(?:is|are) (?:shown|listed|illustrated) in) (?:the |this )?(?:attached |following )?(${picture}|${table}) (below|above)\\)?$`,
  'i',
);

/** "(see the image below)", "see table below": no letter holds an image, and only some a table. */
function pointersToNothing(tree: LetterTree, phrases: PhraseScan): TextRange[] {
  const { text } = tree.normalised;
  return placesOfCue(tree.words, phrases, 'unfinished.pointer').flatMap((at) => {
    if (!startsWithOneOf(text, at - 1, [' below', ' above'])) return [];
    const from = Math.max(0, at - 65);
    const wordEnd = at + 'below'.length;
    const end = wordEnd + (text.charAt(wordEnd) === ')' ? 1 : 0);
    const match = pointer.exec(text.slice(from, end));
    if (!match) return [];
    const start = from + match.index;
    if (/^[tc]/i.test(match[1] as string) && hasTable(tree, start, match[2] === 'below')) return [];
    const isParenthesis = text.charAt(start) === '(' && text.charAt(end - 1) === ')';
    return [isParenthesis ? { start, end } : { start: text.charAt(start) === '(' ? start + 1 : start, end: wordEnd }];
  });
}

/** Whether rows in columns stand near a place: two lines with cells apart. */
function hasTable({ normalised: { source, sourceOffsets } }: LetterTree, place: number, below: boolean): boolean {
  const at = sourceOffsets[place] as number;
  const around = below ? source.slice(at, at + 2000) : source.slice(Math.max(0, at - 2000), at);
  return around.split(/[\r\n]+/).filter((line) => /\S(?: {3,}|\t|\s*\|\s*)\S/.test(line)).length > 1;
}

/** No quotation is longer, in characters. */
const longestQuotation = 600;

/** Whether a place stands in a quotation: behind a mark that opens one, with none that closes it between. */
function isQuoted(text: string, at: number): boolean {
  const from = Math.max(0, at - longestQuotation);
  const mark = from + text.slice(from, at + 1).lastIndexOf('"');
  if (mark < from) return false;
  const opens = (mark === 0 || /[\s([]/.test(text.charAt(mark - 1))) && text.charAt(mark + 1) !== ' ';
  return opens && text.indexOf('"', at) >= 0;
}

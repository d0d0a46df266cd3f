import type { LetterTree } from '../../letter/letter-tree';
import { lineAt, normalisedSlice, sourceRange } from '../../text/normalised-text';
import { rangesOverlap, type TextRange } from '../../text/text-range';
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
  check({ tree }) {
    const { text } = tree.normalised;
    // A decision left to fill in has a rule of its own, with its quick fixes.
    const decisions = new Set(tree.issues.map((issue) => issue.decision?.start));
    const found = (range: TextRange, message: string): Finding[] => {
      if (isQuoted(text, range.start)) return [];
      const place = sourceRange(tree.normalised, range.start, range.end);
      return decisions.has(place.start) ? [] : [{ range: place, message }];
    };
    const dates = datesToFillIn(text);
    const blanks = blanksToFillIn(tree).filter((blank) => !dates.some((date) => rangesOverlap(date, blank)));
    const leftToFillIn = [...bracketsThatAsk(text), ...marksOfUnfinishedWork(text), ...dates, ...blanks];
    return [
      ...leftToFillIn.flatMap((range) => found(range, `${nameOf(text, range)} is left to fill in. Write what belongs here.`)),
      ...pointersToNothing(tree).flatMap((range) =>
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
    placesOf(text, open).flatMap((start) => {
      const end = text.indexOf(close, start) + 1;
      if (end === 0 || end - start > longestRequest || !asksForText(text.slice(start + 1, end - 1))) return [];
      return [{ start, end }];
    }),
  );
}

const unfinishedWork = /^(?:TBD|TODO|FIXME|X{3,})(?![\w-])/i;

function marksOfUnfinishedWork(text: string): TextRange[] {
  return ['TBD', 'TODO', 'FIXME', 'XXX', 'xxx'].flatMap((word) =>
    placesOf(text, word).flatMap((start) => {
      const words = unfinishedWork.exec(text.slice(start, start + 24));
      // Within brackets it is theirs, and a part of a longer word or of a masked number (XXX-XX-1234) is none.
      if (!words || /[\w[<{/-]/.test(text.charAt(start - 1))) return [];
      return [{ start, end: start + words[0].length }];
    }),
  );
}

const dateMasks = ['XX', 'xx', 'MM', 'mm', 'DD', 'dd', '??', '__'];
const ofWord = /[\w/.?-]/;

/** `MM/DD/YYYY`, `XX/XX/2016`; ages as `XX-year-old`. Numbers that are masked (XXX-XX-1234) have other forms. */
function datesToFillIn(text: string): TextRange[] {
  const found = new Map<number, TextRange>();
  for (const mask of dateMasks) {
    for (const at of placesOf(text, mask)) {
      let [start, end] = [at, at + mask.length];
      while (start > 0 && at - start < 8 && ofWord.test(text.charAt(start - 1))) start--;
      while (end < text.length && end - at < 12 && ofWord.test(text.charAt(end))) end++;
      while (text.charAt(end - 1) === '.' || text.charAt(end - 1) === '-') end--;
      const isAge = /^XX[- ]years?[- ]old/i.test(text.slice(start, start + 14));
      // What stands in brackets is theirs.
      if (/[[<{]/.test(text.charAt(start - 1)) || !(isAge || isDateToFillIn(text.slice(start, end)))) continue;
      found.set(start, { start, end: isAge ? start + mask.length : end });
    }
  }
  return [...found.values()];
}

/** Runs of underscores, but for lines of nothing else, which part the text. */
function blanksToFillIn({ normalised }: LetterTree): TextRange[] {
  const { text, lines } = normalised;
  return placesOf(text, '___').flatMap((start) => {
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
function pointersToNothing(tree: LetterTree): TextRange[] {
  const { text } = tree.normalised;
  return [' below', ' above'].flatMap((word) =>
    placesOf(text, word).flatMap((at) => {
      const from = Math.max(0, at - 64);
      const end = at + word.length + (text.charAt(at + word.length) === ')' ? 1 : 0);
      const match = pointer.exec(text.slice(from, end));
      if (!match) return [];
      const start = from + match.index;
      if (/^[tc]/i.test(match[1] as string) && hasTable(tree, start, match[2] === 'below')) return [];
      const isParenthesis = text.charAt(start) === '(' && text.charAt(end - 1) === ')';
      return [isParenthesis ? { start, end } : { start: text.charAt(start) === '(' ? start + 1 : start, end: at + word.length }];
    }),
  );
}

/** Whether rows in columns stand near a place: two lines with cells apart. */
function hasTable({ normalised: { source, sourceOffsets } }: LetterTree, place: number, below: boolean): boolean {
  const at = sourceOffsets[place] as number;
  const around = below ? source.slice(at, at + 2000) : source.slice(Math.max(0, at - 2000), at);
  return around.split(/[\r\n]+/).filter((line) => /\S(?: {3,}|\t|\s*\|\s*)\S/.test(line)).length > 1;
}

/** Whether a place stands in a quotation: behind a mark that opens one, with none that closes it between. */
function isQuoted(text: string, at: number): boolean {
  const mark = text.lastIndexOf('"', at);
  if (mark < 0 || at - mark > 600) return false;
  const opens = (mark === 0 || /[\s([]/.test(text.charAt(mark - 1))) && text.charAt(mark + 1) !== ' ';
  return opens && text.indexOf('"', at) >= 0;
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}

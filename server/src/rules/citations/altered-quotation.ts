import type { LetterReading, Mention } from '../../letter/letter-reading';
import { quotationsOf } from '../../letter/rationale/quotations';
import { sourceRange } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';
import { wordText } from '../../text/words';
import type { Finding, Rule } from '../rule';
import { type ComparedIssue, comparedIssues, guidelineName } from './families';
import { anchorLength, type GuidelineText, guidelineTexts } from './quoted-texts';

/** A shorter quotation is a term, not a passage. */
const shortestQuotation = 6;
/** Of a quotation's words, how many must stand in the text for it to be a quotation of just this. */
const leastKept = 0.6;

/** Words in quotation marks, given to a guideline, that are not its own. */
export const alteredQuotation: Rule = {
  code: 'altered-quotation',
  group: 'citations',
  severity: 'warning',
  summary: 'Quoted words differ from the text of the guideline.',
  manual: {
    explanation: `What stands in quotation marks is the guideline's own. Where a guideline pack of yours carries its text (\`text\` of a guideline or topic), quotations
given to it in the rationale are compared word by word; marks, case and layout do not count, nor do omissions ("…") and words in
brackets. The catalogue that comes with the program holds paraphrases only and raises nothing here.`,
    flagged: `Per the guideline, "passive care is recommended beyond the first two weeks" (its text: "is not recommended").`,
    silent: `Per the guideline, "passive care is not recommended beyond the first two weeks".`,
  },
  check(reading) {
    if (guidelineTexts(reading.catalogue).length === 0) return [];
    return comparedIssues(reading).flatMap((issue) => alterations(reading, issue));
  },
  fixes(_reading, finding) {
    const right = finding.data?.right;
    if (typeof right !== 'string') return [];
    const title = right === '' ? 'Remove the added words' : "Write the guideline's words";
    return [{ title, preferred: true, edits: [{ ...finding.range, text: right }] }];
  },
};

function alterations(reading: LetterReading, issue: ComparedIssue): Finding[] {
  const { words } = reading.tree;
  return quotationsOf(words, issue.rationale.part).flatMap(({ firstWord, endWord }) => {
    const given = mentionBefore(reading, issue, firstWord);
    if (!given) return [];
    const candidates = guidelineTexts(reading.catalogue).filter(({ guideline }) =>
      given.guideline ? given.guideline === guideline : given.families.includes(guideline.family),
    );
    return passages(reading, firstWord, endWord).flatMap((passage) => {
      const differences = candidates.map((text) => compare(reading, passage, text)).filter((found) => found !== undefined);
      const best = differences.sort((a, b) => a.length - b.length)[0] ?? [];
      return best.map(({ range, right, text }) => ({
        range,
        message: `The quotation differs from the text of ${guidelineName(text.guideline)}. Quote it as it stands, or drop the quotation marks.`,
        data: { issue: issue.reading.issue.index, right },
      }));
    });
  });
}

/** The reviewer's own mention of a source last before the quotation, in its sentence or the one before. */
function mentionBefore({ tree }: LetterReading, { rationale }: ComparedIssue, firstWord: number): Mention | undefined {
  const start = tree.normalised.sourceOffsets[tree.words.starts[firstWord] as number] as number;
  const sentence = rationale.part.sentences.findIndex((candidate) => candidate.start <= start && start < candidate.end);
  return rationale.mentions.findLast((mention) => mention.kind === 'explicit' && mention.end <= start && sentence - mention.sentence <= 1);
}

/** The words of a quotation between omissions, by number, without those in brackets. */
function passages({ tree: { words } }: LetterReading, firstWord: number, endWord: number): number[][] {
  const found: number[][] = [[]];
  let bracketed = false;
  for (let word = firstWord; word < endWord; word++) {
    const gap = word > firstWord ? words.text.slice(words.ends[word - 1], words.starts[word]) : '';
    if (gap.includes('[')) bracketed = true;
    if (gap.includes(']')) bracketed = false;
    if (/\.\.\.|\u2026|\. \. \./.test(gap)) found.push([]);
    if (!bracketed) (found[found.length - 1] as number[]).push(word);
  }
  return found.filter((passage) => passage.length >= shortestQuotation);
}

interface Difference {
  readonly range: TextRange;
  readonly right: string;
  readonly text: GuidelineText;
}

/** Where a passage differs from a text; nothing where it is plainly none of the text's. */
function compare({ tree }: LetterReading, passage: readonly number[], text: GuidelineText): Difference[] | undefined {
  const { words, normalised } = tree;
  const quoted = passage.map((word) =>
    wordText(words, word)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  );
  const start = placeIn(quoted, text);
  if (start === undefined) return undefined;
  const from = Math.max(0, start - quoted.length);
  const source = text.words.slice(from, start + 2 * quoted.length);
  const pairs = commonWords(quoted, source);
  if (pairs.length < leastKept * quoted.length) return undefined;
  const differences: Difference[] = [];
  let nextQuoted = 0;
  let nextSource = pairs[0]?.[1] ?? 0;
  for (const [atQuoted, atSource] of [...pairs, [quoted.length, -1] as const]) {
    const isEnd = atSource < 0;
    const missing = isEnd ? [] : source.slice(nextSource, atSource);
    if (atQuoted > nextQuoted || missing.length > 0) {
      // Words left out are marked at the word before them, which then stands in the mended text too.
      const first = atQuoted > nextQuoted ? nextQuoted : Math.max(0, nextQuoted - 1);
      const last = Math.max(first, atQuoted - 1);
      const kept = atQuoted > nextQuoted ? [] : [wordText(words, passage[first] as number)];
      differences.push({
        range: sourceRange(normalised, words.starts[passage[first] as number] as number, words.ends[passage[last] as number] as number),
        right: [...kept, ...missing].join(' '),
        text,
      });
    }
    nextQuoted = atQuoted + 1;
    nextSource = atSource + 1;
  }
  return differences;
}

/** Where in the text a quotation begins: by the first run of its words that stands in the text once. */
function placeIn(quoted: readonly string[], text: GuidelineText): number | undefined {
  for (let at = 0; at + anchorLength <= quoted.length; at++) {
    const place = text.anchors.get(quoted.slice(at, at + anchorLength).join(' '));
    if (place !== undefined && place >= 0) return Math.max(0, place - at);
  }
  return undefined;
}

/** The longest common subsequence of two short lists of words, as pairs of places. */
function commonWords(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Int32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i] as Int32Array;
      const below = lengths[i + 1] as Int32Array;
      row[j] = a[i] === b[j] ? (below[j + 1] as number) + 1 : Math.max(below[j] as number, row[j + 1] as number);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (((lengths[i + 1] as Int32Array)[j] as number) >= ((lengths[i] as Int32Array)[j + 1] as number)) i++;
    else j++;
  }
  return pairs;
}

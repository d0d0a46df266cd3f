import { sourceRange } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';
import type { LetterReading } from '../letter-reading';
import type { Issue, LetterTree, Sentence } from '../letter-tree';
import type { FoundPhrase } from '../phrase-scan';
import { quotationMarks } from '../rationale/quotations';
import { readSentences } from '../sentences';

/** A stretch of the letter that tells facts of the case: a date of the header, the clinical case summary, or one rationale. */
export interface Passage {
  readonly kind: 'header' | 'summary' | 'rationale';
  /** A rationale's. */
  readonly issue: Issue | undefined;
  readonly sentences: readonly Sentence[];
  /** Where its quotation marks stand in the normalised text. */
  readonly quotationMarks: readonly number[];
}

/** A sentence with its place: what a fact is read from. */
export interface FactSentence extends Sentence {
  readonly passage: Passage;
  /** Its number among all sentences of the letter's passages. */
  readonly number: number;
  /** As it reads, in small letters; as long as the stretch of the normalised text that begins at `from`. */
  readonly text: string;
  /** Where it begins in the normalised text. */
  readonly from: number;
  /** The cues of the readers of facts, in order. */
  readonly cues: readonly FoundPhrase[];
}

/** The passages of a letter in the order in which they stand. */
export function readPassages({ normalised, words, sections, issues }: LetterTree): Passage[] {
  const passage = (kind: Passage['kind'], issue: Issue | undefined, sentences: readonly Sentence[]): Passage => ({
    kind,
    issue,
    sentences,
    quotationMarks: quotationMarks(words, sentences),
  });
  const summaries = sections
    .filter(({ definition }) => definition.id === 'case-summary')
    .map(({ body }) => passage('summary', undefined, readSentences(normalised, words, body)));
  const rationales = issues.flatMap((issue) => (issue.rationale ? [passage('rationale', issue, issue.rationale.sentences)] : []));
  return [...summaries, ...rationales].sort((a, b) => (a.sentences[0]?.start ?? 0) - (b.sentences[0]?.start ?? 0));
}

/** All sentences of some passages, in order. */
export function readFactSentences({ tree, phrases }: LetterReading, passages: readonly Passage[]): FactSentence[] {
  const { words } = tree;
  const cues = phrases.get('fact') ?? [];
  const sentences: FactSentence[] = [];
  let cue = 0;
  for (const passage of passages) {
    for (const sentence of passage.sentences) {
      const { firstWord, endWord } = sentence;
      while (cue < cues.length && (cues[cue] as FoundPhrase).firstWord < firstWord) cue++;
      const firstCue = cue;
      while (cue < cues.length && (cues[cue] as FoundPhrase).firstWord < endWord) cue++;
      const from = words.starts[firstWord] as number;
      const text = words.small.slice(from, words.ends[endWord - 1]);
      sentences.push(factSentence(sentence, passage, sentences.length, text, from, cues.slice(firstCue, cue)));
    }
  }
  return sentences;
}

/** Spelt out, since spreading a sentence into a larger object takes longer than all the rest. */
function factSentence(
  { start, end, firstWord, endWord }: Sentence,
  passage: Passage,
  number: number,
  text: string,
  from: number,
  cues: readonly FoundPhrase[],
): FactSentence {
  return { start, end, firstWord, endWord, passage, number, text, from, cues };
}

/** The sentence that stands so many after another (before it, where negative) in the same passage. */
export function sentenceBeside(
  sentences: readonly FactSentence[],
  { number, passage }: FactSentence,
  step: number,
): FactSentence | undefined {
  const other = sentences[number + step];
  return other?.passage === passage ? other : undefined;
}

/** Where some words of a sentence stand in the letter; offsets in the sentence's `text`. */
export function rangeInSentence({ normalised }: LetterTree, sentence: FactSentence, start: number, end: number): TextRange {
  return sourceRange(normalised, sentence.from + start, sentence.from + end);
}

/** Whether a place of a sentence lies between quotation marks, which come in pairs in its passage: the words are somebody else's. */
export function isQuoted({ passage: { quotationMarks: marks }, from }: FactSentence, at: number): boolean {
  if (marks.length === 0 || marks.length % 2 === 1) return false;
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as number) < from + at) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1;
}

/** The dates of the header as sentences of their own, so that they are read as those of the text are. */
export function headerSentence(tree: LetterTree, value: TextRange): FactSentence | undefined {
  const sentence = readSentences(tree.normalised, tree.words, value)[0];
  if (!sentence) return undefined;
  const { words } = tree;
  const from = words.starts[sentence.firstWord] as number;
  const text = words.small.slice(from, words.ends[sentence.endWord - 1]);
  return factSentence(sentence, { kind: 'header', issue: undefined, sentences: [sentence], quotationMarks: [] }, 0, text, from, []);
}

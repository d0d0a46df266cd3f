import { placesOf } from '../../text/matches';
import { sourceRange } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';
import type { Words } from '../../text/words';
import type { LetterReading } from '../letter-reading';
import type { Issue, LetterTree, Sentence } from '../letter-tree';
import type { FoundPhrase } from '../phrase-scan';
import { readSentences } from '../sentences';

/** A stretch of the letter that tells facts of the case: a date of the header, the clinical case summary, or one rationale. */
export interface Passage {
  readonly kind: 'header' | 'summary' | 'rationale';
  /** A rationale's. */
  readonly issue: Issue | undefined;
  readonly sentences: readonly Sentence[];
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
  const summaries = sections
    .filter(({ definition }) => definition.id === 'case-summary')
    .map(({ body }): Passage => ({ kind: 'summary', issue: undefined, sentences: readSentences(normalised, words, body) }));
  const rationales = issues.flatMap((issue): Passage[] =>
    issue.rationale ? [{ kind: 'rationale', issue, sentences: issue.rationale.sentences }] : [],
  );
  return [...summaries, ...rationales].sort((a, b) => (a.sentences[0]?.start ?? 0) - (b.sentences[0]?.start ?? 0));
}

/** All sentences of some passages, in order. */
export function readFactSentences({ tree, phrases }: LetterReading, passages: readonly Passage[]): FactSentence[] {
  const { words } = tree;
  const text = inSmallLetters(words.text);
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
      const small = text.slice(from, words.ends[endWord - 1]);
      sentences.push(factSentence(sentence, passage, sentences.length, small, from, cues.slice(firstCue, cue)));
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

/** Letters whose small form is longer (there are few) stay as they are, so that offsets hold. */
function inSmallLetters(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
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
export function isQuoted({ words }: LetterTree, { passage, from }: FactSentence, at: number): boolean {
  const marks = quotationMarks(words, passage);
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

const marksOfPassages = new WeakMap<Passage, readonly number[]>();

function quotationMarks(words: Words, passage: Passage): readonly number[] {
  let marks = marksOfPassages.get(passage);
  if (!marks) {
    const first = passage.sentences[0] as Sentence;
    const last = passage.sentences[passage.sentences.length - 1] as Sentence;
    const start = Math.max(0, (words.starts[first.firstWord] as number) - 1);
    const end = (words.ends[last.endWord - 1] as number) + 3;
    marks = placesOf('"', words.text, start, end);
    marksOfPassages.set(passage, marks);
  }
  return marks;
}

/** The dates of the header as sentences of their own, so that they are read as those of the text are. */
export function headerSentence(tree: LetterTree, value: TextRange): FactSentence | undefined {
  const sentence = readSentences(tree.normalised, tree.words, value)[0];
  if (!sentence) return undefined;
  const { words } = tree;
  const from = words.starts[sentence.firstWord] as number;
  const text = inSmallLetters(words.text.slice(from, words.ends[sentence.endWord - 1]));
  return factSentence(sentence, { kind: 'header', issue: undefined, sentences: [sentence] }, 0, text, from, []);
}

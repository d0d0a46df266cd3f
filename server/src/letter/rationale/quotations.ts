import { placesOf } from '../../text/matches';
import type { Words } from '../../text/words';
import type { IssuePart, Sentence } from '../letter-tree';

/** Tells the words inside quotation marks, where a rationale's marks come in pairs; else no word is taken to be quoted. */
export function quotedWords(words: Words, part: IssuePart): (word: number) => boolean {
  const marks = quotationMarks(words, part.sentences);
  if (marks.length === 0 || marks.length % 2 === 1) return () => false;
  return (word) => {
    const at = words.starts[word] as number;
    let before = 0;
    for (const mark of marks) {
      if (mark > at) break;
      before++;
    }
    return before % 2 === 1;
  };
}

/** A stretch between quotation marks, by the numbers of its words (the second not included). */
export interface QuotedWords {
  readonly firstWord: number;
  readonly endWord: number;
}

/** The stretches of a rationale between paired quotation marks, in order. */
export function quotationsOf(words: Words, part: IssuePart): QuotedWords[] {
  const marks = quotationMarks(words, part.sentences);
  if (marks.length % 2 === 1) return [];
  const found: QuotedWords[] = [];
  const end = part.sentences[part.sentences.length - 1]?.endWord ?? 0;
  let word = part.sentences[0]?.firstWord ?? 0;
  for (let at = 0; at + 1 < marks.length; at += 2) {
    while (word < end && (words.starts[word] as number) < (marks[at] as number)) word++;
    const firstWord = word;
    while (word < end && (words.starts[word] as number) < (marks[at + 1] as number)) word++;
    found.push({ firstWord, endWord: word });
  }
  return found;
}

/** Where the quotation marks of some sentences stand in the normalised text, from the one that may open the first to the one that may close the last. */
export function quotationMarks(words: Words, sentences: readonly Sentence[]): number[] {
  const [first, last] = [sentences[0], sentences[sentences.length - 1]];
  if (!first || !last) return [];
  const start = Math.max(0, (words.starts[first.firstWord] as number) - 1);
  return placesOf('"', words.text, start, (words.ends[last.endWord - 1] as number) + 3);
}

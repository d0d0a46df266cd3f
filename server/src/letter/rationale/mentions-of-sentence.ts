import type { Mention } from '../letter-reading';

/** Those of a rationale's mentions, which are in order, that stand in a sentence; found without a look at the others. */
export function mentionsOfSentence(mentions: readonly Mention[], sentence: number): readonly Mention[] {
  return mentions.slice(firstFrom(mentions, sentence), firstFrom(mentions, sentence + 1));
}

/** The place of the first mention in a sentence or behind it. */
function firstFrom(mentions: readonly Mention[], sentence: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).sentence < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}

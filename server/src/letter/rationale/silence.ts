import { Separator, type Words, wordText } from '../../text/words';
import type { ItemReading, Mention } from '../letter-reading';
import type { Sentence } from '../letter-tree';
import { phrasesBetween } from '../phrase-scan';
import type { LetterBeforeIssues } from '../read-letter';

/** What a source may be silent on without limits: the very request, whatever it is called. */
const wholeObjects = new Set(
  'the this that these request requested requests issue topic subject treatment service procedure item matter modality medication drug device therapy question treatment at all in any way on of for to with use a an such issues and is are not'.split(
    ' ',
  ),
);
const limits = new Set(
  'specifically specific exact exactly directly explicitly beyond fully further detail detailed edition differences difference'.split(' '),
);
const longestReach = 12;

/**
 * Whether a sentence says of the source named in it that it is silent or does not apply: without limits (of the request
 * itself), or limited to a region, a point or another edition. Undefined where it says nothing of the kind.
 */
export function readSilence(letter: LetterBeforeIssues, sentence: Sentence, lastWord: number, item: ItemReading): Mention['silence'] {
  const { words } = letter.tree;
  const cue = phrasesBetween(letter.phrases, 'cue', lastWord + 1, sentence.endWord).find((candidate) => candidate.id === 'silence');
  if (!cue || cue.firstWord - lastWord > longestReach) return undefined;
  for (let word = lastWord + 1; word <= cue.firstWord; word++) {
    if (words.separators[word] === Separator.Strong || /^(?:that|which|but|however|while|although)$/.test(lower(words, word)))
      return undefined;
  }
  for (let word = sentence.firstWord; word < sentence.endWord; word++) if (limits.has(lower(words, word))) return 'limited';
  return isWhole(letter, words, cue.lastWord + 1, sentence, item) ? 'unlimited' : 'limited';
}

/** Whether what follows the verb is nothing, the request in general words, or the item's own treatment. */
function isWhole(letter: LetterBeforeIssues, words: Words, from: number, sentence: Sentence, item: ItemReading): boolean {
  let end = from;
  while (end < sentence.endWord && words.separators[end] === Separator.None) end++;
  const own = phrasesBetween(letter.phrases, 'treatment', from, end).filter((found) =>
    item.treatments.some((treatment) => treatment.id === found.id),
  );
  const regions = [...phrasesBetween(letter.phrases, 'region', from, end), ...phrasesBetween(letter.phrases, 'side', from, end)];
  for (let word = from; word < end; word++) {
    if (wholeObjects.has(lower(words, word))) continue;
    if (own.some((found) => found.firstWord <= word && word <= found.lastWord)) continue;
    if (regions.some((found) => found.firstWord <= word && word <= found.lastWord && item.regions.some((region) => region.id === found.id)))
      continue;
    return false;
  }
  return true;
}

function lower(words: Words, word: number): string {
  return wordText(words, word).toLowerCase();
}

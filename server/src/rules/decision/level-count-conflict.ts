import { levelName, levelPlaces } from '../../letter/items/spinal-levels';
import type { IssueReading, LetterReading } from '../../letter/letter-reading';
import type { Sentence } from '../../letter/letter-tree';
import { phrasesBetween } from '../../letter/phrase-scan';
import { sourceRange } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';
import { Separator, type Words, wordInLowerCase, wordText } from '../../text/words';
import type { Rule } from '../rule';

const numbers = new Map('zero one two three four five six seven eight nine ten'.split(' ').map((name, value) => [name, value]));
numbers.set('single', 1).set('both', 2);
const numberNames = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Words by which a sentence speaks of the disputed item, not of a norm. */
const ofTheRequest = /\b(?:request(?:s|ed|ing)?|proposed|proposes|ask(?:s|ing|ed)? for|seeks?|seeking|disputed|in question|at issue)\b/i;
/** Words of a norm: what a guideline allows is no count of the item's. */
const ofANorm =
  /\b(?:no more|more than|not more|at most|up to|maxim\w+|limit\w*|only|allow\w*|permit\w*|recommend\w*|exceed\w*|beyond|fewer|less than|at least|than|guidelines?|MTUS|ODG|ACOEM|criteria|should|may|any|previous\w*|prior|history|underwent|imaging|MRI|found|findings?|disease|stenosis|if|unless|were)\b/i;
/** What follows a count of the request's: that it is asked for, or the request itself. */
const thenRequest = /\b(?:requested|proposed|sought|asked for|in question|at issue)\b|^ (?:request|procedure requested)\b/i;
/** Requests of another time. */
const otherTime = /\b(?:in|until|since|before) (?:19|20)\d\d\b|\b(?:earlier|previously|originally|initially)\b/i;
/** Nerves and their blocks are counted by vertebra as well as by interspace. */
const countedByNerve = /nerve|medial branch|radiofrequency|rhizotomy|neurotomy|ablation|transforaminal|RFA|MBB|SNRB|TFESI/i;

/** The rationale counts other levels than the item names. */
export const levelCountConflict: Rule = {
  code: 'level-count-conflict',
  group: 'decision',
  severity: 'warning',
  summary: "The rationale's count of spinal levels is not the item's.",
  manual: {
    explanation: `Guidelines limit how many levels may be treated at a time, so that the count decides. \`C3-4, 4-5, 5-6\` are three levels, \`L4-S1\` spans
two. The rule compares what the rationale says of the request ("the request names four levels") with the levels of the item; what a guideline
allows ("no more than two levels") is no count of the request's.

Where the item leaves open how to count, as for the nerves of a span, every reading is accepted.`,
    flagged: `Facet joint injections at L3-L4, L4-L5, L5-S1: Upheld

Decision rationale: … The request is for four levels.`,
    silent: `Facet joint injections at L3-L4, L4-L5, L5-S1: Upheld

Decision rationale: … The request is for three levels, and the guideline allows no more than two.`,
  },
  check(reading) {
    return reading.issues.flatMap((issue) => {
      const { levels } = issue.item;
      if (levels.length === 0 || issue.issue.remainingPortion || !issue.rationale) return [];
      const accepted = possibleCounts(issue);
      return issue.rationale.part.sentences.flatMap((sentence) =>
        countsOfRequest(reading, sentence)
          .filter(({ count }) => !accepted.has(count))
          .map(({ range, count }) => ({
            range,
            message: `The rationale counts ${inWords(count)} level${count === 1 ? '' : 's'}, but the item names ${inWords(issue.item.levelCount)}: ${levels.map(levelName).join(', ')}. Correct whichever is wrong.`,
            related: [{ range: issue.issue.item, message: `The item names ${inWords(issue.item.levelCount)}.` }],
          })),
      );
    });
  },
};

/** Every number of levels that an item's words may mean. */
function possibleCounts({ issue, item }: IssueReading): ReadonlySet<number> {
  const { interspaces, vertebrae } = levelPlaces(item.levels);
  const counts = new Set([interspaces.size + vertebrae.size, interspaces.size, vertebrae.size, item.levels.length]);
  counts.delete(0);
  const spans = item.levels.some(({ lower }) => lower) && interspaces.size > item.levels.length;
  if (spans || countedByNerve.test(issue.itemText)) for (const count of [...counts]) counts.add(count + 1);
  if (countedByNerve.test(issue.itemText)) for (const count of [...counts]) counts.add(count - 1);
  // Each side of a level may be counted for itself.
  if (item.side?.side === 'bilateral') for (const count of [...counts]) counts.add(2 * count);
  return counts;
}

interface LevelCount {
  readonly range: TextRange;
  readonly count: number;
}

/** Counts of levels in a sentence that are said of the request. */
function countsOfRequest({ tree, phrases }: LetterReading, sentence: Sentence): LevelCount[] {
  const { words, normalised } = tree;
  const found: LevelCount[] = [];
  for (const cue of phrasesBetween(phrases, 'spinal', sentence.firstWord, sentence.endWord)) {
    const number = numberBefore(words, sentence.firstWord, cue.firstWord);
    if (!number) continue;
    const clause = clauseAround(words, sentence, number.word, cue.lastWord);
    const before = words.text.slice(words.starts[clause.firstWord], words.starts[number.word]);
    const after = words.text.slice(words.ends[cue.lastWord], words.ends[clause.endWord - 1]);
    if (
      otherTime.test(after) ||
      ofANorm.test(before) ||
      /^ (?:or (?:less|fewer)|at (?:a|any|one) time|above|below|of evidence)/i.test(after)
    )
      continue;
    if (!ofTheRequest.test(before) && !thenRequest.test(after)) continue;
    const range = sourceRange(normalised, words.starts[number.word] as number, words.ends[cue.lastWord] as number);
    found.push({ range, count: number.count });
  }
  return found;
}

/** "four levels", "three-level", "4 lumbar levels", "3 (three) levels". */
function numberBefore(words: Words, from: number, level: number): { word: number; count: number } | undefined {
  for (let word = level - 1; word >= Math.max(from, level - 4); word--) {
    const text = wordInLowerCase(words, word);
    const count = numbers.get(text) ?? (/^\d$/.test(text) ? Number(text) : undefined);
    if (count !== undefined) return { word, count };
    if (
      !/^(?:spinal|vertebral|lumbar|cervical|thoracic|facet|joint|joints|dis[ck]|separate|different|adjacent|contiguous|total)$/.test(text)
    )
      return undefined;
  }
  return undefined;
}

/** The clause that holds some words: commas, semicolons and joining words part clauses. */
function clauseAround(words: Words, sentence: Sentence, first: number, last: number): { firstWord: number; endWord: number } {
  let firstWord = first;
  while (firstWord > sentence.firstWord && words.separators[firstWord] !== Separator.Strong && !isCommaBefore(words, firstWord)) {
    if (/^(?:but|while|whereas|however|although|and)$/i.test(wordText(words, firstWord - 1))) break;
    firstWord--;
  }
  let endWord = last + 1;
  while (endWord < sentence.endWord && words.separators[endWord] !== Separator.Strong && !isCommaBefore(words, endWord)) {
    if (/^(?:but|while|whereas|however|although)$/i.test(wordText(words, endWord))) break;
    endWord++;
  }
  return { firstWord, endWord };
}

function isCommaBefore(words: Words, word: number): boolean {
  return words.text.charCodeAt(words.ends[word - 1] as number) === 44;
}

function inWords(count: number): string {
  return numberNames[count] ?? String(count);
}

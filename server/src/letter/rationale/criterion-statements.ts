import type { GuidelineCriterion } from '../../guidelines/catalogue';
import { sourceRange } from '../../text/normalised-text';
import { type Words, wordText } from '../../text/words';
import type { CriterionStatement, Mention } from '../letter-reading';
import type { IssuePart, Sentence } from '../letter-tree';
import { type FoundPhrase, phrasesBetween } from '../phrase-scan';
import type { LetterBeforeIssues } from '../read-letter';
import { isMisstated } from './misstatements';

/** How many words a marker must have to be telling by itself. */
const tellingLength = 4;

/**
 * The catalogue's criteria that a rationale states: in one sentence, two different markers of the criterion or one long
 * one. The same sentence may state several.
 */
export function readCriteria(letter: LetterBeforeIssues, part: IssuePart, mentions: readonly Mention[]): CriterionStatement[] {
  return part.sentences.flatMap((sentence, index) => {
    const statements: CriterionStatement[] = [];
    for (const [id, markers] of markersOfSentence(letter, sentence)) {
      const criterion = letter.catalogue.criterionById.get(id);
      if (!criterion || !isTelling(letter.tree.words, markers)) continue;
      statements.push(statement(letter, criterion, markers, sentence, index, mentions));
    }
    return statements;
  });
}

function markersOfSentence(letter: LetterBeforeIssues, sentence: Sentence): Map<string, FoundPhrase[]> {
  const byCriterion = new Map<string, FoundPhrase[]>();
  for (const marker of phrasesBetween(letter.phrases, 'criterion', sentence.firstWord, sentence.endWord)) {
    const list = byCriterion.get(marker.id);
    if (list) list.push(marker);
    else byCriterion.set(marker.id, [marker]);
  }
  return byCriterion;
}

function isTelling(words: Words, markers: readonly FoundPhrase[]): boolean {
  if (markers.some((marker) => marker.lastWord - marker.firstWord + 1 >= tellingLength)) return true;
  if (markers.length < 2) return false;
  const apart = markers.filter(
    (marker) => !markers.some((other) => other !== marker && other.firstWord <= marker.firstWord && other.lastWord >= marker.lastWord),
  );
  return new Set(apart.map((marker) => wordsOf(words, marker))).size >= 2;
}

function wordsOf(words: Words, marker: FoundPhrase): string {
  const parts: string[] = [];
  for (let word = marker.firstWord; word <= marker.lastWord; word++) parts.push(wordText(words, word).toLowerCase());
  return parts.join(' ');
}

function statement(
  letter: LetterBeforeIssues,
  criterion: GuidelineCriterion,
  markers: readonly FoundPhrase[],
  sentence: Sentence,
  index: number,
  mentions: readonly Mention[],
): CriterionStatement {
  const { words, normalised } = letter.tree;
  const firstWord = Math.min(...markers.map((marker) => marker.firstWord));
  const lastWord = Math.max(...markers.map((marker) => marker.lastWord));
  const range = sourceRange(normalised, words.starts[firstWord] as number, words.ends[lastWord] as number);
  return {
    ...range,
    criterion,
    sentence: index,
    attributedTo: attribution(mentions, index, range.start),
    misstated: isMisstated(words, sentence, criterion.criterion),
  };
}

/** The source named last before the words, in their sentence or before it; else the first named in their sentence. */
function attribution(mentions: readonly Mention[], sentence: number, start: number): Mention | undefined {
  const own = mentions.filter((mention) => mention.kind === 'explicit' || mention.kind === 'generic');
  const before = own.filter((mention) => mention.start < start && mention.sentence <= sentence);
  return before[before.length - 1] ?? own.find((mention) => mention.sentence === sentence);
}

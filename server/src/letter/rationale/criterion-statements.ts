import type { GuidelineCriterion } from '../../guidelines/catalogue';
import { sourceRange } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';
import { type Words, wordText } from '../../text/words';
import type { CriterionStatement, Mention } from '../letter-reading';
import type { IssuePart, Sentence } from '../letter-tree';
import { type FoundPhrase, phrasesBetween } from '../phrase-scan';
import type { LetterBeforeIssues } from '../read-letter';
import { contradiction } from './misstatements';
import { isNorm, isOfPatient } from './norms';

/** How many words a marker must have to be telling by itself, and how many of them must say something: "at least 6 weeks" does not. */
const tellingLength = 4;
const tellingWords = 3;
const plainWords =
  /^(?:a|an|the|at|least|no|not|more|than|one|two|three|four|six|of|for|to|in|on|or|and|with|is|are|be|been|may|should|must|do|does|that|weeks?|months?|days?|years?|visits?|times?|[\d.%-]+)$/;

/**
 * The catalogue's criteria that a rationale states: in one sentence, two different markers of the criterion, one long one,
 * or a claim that says it wrongly. The same sentence may state several.
 */
export function readCriteria(letter: LetterBeforeIssues, part: IssuePart, mentions: readonly Mention[]): CriterionStatement[] {
  return part.sentences.flatMap((sentence, index) => {
    const markers = markersOfSentence(letter, sentence);
    if (markers.size === 0) return [];
    const own = mentions.filter((mention) => mention.sentence === index);
    const { words } = letter.tree;
    const ofPatient = own.length === 0 && !isNorm(words, sentence) && isOfPatient(words, sentence);
    const place: StatementPlace = { sentence, index, mentions, own, ofPatient };
    const statements: CriterionStatement[] = [];
    for (const [id, found] of markers) {
      const criterion = letter.catalogue.criterionById.get(id);
      const read = criterion && readStatement(letter, criterion, found, place);
      if (read) statements.push(read);
    }
    return statements;
  });
}

/** A sentence, with the rationale's mentions and those of its own. */
interface StatementPlace {
  readonly sentence: Sentence;
  readonly index: number;
  readonly mentions: readonly Mention[];
  readonly own: readonly Mention[];
  readonly ofPatient: boolean;
}

function markersOfSentence(letter: LetterBeforeIssues, sentence: Sentence): Map<string, FoundPhrase[]> {
  const byCriterion = new Map<string, FoundPhrase[]>();
  for (const kind of ['criterion', 'misstatement'] as const) {
    for (const marker of phrasesBetween(letter.phrases, kind, sentence.firstWord, sentence.endWord)) {
      const list = byCriterion.get(marker.id);
      if (list) list.push(marker);
      else byCriterion.set(marker.id, [marker]);
    }
  }
  return byCriterion;
}

function readStatement(
  letter: LetterBeforeIssues,
  criterion: GuidelineCriterion,
  markers: readonly FoundPhrase[],
  { sentence, index, mentions, own, ofPatient }: StatementPlace,
): CriterionStatement | undefined {
  const { words, normalised } = letter.tree;
  const telling = isTelling(words, markers);
  const isWrong = markers.some((marker) => marker.kind === 'misstatement');
  const { assertion } = criterion.criterion;
  const claim = !ofPatient && assertion ? contradiction(words, sentence, assertion) : undefined;
  // A bare "recommended" contradicts only where the sentence plainly speaks of the criterion or names its source.
  const contradicts =
    claim !== undefined && (claim.distinctive || telling || own.some((mention) => mention.families.includes(criterion.guideline.family)));
  if (!telling && !isWrong && !contradicts) return undefined;
  const firstWord = Math.min(...markers.map((marker) => marker.firstWord));
  const lastWord = Math.max(...markers.map((marker) => marker.lastWord));
  const start = Math.min(words.starts[firstWord] as number, contradicts ? claim.start : Number.POSITIVE_INFINITY);
  const end = Math.max(words.ends[lastWord] as number, contradicts ? claim.end : 0);
  const range = sourceRange(normalised, start, end);
  return {
    ...range,
    criterion,
    sentence: index,
    attributedTo: attribution(mentions, own, range),
    ofPatient,
    misstated: isWrong || contradicts,
  };
}

function isTelling(words: Words, markers: readonly FoundPhrase[]): boolean {
  if (markers.some((marker) => isLong(words, marker))) return true;
  if (markers.length < 2) return false;
  const apart = markers.filter(
    (marker) => !markers.some((other) => other !== marker && other.firstWord <= marker.firstWord && other.lastWord >= marker.lastWord),
  );
  return new Set(apart.map((marker) => wordsOf(words, marker))).size >= 2;
}

function isLong(words: Words, { firstWord, lastWord }: FoundPhrase): boolean {
  if (lastWord - firstWord + 1 < tellingLength) return false;
  let telling = 0;
  for (let word = firstWord; word <= lastWord; word++) if (!plainWords.test(wordText(words, word).toLowerCase())) telling++;
  return telling >= tellingWords;
}

function wordsOf(words: Words, marker: FoundPhrase): string {
  const parts: string[] = [];
  for (let word = marker.firstWord; word <= marker.lastWord; word++) parts.push(wordText(words, word).toLowerCase());
  return parts.join(' ');
}

/** The source named last in their sentence before the words end, or first after them; else the one named last before it. */
function attribution(mentions: readonly Mention[], own: readonly Mention[], range: TextRange): Mention | undefined {
  const inSentence = own.filter(isReviewers);
  return (
    inSentence.findLast((mention) => mention.start < range.end) ??
    inSentence[0] ??
    mentions.findLast((mention) => isReviewers(mention) && mention.end <= range.start)
  );
}

function isReviewers(mention: Mention): boolean {
  return mention.kind === 'explicit' || mention.kind === 'generic';
}

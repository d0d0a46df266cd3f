import type { GuidelineCriterion } from '../../guidelines/catalogue';
import { sourceRange } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';
import { WordSet } from '../../text/word-set';
import { type Words, wordInLowerCase } from '../../text/words';
import type { CriterionStatement, Mention } from '../letter-reading';
import type { IssuePart, Sentence } from '../letter-tree';
import { type FoundPhrase, phrasesBetween } from '../phrase-scan';
import type { LetterBeforeIssues } from '../read-letter';
import { mentionsOfSentence } from './mentions-of-sentence';
import { contradiction } from './misstatements';
import { isNorm, isOfPatient } from './norms';

/** How many words a marker must have to be telling by itself, and how many of them must say something: "at least 6 weeks" does not. */
const tellingLength = 4;
const tellingWords = 3;
const plainWords = new WordSet(
  'a an the at least no not more than one two three four six of for to in on or and with is are be been may should must do does that week weeks month months day days year years visit visits time times',
);

/**
 * The catalogue's criteria that a rationale states: in one sentence, two different markers of the criterion, one long one,
 * or a claim that says it wrongly. The same sentence may state several.
 */
export function readCriteria(letter: LetterBeforeIssues, part: IssuePart, mentions: readonly Mention[]): CriterionStatement[] {
  const statements: CriterionStatement[] = [];
  part.sentences.forEach((sentence, index) => {
    const markers = markersOfSentence(letter, sentence);
    if (markers.size === 0) return;
    const place = new StatementPlace(letter.tree.words, sentence, index, mentions);
    for (const [id, found] of markers) {
      const criterion = letter.catalogue.criterionById.get(id);
      const read = criterion && readStatement(letter, criterion, found, place);
      if (read) statements.push(read);
    }
  });
  return statements;
}

/** A sentence, with its own mentions and all of the rationale's. */
class StatementPlace {
  readonly own: readonly Mention[];
  private isOfPatient: boolean | undefined;

  constructor(
    private readonly words: Words,
    readonly sentence: Sentence,
    readonly index: number,
    readonly mentions: readonly Mention[],
  ) {
    this.own = mentionsOfSentence(mentions, index);
  }

  /** Whether it says what was found of the patient. Asked only where a marker may state a criterion: most state none. */
  get ofPatient(): boolean {
    this.isOfPatient ??= this.own.length === 0 && !isNorm(this.words, this.sentence) && isOfPatient(this.words, this.sentence);
    return this.isOfPatient;
  }
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
  place: StatementPlace,
): CriterionStatement | undefined {
  const { sentence, index, mentions, own } = place;
  const { words, normalised } = letter.tree;
  const telling = isTelling(words, markers);
  const isWrong = markers.some(isMisstatement);
  const { assertion } = criterion.criterion;
  const claim = assertion && !place.ofPatient ? contradiction(words, sentence, assertion) : undefined;
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
    start: range.start,
    end: range.end,
    criterion,
    sentence: index,
    attributedTo: attribution(mentions, own, range),
    ofPatient: place.ofPatient,
    misstated: isWrong || contradicts,
  };
}

function isMisstatement({ kind }: FoundPhrase): boolean {
  return kind === 'misstatement';
}

function isTelling(words: Words, markers: readonly FoundPhrase[]): boolean {
  for (const marker of markers) if (isLong(words, marker)) return true;
  if (markers.length < 2) return false;
  const apart = markers.filter(
    (marker) => !markers.some((other) => other !== marker && other.firstWord <= marker.firstWord && other.lastWord >= marker.lastWord),
  );
  return apart.some((marker) => !isSame(words, marker, apart[0] as FoundPhrase));
}

function isLong(words: Words, { firstWord, lastWord }: FoundPhrase): boolean {
  if (lastWord - firstWord + 1 < tellingLength) return false;
  let telling = 0;
  for (let word = firstWord; word <= lastWord; word++) if (!plainWords.has(words, word) && !isNumber(words, word)) telling++;
  return telling >= tellingWords;
}

function isNumber({ text, starts, ends }: Words, word: number): boolean {
  for (let at = starts[word] as number; at < (ends[word] as number); at++) {
    const code = text.charCodeAt(at);
    if (code !== 46 && (code < 48 || code > 57)) return false;
  }
  return true;
}

/** Whether two markers are the same words. */
function isSame(words: Words, a: FoundPhrase, b: FoundPhrase): boolean {
  const length = a.lastWord - a.firstWord;
  if (b.lastWord - b.firstWord !== length) return false;
  for (let at = 0; at <= length; at++)
    if (wordInLowerCase(words, a.firstWord + at) !== wordInLowerCase(words, b.firstWord + at)) return false;
  return true;
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

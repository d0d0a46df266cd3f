import { anyRegionsOverlap } from '../guidelines/body-regions';
import type { Criterion, Guideline } from '../guidelines/types';
import { onceALetter } from '../letter/letter-memory';
import type { IssueReading, LetterReading } from '../letter/letter-reading';
import { normalisedSlice } from '../text/normalised-text';
import { wordStems } from '../text/word-stems';
import { namedInCriterion } from './criterion-names';
import { likelyRegions } from './likely-regions';

/** A limit that is of one diagnosis or operation alone: "Arthritis: nine visits over eight weeks". */
const limitOfCondition = /^([^:;]{1,100}): [^:;]*\b(?:visits?|sessions)\b/;
/** What joins several diagnoses or operations, any of which will do. */
const alternatives = /\s*(?:\/|,|;|\(|\)|\band\b|\bor\b)\s*/i;
/** Words of a condition that tell nothing of it. */
const plain = new Set([
  ...wordStems('after an the of for with surgery operation treatment treated medically postsurgical chronic acute pain'),
]);

/**
 * Whether what a criterion is about may be the case at hand: the diagnosis or operation that it is limited to is one that the letter names, and a
 * body region that a guideline on all of them speaks of is one of the item's. Of most criteria nothing speaks against it.
 */
export function mayBeTheCase(letter: LetterReading, issue: IssueReading, guideline: Guideline, criterion: Criterion): boolean {
  return fitsCondition(letter, issue, criterion) && fitsRegion(letter, issue, guideline, criterion);
}

function fitsCondition(letter: LetterReading, issue: IssueReading, { text }: Criterion): boolean {
  const conditions = text.split(';').flatMap((limit) => limitOfCondition.exec(limit.trim())?.[1]?.split(alternatives) ?? []);
  const wanted = conditions.map((words) => [...wordStems(words)].filter((stem) => !plain.has(stem))).filter((stems) => stems.length > 0);
  return wanted.length === 0 || wanted.some((stems) => stems.every((stem) => stemsOfCase(letter, issue).has(stem)));
}

const stemsOfIssues = onceALetter(() => new Map<IssueReading, ReadonlySet<string>>());

/** The words by which a letter tells the case: those of its summary, of the item and of its rationale. */
function stemsOfCase(letter: LetterReading, reading: IssueReading): ReadonlySet<string> {
  let stems = stemsOfIssues(letter).get(reading);
  if (!stems) {
    const { tree } = letter;
    const summary = tree.sections.filter(({ definition }) => definition.id === 'case-summary').map(({ body }) => body);
    const { rationale, item } = reading.issue;
    const told = [...summary, item, ...(rationale ? [rationale.body] : [])];
    stems = wordStems(told.map((range) => normalisedSlice(tree.normalised, range)).join(' '));
    stemsOfIssues(letter).set(reading, stems);
  }
  return stems;
}

function fitsRegion(letter: LetterReading, issue: IssueReading, guideline: Guideline, criterion: Criterion): boolean {
  if (!guideline.general) return true;
  const named = namedInCriterion(letter.catalogue, 'region', criterion);
  return named.length === 0 || anyRegionsOverlap(letter.catalogue, named, likelyRegions(letter, issue));
}

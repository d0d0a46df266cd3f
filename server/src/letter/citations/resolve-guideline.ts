import { isInForce } from '../../guidelines/lookup';
import type { Guideline } from '../../guidelines/types';
import { isoDate } from '../calendar-date';
import type { EditionWords } from '../letter-reading';
import type { CalendarDate } from '../letter-tree';

/** What a citation says of its edition beside its title. */
export interface EditionClues {
  readonly edition: EditionWords | undefined;
  readonly chapter: number | undefined;
  readonly label: 'mtus' | 'non-mtus' | null;
  readonly decisionDate: CalendarDate | undefined;
}

/** Independent Medical Review began with 2013: an edition that had been replaced by then is cited only by its year. */
const firstReviews = '2013-01-01';

/** Of the guidelines that share a title, those that the citation can mean: by year, ordinal, chapter, label and day of the decision. */
export function narrowEditions(candidates: readonly Guideline[], clues: EditionClues): readonly Guideline[] {
  const { edition, chapter, label, decisionDate } = clues;
  let left = candidates;
  if (edition?.year !== undefined) {
    const { year } = edition;
    left = left.filter((guideline) => guideline.years.length === 0 || guideline.years.includes(year));
  }
  if (edition?.ordinal !== undefined) {
    const { ordinal } = edition;
    left = left.filter((guideline) => ordinalOf(guideline) === undefined || ordinalOf(guideline) === ordinal);
    left = preferred(left, (guideline) => ordinalOf(guideline) === ordinal);
  }
  if (chapter !== undefined) left = preferred(left, (guideline) => hasChapter(guideline, chapter));
  if (edition?.year === undefined) {
    left = preferred(left, (guideline) => guideline.inForce?.until === undefined || guideline.inForce.until > firstReviews);
  }
  if (label !== null) left = preferred(left, (guideline) => guideline.mtus === (label === 'mtus'));
  if (left.length > 1 && decisionDate) {
    const day = isoDate(decisionDate);
    left = preferred(left, (guideline) => (guideline.mtus ? isInForce(guideline, day) : false));
    // Editions that came into force later cannot be meant.
    left = preferred(left, (guideline) => guideline.inForce === undefined || guideline.inForce.from <= day);
  }
  return left;
}

/** Whether a guideline is a chapter of that number, or holds one. */
export function hasChapter(guideline: Guideline, chapter: number): boolean {
  return guideline.chapter === chapter || guideline.sections.some((section) => section.chapter === chapter);
}

function ordinalOf(guideline: Guideline): number | undefined {
  const ordinal = /^(\d)(?:st|nd|rd|th) edition/.exec(guideline.edition);
  return ordinal ? Number(ordinal[1]) : undefined;
}

function preferred(guidelines: readonly Guideline[], test: (guideline: Guideline) => boolean): readonly Guideline[] {
  if (guidelines.length < 2) return guidelines;
  const kept = guidelines.filter(test);
  return kept.length > 0 ? kept : guidelines;
}

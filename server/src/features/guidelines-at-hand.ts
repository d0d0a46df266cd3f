import { type BearingGuideline, guidelinesFor, regionFit, topicsFor } from '../guidelines/lookup';
import type { Guideline, Topic } from '../guidelines/types';
import { isoDate } from '../letter/calendar-date';
import type { Citation, IssueReading, LetterReading } from '../letter/letter-reading';
import { likelyRegions, regionsOfItem } from '../rules/likely-regions';

const bearing = new WeakMap<IssueReading, readonly BearingGuideline[]>();

/** The guidelines in force on the decision date that bear on an item's treatment and region, the MTUS first. Worked out once an issue. */
export function bearingOnItem(letter: LetterReading, issue: IssueReading): readonly BearingGuideline[] {
  let guidelines = bearing.get(issue);
  if (!guidelines) {
    guidelines = guidelinesOn(letter, issue);
    bearing.set(issue, guidelines);
  }
  return guidelines;
}

function guidelinesOn(letter: LetterReading, issue: IssueReading): readonly BearingGuideline[] {
  const treatments = issue.item.treatments.map((treatment) => treatment.id);
  const regions = regionsOfItem(letter, issue);
  if (treatments.length === 0 && regions.length === 0) return [];
  const date = letter.decisionDate && isoDate(letter.decisionDate);
  const found = guidelinesFor(letter.catalogue, treatments, regions, date);
  const likely = likelyRegions(letter, issue);
  if (regions.length > 0 || likely.length === 0) return found;
  return likeliestFirst(letter, found, guidelinesFor(letter.catalogue, treatments, likely, date), likely);
}

/**
 * Of guidelines that bear on a treatment, those first that fit a guess at its region, then what treats just that region, then the others; the MTUS
 * stays ahead.
 */
function likeliestFirst(
  { catalogue }: LetterReading,
  bearing: readonly BearingGuideline[],
  ofRegion: readonly BearingGuideline[],
  regions: readonly string[],
): BearingGuideline[] {
  const fits = ({ guideline }: BearingGuideline) => ['own', 'any'].includes(regionFit(catalogue, guideline, regions));
  const more = ofRegion.filter((other) => fits(other) && !bearing.some(({ guideline }) => guideline === other.guideline));
  const all = [...bearing.filter(fits), ...more, ...bearing.filter((other) => !fits(other))];
  return [...all.filter(({ guideline }) => guideline.mtus), ...all.filter(({ guideline }) => !guideline.mtus)];
}

/** The topics that a citation names or, where it names none with something to say, those of its guideline on the item's treatment. */
export function topicsAtHand(letter: LetterReading, issue: IssueReading, guideline: Guideline, citation: Citation | undefined): Topic[] {
  const named = [...(citation?.sections ?? []), ...(citation?.topics ?? [])].flatMap((cited) => (cited.topic ? [cited.topic] : []));
  const withCriteria = named.filter((topic) => topic.criteria.length > 0 || topic.text);
  if (withCriteria.length > 0) return [...new Set(withCriteria)];
  const regions = regionsOfItem(letter, issue);
  const own = issue.item.treatments.flatMap((treatment) => topicsFor(letter.catalogue, treatment.id, regions));
  return [...new Set(own.filter((place) => place.guideline === guideline).map((place) => place.topic))];
}

import { type BearingGuideline, guidelinesFor, topicsFor } from '../guidelines/lookup';
import type { Guideline, Topic } from '../guidelines/types';
import { isoDate } from '../letter/calendar-date';
import type { Citation, IssueReading, LetterReading } from '../letter/letter-reading';
import { longestPhrases, phrasesBetween } from '../letter/phrase-scan';
import { normalisedRange } from '../text/normalised-text';
import { wordAt } from '../text/words';

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
  const regions = regionsOn(letter, issue);
  if (treatments.length === 0 && regions.length === 0) return [];
  return guidelinesFor(letter.catalogue, treatments, regions, letter.decisionDate && isoDate(letter.decisionDate));
}

/**
 * The item's body regions; where it names none, that of a device's name ("knee brace" proves no region, but the knee's guideline may
 * help), else those where its treatments are done or, of a service that goes with an operation, the operation's.
 */
function regionsOn(letter: LetterReading, reading: IssueReading): string[] {
  const { tree, phrases, catalogue, issues } = letter;
  const { issue, item } = reading;
  if (item.regions.length > 0) return item.regions.map((region) => region.id);
  const { start, end } = normalisedRange(tree.normalised, issue.item);
  const named = end > start ? longestPhrases(phrasesBetween(phrases, 'region', wordAt(tree.words, start), wordAt(tree.words, end))) : [];
  if (named.length > 0) return [...new Set(named.map(({ id }) => id))];
  const treated = item.treatments.flatMap(({ id }) => catalogue.treatmentById.get(id)?.regions ?? []);
  if (treated.length > 0) return [...new Set(treated)];
  const operation = issue.associatedService
    ? issues.findLast((other) => other.issue.index < issue.index && !other.issue.associatedService)
    : undefined;
  return operation ? regionsOn(letter, operation) : [];
}

/** The topics that a citation names or, where it names none with something to say, those of its guideline on the item's treatment. */
export function topicsAtHand(letter: LetterReading, issue: IssueReading, guideline: Guideline, citation: Citation | undefined): Topic[] {
  const named = [...(citation?.sections ?? []), ...(citation?.topics ?? [])].flatMap((cited) => (cited.topic ? [cited.topic] : []));
  const withCriteria = named.filter((topic) => topic.criteria.length > 0 || topic.text);
  if (withCriteria.length > 0) return [...new Set(withCriteria)];
  const regions = regionsOn(letter, issue);
  const own = issue.item.treatments.flatMap((treatment) => topicsFor(letter.catalogue, treatment.id, regions));
  return [...new Set(own.filter((place) => place.guideline === guideline).map((place) => place.topic))];
}

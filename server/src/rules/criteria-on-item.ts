import { areOfOneKind } from '../guidelines/treatments';
import type { Criterion, Topic, TreatmentKind } from '../guidelines/types';
import type { IssueReading, LetterReading } from '../letter/letter-reading';
import { mayBeTheCase } from './criterion-conditions';
import { namedInCriterion } from './criterion-names';

/**
 * How a criterion bears on an item: it names the item's treatment, or its kind ("imaging"); it names none of the topic's treatments,
 * and so is of all; or it is of another one of them (x-rays, where the item is an MRI), or of another
 * diagnosis, operation or body region.
 */
export type CriterionBearing = 'treatment' | 'kind' | 'any' | 'other';

/** Words by which criteria speak of a whole kind of treatments. */
const kindWords: Readonly<Partial<Record<TreatmentKind, RegExp>>> = {
  imaging: /\bimag(?:ing|es?)\b/i,
  injection: /\binjections?\b/i,
  surgery: /\b(?:surg(?:ery|eries|ical)|operations?|operative)\b/i,
};
/** Words after or before which a treatment is an example of many. */
const example = /\b(?:such as|for example|or other|and other)\b/i;

/** How a criterion of a topic bears on an issue's item, as far as the catalogue's words tell. */
export function criterionBearing(letter: LetterReading, issue: IssueReading, topic: Topic, criterion: Criterion): CriterionBearing {
  const { catalogue } = letter;
  const { item } = issue;
  const guideline = catalogue.topicById.get(topic.id)?.guideline;
  if (guideline && !mayBeTheCase(letter, issue, guideline, criterion)) return 'other';
  const isItems = (id: string) => item.treatments.some((treatment) => areOfOneKind(catalogue, id, treatment.id));
  const named = namedInCriterion(catalogue, 'treatment', criterion);
  if (named.some(isItems)) return 'treatment';
  // What it names beside may be asked for first ("after exercise has failed"): only another subject of the topic tells.
  const isSubject = (id: string) => topic.treatments.some((subject) => areOfOneKind(catalogue, subject, id));
  if (topic.treatments.some(isItems) && named.some(isSubject) && !example.test(criterion.text)) return 'other';
  const kinds = item.treatments.flatMap(({ id }) => catalogue.treatmentById.get(id)?.kind ?? []);
  return kinds.some((kind) => kindWords[kind]?.test(criterion.text)) ? 'kind' : 'any';
}

const order: readonly CriterionBearing[] = ['treatment', 'kind', 'any', 'other'];

/** What holds a criterion, that first which names the item's treatment, then its kind, and what is of other treatments last. */
export function onItemFirst<T extends { readonly topic: Topic; readonly criterion: Criterion }>(
  letter: LetterReading,
  issue: IssueReading,
  places: readonly T[],
): T[] {
  const ranked = places.map((place) => ({ place, rank: order.indexOf(criterionBearing(letter, issue, place.topic, place.criterion)) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ place }) => place);
}

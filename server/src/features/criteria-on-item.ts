import type { Catalogue } from '../guidelines/catalogue';
import { cataloguePhrases } from '../guidelines/phrases';
import { treatmentsRelated } from '../guidelines/treatments';
import type { Criterion, Topic, TreatmentKind } from '../guidelines/types';
import type { IssueReading, LetterReading } from '../letter/letter-reading';
import { longestPhrases } from '../letter/phrase-scan';
import { PhraseTable } from '../text/phrases';
import { readWords } from '../text/words';

/**
 * How a criterion bears on an item: it names the item's treatment, or its kind ("imaging"); it names none of the topic's treatments,
 * and so is of all; or it is of another one of them (x-rays, where the item is an MRI).
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
export function criterionBearing(
  { catalogue }: LetterReading,
  { item }: IssueReading,
  topic: Topic,
  criterion: Criterion,
): CriterionBearing {
  const isAbout = (treatment: string, other: string) => {
    const relation = treatmentsRelated(catalogue, treatment, other);
    return relation === 'same' || relation === 'contains' || relation === 'part';
  };
  const isItems = (id: string) => item.treatments.some((treatment) => isAbout(id, treatment.id));
  const named = treatmentsNamed(catalogue, criterion);
  if (named.some(isItems)) return 'treatment';
  // What it names beside may be asked for first ("after exercise has failed"): only another subject of the topic tells.
  const isSubject = (id: string) => topic.treatments.some((subject) => isAbout(subject, id));
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

const tables = new WeakMap<Catalogue, PhraseTable<string>>();
const namedByCriteria = new WeakMap<Criterion, readonly string[]>();

/** The treatments that a criterion's text names. */
function treatmentsNamed(catalogue: Catalogue, criterion: Criterion): readonly string[] {
  let named = namedByCriteria.get(criterion);
  if (!named) {
    let table = tables.get(catalogue);
    if (!table) {
      const names = cataloguePhrases(catalogue).filter(({ kind }) => kind === 'treatment');
      table = new PhraseTable(names.map(({ text, id, caseSensitive }) => ({ text, value: id, caseSensitive })));
      tables.set(catalogue, table);
    }
    const found: { kind: 'treatment'; id: string; firstWord: number; lastWord: number }[] = [];
    table.scan(readWords(criterion.text), (id, firstWord, lastWord) => found.push({ kind: 'treatment', id, firstWord, lastWord }));
    named = [...new Set(longestPhrases(found).map(({ id }) => id))];
    namedByCriteria.set(criterion, named);
  }
  return named;
}

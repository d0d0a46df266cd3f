import type { Catalogue } from './catalogue';
import { treatmentNames } from './treatments';
import type { Criterion, Guideline, Region, Topic, Treatment } from './types';

/** A row of the catalogue that matches the words looked for. */
export type CatalogueEntry =
  | { readonly kind: 'guideline'; readonly guideline: Guideline }
  | { readonly kind: 'topic'; readonly guideline: Guideline; readonly topic: Topic }
  | { readonly kind: 'criterion'; readonly guideline: Guideline; readonly topic: Topic; readonly criterion: Criterion }
  | { readonly kind: 'treatment'; readonly treatment: Treatment }
  | { readonly kind: 'region'; readonly region: Region };

/** The words of a stretch of an entry, and how much a match in it tells. */
interface Field {
  readonly words: readonly string[];
  readonly weight: number;
}

interface IndexedEntry {
  readonly entry: CatalogueEntry;
  readonly fields: readonly Field[];
}

const indexes = new WeakMap<Catalogue, readonly IndexedEntry[]>();

/**
 * The entries in which each of the words stands (or begins a word), in any order and of any case ("facet odg"), the best
 * first: words of a title tell more than those of its surroundings. Without a word there is none.
 * @param kinds the kinds of entries looked for; all where it is not given.
 */
export function searchCatalogue(catalogue: Catalogue, words: string, kinds?: readonly CatalogueEntry['kind'][]): readonly CatalogueEntry[] {
  const wanted = searchWords(words);
  if (wanted.length === 0) return [];
  let index = indexes.get(catalogue);
  if (!index) {
    index = [...indexOf(catalogue)];
    indexes.set(catalogue, index);
  }
  const found: { entry: CatalogueEntry; score: number }[] = [];
  for (const { entry, fields } of index) {
    if (kinds && !kinds.includes(entry.kind)) continue;
    const score = scoreOf(wanted, fields);
    if (score > 0) found.push({ entry, score });
  }
  return found.sort((a, b) => b.score - a.score).map(({ entry }) => entry);
}

/** Whether each of the words stands in a text or begins one of its words, in any order and of any case. */
export function hasAllWords(text: string, words: string): boolean {
  const candidates = searchWords(text);
  return searchWords(words).every((word) => candidates.some((candidate) => candidate.startsWith(word)));
}

function* indexOf(catalogue: Catalogue): Generator<IndexedEntry> {
  for (const guideline of catalogue.guidelines) {
    const around = guidelineFields(guideline);
    yield { entry: { kind: 'guideline', guideline }, fields: around };
    for (const topic of guideline.topics) {
      const topicFields = [
        field([topic.title, ...topic.aliases].join(' '), 8),
        field(topicTreatments(catalogue, topic), 3),
        ...around.map(({ words, weight }) => ({ words, weight: weight / 4 })),
      ];
      yield { entry: { kind: 'topic', guideline, topic }, fields: topicFields };
      const aroundCriteria = topicFields.map(({ words, weight }) => ({ words, weight: weight / 8 }));
      for (const criterion of topic.criteria) {
        const own = field([criterion.text, ...criterion.markers].join(' '), 4);
        yield { entry: { kind: 'criterion', guideline, topic, criterion }, fields: [own, ...aroundCriteria] };
      }
    }
  }
  for (const treatment of catalogue.treatments) {
    const [name = '', ...others] = treatmentNames(treatment);
    yield { entry: { kind: 'treatment', treatment }, fields: [field(name, 7), field(others.join(' '), 5)] };
  }
  for (const region of catalogue.regions) {
    const names = field([region.name, ...region.synonyms, ...region.abbreviations].join(' '), 6);
    yield { entry: { kind: 'region', region }, fields: [names, field(region.terms.join(' '), 2)] };
  }
}

function guidelineFields(guideline: Guideline): Field[] {
  const years = guideline.years.join(' ');
  const chapter = guideline.chapter === undefined ? '' : `chapter ${guideline.chapter}`;
  return [
    field(`${guideline.title} ${years} ${chapter}`, 8),
    field([...guideline.aliases, ...guideline.shortTitles].join(' '), 6),
    field(`${guideline.id} ${guideline.family} ${guideline.publisher} ${guideline.edition} ${guideline.pack ?? ''}`, 4),
    field(`${guideline.regions.join(' ')} ${guideline.regulation ?? ''}`, 2),
  ];
}

function topicTreatments(catalogue: Catalogue, topic: Topic): string {
  return topic.treatments.flatMap((id) => treatmentNames(catalogue.treatmentById.get(id) as Treatment)).join(' ');
}

function field(text: string, weight: number): Field {
  return { words: searchWords(text), weight };
}

/** 0 unless every word is found; a whole word tells more than a beginning. */
function scoreOf(wanted: readonly string[], fields: readonly Field[]): number {
  let score = 0;
  for (const word of wanted) {
    let best = 0;
    for (const { words, weight } of fields) {
      for (const candidate of words) {
        if (!candidate.startsWith(word)) continue;
        // In a short text each word tells more.
        best = Math.max(best, weight * (candidate.length === word.length ? 2 : 1) * (1 + 1 / words.length));
      }
    }
    if (best === 0) return 0;
    score += best;
  }
  return score;
}

/** The words of a text as they are looked for: in lower case, without punctuation. */
export function searchWords(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+(?:\.\d+)*/g) ?? [];
}

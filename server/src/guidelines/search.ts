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

/** A stretch of an entry's words and how much a match in it tells. */
interface Field {
  readonly text: string;
  readonly weight: number;
}

/**
 * The entries in which each of the words stands (or begins a word), in any order and of any case ("facet odg"), the best
 * first: words of a title tell more than those of its surroundings. Without a word there is none.
 */
export function searchCatalogue(catalogue: Catalogue, words: string): readonly CatalogueEntry[] {
  const wanted = wordsOf(words);
  if (wanted.length === 0) return [];
  const found: { entry: CatalogueEntry; score: number }[] = [];
  const consider = (entry: CatalogueEntry, fields: readonly Field[]) => {
    const score = scoreOf(wanted, fields);
    if (score > 0) found.push({ entry, score });
  };
  for (const guideline of catalogue.guidelines) {
    const around = guidelineFields(guideline);
    consider({ kind: 'guideline', guideline }, around);
    for (const topic of guideline.topics) {
      const topicFields = [
        { text: [topic.title, ...topic.aliases].join(' '), weight: 8 },
        { text: topicTreatments(catalogue, topic), weight: 3 },
        ...around.map(({ text, weight }) => ({ text, weight: weight / 4 })),
      ];
      consider({ kind: 'topic', guideline, topic }, topicFields);
      for (const criterion of topic.criteria) {
        consider({ kind: 'criterion', guideline, topic, criterion }, [
          { text: [criterion.text, ...criterion.markers].join(' '), weight: 4 },
          ...topicFields.map(({ text, weight }) => ({ text, weight: weight / 8 })),
        ]);
      }
    }
  }
  for (const treatment of catalogue.treatments) {
    const [name = '', ...others] = treatmentNames(treatment);
    consider({ kind: 'treatment', treatment }, [
      { text: name, weight: 7 },
      { text: others.join(' '), weight: 5 },
    ]);
  }
  for (const region of catalogue.regions) {
    consider({ kind: 'region', region }, [
      { text: [region.name, ...region.synonyms, ...region.abbreviations].join(' '), weight: 6 },
      { text: region.terms.join(' '), weight: 2 },
    ]);
  }
  return found.sort((a, b) => b.score - a.score).map(({ entry }) => entry);
}

function guidelineFields(guideline: Guideline): Field[] {
  const years = guideline.years.join(' ');
  const chapter = guideline.chapter === undefined ? '' : `chapter ${guideline.chapter}`;
  return [
    { text: `${guideline.title} ${years} ${chapter}`, weight: 8 },
    { text: [...guideline.aliases, ...guideline.shortTitles].join(' '), weight: 6 },
    { text: `${guideline.id} ${guideline.family} ${guideline.publisher} ${guideline.edition} ${guideline.pack ?? ''}`, weight: 4 },
    { text: `${guideline.regions.join(' ')} ${guideline.regulation ?? ''}`, weight: 2 },
  ];
}

function topicTreatments(catalogue: Catalogue, topic: Topic): string {
  return topic.treatments.flatMap((id) => treatmentNames(catalogue.treatmentById.get(id) as Treatment)).join(' ');
}

/** 0 unless every word is found; a whole word tells more than a beginning. */
function scoreOf(wanted: readonly string[], fields: readonly Field[]): number {
  let score = 0;
  const haystacks = fields.map(({ text, weight }) => ({ words: wordsOf(text), weight }));
  for (const word of wanted) {
    let best = 0;
    for (const { words, weight } of haystacks) {
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

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+(?:\.\d+)*/g) ?? [];
}

import type { Catalogue } from './catalogue';
import type { Treatment } from './types';

/**
 * How the treatment `a` stands to `b`: the same; `contains` where b is a kind or part of a; `part` where a is one of b;
 * `class` where they are alternatives of one sort (two NSAIDs); `confusable` where they are neighbours that must not be
 * taken for each other (an oral drug and its gel).
 */
export type TreatmentRelation = 'same' | 'contains' | 'part' | 'class' | 'confusable';

/** How two treatments of the catalogue stand to each other; nothing where they have nothing in common. */
export function treatmentsRelated(catalogue: Catalogue, a: string, b: string): TreatmentRelation | undefined {
  if (a === b) return 'same';
  if (isPartOf(catalogue, b, a)) return 'contains';
  if (isPartOf(catalogue, a, b)) return 'part';
  const first = catalogue.treatmentById.get(a);
  const second = catalogue.treatmentById.get(b);
  if (!first || !second) return undefined;
  if (classOf(first) === classOf(second) && classOf(first) !== 'unspecified') return 'class';
  return first.related.includes(b) || second.related.includes(a) ? 'confusable' : undefined;
}

/** Whether two treatments are the same, or one is a kind or a part of the other. */
export function areOfOneKind(catalogue: Catalogue, a: string, b: string): boolean {
  return a === b || isPartOf(catalogue, b, a) || isPartOf(catalogue, a, b);
}

/** Whether a treatment is a kind or a part of another one, at any remove. */
export function isPartOf(catalogue: Catalogue, part: string, whole: string): boolean {
  return catalogue.treatmentById.get(part)?.partOf.some((wider) => wider === whole || isPartOf(catalogue, wider, whole)) ?? false;
}

/** Every name by which letters may call a treatment. */
export function treatmentNames(treatment: Treatment): readonly string[] {
  return [treatment.name, ...treatment.synonyms, ...treatment.abbreviations, ...treatment.brands];
}

/** A sub-class stands in parentheses: "antidepressant (SNRI)". */
function classOf(treatment: Treatment): string {
  return treatment.class.replace(/ \(.*$/, '');
}

import type { Catalogue } from './catalogue';

/** A name of the catalogue's, to be found in letters. */
export interface CatalogueName {
  readonly text: string;
  readonly kind: 'guideline' | 'source' | 'topic' | 'section' | 'criterion' | 'treatment' | 'region' | 'region-term' | 'side';
  readonly id: string;
  /** For short abbreviations (`PT`, `SI`). */
  readonly caseSensitive?: boolean;
}

/** All names of a catalogue, in no order. */
export function cataloguePhrases(_catalogue: Catalogue): CatalogueName[] {
  return [];
}

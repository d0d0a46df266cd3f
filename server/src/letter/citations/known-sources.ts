import type { Catalogue } from '../../guidelines/catalogue';
import type { Guideline, SourceName } from '../../guidelines/types';

/** A catalogue's sources and guidelines by what letters say of them. */
export interface KnownSources {
  /** The guidelines of a family, in the catalogue's order. */
  readonly guidelinesOf: ReadonlyMap<string, readonly Guideline[]>;
  /** Those that are chapters of a number, or hold one. */
  readonly guidelinesOfChapter: ReadonlyMap<number, readonly Guideline[]>;
  /** Sources by their place in the catalogue: of several that words may name, the first counts. */
  readonly sources: readonly SourceName[];
  readonly placeOfSource: ReadonlyMap<string, number>;
  /** The source of which a guideline's title is a name: the Official Disability Guidelines as such. */
  readonly placeOfTitle: ReadonlyMap<string, number>;
  /** The same where the guideline is of the source's family, so that it stands for the family where no chapter is named. */
  readonly placeOfWholeFamily: ReadonlyMap<Guideline, number>;
}

const known = new WeakMap<Catalogue, KnownSources>();
const none: readonly Guideline[] = [];

/** Worked out once for a catalogue. */
export function knownSources(catalogue: Catalogue): KnownSources {
  let made = known.get(catalogue);
  if (!made) {
    made = makeKnownSources(catalogue);
    known.set(catalogue, made);
  }
  return made;
}

/** The guidelines of a family; none of one that the catalogue does not know. */
export function guidelinesOfFamily(catalogue: Catalogue, family: string): readonly Guideline[] {
  return knownSources(catalogue).guidelinesOf.get(family) ?? none;
}

/** The guidelines that are chapters of a number, or hold one. */
export function guidelinesOfChapter(catalogue: Catalogue, chapter: number): readonly Guideline[] {
  return knownSources(catalogue).guidelinesOfChapter.get(chapter) ?? none;
}

/** Whether a guideline stands for its whole family where no chapter is named: the Official Disability Guidelines as such. */
export function isWholeFamily(catalogue: Catalogue, guideline: Guideline): boolean {
  return knownSources(catalogue).placeOfWholeFamily.has(guideline);
}

function makeKnownSources({ guidelines, sources }: Catalogue): KnownSources {
  const guidelinesOf = new Map<string, Guideline[]>();
  const ofChapter = new Map<number, Guideline[]>();
  const placeOfWholeFamily = new Map<Guideline, number>();
  for (const guideline of guidelines) {
    addTo(guidelinesOf, guideline.family, guideline);
    const chapters = new Set([guideline.chapter, ...guideline.sections.map((section) => section.chapter)]);
    for (const chapter of chapters) if (chapter !== undefined) addTo(ofChapter, chapter, guideline);
    const place = sources.findIndex((source) => source.family === guideline.family && source.aliases.includes(guideline.title));
    if (place >= 0) placeOfWholeFamily.set(guideline, place);
  }
  const placeOfSource = new Map<string, number>();
  const placeOfTitle = new Map<string, number>();
  sources.forEach((source, place) => {
    if (!placeOfSource.has(source.id)) placeOfSource.set(source.id, place);
    for (const alias of source.aliases) if (!placeOfTitle.has(alias)) placeOfTitle.set(alias, place);
  });
  return { guidelinesOf, guidelinesOfChapter: ofChapter, sources, placeOfSource, placeOfTitle, placeOfWholeFamily };
}

function addTo<Key>(lists: Map<Key, Guideline[]>, key: Key, guideline: Guideline): void {
  const list = lists.get(key);
  if (list) list.push(guideline);
  else lists.set(key, [guideline]);
}

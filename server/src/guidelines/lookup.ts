import { anyRegionsContained, anyRegionsOverlap } from './body-regions';
import type { Catalogue, GuidelineTopic } from './catalogue';
import { nameKey } from './names';
import { treatmentsRelated } from './treatments';
import type { Guideline, Topic } from './types';

/** What a letter says of the source that it cites; all of it may be missing. */
export interface CitedSource {
  /** A family, or `acoem` where the letter says no more than that. */
  readonly family?: string;
  readonly title?: string;
  readonly year?: number;
  readonly chapter?: number;
  /** The letter's decision date (`YYYY-MM-DD`): decides between editions where the letter names no year. */
  readonly date?: string;
}

/** A guideline that bears on a treatment, with its topics that do, the closest first. */
export interface BearingGuideline {
  readonly guideline: Guideline;
  readonly topics: readonly Topic[];
}

/** The one guideline that a letter's citation names; nothing where none fits or more than one does. */
export function guidelineForCitation(catalogue: Catalogue, cited: CitedSource): Guideline | undefined {
  const candidates = guidelinesForCitation(catalogue, cited);
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** Every guideline that a letter's citation may name. A title counts for more than a chapter number, that for more than a year. */
export function guidelinesForCitation(catalogue: Catalogue, cited: CitedSource): readonly Guideline[] {
  if (cited.title === undefined && cited.chapter === undefined) return [];
  const isCandidate = (guideline: Guideline) => isOfFamily(guideline, cited.family);
  if (cited.title === undefined) return narrowed(catalogue.guidelines.filter(isCandidate), cited);
  const year = /\b(?:19|20)\d\d$/.exec(cited.title.trim())?.[0];
  const key = nameKey(year ? cited.title.trim().slice(0, -4) : cited.title);
  const named = guidelinesNamed(catalogue, key, cited.family !== undefined).filter(isCandidate);
  return narrowed(named, year && cited.year === undefined ? { ...cited, year: Number(year) } : cited);
}

function narrowed(guidelines: readonly Guideline[], cited: CitedSource): readonly Guideline[] {
  let candidates = guidelines;
  if (cited.chapter !== undefined) {
    const chapter = cited.chapter;
    const numbered = candidates.filter((guideline) => hasChapter(guideline, chapter));
    if (numbered.length > 0 || cited.title === undefined) candidates = numbered;
  }
  if (cited.year !== undefined) candidates = preferred(candidates, (guideline) => guideline.years.includes(cited.year as number));
  if (candidates.length > 1 && cited.date !== undefined) {
    const date = cited.date;
    candidates = preferred(candidates, (guideline) => isInForce(guideline, date));
  }
  return candidates;
}

function preferred(guidelines: readonly Guideline[], test: (guideline: Guideline) => boolean): readonly Guideline[] {
  const kept = guidelines.filter(test);
  return kept.length > 0 ? kept : guidelines;
}

function isOfFamily(guideline: Guideline, family: string | undefined): boolean {
  if (family === undefined || guideline.family === family) return true;
  return family === 'acoem' && /\bACOEM\b/.test(guideline.publisher);
}

/** Guidelines by the keys of their names, and of those that count only beside their source as well. */
interface GuidelineNames {
  readonly alone: ReadonlyMap<string, readonly Guideline[]>;
  readonly besideSource: ReadonlyMap<string, readonly Guideline[]>;
}

const namesOfCatalogues = new WeakMap<Catalogue, GuidelineNames>();

/** The guidelines of a catalogue, in its order, that a key names; the names are made ready at the first call. */
function guidelinesNamed(catalogue: Catalogue, key: string, besideSource: boolean): readonly Guideline[] {
  if (key === '') return [];
  let names = namesOfCatalogues.get(catalogue);
  if (!names) {
    names = {
      alone: byKeys(catalogue.guidelines, ({ title, aliases }) => [title, ...aliases]),
      besideSource: byKeys(catalogue.guidelines, ({ title, aliases, shortTitles }) => [title, ...aliases, ...shortTitles]),
    };
    namesOfCatalogues.set(catalogue, names);
  }
  return (besideSource ? names.besideSource : names.alone).get(key) ?? [];
}

function byKeys(guidelines: readonly Guideline[], namesOf: (guideline: Guideline) => string[]): Map<string, Guideline[]> {
  const found = new Map<string, Guideline[]>();
  for (const guideline of guidelines) {
    for (const key of new Set(namesOf(guideline).map(nameKey))) {
      const named = found.get(key);
      if (named) named.push(guideline);
      else found.set(key, [guideline]);
    }
  }
  return found;
}

function hasChapter(guideline: Guideline, chapter: number): boolean {
  return guideline.chapter === chapter || guideline.sections.some((section) => section.chapter === chapter);
}

/** Whether an edition was part of the MTUS on a day (`YYYY-MM-DD`). One that was never adopted is not. */
export function isInForce(guideline: Guideline, date: string): boolean {
  const { inForce } = guideline;
  return inForce !== undefined && inForce.from <= date && (inForce.until === undefined || date < inForce.until);
}

/** The edition of the same work that was part of the MTUS on a day (`YYYY-MM-DD`), this one or another. */
export function editionInForce(catalogue: Catalogue, guideline: Guideline, date: string): Guideline | undefined {
  if (guideline.series === undefined) return undefined;
  return catalogue.guidelines.find((other) => other.series === guideline.series && isInForce(other, date));
}

/** Whether a guideline treats any of some body regions: a general one does, and where no region is known any does. */
export function treatsRegions(catalogue: Catalogue, guideline: Guideline, regions: readonly string[]): boolean {
  return guideline.general || regions.length === 0 || anyRegionsOverlap(catalogue, guideline.regions, regions);
}

/** The topics on a treatment, in the guidelines that treat any of the body regions: those on just this treatment first. */
export function topicsFor(catalogue: Catalogue, treatment: string, regions: readonly string[]): readonly GuidelineTopic[] {
  const found: { place: GuidelineTopic; closeness: number }[] = [];
  for (const guideline of catalogue.guidelines) {
    if (!treatsRegions(catalogue, guideline, regions)) continue;
    for (const topic of guideline.topics) {
      const closeness = topicCloseness(catalogue, topic, [treatment]);
      if (closeness > 0) found.push({ place: { guideline, topic }, closeness });
    }
  }
  return found.sort((a, b) => b.closeness - a.closeness).map(({ place }) => place);
}

/**
 * The guidelines that bear on treatments of body regions on a day (`YYYY-MM-DD`; without one, all editions count): the MTUS
 * first, and in it those of just this region, then those with the closest topic, then those with the most. MTUS editions not in force are left out.
 * A neighbouring region's guideline counts only where the region has none of its own.
 */
export function guidelinesFor(
  catalogue: Catalogue,
  treatments: readonly string[],
  regions: readonly string[],
  date?: string,
): readonly BearingGuideline[] {
  const found: { bearing: BearingGuideline; rank: number; fit: RegionFit }[] = [];
  for (const guideline of catalogue.guidelines) {
    if (guideline.mtus && date !== undefined && !isInForce(guideline, date)) continue;
    const fit = regionFit(catalogue, guideline, regions);
    if (fit === 'none') continue;
    const topics = topicsByCloseness(catalogue, guideline, treatments);
    if (topics.length === 0 && fit === 'any') continue;
    const rank =
      (guideline.mtus ? 1000 : 0) +
      // Where no region is known, what treats all of them comes before what treats one.
      (fit === 'own' || (regions.length === 0 && isForAnyRegion(guideline)) ? 100 : 0) +
      10 * (topics[0]?.closeness ?? 0) +
      (guideline.status === 'verified' ? 5 : 0) +
      Math.min(topics.length, 4);
    found.push({ bearing: { guideline, topics: topics.map(({ topic }) => topic) }, rank, fit });
  }
  return found
    .filter(
      ({ bearing, fit }) =>
        fit !== 'neighbour' || !found.some((other) => other.fit === 'own' && other.bearing.guideline.mtus === bearing.guideline.mtus),
    )
    .sort((a, b) => b.rank - a.rank)
    .map(({ bearing }) => bearing);
}

/** A guideline's topics on any of some treatments, or on a wider or narrower one: the closest first. */
export function topicsOn(catalogue: Catalogue, guideline: Guideline, treatments: readonly string[]): readonly Topic[] {
  return topicsByCloseness(catalogue, guideline, treatments).map(({ topic }) => topic);
}

function topicsByCloseness(catalogue: Catalogue, guideline: Guideline, treatments: readonly string[]) {
  return guideline.topics
    .map((topic) => ({ topic, closeness: topicCloseness(catalogue, topic, treatments) }))
    .filter(({ closeness }) => closeness > 0)
    .sort((a, b) => b.closeness - a.closeness);
}

/** `own`: the guideline treats just these regions; `neighbour`: ones treated together with them; `any`: it is general. */
export type RegionFit = 'own' | 'neighbour' | 'any' | 'none';

/** How a guideline's body regions fit some others; where no others are known any guideline does. */
export function regionFit(catalogue: Catalogue, guideline: Guideline, regions: readonly string[]): RegionFit {
  if (regions.length === 0 || isForAnyRegion(guideline)) return 'any';
  if (anyRegionsContained(catalogue, guideline.regions, regions)) return 'own';
  return anyRegionsOverlap(catalogue, guideline.regions, regions) ? 'neighbour' : 'none';
}

/** What treats the whole body (diabetes, infections) bears on every region and so on none in particular. */
function isForAnyRegion({ general, regions }: Guideline): boolean {
  return general || (regions.length > 0 && regions.every((region) => region === 'whole-body'));
}

/** 3: on just this treatment; 2: on a wider one; 1: on a narrower one; 0: on another. */
function topicCloseness(catalogue: Catalogue, topic: Topic, treatments: readonly string[]): number {
  let closeness = 0;
  for (const about of topic.treatments) {
    for (const treatment of treatments) {
      const relation = treatmentsRelated(catalogue, about, treatment);
      closeness = Math.max(closeness, relation === 'same' ? 3 : relation === 'contains' ? 2 : relation === 'part' ? 1 : 0);
    }
  }
  return closeness;
}

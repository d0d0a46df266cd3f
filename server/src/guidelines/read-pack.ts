import { type CheckedValue, type FileProblem, type PlacedMessage, readJsonFile, schemaFaults } from '../text/json-file';
import type { Catalogue } from './catalogue';
import { builtInCatalogue } from './data';
import { nameKey } from './names';
import { packFile, type WrittenGuideline, type WrittenTopic } from './pack-file';
import { treatmentNames } from './treatments';

/** A user's own guidelines. Treatments and body regions stand by their ids. */
export interface GuidelinePack {
  readonly path: string;
  readonly name: string;
  readonly guidelines: readonly WrittenGuideline[];
}

export type PackReading = { readonly pack: GuidelinePack } | { readonly problems: readonly FileProblem[] };

const kind = 'guideline pack';

/**
 * Reads the text of a guideline pack (JSON; comments and trailing commas are let pass). `path` is only repeated in the
 * problems. Gives the pack, or all that is wrong with the file; never both, and never throws.
 */
export function readGuidelinePack(jsonText: string, path: string): PackReading {
  const reading = readJsonFile(jsonText, path, kind, (value) => checkPack(value, path));
  return 'value' in reading ? { pack: reading.value } : reading;
}

function checkPack(value: unknown, path: string): CheckedValue<GuidelinePack> {
  const file = packFile.safeParse(value, { jitless: true });
  if (!file.success) return { faults: schemaFaults(file.error.issues, value, kind) };
  const faults: PlacedMessage[] = [];
  const ids = new Set<string>();
  const guidelines = file.data.guidelines.map((guideline, index) => {
    const place = ['guidelines', index];
    claimId(ids, guideline.id, place, faults);
    checkPages(guideline.pages, place, faults);
    if (guideline.inForce?.until !== undefined && guideline.inForce.until <= guideline.inForce.from) {
      faults.push({ path: [...place, 'inForce', 'until'], message: 'The edition was in force until a day before it came into force.' });
    }
    return resolveGuideline(guideline, place, ids, faults);
  });
  return faults.length > 0 ? { faults } : { value: { path, name: file.data.name, guidelines } };
}

type Place = (string | number)[];

function resolveGuideline(guideline: WrittenGuideline, place: Place, ids: Set<string>, faults: PlacedMessage[]): WrittenGuideline {
  return {
    ...guideline,
    ...resolved('regions', guideline.regions, place, faults),
    sections: guideline.sections?.map((section, index) => ({
      ...section,
      ...resolved('regions', section.regions, [...place, 'sections', index], faults),
    })),
    topics: guideline.topics?.map((topic, index) => resolveTopic(topic, [...place, 'topics', index], ids, faults)),
  };
}

function resolveTopic(topic: WrittenTopic, place: Place, ids: Set<string>, faults: PlacedMessage[]): WrittenTopic {
  claimId(ids, topic.id, place, faults);
  checkPages(topic.pages, place, faults);
  topic.criteria?.forEach((criterion, index) => {
    claimId(ids, criterion.id, [...place, 'criteria', index], faults);
    checkPages(criterion.pages, [...place, 'criteria', index], faults);
  });
  return {
    ...topic,
    ...resolved('treatments', topic.treatments, place, faults),
    ...resolved('regions', topic.regions, place, faults),
  };
}

/** A list of treatments or body regions, given by name or id, as ids; nothing where the file has none. */
function resolved<Key extends 'treatments' | 'regions'>(
  key: Key,
  names: readonly string[] | undefined,
  place: Place,
  faults: PlacedMessage[],
): { [key in Key]?: string[] } {
  if (names === undefined) return {};
  const idByName = vocabulary()[key];
  const found: string[] = [];
  names.forEach((name, index) => {
    const id = idByName.get(nameKey(name));
    if (id !== undefined) found.push(id);
    else {
      const what = key === 'treatments' ? 'treatment' : 'body region';
      faults.push({ path: [...place, key, index], message: `The vocabulary knows no ${what} "${name}"; imr lookup shows what it knows.` });
    }
  });
  return { [key]: found } as { [key in Key]?: string[] };
}

function claimId(ids: Set<string>, id: string, place: Place, faults: PlacedMessage[]): void {
  if (ids.has(id)) faults.push({ path: [...place, 'id'], message: `The id "${id}" stands twice in the pack.` });
  ids.add(id);
}

function checkPages(pages: { first: number; last: number } | undefined, place: Place, faults: PlacedMessage[]): void {
  if (pages && pages.last < pages.first)
    faults.push({ path: [...place, 'pages', 'last'], message: 'The last page comes before the first.' });
}

interface Vocabulary {
  readonly treatments: ReadonlyMap<string, string>;
  readonly regions: ReadonlyMap<string, string>;
}

let names: Vocabulary | undefined;

function vocabulary(): Vocabulary {
  names ??= vocabularyOf(builtInCatalogue());
  return names;
}

/** Ids by every name that a row has; where two share a name, the first keeps it. */
function vocabularyOf(catalogue: Catalogue): Vocabulary {
  const treatments = new Map<string, string>();
  const regions = new Map<string, string>();
  const add = (ids: Map<string, string>, id: string, names: readonly string[]) => {
    for (const key of names.map(nameKey)) if (!ids.has(key)) ids.set(key, id);
  };
  for (const { id } of catalogue.treatments) treatments.set(nameKey(id), id);
  for (const { id } of catalogue.regions) regions.set(nameKey(id), id);
  for (const treatment of catalogue.treatments) add(treatments, treatment.id, treatmentNames(treatment));
  for (const region of catalogue.regions) add(regions, region.id, [region.name, ...region.synonyms, ...region.abbreviations]);
  return { treatments, regions };
}

import { buildCatalogue, type Catalogue } from './catalogue';
import type { WrittenCriterion, WrittenGuideline, WrittenTopic } from './pack-file';
import type { GuidelinePack } from './read-pack';
import { completeGuideline } from './rows';

/**
 * A catalogue with the user's packs in it, the nearest pack first. An entry with a known id adds to it and replaces what it
 * says itself; of several packs the nearest wins. The catalogue given stays as it is.
 */
export function mergeCatalogue(base: Catalogue, packs: readonly GuidelinePack[]): Catalogue {
  if (packs.length === 0) return base;
  const guidelines = new Map(base.guidelines.map((guideline) => [guideline.id, guideline]));
  for (const pack of packs.toReversed()) {
    for (const written of pack.guidelines) {
      const known = guidelines.get(written.id);
      const merged = known ? mergedGuideline(known, written, pack.name) : completeGuideline(written, pack.name);
      guidelines.set(written.id, merged);
    }
  }
  return buildCatalogue({ ...base, guidelines: [...guidelines.values()] });
}

type Guideline = Catalogue['guidelines'][number];
type Topic = Guideline['topics'][number];

function mergedGuideline(known: Guideline, written: WrittenGuideline, pack: string): Guideline {
  const own = completeGuideline(written, pack);
  const topics = new Map(known.topics.map((topic) => [topic.id, topic]));
  for (const topic of written.topics ?? []) {
    const before = topics.get(topic.id);
    const complete = own.topics.find(({ id }) => id === topic.id) as Topic;
    topics.set(topic.id, before ? mergedTopic(before, topic, complete) : complete);
  }
  return Object.freeze({ ...known, ...given(written, own), ...origin(known, own), topics: Object.freeze([...topics.values()]) });
}

function mergedTopic(known: Topic, written: WrittenTopic, own: Topic): Topic {
  const criteria = new Map([...known.criteria, ...own.criteria].map((criterion) => [criterion.id, criterion]));
  return Object.freeze({ ...known, ...given(written, own), ...origin(known, own), criteria: Object.freeze([...criteria.values()]) });
}

/** Who adds to a known entry does not become its source, unless with its text. */
function origin(known: Guideline | Topic, own: Guideline | Topic): { pack?: string } {
  return { pack: own.text === undefined ? known.pack : own.pack };
}

/** Of a complete row, what the file itself gives; lists of rows are merged apart. */
function given<Row extends object>(written: WrittenGuideline | WrittenTopic | WrittenCriterion, own: Row): Partial<Row> {
  const apart = new Set(['topics', 'criteria', 'pack']);
  return Object.fromEntries(
    Object.entries(own).filter(
      ([key]) => Object.hasOwn(written, key) && (written as Record<string, unknown>)[key] !== undefined && !apart.has(key),
    ),
  ) as Partial<Row>;
}

import type { Criterion, Guideline, Region, Section, Side, SourceName, Topic, Treatment } from './types';

/** All that is known of guidelines, treatments and body regions: frozen, with its rows by id. */
export interface Catalogue {
  readonly guidelines: readonly Guideline[];
  readonly sources: readonly SourceName[];
  readonly treatments: readonly Treatment[];
  readonly regions: readonly Region[];
  readonly sides: readonly Side[];
  readonly guidelineById: ReadonlyMap<string, Guideline>;
  /** Sections by `sectionId`, each with the guideline that it belongs to. */
  readonly sectionById: ReadonlyMap<string, GuidelineSection>;
  /** Topics by id, each with the guideline that it belongs to. */
  readonly topicById: ReadonlyMap<string, GuidelineTopic>;
  /** Criteria by id, each with its topic and guideline. */
  readonly criterionById: ReadonlyMap<string, GuidelineCriterion>;
  readonly treatmentById: ReadonlyMap<string, Treatment>;
  readonly regionById: ReadonlyMap<string, Region>;
}

export interface GuidelineSection {
  readonly guideline: Guideline;
  readonly section: Section;
}

export interface GuidelineTopic {
  readonly guideline: Guideline;
  readonly topic: Topic;
}

export interface GuidelineCriterion extends GuidelineTopic {
  readonly criterion: Criterion;
}

/** The rows that a catalogue is built of. */
export interface CatalogueRows {
  readonly guidelines: readonly Guideline[];
  readonly sources: readonly SourceName[];
  readonly treatments: readonly Treatment[];
  readonly regions: readonly Region[];
  readonly sides: readonly Side[];
}

/** Builds a catalogue of complete rows. Of two rows with the same id the later one is found by it. */
export function buildCatalogue(rows: CatalogueRows): Catalogue {
  const sectionById = new Map<string, GuidelineSection>();
  const topicById = new Map<string, GuidelineTopic>();
  const criterionById = new Map<string, GuidelineCriterion>();
  for (const guideline of rows.guidelines) {
    for (const section of guideline.sections) sectionById.set(sectionId(guideline, section), { guideline, section });
    for (const topic of guideline.topics) {
      topicById.set(topic.id, { guideline, topic });
      for (const criterion of topic.criteria) criterionById.set(criterion.id, { guideline, topic, criterion });
    }
  }
  return Object.freeze({
    ...rows,
    guidelineById: byId(rows.guidelines),
    sectionById,
    topicById,
    criterionById,
    treatmentById: byId(rows.treatments),
    regionById: byId(rows.regions),
  });
}

/** What a section is known by: its name alone is shared by many guidelines. */
export function sectionId(guideline: Guideline, section: Section): string {
  return `${guideline.id}/${section.name}`;
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

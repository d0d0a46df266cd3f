import type { WrittenCriterion, WrittenGuideline, WrittenSection, WrittenTopic } from './pack-file';
import type { Criterion, CriterionPolarity, FactStatus, Guideline, Region, Section, Side, Topic, Treatment } from './types';
import type { WrittenRegion, WrittenSide, WrittenTreatment } from './vocabulary-file';

const none: readonly never[] = Object.freeze([]);
const noLimits: Readonly<Record<string, string>> = deepFreeze({});

/** Completes a guideline as written; `pack` is the name of the user's pack that it comes from. */
export function completeGuideline(written: WrittenGuideline, pack?: string): Guideline {
  const regions = written.regions ?? none;
  return deepFreeze({
    family: written.id,
    mtus: false,
    publisher: pack ?? '',
    aliases: none,
    shortTitles: none,
    edition: '',
    years: none,
    general: regions.length === 0,
    sectionsComplete: false,
    ...defaults(pack),
    ...written,
    regions,
    sections: (written.sections ?? none).map(completeSection),
    topics: (written.topics ?? none).map((topic) => completeTopic(topic, pack)),
  });
}

function completeSection(written: WrittenSection): Section {
  return deepFreeze({ aliases: none, regions: none, status: 'verified', ...written });
}

function completeTopic(written: WrittenTopic, pack: string | undefined): Topic {
  return deepFreeze({
    aliases: none,
    sections: none,
    treatments: none,
    regions: none,
    ...defaults(pack),
    ...written,
    criteria: (written.criteria ?? none).map((criterion) => completeCriterion(criterion, pack)),
  });
}

function completeCriterion(written: WrittenCriterion, pack: string | undefined): Criterion {
  const polarity: CriterionPolarity = 'general';
  return deepFreeze({
    verbatim: false,
    markers: none,
    polarity,
    limits: noLimits,
    misstatements: none,
    soleIn: none,
    ...defaults(pack),
    ...written,
  });
}

/** What every row of a guideline has: who has a pack of their own vouches for it. */
function defaults(pack: string | undefined): { status: FactStatus; sources: readonly string[]; pack?: string } {
  return pack === undefined ? { status: 'unverified', sources: none } : { status: 'verified', sources: none, pack };
}

/** Completes a treatment as written. */
export function completeTreatment(written: WrittenTreatment): Treatment {
  return deepFreeze({
    synonyms: none,
    abbreviations: none,
    brands: none,
    partOf: none,
    related: none,
    regions: none,
    examples: none,
    ...written,
  });
}

/** Completes a body region as written. */
export function completeRegion(written: WrittenRegion): Region {
  return deepFreeze({ abbreviations: none, terms: none, contains: none, overlaps: none, examples: none, ...written });
}

/** Completes a side as written. */
export function completeSide(written: WrittenSide): Side {
  return deepFreeze({ abbreviations: none, ...written });
}

/** Freezes a row with all that it holds. What is frozen already is taken to be so all through. */
function deepFreeze<Row>(row: Row): Row {
  if (typeof row !== 'object' || row === null || Object.isFrozen(row)) return row;
  for (const value of Object.values(row)) deepFreeze(value);
  return Object.freeze(row);
}

import type { Catalogue } from '../guidelines/catalogue';
import { type CatalogueEntry, searchCatalogue } from '../guidelines/search';
import type { Criterion, Guideline, Topic } from '../guidelines/types';

/** The entries of the catalogue that match some words, the best first, as text or as JSON; at most `limit` of them. */
export function lookUp(catalogue: Catalogue, words: string, format: 'text' | 'json', limit = 20): string {
  const found = searchCatalogue(catalogue, words);
  const entries = found.slice(0, limit);
  if (format === 'json') return `${JSON.stringify({ words, total: found.length, entries: entries.map(plainEntry) }, null, 2)}\n`;
  if (entries.length === 0) return `Nothing in the catalogue matches "${words}".\n`;
  const left = found.length - entries.length;
  return `${entries.map((entry) => entryText(catalogue, entry)).join('\n\n')}\n${left > 0 ? `\nAnd ${left} more: add words.\n` : ''}`;
}

/** How a guideline is named in full: "Low Back Complaints (ACOEM …, 2nd edition (2004), chapter 12)". */
function guidelineName(guideline: Guideline): string {
  const chapter = guideline.chapter === undefined ? undefined : `chapter ${guideline.chapter}`;
  const details = [guideline.publisher, guideline.edition, chapter].filter(Boolean).join(', ');
  return details === '' ? guideline.title : `${guideline.title} (${details})`;
}

function entryText(catalogue: Catalogue, entry: CatalogueEntry): string {
  switch (entry.kind) {
    case 'guideline':
      return [guidelineName(entry.guideline), `  ${standing(entry.guideline)}`, ...sourceLines(entry.guideline)].join('\n');
    case 'topic':
      return [
        `${entry.topic.title}${pagesText(entry.topic)}`,
        `  ${guidelineName(entry.guideline)}`,
        ...entry.topic.criteria.map((criterion) => `  - ${criterionText(criterion)}`),
        ...sourceLines(entry.topic),
      ].join('\n');
    case 'criterion':
      return [
        criterionText(entry.criterion),
        `  ${entry.topic.title}${pagesText(entry.topic)}`,
        `  ${guidelineName(entry.guideline)}`,
        ...sourceLines(entry.criterion),
      ].join('\n');
    case 'treatment': {
      const { name, kind, synonyms, abbreviations, brands, partOf } = entry.treatment;
      const names = [...abbreviations, ...synonyms, ...brands].join(', ');
      const wider = partOf.map((id) => catalogue.treatmentById.get(id)?.name).join(', ');
      return [`${name} [${kind}]`, ...(names ? [`  also: ${names}`] : []), ...(wider ? [`  a kind or part of: ${wider}`] : [])].join('\n');
    }
    case 'region':
      return [`${entry.region.name} [body region]`, `  also: ${[...entry.region.abbreviations, ...entry.region.synonyms].join(', ')}`].join(
        '\n',
      );
  }
}

function standing(guideline: Guideline): string {
  if (!guideline.mtus) return 'Outside the MTUS: cited as Non-MTUS.';
  const { inForce, regulation } = guideline;
  const days = inForce ? ` from ${inForce.from}${inForce.until ? ` until ${inForce.until}` : ''}` : '';
  return `Part of the MTUS${days}${regulation ? `, ${regulation}` : ''}.`;
}

function criterionText({ text, status }: Criterion): string {
  return status === 'verified' ? text : `${text} [${status}]`;
}

function pagesText({ pages }: Topic): string {
  if (!pages) return '';
  const numbers = pages.first === pages.last ? `page ${pages.first}` : `pages ${pages.first}-${pages.last}`;
  return `, ${numbers}${pages.status === 'verified' ? '' : ` [${pages.status}]`}`;
}

function sourceLines({ sources, pack }: { readonly sources: readonly string[]; readonly pack?: string }): string[] {
  if (pack !== undefined) return [`  from the pack: ${pack}`];
  return sources.length > 0 ? [`  paraphrase from: ${sources.join('; ')}`] : [];
}

function plainEntry(entry: CatalogueEntry): object {
  switch (entry.kind) {
    case 'guideline':
      return { kind: entry.kind, ...plainGuideline(entry.guideline), ...origin(entry.guideline) };
    case 'topic': {
      const { id, title, treatments, pages, criteria } = entry.topic;
      return {
        kind: entry.kind,
        id,
        title,
        guideline: entry.guideline.id,
        treatments,
        pages,
        criteria: criteria.map(plainCriterion),
        ...origin(entry.topic),
      };
    }
    case 'criterion':
      return {
        kind: entry.kind,
        ...plainCriterion(entry.criterion),
        topic: entry.topic.id,
        guideline: entry.guideline.id,
        ...origin(entry.criterion),
      };
    case 'treatment': {
      const { examples: _, ...treatment } = entry.treatment;
      return { ...treatment, treatmentKind: treatment.kind, kind: entry.kind };
    }
    case 'region': {
      const { id, name, synonyms, abbreviations } = entry.region;
      return { kind: entry.kind, id, name, synonyms, abbreviations };
    }
  }
}

function plainGuideline({ id, title, family, mtus, publisher, edition, chapter, inForce, regulation, regions, pages }: Guideline): object {
  return { id, title, family, mtus, publisher, edition, chapter, inForce, regulation, regions, pages };
}

function plainCriterion({ id, text, polarity, limits, status }: Criterion): object {
  return { id, text, polarity, limits, status };
}

function origin({
  status,
  sources,
  pack,
}: {
  readonly status: string;
  readonly sources: readonly string[];
  readonly pack?: string;
}): object {
  return { status, sources, pack };
}

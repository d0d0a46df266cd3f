import type { Catalogue } from '../../guidelines/catalogue';
import { guidelinesForCitation } from '../../guidelines/lookup';
import { nameKey } from '../../guidelines/names';
import type { Guideline } from '../../guidelines/types';
import { narrowEditions } from '../../letter/citations/resolve-guideline';
import type { Citation, LetterReading } from '../../letter/letter-reading';
import { normalisedSlice } from '../../text/normalised-text';
import { nearestText } from '../../text/similar-text';
import type { TextRange } from '../../text/text-range';
import type { Finding, LetterEdit, Rule } from '../rule';
import { allCitations, citationAt, citedYear } from './cited-bases';

/** A source or chapter that the catalogue does not hold. */
export const unknownGuideline: Rule = {
  code: 'unknown-guideline',
  group: 'citations',
  severity: 'hint',
  summary: 'A source, chapter or edition that the catalogue does not hold.',
  manual: {
    explanation: `What a basis cites is looked up in the catalogue and in the guideline packs of the user. A source that neither holds (a journal, a
drug label, a misspelled title) cannot be held against the rationale; where a known title is near, it is offered. A bare web address is
left alone, and so is a title that several editions share.`,
    flagged: 'MAXIMUS guideline: Decision based on MTUS Lower Bak Complaints 2004, Section(s): Special Studies.',
    silent: 'MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.',
  },
  check(reading) {
    return allCitations(reading).flatMap(({ citation }): Finding[] => {
      const unknown = unknownPart(reading, citation);
      if (!unknown) return [];
      const near = unknown.correction ? ` Did you mean "${unknown.correction.text}"?` : ' It was not checked: see that its name is right.';
      const message = unknown.edition
        ? `The catalogue holds no edition of that year of this guideline.${near}`
        : `The catalogue and the guideline packs do not hold this ${unknown.chapter ? 'chapter' : 'source'}.${near}`;
      return [{ range: { start: citation.start, end: citation.end }, message }];
    });
  },
  fixes(reading, finding) {
    const found = citationAt(reading, finding.range);
    const correction = found && unknownPart(reading, found.citation)?.correction;
    return correction ? [{ title: `Change to "${correction.text}"`, preferred: true, edits: [correction] }] : [];
  },
};

interface UnknownPart {
  readonly chapter: boolean;
  readonly edition: boolean;
  readonly correction: LetterEdit | undefined;
}

function unknownPart(reading: LetterReading, citation: Citation): UnknownPart | undefined {
  const { catalogue, tree } = reading;
  const words = (range: TextRange) => normalisedSlice(tree.normalised, range);
  if (citation.guideline) {
    // "ODG, Sholder, MRI": what stands where the chapter should is none, but nearly one.
    const [first] = citation.topics;
    if (citation.title || !first || first.topic || first.section) return undefined;
    const near = nearestTitle(reading, citation, first.text);
    return near ? { chapter: true, edition: false, correction: { start: first.start, end: first.end, text: near } } : undefined;
  }
  if (citation.title) {
    const title = words(citation.title);
    const named = guidelinesForCitation(catalogue, { title, family: familyOfTitle(citation) });
    if (named.length === 0) {
      const near = nearestTitle(reading, citation, title);
      const correction = near ? { start: citation.title.start, end: citation.title.end, text: near } : undefined;
      return { chapter: citation.family !== 'unknown', edition: false, correction };
    }
    return citation.edition ? unknownEdition(reading, citation, named) : undefined;
  }
  if (citation.chapter) return { chapter: true, edition: false, correction: undefined };
  if (citation.family !== 'unknown' || isAddress(citation.text)) return undefined;
  return { chapter: false, edition: false, correction: undefined };
}

/** A year by which no edition of the title is cited; the one in force is offered. */
function unknownEdition(reading: LetterReading, citation: Citation, named: readonly Guideline[]): UnknownPart | undefined {
  const { edition, label } = citation;
  if (edition?.year === undefined || named.some(({ years }) => years.length === 0 || years.includes(edition.year as number)))
    return undefined;
  const others = narrowEditions(named, { edition: undefined, chapter: citation.chapter?.value, label, decisionDate: reading.decisionDate });
  const year = others.length === 1 ? citedYear(others[0] as Guideline) : undefined;
  return {
    chapter: false,
    edition: true,
    correction: year === undefined ? undefined : { start: edition.start, end: edition.end, text: String(year) },
  };
}

/** The title of the same source that the words are nearly. */
function nearestTitle({ catalogue }: LetterReading, citation: Citation, words: string): string | undefined {
  const key = nameKey(words);
  if (key.length < 4) return undefined;
  return nearestText(key, titlesOf(catalogue, citation.family));
}

const titlesOfCatalogues = new WeakMap<Catalogue, Map<string, ReadonlyMap<string, string>>>();

/** The titles by which a citation of a family may name its guideline, by their keys; made ready when a letter first misspells one. */
function titlesOf(catalogue: Catalogue, family: string): ReadonlyMap<string, string> {
  const families = titlesOfCatalogues.get(catalogue) ?? new Map<string, ReadonlyMap<string, string>>();
  titlesOfCatalogues.set(catalogue, families);
  let titles = families.get(family);
  if (!titles) {
    titles = readTitles(catalogue, family);
    families.set(family, titles);
  }
  return titles;
}

/** The same title in several editions is one title; of several spellings of it the first counts. */
function readTitles(catalogue: Catalogue, family: string): ReadonlyMap<string, string> {
  const byKey = new Map<string, string>();
  for (const guideline of catalogue.guidelines) {
    if (!isOfFamily(guideline, family)) continue;
    for (const name of [guideline.title, ...guideline.aliases, ...guideline.shortTitles]) {
      const key = nameKey(name);
      if (!byKey.has(key)) byKey.set(key, name);
    }
  }
  return byKey;
}

function isOfFamily({ family }: Guideline, cited: string): boolean {
  if (cited === 'mtus') return family === 'mtus' || family.startsWith('acoem');
  return family === cited;
}

function familyOfTitle({ family }: Citation): string | undefined {
  return family === 'unknown' ? undefined : family;
}

function isAddress(text: string): boolean {
  return /^(?:non ?- ?MTUS(?: citations?)?[\s:,]*)?(?:other medical treatment guidelines?(?: or medical evidence)?[\s:,]*)?(?:https?:\/\/|www\.)\S+(?:- \S+)?$/i.test(
    text,
  );
}

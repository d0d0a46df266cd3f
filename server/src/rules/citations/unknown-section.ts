import type { Catalogue } from '../../guidelines/catalogue';
import { nameKey } from '../../guidelines/names';
import type { Guideline } from '../../guidelines/types';
import { mostPiecesOfAName } from '../../letter/citations/cited-sections';
import { guidelinesOfFamily } from '../../letter/citations/known-sources';
import { guidelinesWithSectionNamed } from '../../letter/citations/section-names';
import type { Citation, CitedSection, LetterReading } from '../../letter/letter-reading';
import { normalisedSlice } from '../../text/normalised-text';
import { nearestText } from '../../text/similar-text';
import { rangesOverlap } from '../../text/text-range';
import type { Finding, Rule } from '../rule';
import { allCitations, citationAt } from './cited-bases';

const bareNumber = /^\d+$/;

/** A section that the catalogue does not list for the guideline. */
export const unknownSection: Rule = {
  code: 'unknown-section',
  group: 'citations',
  severity: 'hint',
  summary: 'A section that the catalogue does not list for the cited guideline.',
  manual: {
    explanation: `What stands after \`Section(s):\` is looked up among the sections and topics that the catalogue lists for the guideline. Names hold
commas and parentheses themselves, so the guideline's own names decide where one ends. A bare number is most likely a page that was put
where a section belongs, and is of severity information. Guidelines of which the catalogue lists no section raise nothing.`,
    flagged: 'MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): 303.',
    silent: 'MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies, Summary.',
  },
  check(reading) {
    return allCitations(reading).flatMap(({ citation }): Finding[] => {
      const { guideline } = citation;
      if (!guideline || guideline.sections.length + guideline.topics.length === 0) return [];
      return unknownSections(reading, citation, guideline).map((section) => {
        const range = { start: section.start, end: section.end };
        if (bareNumber.test(section.text)) {
          const message = `A number is no section of ${guideline.title}. Name the section, or cite the number as a page.`;
          return { range, message, severity: 'information' };
        }
        const near = nearestSection(guideline, section);
        const others = near ? [] : guidelinesWithSection(reading.catalogue, guideline, section);
        const elsewhere = others.length === 1 ? others[0] : undefined;
        const advice = near
          ? `Did you mean "${near}"?`
          : elsewhere
            ? `It is one of ${editionName(elsewhere, guideline)}.`
            : 'Check the name.';
        return { range, message: `The catalogue lists no such section of ${guideline.title}. ${advice}` };
      });
    });
  },
  fixes(reading, finding) {
    const citation = citationAt(reading, finding.range)?.citation;
    if (!citation?.guideline) return [];
    const section = unknownSections(reading, citation, citation.guideline).find((candidate) => rangesOverlap(candidate, finding.range));
    if (!section) return [];
    if (bareNumber.test(section.text)) return asPage(citation, section, reading.tree.normalised.source);
    const near = nearestSection(citation.guideline, section);
    return near ? [{ title: `Change to "${near}"`, preferred: true, edits: [{ start: section.start, end: section.end, text: near }] }] : [];
  },
};

/** The sections that the guideline does not have. Pieces between commas that together are one name elsewhere in the family are one. */
function unknownSections({ tree, catalogue }: LetterReading, citation: Citation, guideline: Guideline): CitedSection[] {
  const found: CitedSection[] = [];
  const { sections } = citation;
  for (let at = 0; at < sections.length; at++) {
    const first = sections[at] as CitedSection;
    if (!isUnknown(first)) continue;
    let whole = first;
    const limit = Math.min(sections.length, at + mostPiecesOfAName);
    for (let next = at + 1; next < limit && isUnknown(sections[next] as CitedSection); next++) {
      const joinedEnd = (sections[next] as CitedSection).end;
      const joined = { ...first, end: joinedEnd, text: normalisedSlice(tree.normalised, { start: first.start, end: joinedEnd }) };
      if (guidelinesWithSection(catalogue, guideline, joined).length === 0) continue;
      whole = joined;
      at = next;
    }
    found.push(whole);
  }
  return found;
}

function isUnknown({ section, topic, text }: CitedSection): boolean {
  return !section && !topic && !/^\[.*\]$/.test(text);
}

function nearestSection(guideline: Guideline, { text }: CitedSection): string | undefined {
  return nearestText(nameKey(text), sectionNames(guideline));
}

const namesOfGuidelines = new WeakMap<Guideline, readonly (readonly [key: string, name: string])[]>();

/** The names of a guideline's sections and topics by their keys; made ready when a letter first misspells one. */
function sectionNames(guideline: Guideline): readonly (readonly [key: string, name: string])[] {
  let names = namesOfGuidelines.get(guideline);
  if (!names) {
    names = [
      ...guideline.sections.flatMap(({ name, aliases }) => [name, ...aliases].map((written) => [nameKey(written), name] as const)),
      ...guideline.topics.flatMap(({ title, aliases }) => [title, ...aliases].map((written) => [nameKey(written), written] as const)),
    ];
    namesOfGuidelines.set(guideline, names);
  }
  return names;
}

function guidelinesWithSection(catalogue: Catalogue, cited: Guideline, { text }: CitedSection): Guideline[] {
  return guidelinesWithSectionNamed(guidelinesOfFamily(catalogue, cited.family), text);
}

/** A title; of another edition of the same, its year too. */
function editionName(guideline: Guideline, cited: Guideline): string {
  const [year] = guideline.years;
  return guideline.title === cited.title && year !== undefined ? `its edition of ${year}` : guideline.title;
}

/** `Section(s): 303` as `Page(s): 303`, where the number stands alone. */
function asPage(citation: Citation, section: CitedSection, source: string) {
  if (citation.sections.length !== 1 || citation.pages.length > 0) return [];
  const label = /sections?\s*(?:\(s\))?\s*:\s*$/i.exec(source.slice(citation.start, section.start));
  if (!label) return [];
  const start = citation.start + label.index;
  return [{ title: 'Cite it as a page', preferred: true, edits: [{ start, end: section.start, text: 'Page(s): ' }] }];
}

import type { LetterReading } from '../../letter/letter-reading';
import type { Rule } from '../rule';
import { allCitations, citationAt } from './cited-bases';

/** A citation of the MTUS or of ACOEM that names neither section nor page. */
export const incompleteCitation: Rule = {
  code: 'incomplete-citation',
  group: 'citations',
  severity: 'information',
  summary: "A reviewer's MTUS or ACOEM citation names neither page nor section nor topic.",
  manual: {
    explanation: `A citation of the MTUS names the guideline, its edition and the section that was applied; letters of 2013 to 2015 give pages
instead. Whoever reads the determination should find the words it rests on (8 CCR §9792.21.1(d)). The claims administrator's
basis is reported as it is and raises nothing.`,
    flagged: 'MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004.',
    silent: 'MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
  },
  check(reading) {
    return allCitations(reading)
      .filter(
        ({ citation, reported }) =>
          !reported &&
          (citation.family === 'mtus' || citation.family.startsWith('acoem')) &&
          citation.pages.length + citation.sections.length + citation.topics.length === 0,
      )
      .map(({ citation }) => ({
        range: { start: citation.start, end: citation.end },
        message:
          citation.title || citation.chapter
            ? 'This citation names neither section nor page of the guideline. Add the section that was applied (8 CCR §9792.21.1(d)).'
            : 'This citation names no guideline of the MTUS, and no section or page. Name the guideline and the section that were applied (8 CCR §9792.21.1(d)).',
      }));
  },
  fixes(reading, finding) {
    const found = citationAt(reading, finding.range);
    if (!found) return [];
    const { end } = found.citation;
    const pages = citesByPages(reading);
    return [
      {
        title: pages ? 'Insert "Page(s): "' : 'Insert "Section(s): "',
        preferred: true,
        edits: [{ start: end, end, text: pages ? ` Page(s): \${1:[insert page]}` : `, Section(s): \${1:[insert section]}`, snippet: true }],
      },
    ];
  },
};

/** The letter's own style: by pages where it cites so and never by sections, or is older than the other style. */
function citesByPages(reading: LetterReading): boolean {
  const cited = allCitations(reading).filter(({ citation }) => citation.family === 'mtus');
  if (cited.some(({ citation }) => citation.sections.length > 0)) return false;
  if (cited.some(({ citation }) => citation.pages.length > 0)) return true;
  return reading.decisionDate !== undefined && reading.decisionDate.year < 2016;
}

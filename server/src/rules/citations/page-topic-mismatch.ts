import type { PageRange } from '../../guidelines/types';
import type { Citation, CriterionStatement, LetterReading, RationaleReading } from '../../letter/letter-reading';
import type { Finding, Rule } from '../rule';
import { holdsPage } from './chapter-pages';
import { allCitations, citationAt } from './cited-bases';
import { isOutside } from './page-out-of-range';

/** The rationale's words are verified to stand on another page of the cited chapter. */
export const pageTopicMismatch: Rule = {
  code: 'page-topic-mismatch',
  group: 'citations',
  severity: 'information',
  summary: "The rationale's words stand on another page of the cited chapter.",
  manual: {
    explanation: `The rationale states criteria of the cited chapter whose pages are verified, and none of them stands on a page that the reviewer's
basis cites. A criterion that the chapter says in more than one place settles nothing, nor does a page that the chapter does not
have, of which \`page-out-of-range\` speaks.`,
    flagged: `MAXIMUS guideline: Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 290.

Decision rationale: The MTUS holds facet joint injections and other invasive techniques to be of questionable merit. …`,
    silent: `MAXIMUS guideline: Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 300.

Decision rationale: The MTUS holds facet joint injections and other invasive techniques to be of questionable merit. …`,
  },
  check(reading) {
    return allCitations(reading).flatMap(({ citation, issue, reported }): Finding[] => {
      const found = !reported && issue.rationale ? otherPage(reading, citation, issue.rationale) : undefined;
      const [first] = citation.pages;
      const last = citation.pages[citation.pages.length - 1];
      if (!found || !first || !last) return [];
      const { page, statement } = found;
      const where = page.first === page.last ? `page ${page.first}` : `pages ${page.first}-${page.last}`;
      return [
        {
          range: { start: first.start, end: last.end },
          message: `What the rationale states of ${citation.guideline?.title} stands on ${where}. Set the page right, or add it.`,
          related: [{ range: { start: statement.start, end: statement.end }, message: `The words of ${where}.` }],
          data: { page: page.first },
        },
      ];
    });
  },
  fixes(reading, finding) {
    const citation = citationAt(reading, finding.range)?.citation;
    const page = finding.data?.page;
    return citation && page !== undefined
      ? [{ title: `Change to page ${page}`, preferred: true, edits: [{ ...finding.range, text: String(page) }] }]
      : [];
  },
};

function otherPage(reading: LetterReading, citation: Citation, rationale: RationaleReading) {
  const { guideline, pages } = citation;
  if (!guideline || pages.length === 0 || pages.some((cited) => isOutside(reading, citation, cited))) return undefined;
  const statements = rationale.criteria.filter(({ criterion }) => criterion.guideline === guideline);
  let found: { page: PageRange; statement: CriterionStatement } | undefined;
  for (const statement of statements) {
    const page = statement.criterion.criterion.pages ?? statement.criterion.topic.pages;
    if (page?.status !== 'verified') return undefined;
    if (pages.some(({ first, last }) => holdsPage(page, first) || holdsPage(page, last) || (first < page.first && page.last < last)))
      return undefined;
    if (statement.attributedTo && statement.attributedTo.pages.length === 0) found ??= { page, statement };
  }
  return found;
}

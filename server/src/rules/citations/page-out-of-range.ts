import type { Citation, CitedPages, LetterReading } from '../../letter/letter-reading';
import type { Finding, Rule } from '../rule';
import { chapterConflict } from './chapter-mismatch';
import { chapterOfPage, holdsPage } from './chapter-pages';
import { allCitations, severityIn } from './cited-bases';

/** A page that the cited chapter does not have. */
export const pageOutOfRange: Rule = {
  code: 'page-out-of-range',
  group: 'citations',
  severity: 'warning',
  summary: 'A cited page that the cited edition of the chapter does not have.',
  manual: {
    explanation: `The pages of a citation are held against those of the cited edition of the chapter, where these are verified: chapter 12, Low Back
Complaints, has pages 286-326, the Chronic Pain guideline of 2009 pages 1-127. The chapters of the ACOEM guidelines of 2004
are numbered through, so that a page that is verified to stand in one of them stands in no other. Editions that are published with
changing pages (ODG) or whose pages are not verified raise nothing. In the claims administrator's basis the finding is of
severity information.`,
    flagged: 'MAXIMUS guideline: Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 189.',
    silent: 'MAXIMUS guideline: Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 300.',
  },
  check(reading) {
    return allCitations(reading).flatMap((found): Finding[] => {
      const { citation } = found;
      // Where number and title of the chapter disagree, what has to be mended first is that.
      if (!citation.guideline || chapterConflict(citation)) return [];
      const outside = citation.pages.filter((pages) => isOutside(reading, citation, pages));
      const [first] = outside;
      const last = outside[outside.length - 1];
      if (!first || !last) return [];
      return [{ range: { start: first.start, end: last.end }, message: messageFor(reading, citation, first), ...severityIn(found) }];
    });
  },
};

/** Whether cited pages are verified to be outside the cited chapter. */
export function isOutside({ catalogue }: LetterReading, { guideline }: Citation, { first, last }: CitedPages): boolean {
  if (!guideline) return false;
  const { pages } = guideline;
  if (pages?.status === 'verified') return !holdsPage(pages, first) || !holdsPage(pages, last);
  const owner = chapterOfPage(catalogue, guideline, first);
  return owner?.verified === true && owner.guideline !== guideline;
}

function messageFor({ catalogue }: LetterReading, { guideline }: Citation, cited: CitedPages): string {
  const { title = '', pages, chapter } = guideline ?? {};
  const page = cited.first === cited.last ? `Page ${cited.first} is` : `Pages ${cited.first}-${cited.last} are`;
  const name = chapter === undefined ? title : `chapter ${chapter}, ${title}`;
  const has = pages?.status === 'verified' ? `, which has pages ${pages.first}-${pages.last}` : '';
  const owner = guideline && chapterOfPage(catalogue, guideline, cited.first);
  const place =
    owner && owner.guideline !== guideline
      ? `${owner.verified ? 'Chapter' : 'By the order of the chapters, chapter'} ${owner.guideline.chapter}, ${owner.guideline.title}, holds it: set the page or the chapter right.`
      : 'Set the page or the chapter right.';
  return `${page} not in ${name}${has}. ${place}`;
}

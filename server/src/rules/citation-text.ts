import type { Guideline, Topic } from '../guidelines/types';
import type { BasisReading, LetterReading } from '../letter/letter-reading';
import type { IssuePartId } from '../profiles/letter-profile';

/**
 * How a letter cites the MTUS: by title, year and section (`MTUS Low Back Complaints 2004, Section(s): Special Studies`, from 2016
 * on), or by chapter and page (`MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 300`, before).
 */
export type CitingStyle = 'sections' | 'pages';

/** The year from which on letters cite by title, year and section. */
const FIRST_YEAR_OF_SECTIONS = 2016;

/** The letter's own style of citing: that of most of its citations (`apart` left out), else that of its decision date. */
export function citingStyle(letter: LetterReading, apart?: BasisReading): CitingStyle {
  let sections = 0;
  let pages = 0;
  for (const issue of letter.issues) {
    for (const basis of [issue.claimsAdministratorBasis, issue.reviewerBasis]) {
      if (!basis || basis === apart) continue;
      for (const citation of basis.citations) {
        if (citation.family !== 'mtus') continue;
        if (citation.chapter || citation.pages.length > 0) pages++;
        else if (citation.edition || citation.sections.length > 0) sections++;
      }
    }
  }
  if (sections !== pages) return sections > pages ? 'sections' : 'pages';
  return letter.decisionDate && letter.decisionDate.year < FIRST_YEAR_OF_SECTIONS ? 'pages' : 'sections';
}

/** How a guideline's citation begins: whether it is MTUS or not, its source, title and year. */
export function citationHead(guideline: Guideline, style: CitingStyle): string {
  return `${guideline.mtus ? 'MTUS' : 'Non-MTUS Citation'} ${citedTitle(guideline, style)}`;
}

/** A guideline as letters call it in a basis, without the words that say whether it is MTUS. */
export function citedTitle(guideline: Guideline, style: CitingStyle): string {
  const { title, chapter } = guideline;
  if (guideline.family === 'odg') return guideline.id === 'odg' ? odgName : `${odgName}, ${chapterOfOdg(guideline)}`;
  if (guideline.mtus && chapter !== undefined && style === 'pages') return `ACOEM Chapter ${chapter} ${title}`;
  const source = /^ACOEM|\(ACOEM\)/.test(guideline.publisher) && !guideline.mtus ? 'ACOEM ' : '';
  const year = guideline.years[0];
  return `${source}${title}${year === undefined || title.endsWith(String(year)) ? '' : ` ${year}`}`;
}

const odgName = 'Official Disability Guidelines (ODG)';

/** A chapter's title without what it is said not to include. */
export function chapterOfOdg({ title }: Guideline): string {
  return title.replace(/,? not including [^)]*/, '');
}

/** What stands between a citation's head and its section, topic or page. */
export function placeMarker(guideline: Guideline, style: CitingStyle): string {
  if (!guideline.mtus) return ', ';
  return style === 'pages' ? ' Page(s): ' : ', Section(s): ';
}

/** The name under which a topic is cited, in the letter's style; nothing where none is known. */
export function citedPlace(guideline: Guideline, topic: Topic, style: CitingStyle): string | undefined {
  if (!guideline.mtus) return topic.title;
  if (style === 'pages') return topic.pages && pagesText(topic.pages);
  return guideline.sections.length > 0 ? topic.sections[0] : topic.title;
}

/** Printed pages as a citation gives them. */
export function pagesText({ first, last }: { readonly first: number; readonly last: number }): string {
  return first === last ? String(first) : `${first}-${last}`;
}

/** A whole citation of a topic, without its full stop. */
export function citationOf(guideline: Guideline, topic: Topic | undefined, style: CitingStyle): string {
  const place = topic && citedPlace(guideline, topic, style);
  return `${citationHead(guideline, style)}${place === undefined ? '' : `${placeMarker(guideline, style)}${place}`}`;
}

/** The form's sentence that a decision rests on sources outside of the MTUS, in the words of the letter's generation. */
export function outsideMtusStatement(part: IssuePartId, style: CitingStyle): string {
  return style === 'pages'
    ? `The ${partyOf(part)} did not base their decision on the MTUS.`
    : `The ${partyOf(part)} based their decision on recommendation(s) outside of the MTUS Guidelines.`;
}

/** The form's sentence that nothing was cited. */
export function noEvidenceStatement(part: IssuePartId): string {
  return `The ${partyOf(part)} did not cite any medical evidence for its decision.`;
}

function partyOf(part: IssuePartId): string {
  return part === 'claims-administrator-basis' ? 'Claims Administrator' : 'Expert Reviewer';
}

import { guidelinesFor, isInForce } from '../../guidelines/lookup';
import type { Guideline, Topic } from '../../guidelines/types';
import { isoDay } from '../../letter/citations/resolve-guideline';
import type { BasisReading, Citation, IssueReading, LetterReading, Mention } from '../../letter/letter-reading';
import { escapeSnippet } from '../../text/snippet';
import type { LetterEdit } from '../rule';

/** Adds a citation of a family to a basis, as a snippet in the letter's own style of citing; a statement that denies it goes. */
export function addCitation(
  reading: LetterReading,
  issue: IssueReading,
  basis: BasisReading,
  family: string,
  mention: Mention,
): LetterEdit[] {
  const guideline = mention.guideline ?? bearingGuideline(reading, issue, family);
  const sentence = citingSentence(reading, issue, family, guideline, mention);
  const edits: LetterEdit[] = [];
  const denial = family === 'mtus' ? basis.statements.find((statement) => statement.kind !== 'no-evidence') : undefined;
  if (denial) {
    const next = basis.part.sentences.find((other) => other.start >= denial.end);
    edits.push({ start: denial.start, end: next?.start ?? denial.end, text: '' });
  }
  const first = family === 'mtus' ? basis.citations.find((citation) => citation.label === 'non-mtus') : undefined;
  const before = first && basis.part.sentences.find((other) => other.start <= first.start && first.start < other.end);
  const at = before && before.start > (denial?.end ?? -1) ? before.start : basis.part.body.end;
  const end = basis.part.body.end;
  const closed = /[.!?]["')\]]*$/.test(reading.tree.normalised.source.slice(basis.part.body.start, end));
  edits.push({ start: at, end: at, snippet: true, text: at < end ? `${sentence} ` : `${closed ? '' : '.'} ${sentence}` });
  return edits;
}

/** The guideline of a family that bears most on the issue's item on the day of the decision. */
function bearingGuideline(reading: LetterReading, issue: IssueReading, family: string): Guideline | undefined {
  const { catalogue, decisionDate } = reading;
  const treatments = issue.item.treatments.map(({ id }) => id);
  const regions = issue.item.regions.map(({ id }) => id);
  const day = decisionDate && isoDay(decisionDate);
  return guidelinesFor(catalogue, treatments, regions, day).find(
    ({ guideline, topics }) => guideline.family === family && topics.length > 0,
  )?.guideline;
}

function citingSentence(
  reading: LetterReading,
  issue: IssueReading,
  family: string,
  guideline: Guideline | undefined,
  mention: Mention,
): string {
  const topic = guideline && topicOf(issue, guideline);
  const pages = mention.pages[0];
  if (family === 'mtus') {
    if (citesByChapter(reading) && guideline?.chapter !== undefined) {
      const page = pages ? String(pages.first) : `\${1:page}`;
      return `Decision based on MTUS ACOEM Chapter ${guideline.chapter} ${escapeSnippet(guideline.title)} Page(s): ${page}.`;
    }
    const title = guideline ? escapeSnippet(`${guideline.title} ${yearOf(reading, guideline)}`) : `\${1:title and year}`;
    const section = topic?.sections[0] ?? topic?.title ?? guideline?.sections[0]?.name;
    return `Decision based on MTUS ${title}, Section(s): \${2:${escapeSnippet(section ?? 'section')}}.`;
  }
  if (family === 'odg') {
    const chapter = guideline && guideline.id !== 'odg' ? escapeSnippet(guideline.shortTitles[0] ?? guideline.title) : `\${1:chapter}`;
    return `Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) ${chapter}, \${2:${escapeSnippet(topic?.title ?? 'topic')}}.`;
  }
  const title = guideline ? escapeSnippet(titleOf(guideline)) : `\${1:title and year}`;
  return `Decision based on Non-MTUS Citation ${title}${pages ? `, page ${pages.first}` : ''}.`;
}

function titleOf(guideline: Guideline): string {
  if (!/\bACOEM\b/.test(guideline.publisher)) return guideline.title;
  const edition = /^\d(?:st|nd|rd|th) ed/.exec(guideline.edition)?.[0];
  return `ACOEM Occupational Medicine Practice Guidelines, ${edition ? `${edition}., ` : ''}${guideline.title}`;
}

function yearOf({ decisionDate }: LetterReading, guideline: Guideline): string {
  const current = decisionDate && isInForce(guideline, isoDay(decisionDate));
  return String((current ? guideline.years[guideline.years.length - 1] : guideline.years[0]) ?? '').trim();
}

function topicOf(issue: IssueReading, guideline: Guideline): Topic | undefined {
  return guideline.topics.find((topic) => topic.treatments.some((id) => issue.item.treatments.some((treatment) => treatment.id === id)));
}

/** Whether the letter's bases cite chapters by number and page, as until 2015, rather than titles with year and section. */
function citesByChapter(reading: LetterReading): boolean {
  const citations: Citation[] = reading.issues.flatMap(({ claimsAdministratorBasis, reviewerBasis }) => [
    ...(reviewerBasis?.citations ?? []),
    ...(claimsAdministratorBasis?.citations ?? []),
  ]);
  return (
    citations.some((citation) => citation.label === 'mtus' && citation.chapter !== undefined) &&
    !citations.some((citation) => citation.sections.length > 0)
  );
}

import { type Layout, type LetterPart, layOut, plainLayout } from '../support/letter-layouts';
import type { UnseenIssue, UnseenLetter } from './unseen-letters';

/** The formats other than that of 2016 in which a letter can be written; the last holds one issue alone. */
export const otherFormats = ['imr-2013', 'imr-2013-notice', 'professional-review'] as const;
export type OtherFormat = (typeof otherFormats)[number];

const heading = (text: string): LetterPart => ({ kind: 'heading', text });
const paragraph = (text: string): LetterPart => ({ kind: 'paragraph', text });

const qualifications =
  'The reviewer is Board Certified in Occupational Medicine, is licensed to practice in New York, has been in active clinical practice for more than five years and works at least 24 hours a week in active practice. The reviewer has no affiliation with the employer, employee, providers or the claims administrator.';
const documents = 'Application for Independent Medical Review; utilization review determination; medical records.';

/** The letter in another format: the same case, its bases and decisions as that format writes them. */
export function textInFormat(letter: UnseenLetter, format: OtherFormat, layout: Partial<Layout> = {}): string {
  const [injury, decision, review] = letter.header ?? [];
  const header: [string, string][] = [];
  if (letter.header && format === 'imr-2013-notice') {
    header.push(['IMR Case Number:', 'CM13-9900100'], ['Dated:', decision as string], ['Date of Injury:', injury as string]);
    header.push(['Date of UR Decision:', review as string]);
  } else if (letter.header) {
    header.push(['Case Number:', 'CM13-9900100'], ['Date Assigned:', review as string], ['Date of Injury:', injury as string]);
    header.push(['Decision Date:', decision as string], ['UR Denial Date:', review as string], ['Priority:', 'Standard']);
    header.push(['Application Received:', review as string]);
  }
  const own: Partial<Layout> = letter.layout ? { lineSpacing: 1, trailingBlanks: true } : {};
  return layOut({ header, blocks: blocksIn[format](letter) }, { ...plainLayout, ...own, ...layout });
}

const blocksIn: Readonly<Record<OtherFormat, (letter: UnseenLetter) => LetterPart[]>> = {
  'imr-2013': ({ summary, issues }) => [
    heading('HOW THE IMR FINAL DETERMINATION WAS MADE'),
    paragraph(qualifications),
    heading('DOCUMENTS REVIEWED'),
    paragraph(documents),
    heading('CLINICAL CASE SUMMARY'),
    paragraph(summary),
    heading('IMR DECISION(S) AND RATIONALE(S)'),
    paragraph('The Final Determination was based on decisions for the disputed items/services set forth below:'),
    ...issues.flatMap((issue, index) => [
      paragraph(`${index + 1}. ${issue.item} is ${necessity(issue)} and appropriate.`),
      paragraph(basisSentence('The Claims Administrator', 'its', issue.claimsBasis)),
      paragraph(basisSentence('The Physician Reviewer', 'his/her', issue.basis)),
      paragraph(`The Physician Reviewer's decision rationale: ${issue.rationale}`),
    ]),
  ],
  'imr-2013-notice': ({ summary, issues }) => [
    heading('Notice of Independent Medical Review Determination'),
    ...issues.map((issue, index) =>
      paragraph(`${index + 1}) A determination has been made that the request for ${issue.item} is ${necessity(issue)} and appropriate.`),
    ),
    heading('INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE'),
    paragraph('A decision has been made for each of the treatments in dispute.'),
    heading('Medical Qualifications of the Expert Reviewer:'),
    paragraph(qualifications),
    heading('Expert Reviewer Case Summary:'),
    paragraph(summary),
    heading('Documents Reviewed for Determination:'),
    paragraph(documents),
    ...issues.flatMap((issue, index) => [
      paragraph(`${index + 1}) Regarding the request for ${issue.item}:`),
      paragraph('Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make His/Her Decision'),
      paragraph(
        `${basisSentence('The Claims Administrator', 'its', issue.claimsBasis)} ${basisSentence('The Expert Reviewer', 'his/her', issue.basis)}`,
      ),
      paragraph('Rationale for the Decision:'),
      paragraph(issue.rationale),
    ]),
  ],
  'professional-review': ({ summary, issues: [issue] }) => [
    heading('MEDICAL PROFESSIONAL REVIEW'),
    heading('ISSUE AT DISPUTE:'),
    paragraph(`Whether ${(issue as UnseenIssue).item} is medically necessary.`),
    heading('CASE SUMMARY:'),
    paragraph(summary),
    heading('DOCUMENTS REVIEWED FOR DETERMINATION:'),
    paragraph(documents),
    heading('MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:'),
    paragraph(basisAlone(issue as UnseenIssue)),
    heading(`RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS ${necessity(issue as UnseenIssue).toUpperCase()}:`),
    paragraph((issue as UnseenIssue).rationale),
    heading('MEDICAL REVIEWER QUALIFICATIONS:'),
    paragraph(qualifications),
  ],
};

function necessity({ decision }: UnseenIssue): string {
  return decision === 'Upheld' ? 'not medically necessary' : 'medically necessary';
}

/** "Decision based on MTUS X. Decision based on Non-MTUS Citation Y." as "X, which is part of the MTUS, and Y, which is not part …". */
function citations(basis: string): string | undefined {
  const cited = basis
    .split('Decision based on ')
    .slice(1)
    .map((citation) => citation.trim().replace(/\.$/, ''))
    .map((citation) =>
      /^non-/i.test(citation)
        ? `${citation.replace(/^non- ?MTUS citation /i, '')}, which is not part of the MTUS`
        : `${citation}, which is part of the MTUS`,
    );
  return cited.length > 0 ? cited.join(', and ') : undefined;
}

function basisAlone({ basis }: UnseenIssue): string {
  const cited = citations(basis);
  return cited ? `${cited}. It speaks to the treatment in dispute.` : 'None.';
}

function basisSentence(who: string, whose: string, basis: string): string {
  const cited = citations(basis);
  return cited ? `${who} based ${whose} decision on the ${cited}.` : `${who} did not cite any evidence based criteria for its decision.`;
}

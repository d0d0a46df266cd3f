import { type Layout, layOut, plainLayout } from '../support/letter-layouts';
import { lettersOfLimbs } from './letters-of-limbs';
import { lettersOfMedications } from './letters-of-medications';
import { lettersOfServices } from './letters-of-services';
import { lettersOfSpine } from './letters-of-spine';

/** A letter of a reviewer whom no rule has been written for. */
export interface UnseenLetter {
  /** What the letter shows; names it in reports and in the tables of defects. */
  readonly shows: string;
  readonly summary: string;
  readonly issues: readonly UnseenIssue[];
  /** Date of injury, decision date and utilization review date of the header; absent in most: the letter then has none. */
  readonly header?: readonly [injury: string, decision: string, review: string];
  readonly layout?: 'double spaced';
  /** How the letter states the reviewer's credentials: in prose until 2014, in a block since. */
  readonly era?: '2014';
}

export interface UnseenIssue {
  readonly item: string;
  readonly decision: 'Upheld' | 'Overturned';
  readonly claimsBasis: string;
  readonly basis: string;
  readonly rationale: string;
}

export const unseenLetters: readonly UnseenLetter[] = [...lettersOfLimbs, ...lettersOfSpine, ...lettersOfMedications, ...lettersOfServices];

/** Layouts in which every letter must be read alike. */
export const layouts: Readonly<Record<string, Partial<Layout>>> = {
  'as it was written': {},
  'one long line a paragraph': { width: Number.POSITIVE_INFINITY },
  'double spaced with trailing blanks': { lineSpacing: 1, trailingBlanks: true },
  'pages with footers': { formFeeds: [0.2, 0.45, 0.7, 0.9], footers: true },
  'narrow, curly quotes, CRLF': { width: 60, lineEnd: '\r\n', curlyQuotes: true, noBreakSpaces: true, breaksAtHyphens: true },
};

const experience =
  'He/she has been in active clinical practice for more than five years and is currently working at least 24 hours a week in active practice. He/she is familiar with governing laws and regulations, including the strength of evidence hierarchy that applies to Independent Medical Review determinations.';
const independence =
  'MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no affiliation with the employer, employee, providers or the claims administrator.';

/** The letter's text, in its own layout or another. */
export function textOf(letter: UnseenLetter, layout: Partial<Layout> = {}): string {
  const own: Partial<Layout> = letter.layout ? { lineSpacing: 1, trailingBlanks: true } : {};
  const isProse = letter.era === '2014';
  const [injury, decision, review] = letter.header ?? [];
  return layOut(
    {
      header: letter.header
        ? [
            ['Case Number:', 'CM17-9900100'],
            ['Date Assigned:', review as string],
            ['Date of Injury:', injury as string],
            ['Decision Date:', decision as string],
            ['UR Denial Date:', review as string],
            ['Priority:', 'Standard'],
            ['Application Received:', review as string],
          ]
        : [],
      blocks: [
        { kind: 'heading', text: 'HOW THE IMR FINAL DETERMINATION WAS MADE' },
        {
          kind: 'paragraph',
          text: `${independence} ${isProse ? 'The expert reviewer is Board Certified in Anesthesiology, has a subspecialty in Pain Management and is licensed to practice in Texas. ' : ''}${experience}`,
        },
        ...(isProse
          ? []
          : [
              {
                kind: 'paragraph' as const,
                text: 'The Expert Reviewer has the following credentials:\nState(s) of Licensure: New York\nCertification(s)/Specialty: Occupational Medicine',
              },
            ]),
        { kind: 'heading', text: 'CLINICAL CASE SUMMARY' },
        { kind: 'paragraph', text: letter.summary },
        { kind: 'heading', text: 'IMR ISSUES, DECISIONS AND RATIONALES' },
        { kind: 'paragraph', text: 'The Final Determination was based on decisions for the disputed items/services set forth below:' },
        ...letter.issues.flatMap((issue) => [
          { kind: 'paragraph' as const, text: `${issue.item}: ${issue.decision}` },
          { kind: 'paragraph' as const, text: `Claims Administrator guideline: ${issue.claimsBasis}` },
          { kind: 'paragraph' as const, text: `MAXIMUS guideline: ${issue.basis}` },
          { kind: 'paragraph' as const, text: `Decision rationale: ${issue.rationale}` },
        ]),
      ],
    },
    { ...plainLayout, ...own, ...layout },
  );
}

import { expect, test } from 'vitest';
import { cleanText, formatLetter, formatRange } from '../../../server/src/features/formatting/format-letter';
import { parseLetter } from '../../../server/src/letter/parse-letter';
import { builtInProfiles } from '../../../server/src/profiles';
import { withEdits } from '../../support/edits';
import { twoIssues } from '../letter-text';

function formatted(text: string): string {
  return withEdits(text, formatLetter(parseLetter(text, builtInProfiles)));
}

test('a letter as a PDF holds it becomes one line a field, a heading, an item and a paragraph', () => {
  const text = `Case Number:          CM17-9900001
Date Assigned:        02/06/2017                      Date of Injury:      12/01/2016
Priority:             Standard                        Application          01/31/2017
                                                      Received:

             HOW THE IMR FINAL DETERMINATION WAS MADE
The complete case file was given to an expert reviewer who has no affiliation with
the employer or the claims administrator.
The Expert Reviewer has the following credentials:
State(s) of Licensure: California
Certification(s)/Specialty: Orthopedic Surgery
             CLINICAL CASE SUMMARY
The worker is a 40-year-old male with pain of the left knee, which has lasted since
he fell from a ladder
\f             IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:
MRI of the lumbar spine with views of L4-L5, L5-
S1:Upheld
Claims Administrator guideline:Decision based on MTUS Low Back Complaints 2004,
Section(s): Special Studies.
MAXIMUS guideline:   Decision based on MTUS Low Back Complaints 2004.
Decision rationale: No red flag is documented, and the request is not
\fmedically necessary.
`;
  expect(formatted(text)).toBe(`Case Number: CM17-9900001
Date Assigned: 02/06/2017
Date of Injury: 12/01/2016
Priority: Standard
Application Received: 01/31/2017

HOW THE IMR FINAL DETERMINATION WAS MADE

The complete case file was given to an expert reviewer who has no affiliation with the employer or the claims administrator.

The Expert Reviewer has the following credentials:
State(s) of Licensure: California
Certification(s)/Specialty: Orthopedic Surgery

CLINICAL CASE SUMMARY

The worker is a 40-year-old male with pain of the left knee, which has lasted since he fell from a ladder

IMR ISSUES, DECISIONS AND RATIONALES

The Final Determination was based on decisions for the disputed items/services set forth below:

MRI of the lumbar spine with views of L4-L5, L5-S1: Upheld

Claims Administrator guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.

MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004.

Decision rationale: No red flag is documented, and the request is not medically necessary.
`);
});

test('lists keep their lines, and paragraphs their blank lines', () => {
  const text = `DOCUMENTS REVIEWED
The following documents were reviewed:
- Application for Independent Medical Review
- Utilization review determination
  dated 01/17/2017
1. Records

of January.

A paragraph of its own, which is long enough to be wrapped over two lines of this letter's
width, and is.
`;
  expect(formatted(text)).toBe(`DOCUMENTS REVIEWED

The following documents were reviewed:
- Application for Independent Medical Review
- Utilization review determination dated 01/17/2017
1. Records of January.

A paragraph of its own, which is long enough to be wrapped over two lines of this letter's width, and is.
`);
});

test('line ends stay of their kind', () => {
  expect(formatted('CLINICAL CASE SUMMARY\r\nA male\r\nof 40 years.\r\n')).toBe('CLINICAL CASE SUMMARY\r\n\r\nA male of 40 years.\r\n');
});

test('a letter in order is left alone', () => {
  const once = formatted(twoIssues);
  expect(formatLetter(parseLetter(once, builtInProfiles))).toEqual([]);
  expect(formatLetter(parseLetter('', builtInProfiles))).toEqual([]);
});

test('a range is formatted by itself', () => {
  const tree = parseLetter(twoIssues, builtInProfiles);
  const rationale = tree.issues[0]?.rationale;
  if (!rationale) throw new Error('no rationale');
  const edits = formatRange(tree, { start: rationale.start, end: rationale.start + 30 });
  const text = withEdits(twoIssues, edits);
  expect(text).toContain('The request for MRI of the left knee is medically necessary.');
  expect(text).toContain('Section(s): Special\nStudies.');
  expect(text).toContain('Section(s):\nPhysical Medicine.');
});

test('text from elsewhere becomes clean paragraphs, with the line end that it had or had not', () => {
  const records = 'The worker was seen\n\nby  the surgeon on\n\n\f01/02/2017. He was\n\nwell and did not\n\ncome again to the\n\nclinic.';
  expect(cleanText(records, builtInProfiles)).toBe(
    'The worker was seen by the surgeon on 01/02/2017. He was well and did not come again to the clinic.',
  );
  expect(cleanText('  MRI  of the knee\n', builtInProfiles)).toBe('MRI of the knee\n');
  expect(cleanText('MRI of the knee', builtInProfiles)).toBeUndefined();
});

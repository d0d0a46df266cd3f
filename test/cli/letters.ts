import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A letter of one issue in which nothing is missing. */
export const wholeLetter = `HOW THE IMR FINAL DETERMINATION WAS MADE
The expert reviewer has no affiliation with the parties and is currently working at least 24 hours a week in active practice.

The Expert Reviewer has the following credentials:
State(s) of Licensure: California
Certification(s)/Specialty: Occupational Medicine

DOCUMENTS REVIEWED
Medical records from 01/02/2017 to 02/03/2017.

CLINICAL CASE SUMMARY
The patient is a 44-year-old woman with pain of the right knee.

IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

MRI of the right knee: Overturned

Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.

MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.

Decision rationale: The MTUS recommends special studies after a period of conservative care, which was tried here. Therefore the
request for an MRI of the right knee is medically necessary.
`;

/** The same with a decision that its rationale contradicts: an error. */
export const contradictoryLetter = wholeLetter.replace('MRI of the right knee: Overturned', 'MRI of the right knee: Upheld');

/** The same without a conclusion: a warning. */
export const unconcludedLetter = wholeLetter.replace(/ Therefore the\nrequest .*/, '');

/** The same without a decision. */
export const undecidedLetter = wholeLetter.replace('MRI of the right knee: Overturned', 'MRI of the right knee:');

/** Writes files into a new folder, which goes when the test is over; returns its path. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'imr-letters-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

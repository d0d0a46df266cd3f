import { expect } from 'vitest';
import type { Catalogue } from '../../server/src/guidelines/catalogue';
import { builtInCatalogue } from '../../server/src/guidelines/data';
import type { LetterReading } from '../../server/src/letter/letter-reading';
import { parseLetter } from '../../server/src/letter/parse-letter';
import { readLetter } from '../../server/src/letter/read-letter';
import { builtInProfiles } from '../../server/src/profiles';
import { checkLetter, type LetterFinding } from '../../server/src/rules/check-letter';
import { ruleByCode } from '../../server/src/rules/registry';
import type { LetterEdit, QuickFix } from '../../server/src/rules/rule';
import { plainTextOf } from '../../server/src/text/snippet';

/** The parts of a letter that a test is about; all others are those of a letter in which nothing is wrong. */
export interface LetterParts {
  readonly header?: string;
  readonly credentials?: string;
  readonly summary?: string;
  readonly issues?: readonly IssueParts[];
  /** In place of `issues`: those of the letter's only issue. */
  readonly item?: string;
  readonly decision?: string;
  readonly claimsBasis?: string;
  readonly basis?: string;
  readonly rationale?: string;
}

export interface IssueParts {
  readonly item?: string;
  readonly decision?: string;
  readonly claimsBasis?: string;
  readonly basis?: string;
  readonly rationale?: string;
}

const header = `Case Number: CM17-0000042
Date Assigned: 01/20/2017
Date of Injury: 10/03/2016
Decision Date: 02/15/2017
UR Denial Date: 01/05/2017
Priority: Standard
Application Received: 01/17/2017`;

const credentials = `The Expert Reviewer has been in active clinical practice for more than five years and works at least 24 hours a week in it.

The Expert Reviewer has the following credentials:
State(s) of Licensure: California
Certification(s)/Specialty: Orthopedic Surgery`;

const summary = 'The injured worker is a 44 year old male who was hurt on 10/03/2016 when he fell from a ladder. He reports pain.';

/** A whole letter around a few parts. */
export function letterWith(parts: LetterParts): string {
  const issues = parts.issues ?? [parts];
  return `${parts.header ?? header}

HOW THE IMR FINAL DETERMINATION WAS MADE

${parts.credentials ?? credentials}

CLINICAL CASE SUMMARY

${parts.summary ?? summary}

IMR ISSUES, DECISIONS AND RATIONALES

The Final Determination was based on decisions for the disputed items/services set forth below:

${issues.map(issueText).join('\n\n')}
`;
}

function issueText(parts: IssueParts): string {
  return `${parts.item ?? 'MRI of the left shoulder'}: ${parts.decision ?? 'Upheld'}

Claims Administrator guideline: ${parts.claimsBasis ?? 'Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.'}

MAXIMUS guideline: ${parts.basis ?? 'Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.'}

Decision rationale: ${parts.rationale ?? 'The MTUS does not recommend routine shoulder imaging without surgical indications. The request for MRI of the left shoulder is not medically necessary.'}`;
}

/** Reads a letter with the built-in profiles and the catalogue (or another one). */
export function readingOf(text: string, catalogue: Catalogue = builtInCatalogue()): LetterReading {
  return readLetter(parseLetter(text, builtInProfiles), catalogue);
}

/** The findings of one rule in a letter. A rule that throws fails the test. */
export function findingsOf(code: string, text: string, catalogue?: Catalogue): LetterFinding[] {
  const all = checkLetter(readingOf(text, catalogue), {}, (failed, error) => {
    if (failed === code) throw error;
  });
  return all.filter((finding) => finding.code === code);
}

/**
 * Holds the findings of one rule against marks drawn in the text: below the marked words stands a line of `^` with
 * severity and, where it matters, words of the message:
 *
 *     MRI of the left shoulder: Upheld
 *                               ^^^^^^ error
 *
 * Reports what was missed and what is a false alarm apart. A text without marks must raise nothing.
 */
export function expectFindings(code: string, marked: string, catalogue?: Catalogue): LetterFinding[] {
  const { text, marks } = readMarks(marked);
  const findings = findingsOf(code, text, catalogue);
  const left = [...findings];
  const missed = marks.filter((mark) => {
    const at = left.findIndex(
      (f) => f.range.start === mark.start && f.range.end === mark.end && f.severity === mark.severity && f.message.includes(mark.words),
    );
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const show = (range: { start: number; end: number }) => JSON.stringify(text.slice(range.start, range.end));
  expect({
    missed: missed.map((mark) => `${mark.severity} ${show(mark)} ${mark.words}`),
    falseAlarms: left.map((finding) => `${finding.severity} ${show(finding.range)} ${finding.message}`),
  }).toEqual({ missed: [], falseAlarms: [] });
  return findings;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly severity: string;
  readonly words: string;
}

/** Takes the lines of marks out of a text. */
function readMarks(marked: string): { text: string; marks: Mark[] } {
  const kept: string[] = [];
  const marks: Mark[] = [];
  let lineStart = 0;
  let offset = 0;
  for (const line of marked.split('\n')) {
    const mark = /^( *)(\^+) +(error|warning|information|hint) *(.*)$/.exec(line);
    if (mark) {
      const start = lineStart + (mark[1] as string).length;
      marks.push({ start, end: start + (mark[2] as string).length, severity: mark[3] as string, words: mark[4] as string });
      continue;
    }
    lineStart = offset;
    kept.push(line);
    offset += line.length + 1;
  }
  return { text: kept.join('\n'), marks };
}

/** The quick fixes of the first finding of a rule (or of the one at `index`). */
export function fixesOf(code: string, text: string, index = 0, catalogue?: Catalogue): QuickFix[] {
  const finding = findingsOf(code, text, catalogue)[index];
  if (!finding) throw new Error(`no finding ${code} at ${index}`);
  return ruleByCode(code)?.fixes?.(readingOf(text, catalogue), finding) ?? [];
}

/**
 * Applies the fix whose title holds `title` to a finding, and checks what must be true of every fix: the finding is gone,
 * and no other finding of its rule has come. Snippets are applied as plain text. Returns the
 * mended letter.
 */
export function applyFix(code: string, text: string, title: string, index = 0, catalogue?: Catalogue): string {
  const fixes = fixesOf(code, text, index, catalogue);
  const fix = fixes.find((candidate) => candidate.title.includes(title));
  if (!fix) throw new Error(`no fix "${title}" among: ${fixes.map((candidate) => candidate.title).join('; ')}`);
  const before = findingsOf(code, text, catalogue).length;
  const mended = applyEdits(text, fix.edits);
  expect(findingsOf(code, mended, catalogue).length, `findings of ${code} after "${fix.title}"`).toBe(before - 1);
  return mended;
}

/** Puts edits into a text; they must not overlap. */
export function applyEdits(text: string, edits: readonly LetterEdit[]): string {
  let result = text;
  for (const edit of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
    const put = edit.snippet ? plainTextOf(edit.text) : edit.text;
    result = result.slice(0, edit.start) + put + result.slice(edit.end);
  }
  return result;
}

import type { LetterReading } from '../letter/letter-reading';
import type { Severity } from '../profiles/letter-profile';
import type { LetterFinding } from '../rules/check-letter';
import { ruleByCode } from '../rules/registry';
import type { Dismissal } from './dismissals';
import { type FindingMark, markKey } from './finding-marks';

/** How a letter is held to the rules at this time. */
export interface Measure {
  /** The findings of this letter that the reviewer has dismissed. */
  readonly dismissals: readonly Dismissal[];
  /** Whether it has been edited since it was opened or checked: while something is still to be written it is a draft then. */
  readonly edited: boolean;
  /** Where the reviewer is writing, as a UTF-16 offset: nothing is said about the words there. */
  readonly caret: number | undefined;
}

/** Everything at its severity, nothing held back. */
export const fullMeasure: Measure = { dismissals: [], edited: false, caret: undefined };

/** What is said of a letter by a measure, each in the order of the text. */
export interface HeldFindings {
  readonly findings: readonly LetterFinding[];
  readonly dismissed: readonly DismissedFinding[];
  /** Of what was found and not dismissed, what keeps the letter from being ready as it is not yet written; at its own severity, at the caret, too. */
  readonly unwritten: readonly LetterFinding[];
  /** Whether the letter is a draft: what is not yet written is information only. */
  readonly draft: boolean;
}

export interface DismissedFinding {
  readonly finding: LetterFinding;
  readonly dismissal: Dismissal;
}

/**
 * Holds a letter's findings to a measure.
 * @param marks gives the findings' marks, in the same order; asked for only where something was dismissed.
 */
export function holdTo(
  measure: Measure,
  reading: LetterReading,
  found: readonly LetterFinding[],
  marks: () => readonly FindingMark[],
): HeldFindings {
  const { open, dismissed } = withoutDismissed(found, measure.dismissals, marks);
  const unwritten = open.filter((finding) => isGrave(finding.severity) && isUnwritten(reading, finding));
  const draft = measure.edited && unwritten.length > 0;
  const quieted = new Set(draft ? unwritten : []);
  const { caret } = measure;
  const findings = open
    .filter(({ range }) => caret === undefined || caret < range.start || range.end < caret)
    .map((finding) => (quieted.has(finding) ? { ...finding, severity: 'information' as const } : finding));
  return { findings, dismissed, unwritten, draft };
}

/** Whether a finding keeps a letter from being ready: warnings and errors do. */
export function isGrave(severity: Severity): boolean {
  return severity === 'error' || severity === 'warning';
}

function withoutDismissed(found: readonly LetterFinding[], dismissals: readonly Dismissal[], marks: () => readonly FindingMark[]) {
  const open: LetterFinding[] = [];
  const dismissed: DismissedFinding[] = [];
  if (dismissals.length === 0) return { open: found, dismissed };
  const byMark = new Map(dismissals.map((dismissal) => [markKey(dismissal), dismissal]));
  const marked = marks();
  for (const [index, finding] of found.entries()) {
    const dismissal = byMark.get(markKey(marked[index] as FindingMark));
    if (dismissal) dismissed.push({ finding, dismissal });
    else open.push(finding);
  }
  return { open, dismissed };
}

function isUnwritten(reading: LetterReading, finding: LetterFinding): boolean {
  const unwritten = ruleByCode(finding.code)?.unwritten;
  return typeof unwritten === 'function' ? unwritten(reading, finding) : unwritten === true;
}

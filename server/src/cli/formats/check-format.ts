import type { LetterAnalysis } from '../../features/analysis';
import { type LetterSummary, summarise } from '../../features/letter-summary';
import type { Severity } from '../../profiles/letter-profile';
import type { LetterFinding } from '../../rules/check-letter';
import type { LineRange } from '../../text/line-index';

/** The severities, the gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** A letter and what was found in it; the shape of the JSON format, version 1. */
export interface CheckedLetter {
  /** As it was given; `-` for the standard input. */
  readonly path: string;
  /** The id of the profile by which it was read. */
  readonly profile: string;
  /** In the order of the letter. */
  readonly diagnostics: readonly LetterDiagnostic[];
  /** What the reviewer has dismissed, where that was asked for. */
  readonly dismissed?: readonly DismissedDiagnostic[];
  /** What was read and how the letter stands, where that was asked for. */
  readonly summary?: LetterSummary;
}

/** A finding that the reviewer has dismissed. */
export interface DismissedDiagnostic extends LetterDiagnostic {
  readonly reason: string;
  /** The day: `2026-11-21`. */
  readonly date: string;
}

/** What is written of a letter. */
export interface Wanted {
  readonly leastSeverity: Severity;
  readonly dismissed: boolean;
  readonly summary: boolean;
}

/** One finding. Lines and characters count from 0, characters in UTF-16 code units. */
export interface LetterDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: LineRange;
  readonly data: Readonly<Record<string, string | number | boolean>>;
  readonly relatedInformation: readonly { readonly message: string; readonly range: LineRange }[];
}

/** A letter's findings of at least a severity, and what else is wanted, ready to be written. */
export function checkedLetter(path: string, analysis: LetterAnalysis, { leastSeverity, ...wanted }: Wanted): CheckedLetter {
  const shown = severities.slice(0, severities.indexOf(leastSeverity) + 1);
  const isShown = ({ severity }: LetterFinding) => shown.includes(severity);
  const { findings, dismissed, tree } = analysis;
  return {
    path,
    profile: tree.profile.id,
    diagnostics: findings.filter(isShown).map((finding) => diagnosticOf(analysis, finding)),
    ...(wanted.dismissed && {
      dismissed: dismissed
        .filter(({ finding }) => isShown(finding))
        .map(({ finding, dismissal: { reason, date } }) => ({ ...diagnosticOf(analysis, finding), reason, date })),
    }),
    ...(wanted.summary && { summary: summarise(analysis) }),
  };
}

function diagnosticOf({ lines }: LetterAnalysis, { code, severity, message, range, data, related }: LetterFinding): LetterDiagnostic {
  return {
    code,
    severity,
    message,
    range: lines.rangeAt(range),
    data: data ?? {},
    relatedInformation: (related ?? []).map((place) => ({ message: place.message, range: lines.rangeAt(place.range) })),
  };
}

/** How many findings there are of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** What was found in all letters, as numbers. */
export interface CheckSum {
  readonly letters: number;
  /** The findings that are shown. */
  readonly counts: SeverityCounts;
  /** How many findings the reviewers have dismissed, written or not. */
  readonly dismissed: number;
}

/**
 * A way to write what was found. The letters come one by one, so that thousands need no memory; each is written by the thread
 * that has checked it, which knows of no other.
 */
export interface CheckFormat {
  /** What stands between two letters of which something is written; nothing where it is not given. */
  readonly between?: string;
  /** What stands before the first letter. */
  begin(): string;
  letter(letter: CheckedLetter): string;
  /**
   * What stands behind the last letter.
   * @param complete whether all that was given could be checked.
   */
  end(sum: CheckSum, complete: boolean): string;
}

import type { LetterAnalysis } from '../../features/analysis';
import type { Severity } from '../../profiles/letter-profile';
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

/** A letter's findings of at least a severity, ready to be written. */
export function checkedLetter(path: string, { findings, lines, tree }: LetterAnalysis, leastSeverity: Severity): CheckedLetter {
  const shown = severities.slice(0, severities.indexOf(leastSeverity) + 1);
  const diagnostics = findings
    .filter(({ severity }) => shown.includes(severity))
    .map(({ code, severity, message, range, data, related }) => ({
      code,
      severity,
      message,
      range: lines.rangeAt(range),
      data: data ?? {},
      relatedInformation: (related ?? []).map((place) => ({ message: place.message, range: lines.rangeAt(place.range) })),
    }));
  return { path, profile: tree.profile.id, diagnostics };
}

/** A way to write what was found. The letters come one by one, so that thousands need no memory. */
export interface CheckFormat {
  /** What stands before the first letter. */
  begin(): string;
  letter(letter: CheckedLetter): string;
  /** What stands behind the last letter. */
  end(): string;
}

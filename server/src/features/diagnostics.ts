import type { Severity } from '../profiles/letter-profile';
import type { LetterFinding } from '../rules/check-letter';
import type { TextRange } from '../text/text-range';
import { FULL_ANALYSIS_LIMIT, type LetterAnalysis } from './analysis';

/** How many findings of one letter are shown at once. */
export const SHOWN_FINDINGS_LIMIT = 500;

/** What is shown of a letter's findings, and what is said of those that are not. */
export interface ShownFindings {
  /** In the order of the text. */
  readonly findings: readonly LetterFinding[];
  /** What was left out, each a sentence for the reviewer; to be shown at the letter's first characters. */
  readonly leftOut: readonly string[];
  /** Where the sentences of `leftOut` are shown. */
  readonly leftOutRange: TextRange;
}

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** The findings to show: all of them, or the gravest where there are more than `limit`. Nothing is left out without being said. */
export function shownFindings(analysis: LetterAnalysis, limit = SHOWN_FINDINGS_LIMIT): ShownFindings {
  const leftOut: string[] = [];
  if (analysis.limited) {
    leftOut.push(`This letter is longer than ${FULL_ANALYSIS_LIMIT / 1_000_000} million characters: only its structure was checked.`);
  }
  const findings = analysis.findings;
  const firstLineEnd = analysis.lines.offsetAt({ line: 0, character: Number.MAX_SAFE_INTEGER });
  const leftOutRange = { start: 0, end: firstLineEnd };
  if (findings.length <= limit) return { findings, leftOut, leftOutRange };
  leftOut.push(`This letter has ${findings.length} findings: the ${limit} gravest are shown, the others follow when these are mended.`);
  const gravest = new Set([...findings].sort((a, b) => weights[a.severity] - weights[b.severity]).slice(0, limit));
  return { findings: findings.filter((finding) => gravest.has(finding)), leftOut, leftOutRange };
}

import type { Severity } from '../profiles/letter-profile';
import type { LetterAnalysis } from './analysis';
import type { LetterCounts } from './letter-counts';
import { isGrave } from './measure';

/** How a letter stands: still being written, held to the full measure and not ready to be sent, or ready. */
export type LetterState = 'draft' | 'not-ready' | 'ready';

/** What was read of a letter, and what is wrong with it, in numbers. */
export interface LetterSummary {
  readonly state: LetterState;
  readonly findings: Readonly<Record<Severity, number>>;
  /** How many findings the reviewer has dismissed. */
  readonly dismissed: number;
  readonly read: LetterCounts;
}

/** Sums up a letter. */
export function summarise(analysis: LetterAnalysis): LetterSummary {
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of analysis.findings) findings[severity]++;
  const ready = !analysis.findings.some(({ severity }) => isGrave(severity));
  return {
    state: analysis.draft ? 'draft' : ready ? 'ready' : 'not-ready',
    findings,
    dismissed: analysis.dismissed.length,
    read: countsOf(analysis),
  };
}

function countsOf({ tree, reading: { issues } }: LetterAnalysis): LetterCounts {
  const citations = issues.flatMap(({ claimsAdministratorBasis, reviewerBasis }) => [
    ...(claimsAdministratorBasis?.citations ?? []),
    ...(reviewerBasis?.citations ?? []),
  ]);
  const resolved = citations.filter(({ guideline }) => guideline).length;
  const rationales = issues.map(({ rationale }) => rationale);
  return {
    sections: tree.sections.length,
    issues: issues.length,
    citations: { resolved, unresolved: citations.length - resolved },
    mentions: rationales.reduce((sum, rationale) => sum + (rationale?.mentions.length ?? 0), 0),
    criteria: rationales.reduce((sum, rationale) => sum + (rationale?.criteria.length ?? 0), 0),
  };
}

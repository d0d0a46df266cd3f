import type { LetterReading } from '../letter/letter-reading';
import type { Severity } from '../profiles/letter-profile';
import { rules } from './registry';
import type { Finding, Rule } from './rule';

/** The severities that the user has set, by the rules' codes. */
export type SeveritySettings = Readonly<Record<string, Severity | 'off'>>;

/** A finding with its rule's code and the severity that counts. */
export interface LetterFinding extends Finding {
  readonly code: string;
  readonly severity: Severity;
}

/**
 * Runs all rules that are not off over a letter; findings come in the order of the text. A severity that the user has set
 * holds for all findings of its rule. A rule that fails takes no other down: `onRuleError` is told its code.
 */
export function checkLetter(
  reading: LetterReading,
  severities: SeveritySettings = {},
  onRuleError: (code: string, error: unknown) => void = () => {},
): LetterFinding[] {
  const findings: LetterFinding[] = [];
  for (const rule of rules) {
    const set = severityOf(severities, rule);
    if (set === 'off') continue;
    try {
      for (const finding of rule.check(reading)) findings.push(letterFinding(rule, finding, set));
    } catch (error) {
      onRuleError(rule.code, error);
    }
  }
  return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Spelt out, since spreading a finding into a larger object takes longer than many a rule. */
function letterFinding(rule: Rule, { range, message, severity, related, data }: Finding, set: Severity | undefined): LetterFinding {
  return { range, message, severity: set ?? severity ?? rule.severity, related, data, code: rule.code };
}

function severityOf(severities: SeveritySettings, rule: Rule): Severity | 'off' | undefined {
  return Object.hasOwn(severities, rule.code) ? severities[rule.code] : undefined;
}

import { readInWords } from '../../features/letter-counts';
import type { LetterSummary } from '../../features/letter-summary';
import type { Severity } from '../../profiles/letter-profile';
import type { Colours } from '../colours';
import {
  type CheckedLetter,
  type CheckFormat,
  type CheckSum,
  type DismissedDiagnostic,
  type LetterDiagnostic,
  severities,
} from './check-format';

/** How a letter that is held to the full measure stands, in words. */
const states: Readonly<Record<LetterSummary['state'], string>> = { draft: 'draft', 'not-ready': 'not ready', ready: 'ready' };

/**
 * `path:line:column severity code message`, a line a finding, lines and columns from 1; where asked for, what was dismissed and a
 * line of what was read; then a line that sums up.
 */
export class CheckText implements CheckFormat {
  constructor(private readonly colours: Colours) {}

  begin(): string {
    return '';
  }

  letter({ path, diagnostics, dismissed = [], summary }: CheckedLetter): string {
    const lines = [
      ...diagnostics.map((diagnostic) => this.line(path, diagnostic)),
      ...dismissed.map((diagnostic) => this.dismissedLine(path, diagnostic)),
      ...(summary ? [`${this.colours.path(path)}: ${states[summary.state]}; read: ${readInWords(summary.read)}`] : []),
    ];
    return lines.map((line) => `${line}\n`).join('');
  }

  end({ letters: count, dismissed: dismissedCount, counts }: CheckSum): string {
    const counted = severities.filter((severity) => counts[severity] > 0).map((severity) => this.count(severity, counts[severity]));
    const letters = count === 1 ? '1 letter' : `${count} letters`;
    const dismissed = dismissedCount > 0 ? `; ${dismissedCount} dismissed` : '';
    return `${letters}: ${counted.length > 0 ? counted.join(', ') : 'no findings'}${dismissed}\n`;
  }

  private line(path: string, { range, severity, code, message }: LetterDiagnostic): string {
    const { line, character } = range.start;
    return `${this.colours.path(path)}:${line + 1}:${character + 1} ${this.colours[severity](severity)} ${this.colours.quiet(code)} ${message}`;
  }

  private dismissedLine(path: string, { range: { start }, code, message, reason, date }: DismissedDiagnostic): string {
    const place = `${this.colours.path(path)}:${start.line + 1}:${start.character + 1}`;
    return `${place} ${this.colours.quiet('dismissed')} ${this.colours.quiet(code)} ${message} Dismissed on ${date}: ${reason}`;
  }

  private count(severity: Severity, count: number): string {
    const noun = count === 1 || severity === 'information' ? severity : `${severity}s`;
    return this.colours[severity](`${count} ${noun}`);
  }
}

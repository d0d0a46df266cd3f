import type { Severity } from '../../profiles/letter-profile';
import type { Colours } from '../colours';
import { type CheckedLetter, type CheckFormat, type LetterDiagnostic, severities } from './check-format';

/** `path:line:column severity code message`, a line a finding, lines and columns from 1; then a line that sums up. */
export class CheckText implements CheckFormat {
  private letters = 0;
  private readonly counts = new Map<Severity, number>();

  constructor(private readonly colours: Colours) {}

  begin(): string {
    return '';
  }

  letter({ path, diagnostics }: CheckedLetter): string {
    this.letters++;
    for (const { severity } of diagnostics) this.counts.set(severity, (this.counts.get(severity) ?? 0) + 1);
    return diagnostics.map((diagnostic) => `${this.line(path, diagnostic)}\n`).join('');
  }

  end(): string {
    const counted = severities.filter((severity) => this.counts.has(severity)).map((severity) => this.count(severity));
    const letters = this.letters === 1 ? '1 letter' : `${this.letters} letters`;
    return `${letters}: ${counted.length > 0 ? counted.join(', ') : 'no findings'}\n`;
  }

  private line(path: string, { range, severity, code, message }: LetterDiagnostic): string {
    const { line, character } = range.start;
    return `${this.colours.path(path)}:${line + 1}:${character + 1} ${this.colours[severity](severity)} ${this.colours.quiet(code)} ${message}`;
  }

  private count(severity: Severity): string {
    const count = this.counts.get(severity) ?? 0;
    const noun = count === 1 || severity === 'information' ? severity : `${severity}s`;
    return this.colours[severity](`${count} ${noun}`);
  }
}

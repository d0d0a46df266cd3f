import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import type { LetterAnalysis } from '../features/analysis';
import { shownFindings } from '../features/diagnostics';
import type { Severity } from '../profiles/letter-profile';
import type { LetterFinding } from '../rules/check-letter';
import type { ClientFeatures } from './client-features';
import type { ManualPages } from './manual-pages';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Writes findings as the client can read them. */
export class LspDiagnostics {
  constructor(
    private readonly features: ClientFeatures,
    private readonly manual: ManualPages,
  ) {}

  /** All that is shown of a letter. */
  ofLetter(analysis: LetterAnalysis, uri: string): Diagnostic[] {
    const { findings, leftOut, leftOutRange } = shownFindings(analysis);
    const range = analysis.lines.rangeAt(leftOutRange);
    return [
      ...leftOut.map((message) => ({ range, severity: DiagnosticSeverity.Information, source: 'imr', message })),
      ...findings.map((finding) => this.ofFinding(analysis, uri, finding)),
    ];
  }

  ofFinding({ lines }: LetterAnalysis, uri: string, finding: LetterFinding): Diagnostic {
    const href = this.features.diagnosticLinks ? this.manual.addressOf(finding.code) : undefined;
    const related = this.features.relatedInformation ? finding.related : undefined;
    return {
      range: lines.rangeAt(finding.range),
      severity: severities[finding.severity],
      code: finding.code,
      ...(href !== undefined && { codeDescription: { href } }),
      source: 'imr',
      message: finding.message,
      ...(related && {
        relatedInformation: related.map((place) => ({ location: { uri, range: lines.rangeAt(place.range) }, message: place.message })),
      }),
      ...(this.features.diagnosticData && finding.data && { data: finding.data }),
    };
  }
}

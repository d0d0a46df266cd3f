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
    private readonly relatedBothWays: boolean,
  ) {}

  /** All that is shown of a letter. */
  ofLetter(analysis: LetterAnalysis, uri: string): Diagnostic[] {
    const { findings, leftOut, leftOutRange } = shownFindings(analysis);
    const range = analysis.lines.rangeAt(leftOutRange);
    return [
      ...leftOut.map((message) => ({ range, severity: DiagnosticSeverity.Information, source: 'imr', message })),
      ...findings.map((finding) => this.ofFinding(analysis, uri, finding)),
      ...(this.relatedBothWays ? findings.flatMap((finding) => this.ofRelatedPlaces(analysis, uri, finding)) : []),
    ];
  }

  /** A hint at each place that a finding is related to, which leads back to the finding. It is none itself, and has no code. */
  private ofRelatedPlaces({ lines }: LetterAnalysis, uri: string, finding: LetterFinding): Diagnostic[] {
    return (finding.related ?? []).map((place) => ({
      range: lines.rangeAt(place.range),
      severity: DiagnosticSeverity.Hint,
      source: 'imr',
      message: `${finding.code}: ${place.message}`,
      relatedInformation: [{ location: { uri, range: lines.rangeAt(finding.range) }, message: finding.message }],
    }));
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

import { isAbsolute, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '../../profiles/letter-profile';
import { rules } from '../../rules/registry';
import type { Rule } from '../../rules/rule';
import type { LineRange } from '../../text/line-index';
import type { CheckedLetter, CheckFormat, CheckSum, LetterDiagnostic } from './check-format';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** A log in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS), the results written as they come. */
export class CheckSarif implements CheckFormat {
  readonly between = ',';

  constructor(private readonly version: string) {}

  begin(): string {
    const driver = { name: 'imr', fullName: 'IMR Letters', semanticVersion: this.version, rules: rules.map(descriptorOf) };
    const head = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' };
    return `${JSON.stringify(head).slice(0, -1)},"runs":[{"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[`;
  }

  letter({ path, diagnostics, dismissed = [] }: CheckedLetter): string {
    const results = [
      ...diagnostics.map((diagnostic) => resultOf(path, diagnostic)),
      ...dismissed.map((diagnostic) => ({
        ...resultOf(path, diagnostic),
        suppressions: [{ kind: 'external', status: 'accepted', justification: diagnostic.reason }],
      })),
    ];
    return results.map((result) => `\n${JSON.stringify(result)}`).join(this.between);
  }

  end(_: CheckSum, complete: boolean): string {
    return `\n],"invocations":[{"executionSuccessful":${complete}}]}]}\n`;
  }
}

const ruleIndices: ReadonlyMap<string, number> = new Map(rules.map(({ code }, index) => [code, index]));

function descriptorOf({ code, group, severity, summary, manual }: Rule) {
  const example = (title: string, text: string) => `**${title}**\n\n\`\`\`text\n${text}\n\`\`\``;
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: manual.explanation },
    help: {
      text: `${manual.explanation}\n\nFlagged:\n${manual.flagged}\n\nNot flagged:\n${manual.silent}`,
      markdown: [manual.explanation, example('Flagged', manual.flagged), example('Not flagged', manual.silent)].join('\n\n'),
    },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [group] },
  };
}

function resultOf(path: string, { code, severity, message, range, relatedInformation }: LetterDiagnostic) {
  const location = (at: LineRange) => ({ artifactLocation: { uri: uriOf(path) }, region: regionOf(at) });
  return {
    ruleId: code,
    ruleIndex: ruleIndices.get(code),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: location(range) }],
    ...(relatedInformation.length > 0 && {
      relatedLocations: relatedInformation.map((related, id) => ({
        id,
        message: { text: related.message },
        physicalLocation: location(related.range),
      })),
    }),
  };
}

/** Lines and columns count from 1, a region's end is the column behind it. */
function regionOf({ start, end }: LineRange) {
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/** A relative path stays relative, to where the program was run. */
function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return normalize(path).split(sep).map(encodeURIComponent).join('/');
}

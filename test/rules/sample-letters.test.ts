import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LetterAnalysis } from '../../server/src/features/analysis';
import { builtInCatalogue } from '../../server/src/guidelines/data';
import { builtInProfiles } from '../../server/src/profiles';
import { ruleByCode } from '../../server/src/rules/registry';

const folder = join(__dirname, '../letters');

interface ListedFinding {
  readonly letter: string;
  readonly line: number;
  readonly code: string;
  readonly severity: string;
}

/** The rows `| letter | line | code | severity | what |` of the samples' README. */
const listed: readonly ListedFinding[] = [
  ...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/^\| `([^`]+)` \| (\d+) \| `([a-z-]+)` \| ([a-z]+) \|/gm),
].map(([, letter = '', line, code = '', severity = '']) => ({ letter, line: Number(line), code, severity }));

const letters = readdirSync(folder).filter((name) => /\.imr|\.txt$/.test(name));

test.each(letters)('the findings in %s are those that its README lists', (letter) => {
  const text = readFileSync(join(folder, letter), 'utf8').replace(/^\uFEFF/, '');
  const { findings, lines } = new LetterAnalysis(text, { profiles: builtInProfiles, catalogue: builtInCatalogue(), severities: {} });
  const missed = listed.filter((finding) => finding.letter === letter && ruleByCode(finding.code));
  const falseAlarms: ListedFinding[] = [];
  for (const { code, severity, range } of findings) {
    const { start, end } = lines.rangeAt(range);
    const isThis = (row: ListedFinding) =>
      row.code === code && row.severity === severity && start.line < row.line && row.line <= end.line + 1;
    const index = missed.findIndex(isThis);
    if (index < 0) falseAlarms.push({ letter, line: start.line + 1, code, severity });
    else missed.splice(index, 1);
  }
  expect({ missed, falseAlarms }).toEqual({ missed: [], falseAlarms: [] });
});

import { describe, expect, test } from 'vitest';
import { rules } from '../../../server/src/rules/registry';
import { contradictoryLetter, folderOf, unconcludedLetter, wholeLetter } from '../letters';
import { run } from '../run';
import { sarifFaults } from './sarif-log';

function sarif(args: readonly string[], options?: Parameters<typeof run>[1]) {
  const { out, code } = run(['check', '--format', 'sarif', ...args], options);
  const log = JSON.parse(out);
  expect(sarifFaults(log)).toBeNull();
  return { run: log.runs[0], code };
}

describe('SARIF', () => {
  test('the rules with their help, and each finding at its place', () => {
    const cwd = folderOf({ 'in/a letter.imr': contradictoryLetter, 'in/b.imr': unconcludedLetter });
    const { run: log, code } = sarif(['./in'], { cwd });
    expect(code).toBe(1);
    const { driver } = log.tool;
    expect(driver.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map((rule) => rule.code));
    for (const rule of driver.rules) expect(rule.help.markdown).toContain('```text\n');
    const [conflict, unconcluded] = log.results;
    expect(conflict).toMatchObject({ ruleId: 'decision-conflict', level: 'error' });
    expect(driver.rules[conflict.ruleIndex].id).toBe('decision-conflict');
    const { artifactLocation, region } = conflict.locations[0].physicalLocation;
    expect(artifactLocation.uri).toBe('in/a%20letter.imr');
    const line = contradictoryLetter.split('\n')[region.startLine - 1];
    expect(line?.slice(region.startColumn - 1, region.endColumn - 1)).toBe('Upheld');
    expect(conflict.relatedLocations).toHaveLength(1);
    expect(unconcluded).toMatchObject({ ruleId: 'missing-conclusion', level: 'warning' });
    expect(log.invocations).toEqual([{ executionSuccessful: true }]);
  });

  test('no findings and no letters are logs too; what cannot be read is told of', () => {
    expect(sarif(['-'], { input: wholeLetter }).run.results).toEqual([]);
    const { run: log, code } = sarif(['absent.imr']);
    expect([log.results, log.invocations, code]).toEqual([[], [{ executionSuccessful: false }], 2]);
  });

  test('every finding of the sample letters', () => {
    const { run: log } = sarif(['test/letters']);
    expect(log.results.length).toBeGreaterThan(20);
  });
});

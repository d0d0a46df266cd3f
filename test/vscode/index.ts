import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/**
 * What VS Code loads as `extensionTestsPath`, on a desktop and in its server alike: runs every suite of this folder.
 * Environment: TEST_LOG names a file for the report (the server's console ends in a browser's), TEST_RESULTS one for the
 * counts, TEST_GREP a pattern for the tests to run.
 */
export async function run(): Promise<void> {
  const { TEST_LOG, TEST_RESULTS, TEST_GREP } = process.env;
  if (TEST_LOG) Mocha.reporters.Base.consoleLog = (...args: unknown[]) => appendFileSync(TEST_LOG, `${format(...args)}\n`);
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000, reporter: 'spec', grep: TEST_GREP });
  const suites = path.join(__dirname, 'suite');
  for (const file of readdirSync(suites).sort()) if (file.endsWith('.test.js')) mocha.addFile(path.join(suites, file));

  const { stats, failures } = await new Promise<{ stats?: Mocha.Stats; failures: number }>((resolve, reject) => {
    try {
      const runner = mocha.run((failures) => resolve({ stats: runner.stats, failures }));
    } catch (error) {
      Mocha.reporters.Base.consoleLog(error); // a suite that does not load
      reject(error);
    }
  });
  if (TEST_RESULTS) {
    mkdirSync(path.dirname(TEST_RESULTS), { recursive: true });
    writeFileSync(TEST_RESULTS, JSON.stringify({ passed: stats?.passes ?? 0, failed: failures, skipped: stats?.pending ?? 0 }));
  }
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}

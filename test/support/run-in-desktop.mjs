// Runs the Mocha suites of out/vscode in a desktop VS Code: the one that VSCODE_EXECUTABLE names, else a download.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../../scripts/support/project.mjs';

const { VSCODE_EXECUTABLE, VSCODE_VERSION, TEST_RESULTS, TEST_GREP } = process.env;
const workspace = mkdtempSync(join(tmpdir(), 'imr-letters-'));
try {
  cpSync(join(root, 'test/letters'), workspace, { recursive: true });
  await runTests({
    vscodeExecutablePath: VSCODE_EXECUTABLE,
    version: VSCODE_VERSION ?? 'stable',
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, 'out/vscode/index'),
    extensionTestsEnv: { TEST_RESULTS, TEST_GREP },
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(workspace, { recursive: true, force: true });
}

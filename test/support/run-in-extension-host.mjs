// Runs the Mocha suites of out/vscode in a real extension host: that of VS Code's server, with its workbench in Chromium.
// Environment: CODE_SERVER_NODE, CODE_SERVER_MAIN and CHROMIUM as scripts/test.mjs sets them, TEST_RESULTS, TEST_GREP,
// TEST_TIMEOUT_MS (of the whole, by default 3 minutes), VERBOSE=1.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startCodeServer, workbenchAddress } from '../../scripts/support/code-server.mjs';
import { root } from '../../scripts/support/project.mjs';

const { CODE_SERVER_NODE, CODE_SERVER_MAIN, CHROMIUM, TEST_TIMEOUT_MS = '180000', VERBOSE } = process.env;
const workspace = mkdtempSync(join(tmpdir(), 'imr-letters-'));
const log = join(workspace, '../', `${workspace.split('/').at(-1)}.log`);

/** Loads the workbench, which runs the suites; resolves to their exit code. */
async function runSuites(page, port) {
  // The two functions that the workbench calls where its window has them.
  const ended = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
  await page.exposeFunction('codeAutomationLog', (type, args) => VERBOSE && console.error(`[workbench ${type}]`, ...args));
  await page.goto(
    workbenchAddress(port, workspace, [
      ['extensionDevelopmentPath', root],
      ['extensionTestsPath', join(root, 'out/vscode/index')],
    ]),
  );
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(reject, Number(TEST_TIMEOUT_MS), new Error(`no result after ${TEST_TIMEOUT_MS} ms`));
  });
  try {
    return await Promise.race([ended, late]);
  } catch (error) {
    mkdirSync(join(root, 'out/screenshots'), { recursive: true });
    await page.screenshot({ path: join(root, 'out/screenshots/extension-host-timeout.png') });
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

let server;
let browser;
let exitCode = 1;
try {
  cpSync(join(root, 'test/letters'), workspace, { recursive: true });
  server = await startCodeServer({ node: CODE_SERVER_NODE, main: CODE_SERVER_MAIN }, { testDriver: true, env: { TEST_LOG: log } });
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--disable-gpu'] });
  exitCode = await runSuites(await browser.newPage({ viewport: { width: 1280, height: 800 } }), server.port);
} catch (error) {
  console.error(error);
} finally {
  if (existsSync(log)) process.stdout.write(readFileSync(log));
  else console.error('The suites never started.');
  await browser?.close();
  await server?.stop();
  rmSync(workspace, { recursive: true, force: true });
  rmSync(log, { force: true });
}
process.exit(exitCode);

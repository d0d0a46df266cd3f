// Runs the test suites named as arguments (unit, vscode, ui, desktop; by default the first three), on a fresh clone too.
// Closes with a line a suite and the sum of them all.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  build,
  hasCodeServer,
  installChromium,
  installCodeServer,
  installPackages,
  main,
  packageExtension,
  root,
} from './support/project.mjs';

const unit = {
  title: 'unit, property, grammar, server and command line tests',
  prepare: () => ({}),
  // Letters are private: nothing that these tests do needs a network, so they get none.
  withoutNetwork: true,
  ...vitest('unit', 'vitest.config.mts'),
};
const desktop = {
  title: 'Mocha suites in a desktop VS Code',
  prepare: () => build('--tests'),
  ...mocha('desktop', 'test/support/run-in-desktop.mjs'),
};
const vscode = {
  title: "Mocha suites in VS Code's extension host",
  prepare: () => {
    build('--tests');
    return browserAndServer();
  },
  ...mocha('vscode', 'test/support/run-in-extension-host.mjs'),
};
const ui = {
  title: "a reviewer's walk through the editor",
  prepare: () => ({ ...browserAndServer(), VSIX: packageExtension() }),
  ...vitest('ui', 'test/ui/vitest.config.mts'),
};
const suites = { unit, vscode, ui, desktop };

/** The environment that names a Chromium and VS Code's server, both installed if need be. */
function browserAndServer() {
  const { node, main } = installCodeServer();
  return { CHROMIUM: installChromium(), CODE_SERVER_NODE: node, CODE_SERVER_MAIN: main };
}

function vitest(name, config) {
  const results = join(root, `out/results/${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  return {
    results,
    command: ['node_modules/vitest/vitest.mjs', 'run', `--config=${config}`, ...reporters],
    count: ({ numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, success }) => ({
      passed: numPassedTests,
      // A file that does not load has no tests to fail.
      failed: numFailedTests || (success ? 0 : Math.max(1, numFailedTestSuites)),
      skipped: numPendingTests,
    }),
  };
}

function mocha(name, script) {
  const results = join(root, `out/results/${name}.json`);
  return { results, command: [script], env: { TEST_RESULTS: results }, count: (counts) => counts };
}

/** The words before a command that run it where no network interface is up, not even the machine's own; none where that cannot be had. */
function networkNamespace() {
  const words = ['unshare', '--map-root-user', '--net'];
  if (spawnSync(words[0], [...words.slice(1), 'true']).status === 0) return words;
  console.log('NOT SHOWN HERE: that these tests pass without a network. That needs Linux, and leave to make network namespaces.');
  return [];
}

/** Runs a suite in a process of its own; one that leaves no results counts as one failure. */
function runSuite(suite) {
  console.log(`\n── ${suite.title}`);
  const start = Date.now();
  const seconds = () => ((Date.now() - start) / 1000).toFixed(1);
  try {
    rmSync(suite.results, { force: true });
    const env = { ...process.env, ...suite.env, ...suite.prepare() };
    const [program, ...words] = [...(suite.withoutNetwork ? networkNamespace() : []), process.execPath, ...suite.command];
    const { status } = spawnSync(program, words, { cwd: root, stdio: 'inherit', env });
    const counts = existsSync(suite.results)
      ? suite.count(JSON.parse(readFileSync(suite.results, 'utf8')))
      : { passed: 0, failed: 1, skipped: 0 };
    // A suite that ends badly after its last test has failed all the same.
    if (status !== 0 && counts.failed === 0) counts.failed = 1;
    return { ...counts, seconds: seconds() };
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1, skipped: 0, seconds: seconds() };
  }
}

function chosenSuites() {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !(name in suites));
  if (unknown) throw new Error(`No suite is called ${unknown}: there are ${Object.keys(suites).join(', ')}.`);
  if (names.length > 0) return names.map((name) => suites[name]);
  if (hasCodeServer()) return [unit, vscode, ui];
  console.log("The reviewer's walk is left out: VS Code's server runs on Linux only. The Mocha suites run in a desktop VS Code.");
  return [unit, desktop];
}

await main(() => {
  const chosen = chosenSuites();
  installPackages();
  const results = chosen.map(runSuite);
  console.log();
  for (const [index, { passed, failed, skipped, seconds }] of results.entries()) {
    const notRun = skipped > 0 ? `, ${skipped} skipped` : '';
    console.log(
      `${failed === 0 ? 'ok    ' : 'FAILED'} ${chosen[index].title}: ${passed} of ${passed + failed} passed${notRun}, ${seconds} s`,
    );
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  if (sum('failed') > 0) process.exitCode = 1;
});

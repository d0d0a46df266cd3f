// Measures the product beside programs of the same kind, and writes the figures into docs/performance.md.
// Options: --quick (10 KB and 100 KB alone, no package).
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { measureCommandLine } from './command-line.mjs';
import { measureServer } from './language-server.mjs';
import { percentile, processorTime, timesOf } from './measure.mjs';
import { writeReport } from './report.mjs';
import { measureViews } from './views.mjs';

const root = join(import.meta.dirname, '../..');
const quick = process.argv.includes('--quick');
const sizes = quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000, 10_000_000];
/** A program that takes longer than this for one text is not asked for a longer one. */
const patience = 8_000;

if (!existsSync(join(import.meta.dirname, 'node_modules'))) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: import.meta.dirname, stdio: 'inherit' });
}
const vsix = join(root, 'out/bench/imr-letters.vsix');
const bundle = join(root, 'out/bench/product.mjs');
await build({
  entryPoints: [join(import.meta.dirname, 'product.ts')],
  outfile: bundle,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
});
if (quick) execFileSync(process.execPath, ['scripts/build.mjs', '--minify'], { cwd: root });
else
  execFileSync(
    'npx',
    ['vsce', 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix],
    { cwd: root },
  );

const product = await import(bundle);
const samplesFolder = join(root, 'test/letters');
const samples = readdirSync(samplesFolder)
  .filter((file) => file.endsWith('.imr') || file.endsWith('.txt'))
  .map((file) => readFileSync(join(samplesFolder, file), 'utf8'));
const letterOfSize = (size, seed = 1) => product.longLetter(samples, size, seed);

const { peers } = await import('./peers.mjs');
const report = {
  sizes,
  wholeTexts: await measureWholeTexts(),
  keystroke: await measureKeystroke(),
  server: await measureServer(join(root, 'dist/server.js'), letterOfSize),
  views: await measureViews(join(root, 'dist/server.js'), letterOfSize, product.paperHtml),
  commandLine: await measureCommandLine(join(root, 'dist/imr.js'), letterOfSize, quick ? 200 : 1_500),
  files: Object.fromEntries(
    [...['client', 'server', 'imr'].map((name) => join(root, `dist/${name}.js`)), vsix]
      .filter(existsSync)
      .map((file) => [file, statSync(file).size]),
  ),
};
writeReport(join(root, 'docs/performance.md'), report);

/** For each subject its processor time for each size, in ms; the shortest text comes first and long enough to warm it up. */
async function measureWholeTexts() {
  const { builtInProfiles, parseLetter, LetterAnalysis } = product;
  const settings = { profiles: builtInProfiles, catalogue: product.builtInCatalogue(), severities: {} };
  const subjects = [
    { name: 'floor: one pass of `/^.*$/gm`', setUp: async () => (text) => text.match(/^.*$/gm) },
    { name: '**IMR Letters**: parse', setUp: async () => (text) => parseLetter(text, builtInProfiles) },
    { name: '**IMR Letters**: parse and all rules', setUp: async () => (text) => new LetterAnalysis(text, settings).findings },
    ...peers,
  ];
  const rows = subjects.map(({ name }) => ({ name, times: [] }));
  for (const [index, { name, setUp, prepare }] of subjects.entries()) {
    const run = await setUp();
    for (const size of sizes) {
      if (rows[index].times.at(-1) > patience || rows[index].times.includes(undefined)) break;
      const text = letterOfSize(size);
      const prepared = prepare?.(text) ?? text;
      const fastest = await processorTime(() => run(prepared), size === sizes[0] ? 4_000 : 1_500);
      rows[index].times.push(fastest);
      console.log(`${name}, ${size} characters: ${fastest.toFixed(3)} ms`);
    }
  }
  return rows;
}

/** From a change of one character to all findings, in the server's way but without its process: p50 and p95 in ms. */
async function measureKeystroke() {
  const { builtInProfiles, LetterAnalysis, TextDocument } = product;
  const settings = { profiles: builtInProfiles, catalogue: product.builtInCatalogue(), severities: {} };
  const measured = [];
  for (const size of sizes.filter((size) => size <= 1_000_000)) {
    const document = TextDocument.create('file:///letter.imr', 'imr-determination', 1, letterOfSize(size));
    const position = document.positionAt(Math.floor(size * 0.7));
    const times = await timesOf((run) => {
      const range = { start: position, end: { ...position, character: position.character + (run % 2) } };
      TextDocument.update(document, [{ range, text: run % 2 ? '' : 'x' }], run + 2);
      return new LetterAnalysis(document.getText(), settings).findings;
    }, 4_000);
    measured.push({ size, median: percentile(times, 50), p95: percentile(times, 95) });
  }
  return measured;
}

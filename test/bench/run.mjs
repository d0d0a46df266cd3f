// Measures the product beside programs of the same kind, and writes the figures into docs/performance.md.
// Options: --quick (10 KB and 100 KB alone, no package, few letters), --only=<name> (one of the measures below; writes nothing),
// --only=growth (how the cost of each reader and rule grows; writes that table alone).
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { activation } from './activation.mjs';
import { commandLine } from './command-line.mjs';
import { growth, growthTable } from './growth.mjs';
import { keystrokes } from './keystrokes.mjs';
import { languageServer } from './language-server.mjs';
import { writeGrowth, writeReport } from './report.mjs';
import { sizes as bundleSizes } from './sizes.mjs';
import { views } from './views.mjs';
import { measureWholeTexts, wholeTextRows } from './whole-texts.mjs';

/** What is measured besides whole texts, each giving rows of the report (rows.mjs). A new one is a file beside this and a name here. */
const measures = { keystrokes, languageServer, views, commandLine, bundleSizes, activation };

const root = join(import.meta.dirname, '../..');
const quick = process.argv.includes('--quick');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
const sizes = quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000, 10_000_000];

if (!only && !existsSync(join(import.meta.dirname, 'node_modules'))) {
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
if (quick || only) execFileSync(process.execPath, ['scripts/build.mjs', '--minify'], { cwd: root });
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

/** What each measure is given. */
const bench = {
  root,
  quick,
  vsix,
  /** The product's own code, as test/bench/product.ts exports it. */
  product,
  sizes,
  /** A letter of so many characters; another one for each seed. */
  letterOfSize: (size, seed = 1) => product.longLetter(samples, size, seed),
  settings: { profiles: product.builtInProfiles, catalogue: product.builtInCatalogue(), severities: {} },
};

const page = join(root, 'docs/performance.md');
if (only === 'growth') writeGrowth(page, growthTable(growth(bench)));
else if (only) console.table(await measures[only](bench));
else {
  const wholeTexts = await measureWholeTexts(bench);
  const rows = wholeTextRows(bench, wholeTexts);
  for (const [name, measure] of Object.entries(measures)) {
    console.log(`measuring: ${name}`);
    rows.push(...(await measure(bench)));
  }
  writeReport(page, { sizes, wholeTexts, rows });
  console.log('measuring: growth');
  writeGrowth(page, growthTable(growth(bench)));
}

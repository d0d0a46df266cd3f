// The regular expressions of the project: those written in its sources, and those that it makes when it runs.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, transformSync } from 'esbuild';
import { parseAst } from 'vite';
import { root } from './project.mjs';

/** What was judged of each pattern, by its key. */
export const recordFile = join(root, 'scripts/judged-patterns.json');

/**
 * The longest text, in UTF-16 code units, that a pattern may be held against whose time is not known to grow with the text alone: readers cut
 * sentences and bases at such lengths.
 */
export const longestText = 6_000;

/** What a pattern is known by in the record. */
export function patternKey({ source, flags }) {
  return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);
}

/** Whether a verdict of the record says that a pattern's time grows with its text alone. */
export function isLinear(verdict) {
  return verdict?.startsWith('linear') ?? false;
}

/** A pattern as it is written. */
export function patternName({ source, flags, file }) {
  return `${file}: /${source}/${flags}`;
}

/** @returns {{source: string, flags: string, file: string}[]} the patterns written in client/ and server/, each once. */
export function writtenPatterns() {
  const patterns = new Map();
  for (const file of sourceFiles(['client/src', 'server/src'])) {
    const { code } = transformSync(readFileSync(join(root, file), 'utf8'), { loader: 'ts' });
    for (const { pattern, flags } of literalsOf(parseAst(code))) patterns.set(`/${pattern}/${flags}`, { source: pattern, flags, file });
  }
  return [...patterns.values()];
}

/** The regular expressions in a syntax tree. */
function literalsOf(node) {
  if (typeof node !== 'object' || node === null) return [];
  if (node.type === 'Literal' && node.regex) return [node.regex];
  return Object.values(node).flatMap(literalsOf);
}

function sourceFiles(folders) {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
}

/** What knows only texts of the editor's, and of files of its own: it is not run here. */
const notRun = /^server\/src\/(?:cli|node|server)\//;

/**
 * Loads the program's core with the making of regular expressions watched, and asks all that an editor may ask.
 * @param {readonly string[]} letters of each all is asked
 * @param {readonly string[]} longLetters of each what is asked of a letter as a whole
 * @returns {Promise<{source: string, flags: string, file: string, longest: number}[]>} the patterns that were made or used: in `longest`
 * the length of the longest text that each was held against.
 */
export async function patternsAtWork(letters, longLetters) {
  const used = new Map();
  const patternOf = (expression) => {
    const key = `/${expression.source}/${expression.flags}`;
    let pattern = used.get(key);
    if (!pattern) {
      pattern = { source: expression.source, flags: expression.flags, file: 'made at run time', longest: 0 };
      used.set(key, pattern);
    }
    return pattern;
  };
  const core = await buildCore();
  const { RegExp: Original } = globalThis;
  const exec = Original.prototype.exec;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, given, asked) {
      const made = Reflect.construct(target, given, asked);
      patternOf(made);
      return made;
    },
  });
  try {
    const { askAtPlaces, askOfWhole } = await import(`${core}?${Date.now()}`);
    // `test`, `match`, `replace` and `split` ask `exec`, too.
    Original.prototype.exec = function (text) {
      const pattern = patternOf(this);
      pattern.longest = Math.max(pattern.longest, String(text).length);
      return exec.call(this, text);
    };
    for (const letter of letters) askAtPlaces(letter, 211);
    for (const letter of [...letters, ...longLetters]) askOfWhole(letter);
  } finally {
    globalThis.RegExp = Original;
    Original.prototype.exec = exec;
  }
  return [...used.values()];
}

/** Bundles test/support/every-feature.ts with all of the core; gives its address. What it makes while it loads is made at each import. */
async function buildCore() {
  const folder = join(root, 'out/patterns');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'core.mjs');
  const others = sourceFiles(['server/src']).filter((file) => !notRun.test(file));
  const imports = others.map((file) => `import './${file}';`);
  await build({
    stdin: { contents: [...imports, `export * from './test/support/every-feature';`].join('\n'), resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    // As in scripts/build.mjs: jsonc-parser's main file cannot be bundled.
    mainFields: ['module', 'main'],
    target: 'node20',
    format: 'esm',
    logLevel: 'error',
  });
  return pathToFileURL(outfile).href;
}

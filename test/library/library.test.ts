import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { contradictoryLetter } from '../cli/letters';

const root = join(import.meta.dirname, '../..');
let project: string;

/** A project of somebody else's, in which the package is installed. */
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'imr-library-'));
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(root, join(project, 'node_modules/imr-letters'), 'junction');
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
});

function write(name: string, text: string): string {
  writeFileSync(join(project, name), text);
  return join(project, name);
}

test('the example of the manual names the findings of a letter and mends it', () => {
  const example = write('example.mjs', readFileSync(join(root, 'docs/examples/library.mjs'), 'utf8'));
  const letter = write('letter.imr', contradictoryLetter.replace('knee: Upheld', 'knee: Upheldd'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [example, letter], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stderr).toContain('issue: MRI of the right knee: Upheldd\n');
  expect(stderr).toMatch(/^line \d+: error unknown-decision: \S/m);
  expect(stdout).toBe(contradictoryLetter);
});

test('it is imported without effect: nothing is written, no global of ours is added, the process can end', () => {
  const program = write(
    'effects.mjs',
    `const before = Object.getOwnPropertyNames(globalThis);
     const library = await import('imr-letters');
     console.log(JSON.stringify({ added: Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name)), has: Object.keys(library) }));`,
  );
  const { added, has } = JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' }));
  // The library that validates files shares its state between its own copies.
  expect(added.filter((name: string) => !name.startsWith('__zod_'))).toEqual([]);
  expect(has).toEqual(expect.arrayContaining(['LetterAnalysis', 'analyseLetter', 'applyEdits', 'parseLetter', 'readLetter', 'rules']));
  expect(readFileSync(join(root, 'dist/library.mjs'), 'utf8')).not.toMatch(/\brequire\(|\bfrom\s*["']node:/);
});

test('its types hold for a strict TypeScript project', () => {
  execFileSync(process.execPath, [join(root, 'scripts/library-types.mjs')], { stdio: 'inherit' });
  const use = (code: string) => {
    const file = write('use.mts', code);
    const options = ['--strict', '--noEmit', '--skipLibCheck', 'false', '--module', 'nodenext', '--target', 'es2023', '--types', ''];
    return spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options, file], {
      cwd: project,
      encoding: 'utf8',
    });
  };
  const sound = `import { analyseLetter, applyEdits, type LetterFinding, quickFixesOf, rules } from 'imr-letters';
    const analysis = analyseLetter('text', { severities: { [rules[0]!.code]: 'off' } });
    const finding: LetterFinding | undefined = analysis.findings[0];
    const mended: string = finding ? applyEdits('text', quickFixesOf(analysis, finding)[0]?.edits ?? []) : '';
    console.log(mended, analysis.tree.issues[0]?.decision);`;
  expect(use(`declare const console: { log(...values: unknown[]): void };\n${sound}`).stdout).toBe('');
  expect(use(`import { analyseLetter } from 'imr-letters'; analyseLetter(7);`).stdout).toContain("'number' is not assignable");
});

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findLetters, isLetterName } from '../../../server/src/node/find-letters';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imr-letters-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), '');
  }
}

async function found(): Promise<{ letters: string[]; possible: string[]; faults: string[] }> {
  const result = { letters: [] as string[], possible: [] as string[], faults: [] as string[] };
  const candidates = findLetters(folder, (path, fault) => result.faults.push(`${relative(folder, path)} ${fault.message}`));
  for await (const { path, letterByName } of candidates) {
    (letterByName ? result.letters : result.possible).push(relative(folder, path).replaceAll('\\', '/'));
  }
  return result;
}

test('a letter is known by its name', () => {
  expect(['a.imr', 'x/A.IMR', 'a.imr.txt', 'CM17-0001.txt', 'cm17-1.TXT'].filter((name) => !isLetterName(name))).toEqual([]);
  expect(['a.txt', 'imr', 'CM1-0001.txt', 'CM17-1.pdf', 'xCM17-1.txt', 'a.imr.bak'].filter(isLetterName)).toEqual([]);
});

test('finds letters in all folders in the order of their names, and tells what may be one', async () => {
  write('b.imr', 'a/CM17-1.txt', 'a/notes.txt', 'c/d/e.imr.txt', 'readme.md', 'scan.pdf');
  expect(await found()).toEqual({ letters: ['a/CM17-1.txt', 'b.imr', 'c/d/e.imr.txt'], possible: ['a/notes.txt'], faults: [] });
});

test('leaves out hidden folders and those of tools', async () => {
  write('.git/a.imr', 'node_modules/x/b.imr', 'c.imr');
  expect((await found()).letters).toEqual(['c.imr']);
});

test.skipIf(process.platform === 'win32')('follows links to files, not to folders, and passes over broken ones', async () => {
  write('a/letter.imr');
  symlinkSync(join(folder, 'a'), join(folder, 'a', 'circle'));
  symlinkSync(join(folder, 'a/letter.imr'), join(folder, 'linked.imr'));
  symlinkSync(join(folder, 'gone.imr'), join(folder, 'broken.imr'));
  expect((await found()).letters).toEqual(['a/letter.imr', 'linked.imr']);
});

test('tells of a folder that cannot be read', async () => {
  const faults: string[] = [];
  for await (const _ of findLetters(join(folder, 'absent'), (_path, fault) => faults.push(fault.message)));
  expect(faults).toEqual(['does not exist']);
});

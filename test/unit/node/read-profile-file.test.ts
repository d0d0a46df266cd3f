import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readProfileFile } from '../../../server/src/node/read-profile-file';
import { problemsMessage } from '../../../server/src/text/json-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imr-profile-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function messageFor(content: string | Uint8Array): Promise<string> {
  const path = join(folder, 'own.json');
  writeFileSync(path, content);
  const reading = await readProfileFile(path);
  return 'problems' in reading ? problemsMessage(reading.problems).replace(path, 'own.json') : '';
}

test('reads a profile file', async () => {
  const path = join(folder, 'own.imr-profile.json');
  writeFileSync(path, '{ "id": "own", "name": "Our own", "extends": "imr" }');
  expect(await readProfileFile(path)).toMatchObject({ profile: { id: 'own' } });
});

test('names file, place and fault, and says how many more there are', async () => {
  expect(await messageFor('{\n  "id": 1,\n  "name": 2, "extends": "imr"\n}')).toMatch(/^own\.json:2:9 \S.*\(and 1 more\)$/);
});

test('a file that is absent or no text is a fault like any other', async () => {
  const reading = await readProfileFile('absent.json');
  expect(reading).toEqual({ problems: [{ path: 'absent.json', line: 0, character: 0, message: 'The file does not exist.' }] });
  expect(await messageFor(new Uint8Array([0, 1]))).toBe('own.json:1:1 The file is a binary file, not plain text.');
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Hover } from 'vscode-languageserver/node';
import { LspClient, uriOf } from './lsp-client';

let folder: string;
let uri: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imr-letters-'));
  uri = uriOf(join(folder, 'letter.imr'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const letter = `IMR ISSUES, DECISIONS AND RATIONALES

Subacromial injection, right shoulder: Upheld

MAXIMUS guideline: Decision based on Non-MTUS Citation Harbor Shoulder Criteria 2025.
`;

/** A pack with one guideline on the letter's item, of this title. */
function pack(title: string): string {
  const guideline = { id: 'harbor-shoulder', title, family: 'harbor', regions: ['shoulder'] };
  const topic = { id: 'harbor-injection', title: 'Injection', treatments: ['subacromial injection'] };
  return JSON.stringify({ name: 'Harbor pack', guidelines: [{ ...guideline, topics: [topic] }] });
}

/** What hover says of the letter's item: the guidelines that bear on it. */
async function bearing(client: LspClient): Promise<string> {
  const position = { line: 2, character: 3 };
  const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
  return hover ? (hover.contents as { value: string }).value : '';
}

test('a pack is followed: when it changes, when it breaks, when it is whole again', async () => {
  const file = join(folder, 'own.imr-guidelines.json');
  writeFileSync(file, pack('Harbor One'));
  const client = await LspClient.start({ folder, settings: { guidelinePacks: ['own.imr-guidelines.json'] } });
  await client.open(uri, letter);
  expect(await bearing(client)).toContain('Harbor One');

  writeFileSync(file, pack('Harbor Number Two'));
  await client.until(() => client.refreshes === 1);
  expect(await bearing(client)).toContain('Harbor Number Two');

  writeFileSync(file, '{\n  "name": 7, "guidelines": []\n}');
  await client.until(() => client.refreshes === 2);
  const afterwards = await bearing(client);
  expect(afterwards).toContain('MTUS');
  expect(afterwards).not.toContain('Harbor');
  expect(client.messages).toEqual([`Guideline pack ${file}:2:11 Expected a text, found a number. The pack is left out meanwhile.`]);

  writeFileSync(file, pack('Harbor Number Four'));
  await client.until(() => client.refreshes === 3);
  expect(await bearing(client)).toContain('Harbor Number Four');
  expect(client.messages).toHaveLength(1);
});

test('a glob takes in packs that come later; the nearest of two wins', async () => {
  mkdirSync(join(folder, 'packs/near'), { recursive: true });
  writeFileSync(join(folder, 'packs/far.json'), pack('Harbor Far'));
  const client = await LspClient.start({ folder, settings: { guidelinePacks: ['packs/near/*.json', 'packs/**/*.json'] } });
  await client.open(uri, letter);
  expect(await bearing(client)).toContain('Harbor Far');

  writeFileSync(join(folder, 'packs/near/near.json'), pack('Harbor Near'));
  await client.until(() => client.refreshes > 0);
  const afterwards = await bearing(client);
  expect(afterwards).toContain('Harbor Near');
  expect(afterwards).not.toContain('Harbor Far');
});

test('a pack that is not there, and a setting that is no list, are named; the rest holds', async () => {
  const file = join(folder, 'none.json');
  const client = await LspClient.start({ folder, settings: { guidelinePacks: [file, 7] } });
  await client.open(uri, letter);
  expect(await bearing(client)).toContain('MTUS');
  expect(client.messages).toEqual([
    'Setting imr.guidelinePacks: expected a list of paths or globs of guideline packs.',
    `Guideline pack ${file}:1:1 The file does not exist. The pack is left out meanwhile.`,
  ]);
});

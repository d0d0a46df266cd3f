import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Hover } from 'vscode-languageserver/node';
import { letterWith } from '../support/marked-letter';
import { LspClient, uriOf } from './lsp-client';

const uri = 'untitled:Untitled-1';

function hover(client: LspClient, at: string, letter = uri): Promise<Hover | null> {
  const document = client.document(letter);
  const position = document.positionAt(document.getText().indexOf(at) + 2);
  return client.connection.sendRequest('textDocument/hover', { textDocument: { uri: letter }, position });
}

test('a citation is told of in Markdown, with its range', async () => {
  const client = await LspClient.start();
  await client.open(uri, letterWith({}));
  const found = await hover(client, 'MTUS Shoulder');
  const text = 'MTUS Shoulder Complaints 2004, Section(s): Special Studies';
  const document = client.document(uri);
  const start = document.getText().indexOf(text);
  expect(found?.range).toEqual({ start: document.positionAt(start), end: document.positionAt(start + text.length) });
  expect(found?.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('**Shoulder Complaints**') });
});

test('plain words, places outside of the letter and letters that are not open have none', async () => {
  const client = await LspClient.start();
  await client.open(uri, letterWith({}));
  expect(await hover(client, 'fell from')).toBeNull();
  const position = { line: 9999, character: 9 };
  expect(await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position })).toBeNull();
  expect(await client.connection.sendRequest('textDocument/hover', { textDocument: { uri: 'untitled:none' }, position })).toBeNull();
});

test("a pack's text is shown with the pack's name", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'imr-letters-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const example = 'docs/examples/harbor-health.imr-guidelines.json';
  writeFileSync(join(folder, 'harbor.imr-guidelines.json'), readFileSync(example));
  const letter = uriOf(join(folder, 'letter.imr'));
  const client = await LspClient.start({ folder, settings: { guidelinePacks: ['*.imr-guidelines.json'] } });
  const basis = 'Decision based on Non-MTUS Citation Harbor Shoulder Criteria 2025, Subacromial injection.';
  await client.open(letter, letterWith({ item: 'Subacromial injection, left shoulder', basis }));
  const found = await hover(client, 'Harbor Shoulder', letter);
  expect(found?.contents).toMatchObject({ value: expect.stringContaining('> Subacromial injection is an option after four weeks') });
  expect(found?.contents).toMatchObject({ value: expect.stringContaining('From the guideline pack Harbor Health criteria 2025') });
});

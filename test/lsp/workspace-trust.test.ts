import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Hover } from 'vscode-languageserver/node';
import { LspClient, uriOf } from './lsp-client';

let folder: string;
let elsewhere: string;
let uri: string;

beforeEach(() => {
  [folder, elsewhere] = ['workspace-', 'user-'].map((name) => mkdtempSync(join(tmpdir(), name))) as [string, string];
  uri = uriOf(join(folder, 'letter.imr'));
  for (const [where, title] of [
    [folder, 'Harbor Workspace'],
    [elsewhere, 'Harbor User'],
  ] as const)
    writeFileSync(join(where, 'own.imr-guidelines.json'), pack(title));
  writeFileSync(join(folder, 'own.imr-profile.json'), JSON.stringify({ id: 'own', name: 'Own', extends: 'imr' }));
  onTestFinished(() => {
    for (const path of [folder, elsewhere]) rmSync(path, { recursive: true, force: true });
  });
});

const letter = `IMR ISSUES, DECISIONS AND RATIONALES

Subacromial injection, right shoulder: Upheld
`;

function pack(title: string): string {
  const id = title.toLowerCase().replace(' ', '-');
  const topic = { id: `${id}-injection`, title: 'Injection', treatments: ['subacromial injection'] };
  return JSON.stringify({ name: title, guidelines: [{ id, title, family: id, regions: ['shoulder'], topics: [topic] }] });
}

async function bearing(client: LspClient): Promise<string> {
  const position = { line: 2, character: 3 };
  const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
  return hover ? (hover.contents as { value: string }).value : '';
}

async function profile(client: LspClient): Promise<string> {
  return (await client.connection.sendRequest<{ profile: { id: string } }>('imr/letterStatus', { uri })).profile.id;
}

test('files in an untrusted workspace are not read, and that is said once; those of the user are; all are once it is trusted', async () => {
  const packs = ['own.imr-guidelines.json', '*.imr-guidelines.json', join(elsewhere, '*.json')];
  const settings = { profile: 'own.imr-profile.json', guidelinePacks: packs };
  const client = await LspClient.start({ folder, settings, initializationOptions: { untrustedWorkspace: true } });
  await client.open(uri, letter);
  expect(await profile(client)).toBe('imr');
  const untrusted = await bearing(client);
  expect(untrusted).toContain('Harbor User');
  expect(untrusted).not.toContain('Harbor Workspace');
  expect(client.messages).toEqual([
    expect.stringMatching(/^This workspace is not trusted: guideline packs and letter profiles .* not read/),
  ]);

  await client.connection.sendNotification('imr/workspaceTrusted');
  await client.until(() => client.refreshes > 0);
  expect(await profile(client)).toBe('own');
  expect(await bearing(client)).toContain('Harbor Workspace');
  expect(client.messages).toHaveLength(1);
});

test('a glob from above an untrusted workspace does not reach into it', async () => {
  const guidelinePacks = [join(tmpdir(), '{workspace,user}-*', '*.imr-guidelines.json')];
  const client = await LspClient.start({ folder, settings: { guidelinePacks }, initializationOptions: { untrustedWorkspace: true } });
  await client.open(uri, letter);
  const untrusted = await bearing(client);
  expect(untrusted).toContain('Harbor User');
  expect(untrusted).not.toContain('Harbor Workspace');
});

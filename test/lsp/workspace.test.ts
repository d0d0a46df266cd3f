import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Diagnostic, WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { fullCapabilities, LspClient, sampleLetter, uriOf } from './lsp-client';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imr-letters-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return uriOf(join(folder, name));
}

/** Each reported letter's name, and whether it was reported with a conflict of its decision, with other findings, with none, or as unchanged. */
function reported({ items }: WorkspaceDiagnosticReport): Record<string, string> {
  return Object.fromEntries(items.map((item) => [item.uri.split('/').at(-1), item.kind === 'full' ? summary(item.items) : item.kind]));
}

function summary(found: readonly Diagnostic[]): string {
  if (found.some(({ code }) => code === 'decision-conflict')) return 'conflict';
  return found.length > 0 ? 'other findings' : 'none';
}

function resultIds({ items }: WorkspaceDiagnosticReport) {
  return items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
}

const faulty = sampleLetter('psychotherapy.imr');

test('all letters of the folder are checked, open or not; other files are not', async () => {
  mkdirSync(join(folder, 'inner'));
  write('inner/a.imr', faulty);
  write('CM17-0000009.txt', faulty.replaceAll('\n', '\r\n'));
  write('notes.txt', faulty);
  const open = write('b.imr.txt', 'Nothing yet.');
  const client = await LspClient.start({ folder });
  await client.open(open, faulty);
  expect(reported(await client.pullWorkspace())).toEqual({ 'a.imr': 'conflict', 'CM17-0000009.txt': 'conflict', 'b.imr.txt': 'conflict' });
});

test('what has not changed is not sent again; what has changed or is gone is', async () => {
  const changing = write('changing.imr', faulty);
  const going = write('going.imr', faulty);
  write('staying.imr', faulty);
  const client = await LspClient.start({ folder });
  await client.until(() => client.registered.includes('workspace/didChangeWatchedFiles'));
  const first = await client.pullWorkspace();
  expect(reported(await client.pullWorkspace(resultIds(first)))).toEqual({
    'changing.imr': 'unchanged',
    'going.imr': 'unchanged',
    'staying.imr': 'unchanged',
  });
  write('changing.imr', faulty.replace('is medically necessary', 'is not medically necessary'));
  rmSync(join(folder, 'going.imr'));
  const changes = [
    { uri: changing, type: 2 },
    { uri: going, type: 3 },
  ];
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  await client.until(() => client.refreshes > 0);
  expect(reported(await client.pullWorkspace(resultIds(first)))).toEqual({
    'changing.imr': 'other findings',
    'going.imr': 'none',
    'staying.imr': 'unchanged',
  });
});

test('where nobody tells of changes, the files are looked at each time', async () => {
  write('old.imr', faulty);
  const { didChangeWatchedFiles: _, ...workspace } = fullCapabilities.workspace ?? {};
  const client = await LspClient.start({ folder, capabilities: { ...fullCapabilities, workspace } });
  expect(reported(await client.pullWorkspace())).toEqual({ 'old.imr': 'conflict' });
  renameSync(join(folder, 'old.imr'), join(folder, 'new.imr'));
  expect(reported(await client.pullWorkspace())).toEqual({ 'new.imr': 'conflict' });
});

test('a letter that is closed is reported as its file is; one outside of the folder is not', async () => {
  const inside = write('inside.imr', faulty);
  const client = await LspClient.start({ folder });
  await client.open(inside, 'Changed and not saved.');
  await client.open('untitled:Untitled-1', faulty);
  await client.close(inside);
  await client.close('untitled:Untitled-1');
  expect(summary(await client.diagnostics(inside))).toBe('conflict');
  expect(await client.diagnostics('untitled:Untitled-1')).toEqual([]);
});

test('of a letter that is closed and no letter of the folder any more, findings go, though its client has forgotten it', async () => {
  const old = write('old.imr', faulty);
  const elsewhere = 'file:///elsewhere/other.imr';
  const client = await LspClient.start({ folder });
  for (const uri of [old, elsewhere]) {
    await client.open(uri, faulty);
    expect(summary(await client.diagnostics(uri))).toBe('conflict');
  }
  renameSync(join(folder, 'old.imr'), join(folder, 'new.imr'));
  for (const uri of [old, elsewhere]) await client.close(uri);
  await client.open(uriOf(join(folder, 'new.imr')), faulty);
  const gone = { 'old.imr': 'none', 'other.imr': 'none' };
  expect(reported(await client.pullWorkspace())).toEqual({ 'new.imr': 'conflict', ...gone });
  // It is said again until the client has heard it, and not for ever.
  const second = await client.pullWorkspace();
  expect(reported(second)).toEqual({ 'new.imr': 'conflict', ...gone });
  const third = await client.pullWorkspace(resultIds(second));
  expect(reported(third)).toEqual({ 'new.imr': 'unchanged', ...gone });
  const known = resultIds(third).filter(({ value }) => value !== '');
  expect(reported(await client.pullWorkspace(known))).toEqual({ 'new.imr': 'unchanged' });
});

test('a file that is no text is said to be unchecked', async () => {
  writeFileSync(join(folder, 'scan.imr'), Buffer.from('%PDF-1.7\n%\xff'));
  const client = await LspClient.start({ folder });
  const { items } = await client.pullWorkspace();
  expect(items[0]).toMatchObject({ items: [{ message: 'This letter was not checked: the file is a PDF document, not plain text.' }] });
});

test('a folder that joins the workspace is checked', async () => {
  write('a.imr', faulty);
  const client = await LspClient.start();
  expect(reported(await client.pullWorkspace())).toEqual({});
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: uriOf(folder), name: 'letters' }], removed: [] },
  });
  await client.until(() => client.refreshes > 0);
  expect(reported(await client.pullWorkspace())).toEqual({ 'a.imr': 'conflict' });
});

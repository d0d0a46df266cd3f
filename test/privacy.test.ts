import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { run } from './cli/run';
import { fullCapabilities } from './lsp/lsp-client';
import { sampleLetters } from './support/sample-letters';

/** A word that stands in every sentence of the letters, and nowhere else in the world. */
const canary = 'Kanariengelb';

/** The sample letters with the word after every full stop, before every item and in the name of the patient's physician. */
const letters = [...sampleLetters].map(([name, text]) => ({
  name,
  text: text.replace(/\. /g, `. ${canary} notes that `).replace(/: (?=Upheld|Overturned)/g, ` ${canary}: `),
}));

function folderWithLetters(): string {
  const folder = mkdtempSync(join(tmpdir(), 'imr-privacy-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const { name, text } of letters) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'broken.imr-profile.json'), '{ "id": 7,');
  return folder;
}

/** The files of a folder that hold the word, but for the letters themselves. */
function filesWithCanary(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      !letters.some((letter) => letter.name === name) &&
      statSync(join(folder, name)).isFile() &&
      readFileSync(join(folder, name), 'utf8').includes(canary),
  );
}

test('the server, traced at its most verbose, with broken settings and failing requests, tells no log of a letter', async () => {
  const folder = folderWithLetters();
  const server = spawn(process.execPath, [join(import.meta.dirname, '../dist/server.js'), '--stdio'], {
    env: { ...process.env, NODE_DEBUG: '' },
  });
  onTestFinished(() => void server.kill());
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  /** What an editor writes to its logs or shows outside of the letter. */
  const told: string[] = [];
  server.stderr.on('data', (chunk) => told.push(String(chunk)));
  for (const method of ['window/logMessage', 'window/showMessage', '$/logTrace', 'telemetry/event', '$/progress'])
    connection.onNotification(method, (params) => {
      told.push(JSON.stringify(params));
    });
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => ({ profile: 'broken.imr-profile.json', rules: { nonsense: 7 }, guidelinePacks: ['*.imr', 7] })),
  );
  for (const method of ['client/registerCapability', 'workspace/diagnostic/refresh', 'workspace/codeLens/refresh'])
    connection.onRequest(method, () => null);
  connection.listen();

  const rootUri = pathToFileURL(folder).href;
  const workspaceFolders = [{ uri: rootUri, name: 'letters' }];
  const params = { processId: process.pid, rootUri, workspaceFolders, capabilities: fullCapabilities, trace: 'verbose' };
  await connection.sendRequest('initialize', params);
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('$/setTrace', { value: 'verbose' });
  for (const { name, text } of letters) {
    const uri = pathToFileURL(join(folder, name)).href;
    const textDocument = { uri, languageId: 'imr-determination', version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    const place = { textDocument: { uri }, position: { line: 30, character: 5 } };
    for (const method of ['diagnostic', 'documentSymbol', 'hover', 'completion', 'foldingRange', 'codeLens', 'semanticTokens/full'])
      await connection.sendRequest(`textDocument/${method}`, place);
    // Requests that fail: what is logged of them holds no words.
    const broken = { ...place, positions: null, ranges: canary, data: { uri, about: canary, id: canary } };
    for (const method of ['textDocument/selectionRange', 'textDocument/rename', 'codeAction/resolve', 'textDocument/inlayHint'])
      await connection.sendRequest(method, broken).catch(() => undefined);
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: null, canary });
  }
  await connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
  await connection.sendRequest('shutdown');
  const ended = once(server, 'close');
  await connection.sendNotification('exit');
  await ended;
  expect(told.join('\n')).toMatch(/selectionRange failed after/);
  expect(told.join('\n')).toMatch(/broken\.imr-profile\.json/);
  expect(told.filter((text) => text.includes(canary))).toEqual([]);
  expect(filesWithCanary(folder)).toEqual([]);
});

test('the command line writes no letter to the standard error or a file, whatever is wrong', () => {
  const cwd = folderWithLetters();
  const broken = { input: `{"path":"a","text":"${canary}"\n${canary}\n` };
  const runs = [
    run(['check', '--format', 'ndjson', '.'], { cwd }),
    run(['check', '--format', 'sarif', '--jobs', '3', '.', 'absent.imr'], { cwd }),
    run(['check', '--profile', 'broken.imr-profile.json', '.'], { cwd }),
    run(['check', '--profile', 'knee-mri.imr', '.'], { cwd }),
    run(['check', '--guidelines', 'psychotherapy.imr', '.'], { cwd }),
    run(['check', '--letters-from', '-'], { cwd, ...broken }),
    run(['outline', '.'], { cwd }),
  ];
  expect(runs.some(({ err }) => err !== '')).toBe(true);
  for (const [index, { err }] of runs.entries()) expect(err, String(index)).not.toContain(canary);
  expect(filesWithCanary(cwd)).toEqual([]);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DocumentDiagnosticReport, InitializeResult } from 'vscode-languageserver/node';
import * as findingsProtocol from '../../server/src/server/findings-protocol';
import * as protocol from '../../server/src/server/protocol';
import * as viewProtocol from '../../server/src/server/view-protocol';
import { everything, LspClient, sampleLetter } from './lsp-client';

const letter = sampleLetter('psychotherapy.imr');
const uri = 'untitled:Untitled-1';

/** The server still answers, and as before. */
async function expectAlive(client: LspClient): Promise<void> {
  const own = 'untitled:alive';
  await client.open(own, letter);
  expect((await client.diagnostics(own)).map(({ code }) => code)).toContain('decision-conflict');
  await client.close(own);
  expect(client.process.exitCode).toBeNull();
}

test('unknown methods and notifications are refused or passed over', async () => {
  const client = await LspClient.start();
  for (const method of ['textDocument/nonsense', 'imr/nonsense', '', 'workspace/executeCommand', '$/nonsense'])
    await expect(client.connection.sendRequest(method, { secret: 'words' }), method).rejects.toThrow();
  for (const method of ['textDocument/nonsense', '$/nonsense', 'imr/nonsense', '$/cancelRequest'])
    await client.connection.sendNotification(method, { id: 'none', secret: 'words' });
  await expectAlive(client);
});

/** The methods of our own that the protocol files name. */
const ownMethods = [findingsProtocol, protocol, viewProtocol]
  .flatMap((names) => Object.values<unknown>(names))
  .filter((name): name is string => typeof name === 'string' && name.startsWith('imr/'));

test('malformed parameters of every request that the server offers', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'imr-'));
  const userFile = join(folder, 'dismissals.json');
  const client = await LspClient.start({ initializationOptions: { dismissals: { userFile }, guidelineEntries: true, showsPlaces: true } });
  await client.open(uri, letter);
  const document = { textDocument: { uri } };
  const malformed: unknown[] = [
    null,
    {},
    [],
    7,
    'text',
    { textDocument: null },
    { textDocument: { uri: 7 } },
    { textDocument: { uri: 'file://%E0%A4%A/%%%' }, position: { line: 0, character: 0 } },
    { ...document, position: null, range: null, positions: 'no', context: null, options: null, newName: 7, data: null },
    { ...document, position: { line: -1, character: -1 }, range: { start: {}, end: {} }, positions: [{}], context: {}, query: 7 },
    { ...document, position: { line: 1e99, character: Number.MAX_SAFE_INTEGER }, range: everything, context: { diagnostics: 7, only: 7 } },
    {
      uri,
      mark: null,
      reason: 7,
      offset: 'no',
      position: {},
      id: {},
      text: 7,
      words: null,
      criterion: [],
      issue: -1,
      items: 7,
      profile: {},
    },
    { uri, id: 'none', criterion: 'none', words: 'medically necessary', text: '', items: [{}], profile: 'none', position: { line: -1 } },
    { ...document, position: { line: 0.5, character: '1' }, range: { start: { line: 9, character: 0 }, end: { line: 1, character: 0 } } },
  ];
  const methods = [
    ...['diagnostic', 'codeAction', 'completion', 'hover', 'documentSymbol', 'foldingRange', 'selectionRange', 'definition', 'references'],
    ...['documentHighlight', 'prepareRename', 'rename', 'documentLink', 'semanticTokens/full', 'codeLens', 'inlayHint', 'formatting'],
    ...['rangeFormatting'],
  ].map((name) => `textDocument/${name}`);
  const others = ['codeAction/resolve', 'completionItem/resolve', 'workspace/diagnostic', 'workspace/symbol', 'workspace/executeCommand'];
  expect(ownMethods).toContain('imr/paper');
  for (const method of [...methods, ...others, ...ownMethods])
    for (const params of malformed) await client.connection.sendRequest(method, params).catch(() => undefined);
  for (const params of malformed) for (const name of ownMethods) await client.connection.sendNotification(name, params);
  for (const params of malformed)
    for (const name of ['didOpen', 'didChange', 'didClose', 'didSave'])
      await client.connection.sendNotification(`textDocument/${name}`, params);
  for (const params of malformed)
    for (const name of ['didChangeConfiguration', 'didChangeWatchedFiles', 'didChangeWorkspaceFolders'])
      await client.connection.sendNotification(`workspace/${name}`, params);
  await expectAlive(client);
  expect(client.log.join('\n')).not.toContain('medically necessary');
  rmSync(folder, { recursive: true });
});

test('changes out of range are taken as at the ends of the letter, as LSP says', async () => {
  const client = await LspClient.start();
  await client.open(uri, letter);
  const place = { line: 1_000_000, character: 7 };
  const wild = [
    { range: { start: place, end: place }, text: '\n' },
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '' },
    { range: { start: { line: 0, character: 90_000 }, end: { line: 0, character: 90_000 } }, text: ' ' },
  ];
  await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: wild });
  expect((await client.diagnostics(uri)).map(({ code }) => code)).toContain('decision-conflict');
  await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges: [{ text: '' }] });
  expect((await client.diagnostics(uri)).map(({ code }) => code)).not.toContain('decision-conflict');
  // Of a letter that was never opened.
  const never = { textDocument: { uri: 'untitled:never', version: 2 }, contentChanges: [{ text: 'x' }] };
  await client.connection.sendNotification('textDocument/didChange', never);
  await expectAlive(client);
});

test('a letter is closed, and opened as another, while it is analysed', async () => {
  const client = await LspClient.start();
  for (let round = 0; round < 50; round++) {
    await client.open(uri, letter);
    const asked = client.pull(uri).catch((error: Error) => error);
    await client.close(uri);
    await client.open(uri, 'no letter');
    const now = client.diagnostics(uri);
    await asked;
    expect((await now).map(({ code }) => code)).not.toContain('decision-conflict');
    await client.close(uri);
    expect(await client.diagnostics(uri)).toEqual([]);
  }
  await expectAlive(client);
});

test('a thousand letters are open at once', { timeout: 120_000 }, async () => {
  const client = await LspClient.start();
  const uris = Array.from({ length: 1000 }, (_, number) => `untitled:${number}`);
  for (const each of uris) await client.open(each, letter);
  const reports = await Promise.all(uris.map((each) => client.pull(each)));
  const counts = new Set(reports.map((report) => (report.kind === 'full' ? report.items.length : -1)));
  expect(counts.size).toBe(1);
  for (const each of uris) await client.close(each);
  await expectAlive(client);
});

test('a storm of cancellations: each request is answered or cancelled, none is lost', async () => {
  const client = await LspClient.start();
  await client.open(uri, letter);
  const { CancellationTokenSource } = await import('vscode-jsonrpc/node');
  const answers = Array.from({ length: 500 }, (_, number) => {
    const source = new CancellationTokenSource();
    const method = number % 2 === 0 ? 'textDocument/diagnostic' : 'textDocument/documentSymbol';
    const answer = client.connection.sendRequest<DocumentDiagnosticReport>(method, { textDocument: { uri } }, source.token).then(
      () => 'answered',
      ({ code }: { code: number }) => code,
    );
    if (number % 5 > 0) source.cancel();
    return answer;
  });
  const outcomes = new Set(await Promise.all(answers));
  // -32800: RequestCancelled
  for (const outcome of outcomes) expect(['answered', -32800]).toContain(outcome);
  await expectAlive(client);
});

test('what comes before initialize and after shutdown is refused; a broken message ends nothing but itself', async () => {
  const early = LspClient.spawn();
  await expect(early.connection.sendRequest('textDocument/hover', {})).rejects.toThrow();
  await early.initialize({});
  await expectAlive(early);
  await early.connection.sendRequest('shutdown');
  await expect(early.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: everything.start })).rejects.toThrow();
  expect(await early.exit()).toBe(0);

  const broken = await LspClient.start();
  const write = (text: string) => broken.process.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  write('{"jsonrpc":"2.0","id":');
  write('[]');
  write('{"jsonrpc":"2.0"}');
  await expectAlive(broken);
});

test('the process of the editor is killed: the server ends by itself', async () => {
  const server = join(import.meta.dirname, '../../dist/server.js');
  // An editor that starts the server as its child, says hello, and tells us the server's process.
  const editor = spawn(process.execPath, [
    '-e',
    `const { spawn } = require('node:child_process');
     const server = spawn(process.execPath, [${JSON.stringify(server)}, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'], detached: true });
     const text = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
     server.stdin.write('Content-Length: ' + text.length + '\\r\\n\\r\\n' + text);
     server.stdout.once('data', () => process.stdout.write(String(server.pid)));
     setInterval(() => {}, 1000);`,
  ]);
  const [pid] = (await once(editor.stdout, 'data')).map(Number) as [number];
  expect(process.kill(pid, 0)).toBe(true);
  editor.kill('SIGKILL');
  await expect.poll(() => isRunning(pid), { timeout: 20_000, interval: 50 }).toBe(false);
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('initialize without anything that may be left out', async () => {
  const client = LspClient.spawn();
  const result = await client.connection.sendRequest<InitializeResult>('initialize', { capabilities: {}, processId: null });
  expect(result.serverInfo?.name).toBe('imr-language-server');
  await client.connection.sendNotification('initialized', {});
  await client.open(uri, letter);
  await client.until(() => client.pushed.length > 0);
});

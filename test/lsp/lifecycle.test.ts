import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { everything, LspClient, sampleLetter } from './lsp-client';

const uri = 'untitled:Untitled-1';
const server = join(import.meta.dirname, '../../dist/server.js');

test('a client that can do nothing is served: diagnostics are pushed, symbols come as a list', async () => {
  const client = await LspClient.start({ capabilities: {} });
  expect(client.initializeResult.capabilities.diagnosticProvider).toBeUndefined();
  expect(client.initializeResult.capabilities.textDocumentSync).toEqual({ openClose: true, change: 2 });
  await client.open(uri, sampleLetter('psychotherapy.imr'));
  await client.until(() => client.pushed.length > 0);
  const symbols = await client.connection.sendRequest<unknown[]>('textDocument/documentSymbol', { textDocument: { uri } });
  expect(symbols[0]).toHaveProperty('location');
  expect(await client.codeActions(uri, everything)).toEqual([]);
  expect(client.registered).toEqual([]);
});

test('a client of today is told what it can pull and resolve', async () => {
  const client = await LspClient.start();
  expect(client.initializeResult.serverInfo?.name).toBe('imr-language-server');
  expect(client.initializeResult.capabilities).toMatchObject({
    diagnosticProvider: { identifier: 'imr', interFileDependencies: false, workspaceDiagnostics: true },
    codeActionProvider: { resolveProvider: true },
  });
  await client.until(() => client.registered.length === 2);
});

test('it ends as LSP asks: 0 after shutdown, 1 without', async () => {
  const orderly = await LspClient.start();
  expect(await orderly.shutdown()).toBe(0);
  const abrupt = await LspClient.start();
  expect(await abrupt.exit()).toBe(1);
});

test('it ends when the editor is gone', async () => {
  const client = await LspClient.start();
  const exited = once(client.process, 'exit');
  client.process.stdin?.end();
  expect((await exited)[0]).toBe(1);
});

test('what is asked of a letter that is not open has an empty answer', async () => {
  const client = await LspClient.start();
  expect(await client.diagnostics('untitled:none')).toEqual([]);
  expect(await client.codeActions('untitled:none', everything)).toEqual([]);
  expect(await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: 'untitled:none' } })).toEqual([]);
  expect(await client.connection.sendRequest('imr/letterStatus', { uri: 'untitled:none' })).toBeNull();
});

test('a request that cannot be answered fails alone, and its words are in no log', async () => {
  const client = await LspClient.start();
  await client.open(uri, sampleLetter('psychotherapy.imr'));
  const data = { uri, id: 'a1', range: null, secret: 'words of a letter' };
  await expect(client.connection.sendRequest('codeAction/resolve', { title: 'x', data })).rejects.toThrow();
  const broken = { textDocument: { uri }, positions: null, secret: 'words of a letter' };
  await expect(client.connection.sendRequest('textDocument/selectionRange', broken)).rejects.toThrow('textDocument/selectionRange failed');
  await client.until(() => client.log.length > 0);
  expect(client.log.join('\n')).toMatch(/^textDocument\/selectionRange failed after [\d.]+ ms: TypeError$/m);
  expect(client.log.join('\n')).not.toContain('words of a letter');
  expect(client.log.join('\n')).not.toContain('Psychotherapy');
  expect(await client.diagnostics(uri)).not.toEqual([]);
});

test('started by hand it says how it is meant; it opens no socket', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, [server, ...args], { encoding: 'utf8' });
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('usage: imr-language-server --stdio') });
  expect(run('--socket=0')).toMatchObject({ status: 2 });
  expect(run('--stdio', '--pipe=/tmp/x')).toMatchObject({ status: 2 });
});

import { expect, test } from 'vitest';
import type { DocumentSymbol, FoldingRange, SelectionRange } from 'vscode-languageserver/node';
import { fullCapabilities, LspClient, sampleLetter } from './lsp-client';

const uri = 'untitled:Untitled-1';
const textDocument = { uri };

test('the outline is a tree', async () => {
  const client = await LspClient.start();
  await client.open(uri, sampleLetter('psychotherapy.imr'));
  const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
  expect(symbols.map(({ name }) => name)).toEqual([
    'Header',
    'How the determination was made',
    'Clinical case summary',
    'Issues, decisions and rationales',
  ]);
  const issue = symbols[3]?.children?.[0];
  expect(issue).toMatchObject({
    name: 'Psychotherapy, 6 sessions',
    detail: 'Upheld',
    selectionRange: { start: { line: 31, character: 0 }, end: { line: 31, character: 33 } },
  });
  expect(issue?.children?.map(({ name }) => name)).toEqual(["Claims administrator's basis", "Reviewer's basis", 'Rationale']);
});

test('no more folding ranges come than the client can take', async () => {
  const foldingRange = { rangeLimit: 3 };
  const client = await LspClient.start({ capabilities: { textDocument: { ...fullCapabilities.textDocument, foldingRange } } });
  await client.open(uri, sampleLetter('psychotherapy.imr'));
  const ranges = await client.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', { textDocument });
  expect(ranges).toHaveLength(3);
  expect(ranges[0]).toMatchObject({ startLine: 0 });
});

test('a selection grows from the word to the letter', async () => {
  const client = await LspClient.start();
  await client.open(uri, sampleLetter('psychotherapy.imr'));
  const positions = [
    { line: 31, character: 3 },
    { line: 45, character: 0 },
  ];
  const [first, second] = await client.connection.sendRequest<SelectionRange[]>('textDocument/selectionRange', { textDocument, positions });
  expect(first?.range).toEqual({ start: { line: 31, character: 0 }, end: { line: 31, character: 13 } });
  expect(first?.parent?.range).toEqual({ start: { line: 31, character: 0 }, end: { line: 31, character: 25 } });
  expect(second).toBeDefined();
});

test('how the letter stands: profile and counts', async () => {
  const client = await LspClient.start();
  await client.open(uri, sampleLetter('psychotherapy.imr'), 4);
  const status = await client.connection.sendRequest<{ findings: { error: number } }>('imr/letterStatus', { uri });
  expect(status).toMatchObject({ version: 4, profile: { id: 'imr', name: 'IMR final determination' }, state: 'draft' });
  expect(status.findings.error).toBeGreaterThan(0);
});

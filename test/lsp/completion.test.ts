import { expect, test } from 'vitest';
import type { CompletionItem, CompletionList, InitializeResult } from 'vscode-languageserver/node';
import { letterWith } from '../support/marked-letter';
import { fullCapabilities, LspClient } from './lsp-client';

const uri = 'untitled:Untitled-1';
const item = 'MRI of the lumbar spine';

/** Invoked by the user, by a character that triggers it, or as the list is incomplete. */
type Trigger = 1 | 2 | 3;

async function complete(client: LspClient, behind: string, triggerKind: Trigger, back = 0): Promise<CompletionItem[]> {
  const document = client.document(uri);
  const at = document.getText().indexOf(behind);
  if (at < 0) throw new Error('that text does not stand in the letter');
  const list = await client.connection.sendRequest<CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position: document.positionAt(at + behind.length - back),
    context: { triggerKind },
  });
  expect(list.isIncomplete).toBe(true);
  return list.items;
}

async function start(options: Parameters<typeof LspClient.start>[0], parts: Parameters<typeof letterWith>[0]): Promise<LspClient> {
  const client = await LspClient.start(options);
  await client.open(uri, letterWith({ item, ...parts }));
  return client;
}

test('the server says when to ask it', async () => {
  const client = await LspClient.start();
  const { capabilities } = client.initializeResult as InitializeResult;
  expect(capabilities.completionProvider).toEqual({ triggerCharacters: [' ', ':'], resolveProvider: true });
});

test('a guideline is offered as a snippet that goes on to its sections', async () => {
  const client = await start({ initializationOptions: { completionCommand: 'suggest' } }, { basis: 'Decision based on low b.' });
  const [first] = await complete(client, 'MAXIMUS guideline: Decision based on low b', 1);
  expect(first).toMatchObject({
    label: 'MTUS Low Back Complaints 2004',
    labelDetails: { description: 'ACOEM chapter 12' },
    insertTextFormat: 2,
    textEdit: { newText: 'MTUS Low Back Complaints 2004, Section(s): $0', range: { start: { character: 37 }, end: { character: 43 } } },
    command: { command: 'suggest' },
  });
  expect(first?.documentation).toBeUndefined();
});

test('a client without snippets gets plain text, and none of the commands that it has not named', async () => {
  const capabilities = { ...fullCapabilities, textDocument: {} };
  const client = await start({ capabilities }, { basis: 'Decision based on ' });
  const [first] = await complete(client, 'MAXIMUS guideline: Decision based on', 1);
  expect(first).toMatchObject({
    insertTextFormat: 1,
    textEdit: { newText: expect.stringMatching(/ MTUS Low Back Complaints 2004, Section\(s\): $/) },
  });
  expect(first).not.toHaveProperty('command');
  expect(first).not.toHaveProperty('labelDetails');
  expect(first?.detail).toBe('ACOEM chapter 12');
});

test('the order is ours, and an editor that filters by what was typed leaves none out', async () => {
  const client = await start({}, { basis: 'Decision based on facet odg' });
  const items = await complete(client, 'MAXIMUS guideline: Decision based on facet odg', 1);
  expect(items.length).toBeGreaterThan(1);
  expect(items.map(({ sortText }) => sortText)).toEqual(items.map(({ sortText }) => sortText).toSorted());
  for (const { filterText } of items) expect(filterText).toMatch(/^facet odg /);
});

test('documentation comes when it is asked for, also after the letter has changed', async () => {
  const client = await start({}, { basis: 'Decision based on low' });
  const [first] = await complete(client, 'MAXIMUS guideline: Decision based on low', 1);
  await client.replace(uri, 'MAXIMUS guideline: Decision based on low', 'MAXIMUS guideline: Decision based on low b');
  const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', first);
  expect(resolved.documentation).toMatchObject({ kind: 'markdown', value: expect.stringContaining('**Low Back Complaints**') });
  expect({ ...resolved, documentation: undefined }).toEqual({ ...first, documentation: undefined });
});

test('a statement that belongs before comes as an edit of its own', async () => {
  const client = await start({}, { basis: 'Decision based on odg low back' });
  const [first] = await complete(client, 'MAXIMUS guideline: Decision based on odg low back', 1);
  expect(first?.additionalTextEdits).toEqual([
    { range: expect.anything(), newText: expect.stringMatching(/outside of the MTUS Guidelines\. $/) },
  ]);
});

test('running prose is left alone by what is typed there, and answered when asked', async () => {
  const client = await start({}, { rationale: 'The patient has pain. facet blocks' });
  expect(await complete(client, 'The patient has ', 2)).toEqual([]);
  expect(await complete(client, 'The patient has pain. ', 1)).not.toEqual([]);
});

test('a blank that is typed goes on with the list that was asked for', async () => {
  const client = await start({}, { rationale: 'The patient has pain. mri spine' });
  expect(await complete(client, 'The patient has pain. mri', 1)).not.toEqual([]);
  expect(await complete(client, 'The patient has pain. mri ', 2)).not.toEqual([]);
  expect(await complete(client, 'The patient has pain. mri spine', 3)).not.toEqual([]);
  expect(await complete(client, 'The patient ', 2)).toEqual([]);
});

test('guideline text to be chosen from', async () => {
  const client = await start({}, {});
  const params = {
    uri,
    position: client.document(uri).positionAt(client.text(uri).indexOf('Decision rationale: ') + 20),
    words: 'radiculopathy odg',
  };
  const entries = await client.connection.sendRequest<{ label: string; text: string; snippet: string }[]>('imr/guidelineTexts', params);
  expect(entries.length).toBeGreaterThan(0);
  expect(entries[0]?.text).toMatch(/^Per ODG, /);
  expect(await client.connection.sendRequest('imr/guidelineTexts', { ...params, uri: 'untitled:none' })).toEqual([]);
});

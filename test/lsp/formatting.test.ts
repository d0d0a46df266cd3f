import { expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver/node';
import { LspClient, sampleLetter } from './lsp-client';

const uri = 'untitled:Untitled-1';
const textDocument = { uri };
const options = { tabSize: 2, insertSpaces: true };

test('a letter is formatted, and then is in order', async () => {
  const client = await LspClient.start();
  await client.open(uri, sampleLetter('facet-blocks-double-spaced.imr.txt'));
  const codes = async () => (await client.diagnostics(uri)).map(({ code }) => code).sort();
  const before = await codes();
  const format = () => client.connection.sendRequest<TextEdit[]>('textDocument/formatting', { textDocument, options });
  await client.change(uri, await format());
  expect(client.text(uri)).toMatch(/^HOW THE IMR FINAL DETERMINATION WAS MADE\n\nThe complete case file [^\n]{300}/);
  expect(await format()).toEqual([]);
  expect(await codes()).toEqual(before);
});

test('lines are formatted by themselves', async () => {
  const client = await LspClient.start();
  await client.open(uri, sampleLetter('psychotherapy.imr'));
  const range = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };
  const edits = await client.connection.sendRequest<TextEdit[]>('textDocument/rangeFormatting', { textDocument, options, range });
  expect(edits.length).toBeGreaterThan(4);
  expect(edits.every((edit) => edit.range.start.line <= 5)).toBe(true);
  await client.change(uri, edits);
  expect(client.text(uri)).toMatch(/^Case Number: CM\S+\nDate Assigned: \S+\nDate of Injury: \S+\n/);
});

test('text that is put in comes clean', async () => {
  const client = await LspClient.start();
  await client.open(uri, sampleLetter('psychotherapy.imr'));
  const clean = (text: string) => client.connection.sendRequest('imr/cleanText', { uri, text });
  expect(await clean('The worker was\nseen by  the surgeon.')).toBe('The worker was seen by the surgeon.');
  expect(await clean('The worker was seen.')).toBeNull();
  // A word that a line's end broke is whole again; the feet of pages go.
  expect(await clean('He had an injec-\ntion by the\nPage 3 of 7\n\fsurgeon, a non-\nsmoker.')).toBe(
    'He had an injection by the surgeon, a non-smoker.',
  );
  expect(await client.connection.sendRequest('imr/cleanText', { uri: 'untitled:none', text: 'a\nb' })).toBeNull();
  expect(await client.connection.sendRequest('textDocument/formatting', { textDocument: { uri: 'untitled:none' }, options })).toEqual([]);
});

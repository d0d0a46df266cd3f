import { describe, expect, it } from 'vitest';
import type {
  CodeLens,
  InlayHint,
  Location,
  LocationLink,
  SemanticTokens,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { letterWith } from '../support/marked-letter';
import { fullCapabilities, LspClient } from './lsp-client';

const uri = 'file:///letters/shoulder.imr';
const letter = letterWith({ basis: 'Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.' });
const capabilities = { ...fullCapabilities, textDocument: { ...fullCapabilities.textDocument, definition: { linkSupport: true } } };
const ourClient = { guidelineEntries: true, showsPlaces: true };

async function opened(
  options: { initializationOptions?: unknown; settings?: Record<string, unknown> } = { initializationOptions: ourClient },
) {
  const client = await LspClient.start({ capabilities, ...options });
  await client.open(uri, letter);
  const ask = <T>(method: string, params: object = {}): Promise<T> =>
    client.connection.sendRequest(method, { textDocument: { uri }, ...params });
  const at = (words: string, from = 0) => client.document(uri).positionAt(letter.indexOf(words, from) + 1);
  return { client, ask, at };
}

const rationale = letter.indexOf('Decision rationale:');

describe('navigation over LSP', () => {
  it('goes from a mention to the citation, and from a citation to the entry of the catalogue', async () => {
    const { ask, at } = await opened();
    const [toCitation] = await ask<LocationLink[]>('textDocument/definition', { position: at('MTUS', rationale) });
    expect(toCitation?.targetUri).toBe(uri);
    const [toEntry] = await ask<LocationLink[]>('textDocument/definition', {
      position: at('Shoulder Complaints', letter.indexOf('MAXIMUS guideline')),
    });
    expect(toEntry?.targetUri).toBe('imr-guideline:/acoem2004-ch9.md');
    const page = await ask<string | null>('imr/guidelineEntry', { id: 'acoem2004-ch9', uri });
    expect(page).toContain('# Shoulder Complaints');
    expect(page?.split('\n')[toEntry?.targetSelectionRange.start.line ?? 0]).toMatch(/^## Special Studies/);
  });

  it('leads a client without our documents to places of the letter alone', async () => {
    const { ask, at } = await opened({});
    expect(await ask('textDocument/definition', { position: at('Shoulder Complaints', letter.indexOf('MAXIMUS guideline')) })).toBeNull();
    expect(await ask<CodeLens[]>('textDocument/codeLens')).toEqual([]);
  });

  it('finds all places of an item and renames it', async () => {
    const { client, ask, at } = await opened();
    const position = at('MRI of the left shoulder: Upheld');
    const places = await ask<Location[]>('textDocument/references', { position, context: { includeDeclaration: true } });
    expect(places).toHaveLength(2);
    expect(await ask('textDocument/prepareRename', { position })).toMatchObject({ placeholder: 'MRI of the left shoulder' });
    const edit = await ask<WorkspaceEdit>('textDocument/rename', { position, newName: 'CT scan of the left shoulder' });
    const [change] = edit.documentChanges as unknown as [{ edits: Parameters<LspClient['change']>[1] }];
    await client.change(uri, change.edits);
    expect(client.text(uri)).toBe(letter.replaceAll('MRI of the left shoulder', 'CT scan of the left shoulder'));
  });

  it('lists the items of all letters', async () => {
    const { client } = await opened();
    const found = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'shoulder mri' });
    expect(found.map(({ name, containerName }) => [name, containerName])).toEqual([['MRI of the left shoulder', 'shoulder.imr']]);
    expect(await client.connection.sendRequest('workspace/symbol', { query: 'knee' })).toEqual([]);
  });

  it('gives tokens of meaning, the line above an issue, and hints where they are switched on', async () => {
    const { ask } = await opened({ initializationOptions: ourClient, settings: { inlayHints: { enabled: true } } });
    const { data } = await ask<SemanticTokens>('textDocument/semanticTokens/full');
    expect(data.length % 5).toBe(0);
    expect(data.length).toBeGreaterThan(0);
    const lenses = await ask<CodeLens[]>('textDocument/codeLens');
    expect(lenses[0]?.command).toMatchObject({ title: 'Upheld', command: 'imr.showPlaces' });
    for (const { command } of lenses) expect(command?.command).toMatch(/^imr\.show(?:Places|Criteria)$/);
    const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    const hints = await ask<InlayHint[]>('textDocument/inlayHint', { range });
    expect(hints.length).toBeGreaterThan(0);
  });

  it('gives neither line nor hint where they are switched off', async () => {
    const { ask } = await opened({ initializationOptions: ourClient, settings: { codeLens: { enabled: false } } });
    const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    expect(await ask('textDocument/codeLens')).toEqual([]);
    expect(await ask('textDocument/inlayHint', { range })).toEqual([]);
  });

  it('answers nothing of a letter that is not open', async () => {
    const { ask } = await opened();
    const elsewhere = { textDocument: { uri: 'file:///letters/other.imr' }, position: { line: 0, character: 0 } };
    expect(await ask('textDocument/definition', elsewhere)).toBeNull();
    expect(await ask('textDocument/documentLink', elsewhere)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import type { ClientCapabilities, CodeAction, CompletionList, Hover, Location, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { editsOf, everything, fullCapabilities, LspClient, sampleLetter, uriOf } from './lsp-client';

const uri = 'untitled:Untitled-1';
const letter = sampleLetter('psychotherapy.imr');

/** What editors of many years offer: literals of code actions and nothing that came with them or later. */
const old: ClientCapabilities = {
  textDocument: {
    synchronization: {},
    publishDiagnostics: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix'] } } },
    completion: { completionItem: { snippetSupport: false } },
    hover: { contentFormat: ['plaintext'] },
  },
};

/** Whatever there is, and some that nobody knows. */
const all = {
  general: { positionEncodings: ['utf-8', 'utf-32', 'utf-16'], markdown: { parser: 'marked' }, staleRequestSupport: { cancel: true } },
  notebookDocument: { synchronization: { dynamicRegistration: true } },
  window: { workDoneProgress: true, showMessage: {}, showDocument: { support: true } },
  workspace: {
    ...fullCapabilities.workspace,
    applyEdit: true,
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    workspaceEdit: {
      documentChanges: true,
      snippetEditSupport: true,
      normalizesLineEndings: true,
      changeAnnotationSupport: { groupsOnLabel: true },
      resourceOperations: ['create', 'rename', 'delete'],
    },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    fileOperations: { willRename: true, didRename: true },
    nonsense: { of: ['the', 'future'] },
  },
  textDocument: {
    ...fullCapabilities.textDocument,
    definition: { linkSupport: true, dynamicRegistration: true },
    foldingRange: { rangeLimit: 2, lineFoldingOnly: true, dynamicRegistration: true },
    rename: { prepareSupport: true, honorsChangeAnnotations: true },
    codeLens: { dynamicRegistration: true },
    inlayHint: { resolveSupport: { properties: ['tooltip'] } },
    semanticTokens: { requests: { full: { delta: true }, range: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
    hover: { contentFormat: ['plaintext', 'markdown'] },
  },
} as unknown as ClientCapabilities;

const clients: [string, ClientCapabilities][] = [
  ['nothing', {}],
  ['what was there years ago', old],
  ['all there is', all],
];

describe.each(clients)('a client that can do %s', (_, capabilities) => {
  async function withLetter(): Promise<LspClient> {
    const client = await LspClient.start({ capabilities });
    await client.open(uri, letter);
    return client;
  }

  const ask = <T>(client: LspClient, method: string, more: object = {}) =>
    client.connection.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri }, ...more });
  const positionOf = (client: LspClient, words: string) => client.document(uri).positionAt(letter.indexOf(words) + 1);
  /** Within the item that stands before the first decision. */
  const itemPosition = (client: LspClient) => client.document(uri).positionAt(letter.search(/^.+: Upheld/m) + 1);

  test('has the findings, pulled or pushed, in offsets of UTF-16, and none when the letter is closed', async () => {
    const client = await withLetter();
    expect(client.initializeResult.capabilities.positionEncoding ?? 'utf-16').toBe('utf-16');
    const pulls = client.initializeResult.capabilities.diagnosticProvider !== undefined;
    const found = pulls
      ? await client.diagnostics(uri)
      : (await client.until(() => client.pushed.find((pushed) => pushed.uri === uri && pushed.diagnostics.length > 0))).diagnostics;
    const conflict = found.find(({ code }) => code === 'decision-conflict');
    expect(client.document(uri).getText(conflict?.range)).toBe('Upheld');
    expect(conflict?.codeDescription === undefined).toBe(!pulls);
    expect(conflict?.relatedInformation === undefined).toBe(!pulls);
    if (pulls) return;
    const { length } = client.pushed;
    await client.close(uri);
    expect(await client.until(() => client.pushed[length])).toMatchObject({ uri, diagnostics: [] });
  });

  test('is answered by every feature that it asks for', async () => {
    const client = await withLetter();
    const position = itemPosition(client);
    const context = { includeDeclaration: true };
    for (const method of ['documentSymbol', 'foldingRange', 'documentLink', 'codeLens'])
      expect(Array.isArray(await ask(client, method)), method).toBe(true);
    expect(await ask<unknown[]>(client, 'documentSymbol')).not.toEqual([]);
    expect((await ask<unknown[]>(client, 'foldingRange')).length).toBeGreaterThan(1);
    expect(await ask(client, 'selectionRange', { positions: [position] })).toHaveLength(1);
    expect(await ask<Location[]>(client, 'references', { position, context })).not.toEqual([]);
    expect(await ask<unknown[]>(client, 'documentHighlight', { position })).not.toEqual([]);
    expect(await ask<{ data: number[] }>(client, 'semanticTokens/full')).toHaveProperty('data');
    expect(Array.isArray(await ask(client, 'inlayHint', { range: everything }))).toBe(true);
    expect(Array.isArray(await ask(client, 'formatting', { options: { tabSize: 2, insertSpaces: true } }))).toBe(true);
    expect(await client.connection.sendRequest<unknown[]>('workspace/symbol', { query: 'psycho' })).not.toEqual([]);
    expect(client.log).toEqual([]);
  });

  test('sees hover as it can show it', async () => {
    const client = await withLetter();
    const hover = await ask<Hover>(client, 'hover', { position: itemPosition(client) });
    const { kind, value } = hover.contents as { kind: string; value: string };
    expect(kind).toBe(capabilities === all ? 'markdown' : 'plaintext');
    expect(value).toContain('Guidelines that bear on');
    if (kind === 'plaintext') expect(value).not.toMatch(/\*\*|\]\(|\\[^\w]|^#/m);
  });

  test('completes without what it cannot insert', async () => {
    const client = await withLetter();
    const start = client.document(uri).positionAt(letter.indexOf('MAXIMUS guideline:') + 'MAXIMUS guideline:'.length);
    const { items } = await ask<CompletionList>(client, 'completion', { position: start, context: { triggerKind: 1 } });
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      if (capabilities !== all) {
        expect(item.insertTextFormat).not.toBe(2);
        expect(item.textEdit?.newText).not.toMatch(/\$\{?\d/);
      }
      const resolved = await client.connection.sendRequest<typeof item>('completionItem/resolve', item);
      if (resolved.documentation)
        expect((resolved.documentation as { kind: string }).kind).toBe(capabilities === all ? 'markdown' : 'plaintext');
    }
  });

  test('gets quick fixes whose edits it can make', async () => {
    const client = await withLetter();
    const range = { start: positionOf(client, 'Upheld'), end: positionOf(client, 'Upheld') };
    const actions = await client.codeActions(uri, range, ['quickfix']);
    // Without literals there is no place for an edit, and the server has no commands of its own.
    if (!capabilities.textDocument?.codeAction) return expect(actions).toEqual([]);
    const change = actions.find(({ title }) => title.includes('Overturned')) as CodeAction;
    const { edit } = change.edit ? change : await client.resolve(change);
    expect(edit?.documentChanges === undefined).toBe(capabilities !== all);
    await client.change(uri, editsOf(edit, uri));
    expect(client.text(uri)).toContain('Overturned');
  });

  test('renames an item', async () => {
    const client = await withLetter();
    const position = itemPosition(client);
    await ask(client, 'prepareRename', { position });
    const edit = await ask<WorkspaceEdit>(client, 'rename', { position, newName: 'Aquatic therapy' });
    const edits: TextEdit[] = editsOf(edit, uri);
    expect(edits.length).toBeGreaterThan(0);
    await client.change(uri, edits);
    expect(client.text(uri)).toContain('Aquatic therapy');
  });
});

test('a client of one root and no folders, as there were, has its settings and letters all the same', async () => {
  const client = LspClient.spawn();
  const rootUri = uriOf(import.meta.dirname);
  await client.connection.sendRequest('initialize', { processId: null, rootUri, rootPath: null, capabilities: {} });
  await client.connection.sendNotification('initialized', {});
  await client.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { imr: { rules: { 'decision-conflict': 'off' } } },
  });
  await client.open(uri, letter);
  const pushed = await client.until(() => client.pushed.find((each) => each.uri === uri && each.diagnostics.length > 0));
  expect(pushed.diagnostics.map(({ code }) => code)).not.toContain('decision-conflict');
});

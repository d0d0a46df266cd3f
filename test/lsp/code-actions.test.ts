import { expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver/node';
import { CodeActionTriggerKind, LSPErrorCodes } from 'vscode-languageserver/node';
import { at, editsOf, everything, fullCapabilities, LspClient, sampleLetter } from './lsp-client';

const uri = 'untitled:Untitled-1';
const decision = at({ line: 31, character: 28 });

/** A client whose letter holds `decision-conflict` at the place `decision`. */
async function withConflict(capabilities = fullCapabilities): Promise<LspClient> {
  const client = await LspClient.start({ capabilities });
  await client.open(uri, sampleLetter('psychotherapy.imr'));
  return client;
}

function named(actions: readonly CodeAction[], title: string): CodeAction {
  const action = actions.find((candidate) => candidate.title === title);
  if (!action) throw new Error(`no action "${title}" among: ${actions.map((candidate) => candidate.title).join('; ')}`);
  return action;
}

test('a quick fix names its finding, is worked out when chosen, and mends it', async () => {
  const client = await withConflict();
  const action = named(await client.codeActions(uri, decision), 'Change the decision to Overturned');
  expect(action).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'decision-conflict', source: 'imr' }] });
  expect(action.edit).toBeUndefined();
  const resolved = await client.resolve(action);
  expect(resolved.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri, version: 1 } });
  await client.change(uri, editsOf(resolved.edit, uri));
  expect(client.text(uri)).toContain('Psychotherapy, 6 sessions: Overturned\n');
  expect((await client.diagnostics(uri)).map(({ code }) => code)).not.toContain('decision-conflict');
});

test('a client that cannot ask again has the edit at once, as it can read it', async () => {
  const client = await withConflict({ textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } });
  const action = named(await client.codeActions(uri, decision), 'Change the decision to Overturned');
  expect(action).not.toHaveProperty('isPreferred');
  expect(action.edit?.changes?.[uri]).toEqual([
    { range: { start: { line: 31, character: 27 }, end: { line: 31, character: 33 } }, newText: 'Overturned' },
  ]);
});

test('only the kinds asked for are offered', async () => {
  const client = await withConflict();
  const kinds = async (only?: string[]) => [...new Set((await client.codeActions(uri, everything, only)).map(({ kind }) => kind))];
  expect(await kinds(['quickfix'])).toEqual(['quickfix']);
  expect((await kinds(['refactor'])).every((kind) => kind?.startsWith('refactor.'))).toBe(true);
  expect((await kinds(['source'])).every((kind) => kind?.startsWith('source.'))).toBe(true);
});

test('what lets the letter grow is offered where somebody asks, and not at every move of the caret', async () => {
  const client = await withConflict();
  const ask = (triggerKind: CodeActionTriggerKind) =>
    client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: decision,
      context: { diagnostics: [], triggerKind },
    });
  const isRefactoring = ({ kind }: CodeAction) => kind?.startsWith('refactor.') === true;
  expect((await ask(CodeActionTriggerKind.Automatic)).some(isRefactoring)).toBe(false);
  const action = named(await ask(CodeActionTriggerKind.Invoked), 'Add disputed item');
  const { edit } = await client.resolve(action);
  await client.change(uri, editsOf(edit, uri));
  expect(client.text(uri)).toMatch(/\[insert disputed item\]/);
});

test('in running text what mends it is not mixed with what lets the letter grow, unless that is asked for', async () => {
  const client = await withConflict();
  const [finding] = (await client.diagnostics(uri)).filter(
    ({ range, code }) => code !== 'missing-section' && range.start.line > decision.start.line + 1,
  );
  const kinds = async (only?: string[]) => (await client.codeActions(uri, at(finding!.range.start), only)).map(({ kind }) => kind);
  expect((await kinds()).some((kind) => kind?.startsWith('refactor'))).toBe(false);
  expect((await kinds(['refactor'])).length).toBeGreaterThan(0);
});

test('where nothing is found, nothing is offered', async () => {
  const client = await withConflict();
  expect(await client.codeActions(uri, at({ line: 33, character: 0 }), ['quickfix'])).toEqual([]);
});

test('a fix of a letter that has changed meanwhile is not worked out', async () => {
  const client = await withConflict();
  const action = named(await client.codeActions(uri, decision), 'Change the decision to Overturned');
  await client.replace(uri, 'Biofeedback: Upheld', 'Biofeedback: Overturned');
  await expect(client.resolve(action)).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
});

/** Takes a section of a sample letter out: from one heading up to the next. */
function without(letter: string, from: string, to: string): string {
  return letter.slice(0, letter.indexOf(from)) + letter.slice(letter.indexOf(to));
}

const withoutSummary = without(
  sampleLetter('knee-mri.imr'),
  '                                     CLINICAL CASE SUMMARY',
  '                             IMR ISSUES',
);

test('a missing section comes with tab stops, and with them its finding goes', async () => {
  const client = await LspClient.start();
  await client.open(uri, withoutSummary);
  const missing = (await client.diagnostics(uri)).find(({ code }) => code === 'missing-section');
  expect(missing).toMatchObject({ data: { section: 'case-summary' } });
  const actions = await client.codeActions(uri, missing!.range, ['quickfix']);
  const action = actions.find(({ diagnostics, isPreferred }) => isPreferred && diagnostics?.[0]?.code === 'missing-section');
  const { edit } = await client.resolve(action!);
  expect(edit?.documentChanges?.[0]).toMatchObject({ edits: [{ snippet: { kind: 'snippet', value: expect.stringContaining('${1:[') } }] });
  await client.change(uri, editsOf(edit, uri));
  expect((await client.diagnostics(uri)).map(({ data }) => data?.section)).not.toContain('case-summary');
});

test('all missing sections come in one edit; as plain text where there are no snippets', async () => {
  const { workspaceEdit: _, ...workspace } = fullCapabilities.workspace ?? {};
  const client = await LspClient.start({ capabilities: { ...fullCapabilities, workspace } });
  const draft =
    'HOW THE IMR FINAL DETERMINATION WAS MADE\r\nBy a reviewer.\r\n\r\nIMR ISSUES, DECISIONS AND RATIONALES\r\n\r\nKnee brace: Upheld\r\n';
  await client.open(uri, draft);
  const [action] = await client.codeActions(uri, everything, ['source.insertMissing.imr']);
  const { edit } = await client.resolve(action!);
  const edits = editsOf(edit, uri);
  expect(edits.map(({ newText }) => newText).join('')).not.toMatch(/\$\{|[^\r]\n/);
  await client.change(uri, edits);
  expect((await client.diagnostics(uri)).map(({ code }) => code)).not.toContain('missing-section');
  expect(await client.codeActions(uri, everything, ['source.insertMissing.imr'])).toEqual([]);
});

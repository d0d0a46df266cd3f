import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver/node';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import type { DismissedEntry, DismissibleFinding, LetterCheck } from '../../server/src/server/findings-protocol';
import type { LetterStatus } from '../../server/src/server/protocol';
import { LspClient, sampleLetter, uriOf } from './lsp-client';

let folder: string;
let outside: string;

beforeEach(() => {
  const made = mkdtempSync(join(tmpdir(), 'imr-letters-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  folder = join(made, 'letters');
  outside = join(made, 'user/dismissals.json');
  mkdirSync(folder);
});

const faulty = sampleLetter('psychotherapy.imr');

/** A client that can dismiss, with a letter of the folder open. */
async function clientWith(text: string, name = 'a.imr'): Promise<{ client: LspClient; uri: string }> {
  const client = await LspClient.start({ folder, initializationOptions: { dismissals: { userFile: outside } } });
  const uri = name.startsWith('untitled:') ? name : uriOf(join(folder, name));
  if (uri !== name) writeFileSync(join(folder, name), text);
  await client.open(uri, text);
  return { client, uri };
}

const codes = (found: readonly Diagnostic[]) => found.map(({ code }) => code);

/** Asks for the findings again at every refresh, of which an earlier change may still bring one, until there is one of a code. */
async function untilFound(client: LspClient, uri: string, code: string): Promise<void> {
  for (;;) {
    const { refreshes } = client;
    if (codes(await client.diagnostics(uri)).includes(code)) return;
    await client.until(() => client.refreshes > refreshes);
  }
}

async function conflict(client: LspClient, uri: string): Promise<Diagnostic> {
  const found = (await client.diagnostics(uri)).find(({ code }) => code === 'decision-conflict');
  if (!found) throw new Error('no decision-conflict');
  return found;
}

/** Dismisses the conflict as the editor's command does. */
async function dismiss(client: LspClient, uri: string, reason: string): Promise<CodeAction[]> {
  const actions = await client.codeActions(uri, (await conflict(client, uri)).range, ['quickfix']);
  const finding: DismissibleFinding = actions.at(-1)?.command?.arguments?.[0];
  await client.connection.sendRequest('imr/dismiss', { ...finding, reason });
  return actions;
}

const dismissed = (client: LspClient) => client.connection.sendRequest<DismissedEntry[]>('imr/dismissals');
const dismissalsFile = () => join(folder, '.imr/dismissals.json');

test('a finding is dismissed with a reason, kept beside its letter, listed, found again and restored', async () => {
  const { client, uri } = await clientWith(faulty);
  const actions = await dismiss(client, uri, ' The panel agreed. ');
  expect(actions.at(-1)).toMatchObject({ title: 'Dismiss: decision-conflict…', command: { command: 'imr.dismissFinding' } });
  expect(actions.at(-1)?.isPreferred).toBeUndefined();
  expect(actions.slice(0, -1).some(({ title }) => title.startsWith('Dismiss'))).toBe(false);

  expect(codes(await client.diagnostics(uri))).not.toContain('decision-conflict');
  const written = readFileSync(dismissalsFile(), 'utf8');
  expect(JSON.parse(written).dismissals).toMatchObject([{ letter: 'a.imr', code: 'decision-conflict', reason: 'The panel agreed.' }]);
  for (const word of ['sychotherapy', 'pheld', 'necessary']) expect(written).not.toContain(word);

  const [entry] = await dismissed(client);
  expect(entry).toMatchObject({
    uri,
    code: 'decision-conflict',
    reason: 'The panel agreed.',
    date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
  const place = await client.connection.sendRequest<Range | null>('imr/locateDismissed', { id: entry!.id });
  expect(client.document(uri).getText(place!)).toBe('Upheld');

  await client.connection.sendRequest('imr/restore', { id: entry!.id });
  expect(codes(await client.diagnostics(uri))).toContain('decision-conflict');
  expect(await dismissed(client)).toEqual([]);
  expect(existsSync(join(folder, '.imr'))).toBe(false);
});

test('what is dismissed follows a letter that is renamed, or moved to another folder', async () => {
  const { client, uri } = await clientWith(faulty);
  await dismiss(client, uri, 'Agreed.');
  const [renamed, moved] = [uriOf(join(folder, 'b.imr')), uriOf(join(folder, 'sent/b.imr'))];
  mkdirSync(join(folder, 'sent'));
  let old = uri;
  for (const next of [renamed, moved]) {
    renameSync(fileURLToPath(old), fileURLToPath(next));
    await client.close(old);
    await client.open(next, faulty);
    await client.connection.sendNotification('workspace/didRenameFiles', { files: [{ oldUri: old, newUri: next }] });
    await vi.waitFor(async () => expect(await dismissed(client)).toMatchObject([{ uri: next, reason: 'Agreed.' }]));
    expect(codes(await client.diagnostics(next))).not.toContain('decision-conflict');
    old = next;
  }
  expect(existsSync(join(folder, '.imr'))).toBe(false);
  expect(existsSync(join(folder, 'sent/.imr/dismissals.json'))).toBe(true);
});

test('a dismissed action is complete when it is resolved, and none is offered to a client that cannot dismiss', async () => {
  const { client, uri } = await clientWith(faulty);
  const { range } = await conflict(client, uri);
  const last = (await client.codeActions(uri, range)).at(-1)!;
  expect(await client.resolve(last)).toEqual(last);
  const other = await LspClient.start({ folder });
  await other.open(uri, faulty);
  expect((await other.codeActions(uri, range)).filter(({ title }) => title.startsWith('Dismiss'))).toEqual([]);
});

test('another’s change of the file applies at once, to letters that are not open too', async () => {
  const { client, uri } = await clientWith(faulty);
  await dismiss(client, uri, 'Agreed.');
  await client.close(uri);
  expect(codes(await client.diagnostics(uri))).not.toContain('decision-conflict');
  writeFileSync(dismissalsFile(), '{"version":1,"dismissals":[]}');
  await untilFound(client, uri, 'decision-conflict');
});

test('a broken file is told of once, counts for nothing, and is not written over', async () => {
  mkdirSync(join(folder, '.imr'));
  writeFileSync(dismissalsFile(), '{"dismissals":[\n<<<<<<< HEAD\n]}');
  const { client, uri } = await clientWith(faulty);
  await expect(dismiss(client, uri, 'Agreed.')).rejects.toThrow(/dismissals\.json:2:1 /);
  expect(readFileSync(dismissalsFile(), 'utf8')).toContain('<<<<<<<');
  expect(codes(await client.diagnostics(uri))).toContain('decision-conflict');
  expect(client.messages).toEqual([expect.stringMatching(/dismissals\.json:2:1 .*Nothing counts as dismissed/)]);
});

test('what is dismissed in a letter of no folder is kept by the user, and forgotten with an untitled letter', async () => {
  const { client, uri } = await clientWith(faulty, 'untitled:Untitled-1');
  await dismiss(client, uri, 'Agreed.');
  expect(codes(await client.diagnostics(uri))).not.toContain('decision-conflict');
  expect(existsSync(dismissalsFile())).toBe(false);
  expect(JSON.parse(readFileSync(outside, 'utf8')).dismissals).toHaveLength(1);
  await client.close(uri);
  await client.until(() => !existsSync(outside));
});

const draft = `IMR ISSUES, DECISIONS AND RATIONALES

Knee brace: Upheld

Decision rationale: The request is medically necessary.
`;
const severities = (found: readonly Diagnostic[], code: string) => found.filter((one) => one.code === code).map(({ severity }) => severity);

test('a letter from a file is held to the full measure until it is edited, and is a draft then', async () => {
  const { client, uri } = await clientWith(draft);
  const status = () => client.connection.sendRequest<LetterStatus>('imr/letterStatus', { uri });
  expect(severities(await client.diagnostics(uri), 'missing-section')).toContain(DiagnosticSeverity.Error);
  expect((await status()).state).toBe('not-ready');

  await client.replace(uri, 'Knee brace', 'Back brace');
  const edited = await client.diagnostics(uri);
  expect(new Set(severities(edited, 'missing-section'))).toEqual(new Set([DiagnosticSeverity.Information]));
  expect(severities(edited, 'decision-conflict')).toEqual([DiagnosticSeverity.Error]);
  expect((await status()).state).toBe('draft');

  await client.replace(uri, 'Back brace', 'Knee brace');
  expect((await status()).state).toBe('not-ready');
});

test('check before sending: the full measure until the next edit, with counts and the way to what is wrong', async () => {
  const { client, uri } = await clientWith(draft, 'untitled:Untitled-1');
  expect(severities(await client.diagnostics(uri), 'missing-section')).not.toContain(DiagnosticSeverity.Error);
  const check = await client.connection.sendRequest<LetterCheck>('imr/checkBeforeSending', { uri });
  expect(check).toMatchObject({ state: 'not-ready', read: { sections: 1, issues: 1 } });
  expect(check.findings.error).toBeGreaterThan(1);
  expect(check.grave.length).toBe(check.findings.error + check.findings.warning);
  expect(check.grave[0]?.severity).toBe('error');
  expect(check.grave.map(({ place }) => place)).toContain('Knee brace');
  await client.until(() => client.refreshes > 0);
  expect(severities(await client.diagnostics(uri), 'missing-section')).toContain(DiagnosticSeverity.Error);

  await client.replace(uri, 'Knee', 'Back');
  expect(severities(await client.diagnostics(uri), 'missing-section')).not.toContain(DiagnosticSeverity.Error);
});

test('a letter of which nothing is wrong is ready', async () => {
  const { client, uri } = await clientWith(sampleLetter('knee-mri.imr'));
  const check = await client.connection.sendRequest<LetterCheck>('imr/checkBeforeSending', { uri });
  expect(check).toMatchObject({ state: 'ready', grave: [], read: { citations: { unresolved: 0 } } });
});

test('nothing is said about the words at the caret until it has moved on', async () => {
  const { client, uri } = await clientWith(draft);
  const caret = (position: object | null) => client.connection.sendNotification('imr/caret', { uri, position });
  await client.replace(uri, 'Upheld', 'Uphel');
  expect(codes(await client.diagnostics(uri))).toContain('unknown-decision');
  await caret({ line: 2, character: 17 });
  await client.until(() => client.refreshes === 1);
  expect(codes(await client.diagnostics(uri))).not.toContain('unknown-decision');
  await caret(null);
  await client.until(() => client.refreshes === 2);
  expect(codes(await client.diagnostics(uri))).toContain('unknown-decision');
});

test('a client that asks for it gets a hint at each related place, which leads back', async () => {
  const client = await LspClient.start({ initializationOptions: { relatedBothWays: true } });
  await client.open('untitled:Untitled-1', faulty);
  const found = await client.diagnostics('untitled:Untitled-1');
  const finding = found.find(({ code }) => code === 'decision-conflict')!;
  const back = found.filter(({ relatedInformation }) => relatedInformation?.some(({ message }) => message === finding.message));
  expect(back).toMatchObject([{ severity: DiagnosticSeverity.Hint, source: 'imr', range: finding.relatedInformation![0]!.location.range }]);
  expect(back[0]?.code).toBeUndefined();
});

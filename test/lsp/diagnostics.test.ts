import { expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { type Diagnostic, DiagnosticSeverity, LSPErrorCodes, type Range } from 'vscode-languageserver/node';
import { fullCapabilities, LspClient, sampleLetter } from './lsp-client';

const uri = 'untitled:Untitled-1';

function codes(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code }) => code);
}

test('a finding comes with all that belongs to it', async () => {
  const client = await LspClient.start({ initializationOptions: { manual: 'imr-manual:/rules/' } });
  await client.open(uri, sampleLetter('psychotherapy.imr'));
  const finding = (await client.diagnostics(uri)).find(({ code }) => code === 'decision-conflict');
  expect(finding).toMatchObject({
    range: { start: { line: 31, character: 27 }, end: { line: 31, character: 33 } },
    severity: DiagnosticSeverity.Error,
    source: 'imr',
    codeDescription: { href: 'imr-manual:/rules/decision-conflict.md' },
    relatedInformation: [{ location: { uri, range: { start: { line: 43 } } } }],
    data: { necessary: true },
  });
});

test('a report is repeated only when something has changed', async () => {
  const client = await LspClient.start();
  await client.open(uri, sampleLetter('psychotherapy.imr'));
  const first = await client.pull(uri);
  expect(first.kind).toBe('full');
  expect(await client.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
  await client.replace(uri, 'is medically necessary', 'is not medically necessary');
  const second = await client.pull(uri, first.resultId);
  expect(second).toMatchObject({ kind: 'full' });
  expect(second.resultId).not.toBe(first.resultId);
  expect(codes(second.kind === 'full' ? second.items : [])).not.toContain('decision-conflict');
});

test('a letter opened again is reported again, though its version is the same', async () => {
  const client = await LspClient.start();
  await client.open(uri, sampleLetter('psychotherapy.imr'));
  const { resultId } = await client.pull(uri);
  await client.close(uri);
  await client.open(uri, 'Nothing of a letter.');
  expect(await client.pull(uri, resultId)).toMatchObject({ kind: 'full' });
});

test('changes that come one after another are followed', async () => {
  const client = await LspClient.start();
  await client.open(uri, sampleLetter('psychotherapy.imr').replaceAll('\n', '\r\n'));
  for (let round = 0; round < 3; round++) {
    await client.replace(uri, 'is medically necessary', 'is not medically necessary');
    await client.replace(uri, 'is not medically necessary', 'is medically necessary');
  }
  await client.replace(uri, 'CLINICAL CASE SUMMARY\r\n', 'CLINICAL CASE SUMMARY\r\n\r\n\r\n');
  const finding = (await client.diagnostics(uri)).find(({ code }) => code === 'decision-conflict');
  expect(finding?.range.start).toEqual({ line: 33, character: 27 });
});

test('what was asked of an older version is not answered with it', async () => {
  const client = await LspClient.start();
  await client.open(uri, sampleLetter('psychotherapy.imr'));
  const pulled = client.pull(uri).catch((error: unknown) => error);
  await client.replace(uri, 'is medically necessary', 'is not medically necessary');
  const answer = await pulled;
  // Either it was too late to change the answer's version, or the client is told to ask again.
  if (answer instanceof Error) expect(answer).toMatchObject({ code: LSPErrorCodes.ServerCancelled, data: { retriggerRequest: true } });
  expect(codes(await client.diagnostics(uri))).not.toContain('decision-conflict');
});

test('a cancelled request ends as such', async () => {
  const client = await LspClient.start();
  await client.open(uri, sampleLetter('psychotherapy.imr'));
  const source = new CancellationTokenSource();
  const pulled = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
  source.cancel();
  await expect(pulled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
});

test('a client that cannot pull is sent them: with the version, without what it cannot read, and emptied on closing', async () => {
  const client = await LspClient.start({ capabilities: { textDocument: { publishDiagnostics: {} } } });
  await client.open(uri, sampleLetter('psychotherapy.imr'), 7);
  const first = await client.until(() => client.pushed[0]);
  expect(first).toMatchObject({ uri, version: 7 });
  const finding = first.diagnostics.find(({ code }) => code === 'decision-conflict');
  expect(finding).not.toHaveProperty('relatedInformation');
  expect(finding).not.toHaveProperty('data');
  expect(finding).not.toHaveProperty('codeDescription');
  await client.replace(uri, 'is medically necessary', 'is not medically necessary');
  const second = await client.until(() => client.pushed[1]);
  expect(second.version).toBe(8);
  expect(codes(second.diagnostics)).not.toContain('decision-conflict');
  await client.close(uri);
  expect((await client.until(() => client.pushed[2])).diagnostics).toEqual([]);
});

test('a client that pulls is sent none', async () => {
  const client = await LspClient.start({ capabilities: fullCapabilities });
  await client.open(uri, sampleLetter('psychotherapy.imr'));
  await client.diagnostics(uri);
  expect(await client.shutdown()).toBe(0);
  expect(client.pushed).toEqual([]);
});

const conflict = 'Knee brace: Upheld\n\nDecision rationale: The knee gives way. The request is medically necessary.\n\n';

test('past 500 findings the gravest are shown, and it is said that there are more', async () => {
  const client = await LspClient.start();
  await client.open(uri, `IMR ISSUES, DECISIONS AND RATIONALES\n\n${conflict.repeat(700)}`);
  const diagnostics = await client.diagnostics(uri);
  expect(diagnostics).toHaveLength(501);
  expect(diagnostics[0]).toMatchObject({ severity: DiagnosticSeverity.Information, range: { start: { line: 0, character: 0 } } });
  expect(diagnostics[0]?.message).toMatch(/^This letter has \d{3,} findings: the 500 gravest are shown/);
  expect(diagnostics.slice(1).every(({ severity }) => severity === DiagnosticSeverity.Error)).toBe(true);
});

test('past five million characters only the structure is checked, and that is said', async () => {
  const client = await LspClient.start();
  const filler = 'The worker was seen again and nothing had changed since the visit before it.\n';
  await client.open(uri, `IMR ISSUES, DECISIONS AND RATIONALES\n\n${conflict}${filler.repeat(70_000)}`);
  const diagnostics = await client.diagnostics(uri);
  expect(diagnostics[0]?.message).toBe('This letter is longer than 5 million characters: only its structure was checked.');
  expect(codes(diagnostics)).not.toContain('decision-conflict');
});

test('many letters are open: each keeps its report and its fixes', async () => {
  const client = await LspClient.start();
  const uris = Array.from({ length: 20 }, (_, number) => `untitled:Untitled-${number + 1}`);
  for (const each of uris) await client.open(each, sampleLetter('psychotherapy.imr'));
  const first = await Promise.all(uris.map((each) => client.pull(each)));
  const again = await Promise.all(uris.map((each, index) => client.pull(each, first[index]?.resultId)));
  expect(again.map(({ kind }) => kind)).toEqual(uris.map(() => 'unchanged'));
  const previous = uris.map((each, index) => ({ uri: each, value: first[index]?.resultId ?? '' }));
  expect((await client.pullWorkspace(previous)).items.map(({ kind }) => kind)).toEqual(uris.map(() => 'unchanged'));
  expect(await client.diagnostics(uri)).toEqual(first[0]?.kind === 'full' ? first[0].items : undefined);
  const range = (await client.diagnostics(uri)).find(({ code }) => code === 'decision-conflict')?.range;
  expect((await client.codeActions(uri, range as Range, ['quickfix'])).length).toBeGreaterThan(0);
});

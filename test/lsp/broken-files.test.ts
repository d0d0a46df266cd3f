import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { brokenFiles } from '../support/broken-files';
import { LspClient, sampleLetter, uriOf } from './lsp-client';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imr-letters-'));
  mkdirSync(join(folder, '.imr'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const settings = { guidelinePacks: ['broken.imr-guidelines.json'], profile: './broken.imr-profile.json' };

/** A letter that is open, one that is not, and a request of another kind are answered as ever. */
async function expectAllElseWorks(client: LspClient): Promise<void> {
  const uri = uriOf(join(folder, 'open.imr'));
  await client.open(uri, sampleLetter('psychotherapy.imr'));
  expect((await client.diagnostics(uri)).map(({ code }) => code)).toContain('decision-conflict');
  const { items } = await client.pullWorkspace();
  const other = items.find((report) => report.uri === uriOf(join(folder, 'other.imr')));
  expect(other?.kind === 'full' && other.items.map(({ code }) => code)).toContain('decision-conflict');
  const outline = await client.connection.sendRequest<unknown[]>('textDocument/documentSymbol', { textDocument: { uri } });
  expect(outline.length).toBeGreaterThan(2);
}

describe('where a pack, a profile and dismissals should be, there is', () => {
  test.each(brokenFiles)('$what', async ({ make, said, holdsNoDismissals }) => {
    writeFileSync(join(folder, 'other.imr'), sampleLetter('psychotherapy.imr'));
    const [pack, profile, dismissals] = ['broken.imr-guidelines.json', 'broken.imr-profile.json', '.imr/dismissals.json'].map((name) => {
      make(join(folder, name));
      return join(folder, name);
    });
    const client = await LspClient.start({ folder, settings });
    await expectAllElseWorks(client);
    for (const [path, end] of [
      [pack, 'The pack is left out meanwhile.'],
      [profile, 'The built-in profiles serve meanwhile.'],
    ] as const) {
      const messages = client.messages.filter((message) => message.includes(path as string));
      expect(messages).toEqual([expect.stringContaining(end)]);
      expect(messages[0]).toMatch(said);
    }
    const ofDismissals = client.messages.filter((message) => message.includes(dismissals as string));
    const expected = holdsNoDismissals ? [] : [expect.stringContaining('Nothing counts as dismissed meanwhile')];
    expect(ofDismissals).toEqual(expected);
    // Each is told once, and nothing else is.
    expect(client.messages).toHaveLength(2 + expected.length);
  });
});

test('files with a byte-order mark, and in UTF-16, are in order', async () => {
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  writeFileSync(join(folder, 'other.imr'), sampleLetter('psychotherapy.imr'));
  writeFileSync(join(folder, 'broken.imr-profile.json'), '\uFEFF{"id":"own","name":"Own","extends":"imr"}');
  writeFileSync(join(folder, 'broken.imr-guidelines.json'), utf16('{"name":"Own","guidelines":[]}'));
  writeFileSync(join(folder, '.imr/dismissals.json'), '\uFEFF{"version":1,"dismissals":[]}');
  const client = await LspClient.start({ folder, settings });
  await expectAllElseWorks(client);
  expect(client.messages).toEqual([]);
});

test('a file that is read half-written is read again when it is whole', async () => {
  writeFileSync(join(folder, 'other.imr'), sampleLetter('psychotherapy.imr'));
  const path = join(folder, 'broken.imr-profile.json');
  writeFileSync(path, '{"id":"own","na');
  const client = await LspClient.start({ folder, settings: { profile: settings.profile } });
  await expectAllElseWorks(client);
  expect(client.messages).toHaveLength(1);
  const { refreshes } = client;
  writeFileSync(path, '{"id":"own","name":"Own","extends":"imr"}');
  await client.until(() => client.refreshes > refreshes);
  const status = await client.connection.sendRequest<{ profile: { id: string } }>('imr/letterStatus', {
    uri: uriOf(join(folder, 'open.imr')),
  });
  expect(status.profile.id).toBe('own');
  expect(client.messages).toHaveLength(1);
});

describe('settings of the wrong kind', () => {
  const evil = JSON.parse('{"__proto__":{"profile":7},"constructor":7,"rules":{"__proto__":"off","toString":"off"}}');
  const long = 'x'.repeat(100_000);
  test.each<[string, unknown, RegExp | undefined]>([
    ['nothing', null, undefined],
    ['a list', [], undefined],
    ['a text', 'off', undefined],
    ['rules that are a list', { rules: ['off'] }, /imr\.rules/],
    ['rules that are a text', { rules: 'off' }, /imr\.rules/],
    [
      'severities of every type',
      { rules: { 'decision-conflict': { off: true }, 'missing-section': null, placeholder: [1] } },
      /imr\.rules/,
    ],
    ['names of every object', evil, /imr\.rules/],
    ['a profile that is an object', { profile: { id: 'imr' } }, /imr\.profile/],
    ['a profile without end', { profile: long }, /imr\.profile/],
    ['a path without end', { profile: `/${long}.json` }, /name is too long/],
    ['a path with a zero', { profile: './a\0b.json' }, /b\.json/],
    ['packs that are a text', { guidelinePacks: 'x' }, /imr\.guidelinePacks/],
    ['packs of every type', { guidelinePacks: [null, 7, {}, [], ''] }, /imr\.guidelinePacks/],
    ['a glob that is broken', { guidelinePacks: ['{a,[b/**', '**/(((', '!*', '/nowhere/**/*.json'] }, undefined],
  ])('%s', async (_, broken, said) => {
    writeFileSync(join(folder, 'other.imr'), sampleLetter('psychotherapy.imr'));
    const client = await LspClient.start({ folder, settings: broken as Record<string, unknown> });
    await expectAllElseWorks(client);
    if (said) expect(client.messages.join('\n')).toMatch(said);
    expect(client.messages.length).toBeLessThan(5);
    expect(client.log).toEqual([]);
    for (const message of client.messages) expect(message.length).toBeLessThan(1000);
  });
});

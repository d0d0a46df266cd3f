import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { fullCapabilities, LspClient, sampleLetter, uriOf } from './lsp-client';

let folder: string;
let uri: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imr-letters-'));
  uri = uriOf(join(folder, 'letter.imr'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

async function codes(client: LspClient): Promise<unknown[]> {
  return (await client.diagnostics(uri)).map(({ code }) => code);
}

async function profile(client: LspClient): Promise<string> {
  const status = await client.connection.sendRequest<{ profile: { id: string } }>('imr/letterStatus', { uri });
  return status.profile.id;
}

const faulty = sampleLetter('psychotherapy.imr');

test('severities are those that the user has set, at once', async () => {
  const client = await LspClient.start({ folder, settings: { rules: { 'decision-conflict': 'hint' } } });
  await client.open(uri, faulty);
  const before = (await client.diagnostics(uri)).find(({ code }) => code === 'decision-conflict');
  expect(before?.severity).toBe(4);
  client.settings = { rules: { 'decision-conflict': 'off' } };
  await client.settingsChanged();
  await client.until(() => client.refreshes > 0);
  expect(await codes(client)).not.toContain('decision-conflict');
});

test('unknown rules and bad values are named once; the rest holds', async () => {
  const rules = { 'no-such-rule': 'off', 'missing-conclusion': 'loud', 'decision-conflict': 'off' };
  const client = await LspClient.start({ folder, settings: { rules, profile: 7 } });
  await client.open(uri, faulty);
  expect(await codes(client)).not.toContain('decision-conflict');
  await client.settingsChanged();
  await codes(client);
  expect(client.messages).toEqual([
    'Setting imr.profile: expected the id of a letter profile, "auto" or the path of a profile file.',
    'Setting imr.rules: there is no rule "no-such-rule".',
    'Setting imr.rules: "loud" is no severity for "missing-conclusion"; use error, warning, information, hint or off.',
  ]);
});

test('a client that cannot be asked gives settings at the start, and sends what changes', async () => {
  const { configuration: _, ...workspace } = fullCapabilities.workspace ?? {};
  const capabilities = { ...fullCapabilities, workspace };
  const initializationOptions = { settings: { rules: { 'decision-conflict': 'off' } } };
  const client = await LspClient.start({ folder, capabilities, initializationOptions });
  await client.open(uri, faulty);
  expect(await codes(client)).not.toContain('decision-conflict');
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { imr: { rules: {} } } });
  expect(await codes(client)).toContain('decision-conflict');
});

test('the profile is chosen by the headings, or by its id', async () => {
  const client = await LspClient.start({ folder });
  await client.open(uri, sampleLetter('profile-imr-2013.imr'));
  expect(await profile(client)).toBe('imr-2013');
  client.settings = { profile: 'imr' };
  await client.settingsChanged();
  expect(await profile(client)).toBe('imr');
});

test('an unknown profile is named; the built-in ones serve', async () => {
  const client = await LspClient.start({ folder, settings: { profile: 'imr-2031' } });
  await client.open(uri, faulty);
  expect(await codes(client)).toContain('decision-conflict');
  expect(client.messages).toHaveLength(1);
  expect(client.messages[0]).toMatch(/^Setting imr\.profile: there is no letter profile "imr-2031"\./);
});

test('a profile file holds, is followed when it changes, and where it is broken says why', async () => {
  const file = join(folder, 'own.imr-profile.json');
  const own = (id: string) => JSON.stringify({ id, name: 'Our own', extends: 'imr' });
  writeFileSync(file, own('own'));
  const client = await LspClient.start({ folder, settings: { profile: './own.imr-profile.json' } });
  await client.open(uri, faulty);
  expect(await profile(client)).toBe('own');

  writeFileSync(file, own('own-2'));
  await client.until(() => client.refreshes === 1);
  expect(await profile(client)).toBe('own-2');

  const broken = '{\n  "id": "own-3",\n  "name": 7, "extends": "imr"\n}\n';
  writeFileSync(file, broken);
  const message = await client.until(() => client.messages[0]);
  expect(message).toBe(`Letter profile ${file}:3:11 Expected a text, found a number. The built-in profiles serve meanwhile.`);
  expect(await profile(client)).toBe('imr');
  expect(client.messages).toHaveLength(1);

  writeFileSync(file, own('own-4'));
  await client.until(() => client.refreshes === 3);
  expect(await profile(client)).toBe('own-4');

  // The same fault, after it had been put right, is told again.
  writeFileSync(file, broken);
  expect(await client.until(() => client.messages[1])).toBe(message);
});

test('a profile file that is not there is named', async () => {
  const client = await LspClient.start({ folder, settings: { profile: 'none.imr-profile.json' } });
  await client.open(uri, faulty);
  expect(await codes(client)).toContain('decision-conflict');
  expect(client.messages).toEqual([
    `Letter profile ${join(folder, 'none.imr-profile.json')}:1:1 The file does not exist. The built-in profiles serve meanwhile.`,
  ]);
});

import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { LspClient, sampleLetter, uriOf } from './lsp-client';

const letter = sampleLetter('psychotherapy.imr');
const utf16 = Buffer.from(letter, 'utf16le');

test('letters of the folder that are not open: of every encoding checked, of what is no text it is said', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'imr-letters-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, bytes: Uint8Array | string) => writeFileSync(join(folder, name), bytes);
  write('mark.imr', `\uFEFF${letter}`);
  write('utf16.imr', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]));
  write('latin.imr', Buffer.from(letter, 'latin1'));
  write(
    'mixed.imr',
    letter
      .split('\n')
      .map((line, index) => line + ['\r\n', '\n', '\r'][index % 3])
      .join(''),
  );
  write('unmarked.imr', utf16);
  write('word.imr', 'PK\x03\x04');
  const huge = openSync(join(folder, 'huge.imr'), 'w');
  ftruncateSync(huge, 2 ** 30);
  closeSync(huge);
  const long = letter.replace(/\.\n/, `. ${'The records were read with care. '.repeat(160_000)}\n`);
  write('long.imr', long);

  const client = await LspClient.start({ folder });
  const { items } = await client.pullWorkspace();
  const of = (name: string) => {
    const report = items.find(({ uri }) => uri === uriOf(join(folder, name)));
    if (report?.kind !== 'full') throw new Error(`no report of ${name}`);
    return report.items;
  };
  for (const name of ['mark.imr', 'utf16.imr', 'unmarked.imr', 'latin.imr', 'mixed.imr'])
    expect(
      of(name).map(({ code }) => code),
      name,
    ).toContain('decision-conflict');
  expect(of('mixed.imr').map(({ range }) => range.start.line)).toEqual(of('mark.imr').map(({ range }) => range.start.line));
  const notChecked = (name: string) => of(name).map(({ message }) => message);
  expect(notChecked('word.imr')).toEqual([expect.stringMatching(/^This letter was not checked: .*Word document/)]);
  expect(notChecked('huge.imr')).toEqual([expect.stringMatching(/^This letter was not checked: .*too large to be read/)]);
  expect(of('long.imr').map(({ code }) => code)).not.toContain('decision-conflict');
  expect(notChecked('long.imr').join('\n')).toMatch(/too long|very long|longer/i);

  // The same of the long one when it is open.
  await client.open(uriOf(join(folder, 'long.imr')), long);
  expect((await client.diagnostics(uriOf(join(folder, 'long.imr')))).map(({ message }) => message).join('\n')).toMatch(
    /too long|very long|longer/i,
  );
});

import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contradictoryLetter, folderOf } from './letters';
import { run } from './run';

// A letter with signs outside of ASCII, which stand in all of the encodings.
const letter = contradictoryLetter.replace('was tried here', 'was tried here – the patient’s “home exercise” at 20°');
const utf16 = Buffer.from(letter, 'utf16le');
const windows1252 = Buffer.from(
  letter.replace(/[–’“”]/g, (sign) => ({ '–': '\x96', '’': '\x92', '“': '\x93', '”': '\x94' })[sign] ?? sign),
  'latin1',
);

/** Where the findings of a letter stand, and which they are. */
function findings(bytes: Uint8Array | string): string[] {
  const cwd = folderOf({ 'letter.imr': bytes });
  const { code, out, err } = run(['check', '--format', 'ndjson', 'letter.imr'], { cwd });
  expect([code, err]).toEqual([1, '']);
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .flatMap((each) => JSON.stringify(each.findings ?? each));
}

test.each<[string, Uint8Array]>([
  ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${letter}`)],
  ['UTF-16 with a byte-order mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
  ['UTF-16 of the other byte order', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]).swap16()],
  ['UTF-16 without a byte-order mark', utf16],
  ['Windows-1252', windows1252],
])('a letter in %s is checked as in UTF-8', (_, bytes) => {
  expect(findings(bytes)).toEqual(findings(letter));
});

test.each([
  ['Windows', letter.replaceAll('\n', '\r\n')],
  ['old Macs', letter.replaceAll('\n', '\r')],
  [
    'all of them',
    letter
      .split('\n')
      .map((line, index) => line + ['\r\n', '\n', '\r'][index % 3])
      .join(''),
  ],
])('a letter with the line ends of %s has the same findings at the same lines', (_, text) => {
  expect(findings(text)).toEqual(findings(letter));
});

/** A gigabyte that takes no room on the disk. */
function hugeLetter(folder: string): void {
  const file = openSync(join(folder, 'huge.imr'), 'w');
  ftruncateSync(file, 2 ** 30);
  closeSync(file);
}

describe('what is not checked is said, with all else that is', () => {
  const others: Record<string, [Uint8Array | string, RegExp]> = {
    'a.imr': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /a\.imr is a binary file, not plain text/],
    'b.imr': ['%PDF-1.7\n', /b\.imr is a PDF document, not plain text/],
    'c.imr': [Buffer.from('PK\x03\x04 word'), /c\.imr is a Word document or another ZIP archive, not plain text/],
    'd.imr': ['{\\rtf1 x}', /d\.imr is an RTF document, not plain text/],
  };

  test('bytes of other kinds, a file of a gigabyte', () => {
    const cwd = folderOf({ 'z.imr': letter, ...Object.fromEntries(Object.entries(others).map(([name, [bytes]]) => [name, bytes])) });
    hugeLetter(cwd);
    const { code, out, err } = run(['check', '.'], { cwd });
    expect(code).toBe(2);
    expect(out).toContain('decision-conflict');
    for (const [, said] of Object.values(others)) expect(err).toMatch(said);
    expect(err).toMatch(/huge\.imr is too large to be read: it has more than 50 MB/);
    expect(err.trim().split('\n')).toHaveLength(5);
  });

  test('more than is read from the standard input', () => {
    const { code, out, err } = run(['check', '-'], { input: Buffer.alloc(51_000_000, 'Knee brace: Upheld. ') });
    expect([code, out]).toEqual([2, '0 letters: no findings\n']);
    expect(err).toMatch(/^imr: - is too large to be read/);
  });

  test('a letter past five megabytes is checked by the rules of structure, and that is said', () => {
    const long = letter.replace(
      'was tried here',
      `was tried here. ${'The records were read with care. '.repeat(160_000)}It was tried here`,
    );
    const cwd = folderOf({ 'long.imr': long.replace(/^CLINICAL CASE SUMMARY$/m, '') });
    const { code, out, err } = run(['check', 'long.imr'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('missing-section');
    expect(out).not.toContain('decision-conflict');
    expect(err).toMatch(/long\.imr is very long: only the rules of structure were run on it/);
  });
});

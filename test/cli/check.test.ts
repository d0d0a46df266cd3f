import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LetterAnalysis } from '../../server/src/features/analysis';
import { writeDismissals } from '../../server/src/features/dismissals-file';
import { builtInCatalogue } from '../../server/src/guidelines/data';
import { builtInProfiles } from '../../server/src/profiles';
import { contradictoryLetter, folderOf, unconcludedLetter, wholeLetter } from './letters';
import { run } from './run';

interface CheckJson {
  version: number;
  letters: { path: string; profile: string; diagnostics: { code: string; severity: string; range: { start: { line: number } } }[] }[];
}

const checkJson = (...[args, options]: Parameters<typeof run>): CheckJson =>
  JSON.parse(run(['check', '--format', 'json', ...args], options).out);
const codesOf = (json: CheckJson) => json.letters.map(({ path, diagnostics }) => [path, ...new Set(diagnostics.map(({ code }) => code))]);

describe('text', () => {
  test('a letter without findings: a calm line and exit code 0', () => {
    const cwd = folderOf({ 'a.imr': wholeLetter });
    expect(run(['check', 'a.imr'], { cwd })).toEqual({ code: 0, out: '1 letter: no findings\n', err: '' });
  });

  test('a line a finding, with the path as given, and exit code 1', () => {
    const cwd = folderOf({ 'in/a.imr': contradictoryLetter });
    const { code, out } = run(['check', './in/a.imr'], { cwd });
    expect(code).toBe(1);
    const lines = out.trimEnd().split('\n');
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^\.\/in\/a\.imr:\d+:\d+ (error|warning|information|hint) [a-z-]+ \S.*$/);
    expect(out).toMatch(/^\.\/in\/a\.imr:\d+:\d+ error decision-conflict /m);
    expect(lines.at(-1)).toBe('1 letter: 1 error');
  });

  test('findings of severity information alone give exit code 0', () => {
    const { code, out } = run(['check', '--rule', 'missing-conclusion=information', '-'], { input: unconcludedLetter });
    expect(out).toMatch(/^-:\d+:\d+ information missing-conclusion .*\n1 letter: 1 information\n$/);
    expect(code).toBe(0);
  });

  test('colours when asked for, and not against NO_COLOR', () => {
    const options = { input: contradictoryLetter };
    expect(run(['check', '-'], options).out).not.toContain('\u001b[');
    expect(run(['check', '-'], { ...options, env: { FORCE_COLOR: '1' } }).out).toContain('\u001b[31merror\u001b[39m');
    expect(run(['check', '-'], { ...options, env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).out).not.toContain('\u001b[');
  });
});

describe('severities', () => {
  test('--min-severity leaves out what weighs less, from the exit code too', () => {
    const options = { input: unconcludedLetter };
    expect(run(['check', '-'], options)).toMatchObject({ code: 1, out: expect.stringContaining(' warning missing-conclusion ') });
    expect(run(['check', '--min-severity', 'warning', '-'], options).code).toBe(1);
    expect(run(['check', '--min-severity', 'error', '-'], options)).toMatchObject({ code: 0, out: '1 letter: no findings\n' });
  });

  test('--rule changes the severity of a rule and silences it', () => {
    const args = (...rules: string[]) => ['check', ...rules.flatMap((rule) => ['--rule', rule]), '-'];
    const letter = contradictoryLetter;
    expect(run(args('decision-conflict=hint'), { input: letter })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/\n1 letter: 1 hint\n$/),
    });
    expect(run(args('missing-conclusion=hint', 'decision-conflict=off'), { input: letter }).out).toBe('1 letter: no findings\n');
  });
});

describe('json', () => {
  test('version 1, with lines and characters from 0', () => {
    const { out, code } = run(['check', '--format', 'json', '-'], { input: `\uFEFF${contradictoryLetter}` });
    expect(code).toBe(1);
    const position = { line: expect.any(Number), character: expect.any(Number) };
    const range = { start: position, end: position };
    const json = JSON.parse(out);
    expect(json).toEqual({
      version: 1,
      letters: [
        {
          path: '-',
          profile: 'imr',
          diagnostics: [
            {
              code: 'decision-conflict',
              severity: 'error',
              message: expect.stringMatching(/\S/),
              range,
              data: expect.any(Object),
              relatedInformation: [{ message: expect.stringMatching(/\S/), range }],
            },
          ],
        },
      ],
    });
    const lines = contradictoryLetter.split('\n');
    const { start, end } = json.letters[0].diagnostics[0].range;
    expect(lines[start.line]?.slice(start.character, end.character)).toBe('Upheld');
  });

  test('a letter without findings is listed; no letter at all gives an empty list', () => {
    expect(checkJson(['-'], { input: wholeLetter })).toEqual({ version: 1, letters: [{ path: '-', profile: 'imr', diagnostics: [] }] });
    expect(checkJson(['.'], { cwd: folderOf({ 'a.md': '' }) })).toEqual({ version: 1, letters: [] });
  });

  test('an empty file is a letter', () => {
    expect(checkJson(['a.imr'], { cwd: folderOf({ 'a.imr': '' }) }).letters).toEqual([expect.objectContaining({ path: 'a.imr' })]);
  });
});

describe('files and folders', () => {
  test('a folder: letters by name, and plain text by its headings', () => {
    const cwd = folderOf({
      'x/b.imr': wholeLetter,
      'x/deep/CM17-1.txt': wholeLetter,
      'x/plain.txt': contradictoryLetter,
      'x/notes.txt': 'CLINICAL CASE SUMMARY\nNot a letter.\n',
      'x/picture.txt': new Uint8Array([0, 1, 2]),
      'x/readme.md': wholeLetter,
    });
    expect(codesOf(checkJson(['x'], { cwd }))).toEqual([['x/b.imr'], ['x/deep/CM17-1.txt'], ['x/plain.txt', 'decision-conflict']]);
  });

  test('each file once, in the order given', () => {
    const cwd = folderOf({ 'a.imr': wholeLetter, 'b.imr': wholeLetter });
    expect(checkJson(['b.imr', '.', './b.imr'], { cwd }).letters.map(({ path }) => path)).toEqual(['b.imr', 'a.imr']);
  });

  test('a folder without letters is told of', () => {
    const { code, err } = run(['check', '.'], { cwd: folderOf({ 'a.md': '' }) });
    expect(err).toMatch(/^imr: \. holds no letters/);
    expect(code).toBe(0);
  });

  test('what cannot be read is named with the reason, the others are checked, and the exit code is 2', () => {
    const cwd = folderOf({ 'a.pdf': '%PDF-1.7\n', 'b.imr': new Uint8Array([65, 0, 66]), 'c.imr': contradictoryLetter });
    const { code, out, err } = run(['check', 'a.pdf', 'absent.imr', '.'], { cwd });
    expect(err.split('\n').filter(Boolean)).toEqual([
      'imr: a.pdf is a PDF document, not plain text',
      'imr: absent.imr does not exist',
      'imr: b.imr is a binary file, not plain text',
    ]);
    expect(out).toContain('c.imr:');
    expect(code).toBe(2);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a file without permission', () => {
    const cwd = folderOf({ 'a.imr': wholeLetter });
    chmodSync(`${cwd}/a.imr`, 0);
    expect(run(['check', 'a.imr'], { cwd })).toMatchObject({ code: 2, err: 'imr: a.imr cannot be read: permission denied\n' });
  });

  test('UTF-16 and Windows-1252 are read', () => {
    const letter = wholeLetter.replace('pain of', '‘pain’ of');
    const windows = Buffer.from(letter.replace('‘', '\x91').replace('’', '\x92'), 'latin1');
    const cwd = folderOf({ 'a.imr': Buffer.from(`\uFEFF${letter}`, 'utf16le'), 'b.imr': windows });
    expect(run(['check', '.'], { cwd }).out).toBe('2 letters: no findings\n');
  });

  test('a letter of many megabytes is checked', () => {
    const long = wholeLetter.replace('The patient is', `${'The patient reports pain. '.repeat(250_000)}The patient is`);
    const { code, err } = run(['check', '-'], { input: long });
    expect(err).toBe('imr: - is very long: only the rules of structure were run on it\n');
    expect(code).toBe(0);
  });
});

describe('profiles', () => {
  test('--profile takes the id of a profile', () => {
    expect(checkJson(['--profile', 'imr-2013', '-'], { input: wholeLetter }).letters[0]?.profile).toBe('imr-2013');
  });

  test('a name that is neither a profile nor a file is wrong usage', () => {
    const { code, out, err } = run(['check', '--profile', 'imr-2031', '-'], { input: wholeLetter });
    expect(err).toMatch(/imr-2031/);
    expect(err).toMatch(/imr-2013-notice/);
    expect([code, out]).toEqual([2, '']);
  });
});

describe('dismissals', () => {
  /** A folder whose letter has its one finding dismissed. */
  function dismissedFolder(): string {
    const cwd = folderOf({ 'a.imr': contradictoryLetter });
    const analysis = new LetterAnalysis(contradictoryLetter, {
      profiles: builtInProfiles,
      catalogue: builtInCatalogue(),
      severities: {},
    });
    const [finding] = analysis.findings;
    const dismissal = { ...analysis.markOf(finding!)!, letter: 'a.imr', reason: 'Agreed by phone.', date: '2026-11-21' };
    mkdirSync(`${cwd}/.imr`);
    writeFileSync(`${cwd}/.imr/dismissals.json`, writeDismissals({ dismissals: [dismissal], others: {} }));
    return cwd;
  }

  test('the file of the letter’s folder is honoured, from wherever the letter is named', () => {
    const cwd = dismissedFolder();
    expect(run(['check', 'a.imr'], { cwd })).toEqual({ code: 0, out: '1 letter: no findings; 1 dismissed\n', err: '' });
    expect(run(['check', cwd]).code).toBe(0);
    expect(checkJson(['a.imr'], { cwd }).letters).toEqual([{ path: 'a.imr', profile: 'imr', diagnostics: [] }]);
  });

  test('--show-dismissed names them with their reasons', () => {
    const cwd = dismissedFolder();
    const { code, out } = run(['check', '--show-dismissed', 'a.imr'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/^a\.imr:\d+:\d+ dismissed decision-conflict .* Dismissed on 2026-11-21: Agreed by phone\.\n1 letter: /);
    expect(checkJson(['--show-dismissed', 'a.imr'], { cwd })).toMatchObject({
      version: 1,
      letters: [{ diagnostics: [], dismissed: [{ code: 'decision-conflict', reason: 'Agreed by phone.', date: '2026-11-21' }] }],
    });
  });

  test('a broken file is named once, nothing counts as dismissed, and it stays as it is', () => {
    const cwd = dismissedFolder();
    writeFileSync(`${cwd}/b.imr`, wholeLetter);
    writeFileSync(`${cwd}/.imr/dismissals.json`, '{"dismissals":[\n<<<<<<< HEAD\n]}');
    const { code, out, err } = run(['check', '.'], { cwd });
    expect(out).toContain('decision-conflict');
    expect(err.trimEnd().split('\n')).toEqual([expect.stringMatching(/\.imr\/dismissals\.json:2:1 .*Nothing counts as dismissed/)]);
    expect(code).toBe(2);
  });
});

test('--summary says what was read and whether the letter is ready', () => {
  const cwd = folderOf({ 'a.imr': wholeLetter, 'b.imr': contradictoryLetter });
  const { out } = run(['check', '--summary', '.'], { cwd });
  expect(out).toMatch(/^a\.imr: ready; read: \d+ sections, 1 issue, 2 citations, \d+ mentions? of sources, /m);
  expect(out).toMatch(/^b\.imr: not ready; read: /m);
  expect(checkJson(['--summary', 'a.imr'], { cwd })).toMatchObject({
    letters: [{ summary: { state: 'ready', read: { issues: 1, citations: { resolved: 2, unresolved: 0 } } } }],
  });
});

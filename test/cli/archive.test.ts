import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contradictoryLetter, folderOf, unconcludedLetter, wholeLetter } from './letters';
import { run } from './run';

interface Line {
  readonly path: string;
  readonly diagnostics: readonly { code: string }[];
}
const linesOf = (out: string): Line[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const pathsOf = (out: string) => linesOf(out).map(({ path }) => path);

/** A folder with so many letters that threads are started. */
function archive(): { readonly cwd: string; readonly names: readonly string[] } {
  const kinds = [wholeLetter, contradictoryLetter, unconcludedLetter];
  const names = Array.from({ length: 200 }, (_, number) => `${String(number).padStart(3, '0')}.imr`);
  const cwd = folderOf({
    ...Object.fromEntries(names.map((name, number) => [name, kinds[number % 3] as string])),
    // One that takes longer than those behind it.
    '060.imr': wholeLetter.replace('The patient is', `${'The patient reports pain. '.repeat(20_000)}The patient is`),
    '100.imr': new Uint8Array([65, 0, 66]),
  });
  return { cwd, names };
}

describe('ndjson', () => {
  test('a line a letter, each the object that JSON has in its list', () => {
    const cwd = folderOf({ 'a.imr': contradictoryLetter, 'b.imr': wholeLetter });
    const { out, code } = run(['check', '--format', 'ndjson', '.'], { cwd });
    expect(code).toBe(1);
    expect(linesOf(out)).toEqual(JSON.parse(run(['check', '--format', 'json', '.'], { cwd }).out).letters);
  });

  test('letters go in and findings come out one by one, over pipes that stay open', async () => {
    const imr = spawn(process.execPath, [join(__dirname, '../../dist/imr.js'), 'check', '--format', 'ndjson', '--letters-from', '-']);
    imr.stdout.setEncoding('utf8');
    for (let number = 0; number < 120; number++) {
      imr.stdin.write(`${JSON.stringify({ path: `s3://archive/${number}`, text: contradictoryLetter })}\n`);
      const [line] = await once(imr.stdout, 'data');
      expect(JSON.parse(line)).toMatchObject({ path: `s3://archive/${number}`, diagnostics: [{ code: 'decision-conflict' }] });
    }
    imr.stdin.end();
    expect(await once(imr, 'close')).toEqual([1, null]);
  });

  test('a line that holds no letter is told of by its number, never by its words', () => {
    const input = `\uFEFF{"path":"a","text":"x"}\n\n{"path":"b"}\nsecret words\n{"path":"c","text":""}`;
    const { out, err, code } = run(['check', '--format', 'ndjson', '--letters-from', '-'], { input });
    expect(pathsOf(out)).toEqual(['a', 'c']);
    expect(err.split('\n').filter(Boolean)).toEqual(
      [3, 4].map((number) => `imr: line ${number} of - is no JSON object with the texts "path" and "text"`),
    );
    expect(code).toBe(2);
  });
});

describe('--jobs', () => {
  test('any number of threads gives the same, in the same order', () => {
    const { cwd, names } = archive();
    const alone = run(['check', '--format', 'ndjson', '--jobs', '1', '.', '007.imr'], { cwd });
    expect(pathsOf(alone.out)).toEqual(names.filter((name) => name !== '100.imr'));
    expect(alone.err).toBe('imr: 100.imr is a binary file, not plain text\n');
    for (const jobs of ['2', '7']) expect(run(['check', '--format', 'ndjson', '--jobs', jobs, '.', '007.imr'], { cwd })).toEqual(alone);
  });

  test('threads go by the same options', () => {
    const { cwd } = archive();
    const args = ['check', '--rule', 'decision-conflict=hint', '--min-severity', 'warning', '--profile', 'imr', '--jobs'];
    expect(run([...args, '3', '.'], { cwd })).toEqual(run([...args, '1', '.'], { cwd }));
  });

  test.each(['0', '1.5', 'all', '-1'])('%s threads are wrong usage', (jobs) => {
    expect(run(['check', `--jobs=${jobs}`, '-'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('a whole number from 1'),
    });
  });
});

describe('--files-from', () => {
  test('paths from the standard input or a file, behind those of the command line', () => {
    const cwd = folderOf({ 'a.imr': wholeLetter, 'in/b.imr': wholeLetter, 'c é.imr': wholeLetter, list: 'a.imr\r\nin\r\n' });
    expect(pathsOf(run(['check', '--format', 'ndjson', 'c é.imr', '--files-from', '-'], { cwd, input: 'in\n\na.imr\n' }).out)).toEqual([
      'c é.imr',
      'in/b.imr',
      'a.imr',
    ]);
    expect(pathsOf(run(['check', '--format', 'ndjson', '--files-from', 'list'], { cwd }).out)).toEqual(['a.imr', 'in/b.imr']);
  });

  test('an empty list is no fault; a list that is not there, and the standard input twice, are', () => {
    expect(run(['check', '--files-from', '-'])).toEqual({ code: 0, out: '0 letters: no findings\n', err: '' });
    expect(run(['check', '--files-from', 'absent'])).toEqual({ code: 2, out: '', err: 'imr: --files-from: absent does not exist\n' });
    expect(run(['check', '--files-from', '.'])).toEqual({ code: 2, out: '', err: 'imr: --files-from: . is a folder\n' });
    expect(run(['check', '--files-from', '-', '-'])).toMatchObject({ code: 2, err: 'imr: the standard input (-) can be read once\n' });
  });
});

describe('--changed-since', () => {
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd, encoding: 'utf8' });
  const repository = () => {
    const cwd = folderOf({ 'a.imr': wholeLetter, 'in/b.imr': wholeLetter, 'in/gone.imr': wholeLetter, 'notes.md': '' });
    git(cwd, 'init', '-q');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-qm', 'letters');
    writeFileSync(join(cwd, 'in/b.imr'), contradictoryLetter);
    writeFileSync(join(cwd, 'in/new.txt'), contradictoryLetter);
    writeFileSync(join(cwd, 'in/other.txt'), 'no letter');
    writeFileSync(join(cwd, 'notes.md'), 'changed');
    git(cwd, 'rm', '-q', 'in/gone.imr');
    return cwd;
  };

  test('only letters that were changed or added since, below the paths given', () => {
    const cwd = repository();
    const paths = (...args: string[]) => pathsOf(run(['check', '--format', 'ndjson', '--changed-since', 'HEAD', ...args], { cwd }).out);
    expect(paths()).toEqual([join('in/b.imr'), join('in/new.txt')]);
    expect(paths('a.imr')).toEqual([]);
    expect(pathsOf(run(['check', '--format', 'ndjson', '--changed-since', 'HEAD'], { cwd: join(cwd, 'in') }).out)).toEqual([
      'b.imr',
      'new.txt',
    ]);
  });

  test('an unknown revision, no repository and no Git are said', () => {
    const cwd = repository();
    const err = (revision: string, options: Parameters<typeof run>[1]) => run(['check', '--changed-since', revision], options);
    expect(err('none', { cwd })).toEqual({ code: 2, out: '', err: 'imr: --changed-since: Git knows no revision "none"\n' });
    expect(err('--output=x', { cwd }).code).toBe(2);
    const bare = folderOf({ 'a.imr': wholeLetter });
    expect(err('HEAD', { cwd: bare, env: { GIT_CEILING_DIRECTORIES: join(bare, '..') } })).toMatchObject({
      code: 2,
      err: 'imr: --changed-since works in the working tree of a Git repository only\n',
    });
    expect(err('HEAD', { cwd, env: { PATH: '' } })).toMatchObject({
      code: 2,
      err: 'imr: --changed-since needs Git, which is not on the PATH\n',
    });
  });
});

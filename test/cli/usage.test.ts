import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../package.json';
import { folderOf, wholeLetter } from './letters';
import { run } from './run';

test('--version prints the version', () => {
  expect(run(['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
});

test.each([[['--help']], [['check', '--help']], [['outline', '--help']]])('%j prints help', (args) => {
  const { code, out, err } = run(args);
  expect(out).toMatch(/^Usage: imr /);
  expect([code, err]).toEqual([0, '']);
});

test.each([
  [[], /Usage: imr/],
  [['chekc'], /unknown command 'chekc'[\s\S]*Did you mean check\?/],
  [['check'], /missing required argument 'path'/],
  [['check', '--fromat', 'json', '-'], /unknown option '--fromat'[\s\S]*Did you mean --format\?/],
  [['check', '--format', 'xml', '-'], /'xml' is invalid. Allowed choices are text, json/],
  [['outline', '--format', 'xml', '-'], /'xml' is invalid. Allowed choices are text, json, csv/],
  [['check', '--min-severity', 'fatal', '-'], /'fatal' is invalid. Allowed choices are error, warning, information, hint/],
  [['check', '--rule', 'decision-conflict', '-'], /a rule and its severity, such as missing-section=warning/],
  [['check', '--rule', 'decison-conflict=off', '-'], /There is no rule decison-conflict/],
  [['check', '--rule', 'decision-conflict=fatal', '-'], /There is no severity fatal/],
])('%j is wrong usage: said on the standard error, exit code 2', (args, message) => {
  const { code, out, err } = run(args);
  expect(err).toMatch(message);
  expect([code, out]).toEqual([2, '']);
});

test('a reader that closes the pipe early is no fault', async () => {
  const letters = Object.fromEntries(Array.from({ length: 300 }, (_, number) => [`${number}.imr`, wholeLetter]));
  const child = spawn(process.execPath, [join(__dirname, '../../dist/imr.js'), 'outline', '--format', 'json', folderOf(letters)]);
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  await once(child, 'close');
  expect(err).toBe('');
});

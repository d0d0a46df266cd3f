import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, wholeLetter } from './letters';
import { run } from './run';

const example = join(__dirname, '../../docs/examples/harbor-health.imr-guidelines.json');

test('lookup finds entries by words in any order, the best first', () => {
  const { code, out, err } = run(['lookup', 'odg', 'FACET']);
  expect([code, err]).toEqual([0, '']);
  expect(out.split('\n')[0]).toMatch(/facet/i);
  expect(run(['lookup', 'facet', 'odg']).out).toBe(out);
});

test('lookup as JSON', () => {
  const { words, total, entries } = JSON.parse(run(['lookup', '--format', 'json', 'facet', 'odg']).out);
  expect(words).toBe('facet odg');
  expect(total).toBeGreaterThan(0);
  expect(entries[0]).toMatchObject({ kind: 'topic', guideline: expect.stringMatching(/^odg-/) });
});

test('nothing that matches is no fault', () => {
  expect(run(['lookup', 'moon', 'dust'])).toEqual({ code: 0, out: 'Nothing in the catalogue matches "moon dust".\n', err: '' });
});

test('lookup goes by packs too', () => {
  expect(run(['lookup', 'harbor', 'shoulder']).out).toMatch(/^Nothing/);
  expect(run(['lookup', '--guidelines', example, 'harbor', 'shoulder']).out).toMatch(/^Harbor Health Shoulder Criteria /);
});

test('check takes packs', () => {
  const cwd = folderOf({ 'a.imr': wholeLetter });
  expect(run(['check', '--guidelines', example, 'a.imr'], { cwd }).code).toBe(run(['check', 'a.imr'], { cwd }).code);
});

test.each(['check', 'lookup'])('%s names a broken pack with place and fault, exit code 2', (command) => {
  const cwd = folderOf({ 'a.imr': wholeLetter, 'own.imr-guidelines.json': '{\n  "name": 7, "guidelines": []\n}' });
  expect(run([command, '--guidelines', 'own.imr-guidelines.json', 'a.imr'], { cwd })).toEqual({
    code: 2,
    out: '',
    err: 'imr: --guidelines takes a guideline pack: own.imr-guidelines.json:2:11 Expected a text, found a number.\n',
  });
});

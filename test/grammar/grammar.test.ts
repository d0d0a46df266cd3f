import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createRegistry } from 'vscode-tmgrammar-test/dist/common/index.js';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index.js';
import manifest from '../../package.json';

const root = new URL('../../', import.meta.url);
const registry = createRegistry(
  manifest.contributes.grammars.map((grammar) => ({ ...grammar, path: fileURLToPath(new URL(grammar.path, root)), injectTo: [] })),
);
const lettersIn = (folder: string) => readdirSync(new URL(folder, root)).filter((name) => /\.(?:imr|txt)$/.test(name));
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

test.each(lettersIn('test/grammar/'))('%s', async (name) => {
  const failures = await runGrammarTestCase(registry, parseGrammarTestCase(read(`test/grammar/${name}`)));
  expect(failures.map(({ line, start, end, missing, unexpected }) => ({ line: line + 1, start, end, missing, unexpected }))).toEqual([]);
});

/** The scopes of every word of a text, its lines ended by one or the other line end. */
async function scopesOf(text: string): Promise<string[]> {
  const grammar = (await registry.loadGrammar('text.imr-determination'))!;
  let state = null;
  const scopes: string[] = [];
  for (const line of text.split('\n')) {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    for (const token of result.tokens) {
      const words = line.slice(token.startIndex, token.endIndex).match(/\S+/g) ?? [];
      scopes.push(...words.map((word) => `${word} ${token.scopes.join(' ')}`));
    }
  }
  return scopes;
}

test.each(lettersIn('test/letters/'))('the carriage returns of CRLF change no colour of %s', async (name) => {
  const letter = read(`test/letters/${name}`).replaceAll('\r\n', '\n');
  expect(await scopesOf(letter.replaceAll('\n', '\r\n'))).toEqual(await scopesOf(letter));
});

test('no pattern runs away on a long line of half-matching text', async () => {
  const grammar = (await registry.loadGrammar('text.imr-determination'))!;
  const pieces = [
    'a: ',
    ': Upheld x',
    'L5-',
    '10-',
    '1,',
    '_x',
    '[insert ',
    '<a',
    ' ',
    '\t\f',
    'Decision based on MTUS ',
    'aa guideline ',
    'not medically ',
  ];
  for (const piece of [...pieces, 'page 1, ', '1.5/1 ', 'January 1 ', 'C3-4, 4-5, ', "The a's decision ", 'Official Disability ']) {
    const line = piece.repeat(20_000 / piece.length);
    expect(grammar.tokenizeLine(line, null, 5_000).stoppedEarly, JSON.stringify(piece)).toBe(false);
  }
});

test('labels and decisions of a letter with nothing wrong are of no colour that themes alarm with', async () => {
  // Of a word's scopes, the innermost gives its colour. The editor's themes of today show keywords, and what is deleted, in red.
  const scopes = (await scopesOf(read('test/letters/knee-mri.imr'))).map((word) => word.split(' '));
  const labels = scopes.filter((names) => names.some((name) => /^(?:keyword\.other|markup\.deleted)\./.test(name)));
  expect(labels.length).toBeGreaterThan(20);
  expect(labels.filter((names) => !names.at(-1)?.startsWith('constant.language.'))).toEqual([]);
});

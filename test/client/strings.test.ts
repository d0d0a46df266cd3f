import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const strings: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));

/** The properties of package.json in which VS Code shows words to the user. */
const shown = new Set(
  'title label description markdownDescription enumDescriptions markdownEnumDescriptions contents category contextualTitle altText deprecationMessage'.split(
    ' ',
  ),
);

/** All strings below such a property, each with its path. */
function shownStrings(value: unknown, path: string, isShown: boolean): [string, string][] {
  if (typeof value === 'string') return isShown ? [[path, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    // A setting may be called as one of these properties is; the list of a property's texts is shown as it is.
    shownStrings(child, `${path}.${key}`, Array.isArray(value) ? isShown : shown.has(key) || (key === 'name' && path.includes('.views.'))),
  );
}

describe('what package.json says to the user', () => {
  const found = [
    ...shownStrings(manifest.contributes, 'contributes', false),
    ...shownStrings(manifest.capabilities, 'capabilities', false),
  ];

  test('stands in package.nls.json, to be translated', () => {
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter(([, text]) => !/^%[^%]+%$/.test(text))).toEqual([]);
    expect(found.filter(([, text]) => !(text.slice(1, -1) in strings))).toEqual([]);
  });

  test('is all that stands there', () => {
    const used = new Set(found.map(([, text]) => text.slice(1, -1)));
    expect(Object.keys(strings).filter((key) => !used.has(key))).toEqual([]);
  });
});

describe('what the client says to the user', () => {
  /** String literals with two words in them, outside of `l10n.t(…)`, of imports, comments and HTML. */
  function bareStrings(source: string): string[] {
    const code = source
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/(?<=^|\s)\/\/.*$/gm, '')
      .replace(/\bl10n\.t\(\s*(?:'(?:[^'\\]|\\.)*')/g, '')
      .replace(/`<!DOCTYPE[\s\S]*?`/g, '');
    const literals = [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(([, plain, template]) =>
      (plain ?? (template as string)).replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, ''),
    );
    return literals.filter((text) => /\p{L}{2,} \p{L}{2,}/u.test(text));
  }

  test.each(readdirSync('client/src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')))('%s', (name) => {
    // What is written into the letter, and what is no word of ours: the name of the program, of a font.
    const names = ['IMR Letters', 'Times New Roman', 'Independent Medical Review determination'];
    expect(bareStrings(readFileSync(join('client/src', name), 'utf8')).filter((text) => !names.includes(text))).toEqual([]);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { expect, test } from 'vitest';
import manifest from '../../package.json';

test('every file that the manifest contributes is there', () => {
  const { languages, grammars, jsonValidation } = manifest.contributes;
  const paths = [
    manifest.icon,
    ...languages.flatMap((language) => [language.configuration, language.icon.light, language.icon.dark]),
    ...grammars.map((grammar) => grammar.path),
    ...jsonValidation.map((validation) => validation.url),
  ];
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test.each([manifest.main, ...Object.values(manifest.bin)])('%s needs no package beside it', (bundle) => {
  const required = [...readFileSync(bundle, 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);
  expect(required.filter((name) => !isBuiltin(name) && name !== 'vscode')).toEqual([]);
});

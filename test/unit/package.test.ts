import { existsSync } from 'node:fs';
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

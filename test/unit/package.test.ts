import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { expect, test } from 'vitest';
import manifest from '../../package.json';
import { coloursWhen } from '../../server/src/cli/colours';
import { CheckText } from '../../server/src/cli/formats/check-text';

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

test('the problem matcher reads what the command line writes', () => {
  const [matcher] = manifest.contributes.problemMatchers;
  const finding = {
    code: 'missing-section',
    severity: 'information' as const,
    message: 'The letter has no section "Documents reviewed" (8 CCR §9792.10.6(d)): insert it here.',
    range: { start: { line: 6, character: 27 }, end: { line: 6, character: 30 } },
    data: {},
    relatedInformation: [],
  };
  const path = 'C:\\letters\\a b.imr';
  const [line, sum] = (
    new CheckText(coloursWhen(false)).letter({ path, profile: 'imr', diagnostics: [finding] }) + new CheckText(coloursWhen(false)).end()
  ).split('\n');
  const pattern = new RegExp(matcher!.pattern.regexp);
  expect(pattern.exec(line as string)?.slice(1)).toEqual([path, '7', '28', 'information', 'missing-section', finding.message]);
  expect(sum).not.toMatch(pattern);
});

test('what names files is restricted in an untrusted workspace', () => {
  const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
  expect(supported).toBe('limited');
  expect(restrictedConfigurations).toEqual(expect.arrayContaining(['imr.profile', 'imr.guidelinePacks']));
});

import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import type { Metafile } from 'esbuild';
import { expect, test } from 'vitest';
import manifest from '../../package.json';
import strings from '../../package.nls.json';
import { extensionPage } from '../../scripts/support/extension-page.mjs';
import { coloursWhen } from '../../server/src/cli/colours';
import { CheckText } from '../../server/src/cli/formats/check-text';
import { builtInProfiles } from '../../server/src/profiles';

test('every file that the manifest contributes is there', () => {
  const { languages, grammars, jsonValidation, viewsContainers, views, walkthroughs } = manifest.contributes;
  const paths = [
    manifest.icon,
    ...languages.flatMap((language) => [language.configuration, language.icon.light, language.icon.dark]),
    ...grammars.map((grammar) => grammar.path),
    ...jsonValidation.map((validation) => validation.url),
    ...viewsContainers.activitybar.map((container) => container.icon),
    ...views.imr.map((view) => view.icon),
    ...walkthroughs.flatMap(({ steps }) => steps.map((step) => step.media.image)),
  ];
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

const loadedLater = ['dist/letter-features.js', 'dist/letters.js'];
test.each([manifest.main, ...Object.values(manifest.bin), ...loadedLater])('%s needs no package beside it', (bundle) => {
  const required = [...readFileSync(bundle, 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);
  const bundles = ['./server.js', './letters.js', './letter-features.js'];
  expect(required.filter((name) => !isBuiltin(name) && name !== 'vscode' && !bundles.includes(name as string))).toEqual([]);
});

test('what answers the start of a server knows nothing of letters yet', () => {
  const bundles: Metafile[] = JSON.parse(readFileSync('out/bundles.json', 'utf8'));
  const inputs = bundles.flatMap(({ outputs }) => Object.keys(outputs['dist/server.js']?.inputs ?? {}));
  expect(inputs.some((path) => path.includes('server/src/server/'))).toBe(true);
  expect(inputs.filter((path) => /server\/src\/(?:letter|rules|guidelines)\//.test(path))).toEqual([]);
});

test('what the editor activates holds nothing of the protocol yet', () => {
  const bundles: Metafile[] = JSON.parse(readFileSync('out/bundles.json', 'utf8'));
  const inputs = bundles.flatMap(({ outputs }) => Object.keys(outputs[manifest.main.slice('./'.length)]?.inputs ?? {}));
  expect(inputs).toContain('client/src/extension.ts');
  expect(inputs.filter((path) => path.includes('node_modules/'))).toEqual([]);
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
  const format = new CheckText(coloursWhen(false));
  const line = format.letter({ path, profile: 'imr', diagnostics: [finding] }).trimEnd();
  const sum = format.end({ letters: 1, dismissed: 0, counts: { error: 0, warning: 0, information: 1, hint: 0 } });
  const pattern = new RegExp(matcher!.pattern.regexp);
  expect(pattern.exec(line)?.slice(1)).toEqual([path, '7', '28', 'information', 'missing-section', finding.message]);
  expect(sum).not.toMatch(pattern);
});

test('what names files, or silences rules, is restricted in an untrusted workspace', () => {
  const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
  expect(supported).toBe('limited');
  expect(restrictedConfigurations).toEqual(expect.arrayContaining(['imr.profile', 'imr.guidelinePacks', 'imr.rules']));
});

test('every string of the manifest is there, and none too many', () => {
  const asked = new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
  expect([...asked].sort()).toEqual(Object.keys(strings).sort());
});

test('every command and every setting that the manifest names is one of its own', () => {
  const { commands, menus, keybindings, viewsWelcome, walkthroughs } = manifest.contributes;
  const known = new Set(commands.map(({ command }) => command));
  const views = manifest.contributes.views.imr.map(({ id }) => `${id}.focus`);
  const texts = [
    ...viewsWelcome.map(({ contents }) => contents),
    ...walkthroughs.flatMap(({ steps }) => steps.map((step) => step.description)),
  ];
  const linked = texts
    .flatMap((key) => [...(strings[key.slice(1, -1) as keyof typeof strings] ?? '').matchAll(/\(command:(imr\.[\w.]+)/g)])
    .map(([, command]) => command as string);
  const named = [...Object.values(menus).flat(), ...keybindings].map(({ command }) => command).concat(linked);
  expect(named.filter((command) => command.startsWith('imr.') && !known.has(command) && !views.includes(command))).toEqual([]);
});

test('the setting of the profile suggests all that are built in', () => {
  const settings = Object.assign({}, ...manifest.contributes.configuration.map(({ properties }) => properties));
  expect(settings['imr.profile'].examples).toEqual(['auto', ...builtInProfiles.map(({ id }) => id)]);
});

test('the page of the installed extension holds nothing that cannot be shown there', () => {
  const page = extensionPage(readFileSync('README.md', 'utf8'));
  expect(page).toContain('# IMR Letters');
  expect(page).toContain('## Privacy');
  expect(page).not.toContain('npm ');
  expect(page).not.toMatch(/!\[|\]\((?!https:)|:\n\n(?=[A-Z])/);
});

test('every page of the manual that a setting leads to is there', () => {
  const pages = Object.values(strings).flatMap((text) =>
    [...text.matchAll(/command:imr\.openManual\?%22([^%]+)%22/g)].map(([, page]) => page),
  );
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.filter((page) => !existsSync(`docs/${page}.md`))).toEqual([]);
});

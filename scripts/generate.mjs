// Generates what is made from the registry of rules: the manual's pages in docs/rules/ and the schema of `imr.rules` in
// package.json with its words in package.nls.json; and from the client's code its strings, in l10n/. With --check, writes nothing and fails where one of them is stale.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const pages = 'docs/rules';
const severities = ['error', 'warning', 'information', 'hint', 'off'];
const groups = [
  ['structure', 'Structure'],
  ['citations', 'Citations against the rationale'],
  ['decision', 'Decision against the rationale'],
  ['facts', 'Facts that disagree'],
  ['privacy', 'Privacy'],
  ['reading', 'What was not understood'],
];

const rules = await loadRules();
const files = new Map([[`${pages}/README.md`, indexPage()], ...rules.map((rule) => [`${pages}/${rule.code}.md`, rulePage(rule)])]);
files.set('package.json', packageFile());
files.set('package.nls.json', stringsFile());
files.set('l10n/bundle.l10n.json', clientStringsFile());

const stale = [...files].filter(([file, text]) => !existsSync(join(root, file)) || readFileSync(join(root, file), 'utf8') !== text);
const strange = existsSync(join(root, pages)) ? readdirSync(join(root, pages)).filter((name) => !files.has(`${pages}/${name}`)) : [];
if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is stale: run npm run generate`);
  for (const name of strange) console.error(`${pages}/${name} is of no rule: run npm run generate`);
  if (stale.length + strange.length > 0) process.exit(1);
} else {
  mkdirSync(join(root, pages), { recursive: true });
  mkdirSync(join(root, 'l10n'), { recursive: true });
  for (const [file, text] of stale) writeFileSync(join(root, file), text);
  for (const name of strange) rmSync(join(root, pages, name));
  console.log(`${stale.length + strange.length} files changed`);
}

async function loadRules() {
  const bundle = await build({
    entryPoints: [join(root, 'server/src/rules/registry.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
  });
  const module = await import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].text).toString('base64')}`);
  return module.rules;
}

function rulePage(rule) {
  return `# ${rule.code}

${rule.summary}

Severity: **${rule.severity}** · Set it in the settings: \`"imr.rules": { "${rule.code}": "off" }\`

${rule.manual.explanation}

## Flagged

\`\`\`text
${rule.manual.flagged}
\`\`\`

## Not flagged

\`\`\`text
${rule.manual.silent}
\`\`\`
`;
}

function indexPage() {
  const tables = groups.flatMap(([group, title]) => {
    const rows = rules
      .filter((rule) => rule.group === group)
      .map((rule) => `| [${rule.code}](${rule.code}.md) | ${rule.severity} | ${rule.summary} |`);
    return rows.length > 0 ? [`## ${title}\n\n| rule | severity | what it finds |\n| --- | --- | --- |\n${rows.join('\n')}\n`] : [];
  });
  return `# Rules\n\nWhat a letter is checked for. Each severity can be set in \`imr.rules\`.\n\n${tables.join('\n')}`;
}

/** package.json with the schema of `imr.rules`, formatted as the project's files are. */
function packageFile() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  manifest.contributes.configuration = settingsWith(manifest.contributes.configuration, {
    type: 'object',
    default: {},
    scope: 'resource',
    order: 1,
    markdownDescription: '%setting.imr.rules%',
    properties: Object.fromEntries(
      rules.map(({ code, severity }) => [code, { enum: severities, default: severity, description: `%rule.${code}%` }]),
    ),
    additionalProperties: false,
  });
  return formatted('package.json', manifest);
}

/** package.nls.json with what the settings say of each rule. */
function stringsFile() {
  const strings = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
  const others = Object.entries(strings).filter(([key]) => !key.startsWith('rule.'));
  return formatted('package.nls.json', Object.fromEntries([...others, ...rules.map(({ code, summary }) => [`rule.${code}`, summary])]));
}

/** l10n/bundle.l10n.json with what the client says (`l10n.t('…')`), for translators. */
function clientStringsFile() {
  const strings = readdirSync(join(root, 'client/src'), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(root, 'client/src', name), 'utf8').matchAll(/\bl10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)])
    .map(([, text]) => text.replace(/\\(.)/g, '$1'));
  return formatted('l10n/bundle.l10n.json', Object.fromEntries([...new Set(strings)].sort().map((text) => [text, text])));
}

function formatted(name, value) {
  const biome = join(root, 'node_modules/.bin/biome');
  const input = JSON.stringify(value, null, 2);
  return execFileSync(biome, ['format', `--stdin-file-path=${name}`], { cwd: root, input, encoding: 'utf8' });
}

/** The settings, one group of them or several, with that of the rules in its place. */
function settingsWith(configuration, schema) {
  const groupsOfSettings = [configuration].flat();
  for (const group of groupsOfSettings) if ('imr.rules' in group.properties) group.properties['imr.rules'] = schema;
  return configuration;
}

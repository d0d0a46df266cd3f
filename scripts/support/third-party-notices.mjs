// What others have written and the bundles hold, with its licences, for whoever gets the bundles.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './project.mjs';

/** Licences under which the bundles may be passed on. */
const allowedLicences = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0']);

/** What a package has bundled into itself and does not list as its dependency; the text of its licence is another package's. */
const insidePackages = {
  unpdf: [
    {
      name: 'pdfjs-dist',
      version: '6.1.200',
      license: 'Apache-2.0',
      copyright: 'Copyright 2012-2026 Mozilla Foundation and the contributors of PDF.js',
      text: 'node_modules/typescript/LICENSE',
    },
  ],
};

/**
 * The text of ThirdPartyNotices.txt: each package whose files esbuild has put into a bundle, with those that it depends on (it may
 * have bundled them itself), by name. Throws where one has no licence text, or a licence that is not allowed.
 * @param {import('esbuild').Metafile[]} metafiles one a bundle
 */
export function thirdPartyNotices(metafiles) {
  const notices = new Map();
  for (const folder of bundledFolders(metafiles)) addNotices(notices, folder);
  const sorted = [...notices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, notice]) => notice);
  return `IMR Letters holds these works of others, under their licences.\n${sorted.map((notice) => `\n${'─'.repeat(80)}\n${notice}\n`).join('')}`;
}

function bundledFolders(metafiles) {
  const files = metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs)));
  const folders = files.map((file) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0]);
  return [...new Set(folders.filter(Boolean))];
}

function addNotices(notices, folder) {
  const { name, version, license, dependencies = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  if (notices.has(`${name} ${version}`)) return;
  const texts = readdirSync(join(root, folder))
    .filter((file) => /^(licen[cs]e|copying|notice|third-?party-?notices?)\b/i.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8').trim());
  if (texts.length === 0) throw new Error(`${name} is bundled and has no licence text`);
  notices.set(`${name} ${version}`, notice({ name, version, license }, texts));
  for (const dependency of Object.keys(dependencies)) {
    const its = folderOf(dependency, folder);
    if (its && !dependency.startsWith('@types/')) addNotices(notices, its);
  }
  for (const { text, copyright, ...inside } of insidePackages[name] ?? [])
    notices.set(`${inside.name} ${inside.version}`, notice(inside, [copyright, readFileSync(join(root, text), 'utf8').trim()]));
}

function notice({ name, version, license }, texts) {
  if (!allowedLicences.has(license)) throw new Error(`${name} is bundled, and its licence ${license} is not one of those allowed`);
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}

/** Where Node finds a package from within another's folder. */
function folderOf(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(root, candidate, 'package.json'))) return candidate;
    if (folder === '.') return undefined;
  }
}

// Holds every import below server/src against ARCHITECTURE.md: arrows between folders run downwards only, and the core
// (all but server/, cli/ and node/) imports neither a Node built-in nor LSP nor the editor.
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = join(dirname(fileURLToPath(import.meta.url)), '../server/src');

/** What each folder of server/src may import, besides itself. */
const core = ['text', 'profiles', 'guidelines', 'letter', 'rules', 'features'];
const mayImport = {
  text: [],
  profiles: ['text'],
  guidelines: ['text'],
  letter: ['text', 'profiles', 'guidelines'],
  rules: ['text', 'profiles', 'guidelines', 'letter'],
  features: ['text', 'profiles', 'guidelines', 'letter', 'rules'],
  library: core,
  node: core,
  server: [...core, 'node'],
  cli: [...core, 'node'],
};

const faults = [];
for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
  const file = join(entry.parentPath, entry.name);
  const from = relative(source, file).split(sep)[0];
  const fault = (text) => faults.push(`server/src/${relative(source, file)}: ${text}`);
  if (!(from in mayImport)) {
    fault('stands in no folder that ARCHITECTURE.md names');
    continue;
  }
  const imports = readFileSync(file, 'utf8').matchAll(
    /^\s*(?:import|export)\b[^;'"]*?(?:\bfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  for (const [, named, lazy] of imports) {
    const name = named ?? lazy;
    if (!name.startsWith('.')) {
      if (core.includes(from) && isBuiltin(name)) fault(`the core imports Node's ${name}`);
      if (core.includes(from) && /^vscode(?:-|\/|$)/.test(name)) fault(`the core imports ${name}`);
      continue;
    }
    const to = relative(source, resolve(dirname(file), name)).split(sep)[0];
    if (to === '..') continue; // data beside the code, such as schemas
    if (to !== from && !mayImport[from].includes(to)) fault(`${from}/ imports ${to}/, an arrow that runs upwards`);
  }
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);

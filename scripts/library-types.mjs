// Writes the library's declarations to dist/types: those that server/src/library/index.ts leads to, as ES modules (.d.mts).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const types = join(root, 'dist/types');
const source = join(root, 'server/src');
/** Packages whose types the declarations name: they are dependencies of the package. */
const dependencies = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies ?? {});

const emitted = mkdtempSync(join(tmpdir(), 'imr-letters-types-'));
try {
  const options = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--rootDir', source, '--outDir', emitted];
  const project = join(emitted, 'tsconfig.json');
  const config = { extends: join(root, 'tsconfig.json'), include: [], files: [join(source, 'library/index.ts')] };
  writeFileSync(project, JSON.stringify({ ...config, compilerOptions: { types: [] } }));
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project, ...options], { stdio: 'inherit' });
  rmSync(types, { recursive: true, force: true });
  take(join(emitted, 'library/index.d.ts'), new Set());
} finally {
  rmSync(emitted, { recursive: true, force: true });
}

/** Takes over a file of declarations and all that it imports; imports name files, as ES modules do. */
function take(file, taken) {
  if (taken.has(file)) return;
  taken.add(file);
  const text = readFileSync(file, 'utf8').replace(/(\bfrom\s*|\bimport\(\s*)'([^']+)'/g, (_, before, name) => {
    if (!name.startsWith('.')) {
      if (!dependencies.some((dependency) => name === dependency || name.startsWith(`${dependency}/`)))
        throw new Error(`the library's declarations name ${name}, which is no dependency of the package`);
      return `${before}'${name}'`;
    }
    const imported = [`${name}.d.ts`, `${name}/index.d.ts`].map((each) => join(dirname(file), each)).find(existsSync);
    if (!imported) throw new Error(`${relative(emitted, file)} imports ${name}, which has no declarations`);
    take(imported, taken);
    const way = relative(dirname(file), imported)
      .split(sep)
      .join('/')
      .replace(/\.d\.ts$/, '.mjs');
    return `${before}'${way.startsWith('.') ? way : `./${way}`}'`;
  });
  const target = join(types, relative(emitted, file)).replace(/\.d\.ts$/, '.d.mts');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

import { sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

/** Whether a path is a pattern of several files. */
export function isGlob(path: string): boolean {
  return isDynamicPattern(slashed(path));
}

/** The files that an absolute glob names, in the order of their names, and the folder from which on it is a pattern. */
export async function findPackFiles(pattern: string): Promise<{ readonly folder: string; readonly paths: readonly string[] }> {
  const parts = slashed(pattern).split('/');
  const plain = parts.slice(
    0,
    parts.findIndex((part) => isDynamicPattern(part)),
  );
  const folder = `${plain.join('/')}/`;
  const paths = await glob(parts.slice(plain.length).join('/'), {
    cwd: folder,
    absolute: true,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  });
  return { folder, paths: paths.sort() };
}

/** Globs are written with slashes, on Windows too. */
function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

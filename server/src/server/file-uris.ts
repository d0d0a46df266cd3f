import { relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The path that a `file:` URI names; nothing for another URI. */
export function pathOfUri(uri: string): string | undefined {
  if (!/^file:/i.test(uri)) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined; // a host or characters that no path has
  }
}

/** The `file:` URI of an absolute path. Editors may write it in another way: compare paths, not URIs. */
export function uriOfPath(path: string): string {
  return pathToFileURL(path).href;
}

/** Whether a path lies in a folder, at any depth. */
export function liesIn(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !/^[a-z]:/i.test(way);
}

import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** A path as a setting gives it, made absolute: `~/` is the user's home; a relative one is meant from `folder`, where there is one. */
export function absolutePath(path: string, folder: string | undefined): string {
  if (/^~[/\\]/.test(path)) return join(homedir(), path.slice(2));
  return isAbsolute(path) || folder === undefined ? path : join(folder, path);
}

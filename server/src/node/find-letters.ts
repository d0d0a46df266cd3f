import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { orUnreadable, UnreadableFile } from './read-text-file';

/** A file of a folder that is a letter or may be one. */
export interface LetterCandidate {
  /** From the folder as it was given. */
  readonly path: string;
  /** Whether its name alone makes it a letter; if not, only its headings can tell. */
  readonly letterByName: boolean;
}

/** Folders that hold no letters of the user's. */
const ignoredFolders = new Set(['node_modules', '__pycache__']);

/** Whether a file is a letter by its name: `*.imr`, `*.imr.txt`, `CM12-*.txt`. */
export function isLetterName(path: string): boolean {
  return /\.imr(?:\.txt)?$|^CM\d\d-.*\.txt$/i.test(basename(path));
}

/** Whether a file may be a letter, if its headings say so: plain text by its name. */
export function mayBeLetterName(path: string): boolean {
  return /\.txt$/i.test(path);
}

/**
 * The letters and possible letters of a folder and all folders below it, in the order of their names. Hidden folders and those
 * of tools are left out; links to files are followed, links to folders are not, as they may run in a circle.
 * `onFault` is told of a folder that cannot be read; the others are still searched.
 */
export async function* findLetters(
  folder: string,
  onFault: (path: string, fault: UnreadableFile) => void,
): AsyncGenerator<LetterCandidate> {
  const entries = await orUnreadable(() => readdir(folder, { withFileTypes: true })).catch((error: unknown) => {
    if (!(error instanceof UnreadableFile)) throw error;
    onFault(folder, error);
    return [];
  });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  // Of a hundred thousand names each is put behind it as it is: to join and normalise every path takes longer than to list the folder.
  const before = join(folder, 'name').slice(0, -'name'.length);
  for (const entry of entries) {
    const path = before + entry.name;
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && !ignoredFolders.has(entry.name)) yield* findLetters(path, onFault);
      continue;
    }
    const letterByName = isLetterName(entry.name);
    if (!letterByName && !mayBeLetterName(entry.name)) continue;
    if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))) yield { path, letterByName };
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

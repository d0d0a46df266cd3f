import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isLetterByHeadings } from '../features/letter-detection';
import { findLetters, type LetterCandidate } from '../node/find-letters';
import { NotPlainText, readTextFile, readTextStream, UnreadableFile } from '../node/read-text-file';

/** A letter to be looked at. */
export interface LetterFile {
  /** As it was given, or from the folder that was; `-` for the standard input. */
  readonly path: string;
  /** Without byte-order mark. */
  readonly text: string;
}

/** How it is reported what is passed over. */
export interface LetterFileReports {
  /** Told of each path that cannot be read, and why, as the end of a sentence. */
  onFault(path: string, fault: UnreadableFile): void;
  /** Told of each folder in which no letter is. */
  onEmptyFolder(path: string): void;
}

/** The path that stands for the standard input. */
export const STANDARD_INPUT = '-';

/**
 * The letters that paths name, in their order, each once: files whatever they are called, the letters of folders, and the
 * standard input. Plain-text files of a folder whose names do not tell are told by their headings.
 * What cannot be read is reported and passed over.
 */
export async function* readLetterFiles(paths: readonly string[], reports: LetterFileReports): AsyncGenerator<LetterFile> {
  const seen = new Set<string>();
  for (const path of paths) {
    const isFolder = path !== STANDARD_INPUT && (await stat(path).catch(() => undefined))?.isDirectory() === true;
    const candidates = isFolder ? findLetters(path, reports.onFault) : [{ path, letterByName: true }];
    let isEmpty = true;
    for await (const candidate of candidates) {
      const key = candidate.path === STANDARD_INPUT ? STANDARD_INPUT : resolve(candidate.path);
      if (!seen.has(key)) {
        const text = await readCandidate(candidate, reports);
        if (text === undefined) continue;
        seen.add(key);
        yield { path: candidate.path, text };
      }
      isEmpty = false;
    }
    if (isFolder && isEmpty) reports.onEmptyFolder(path);
  }
}

/** The text of a letter; nothing where the file is none or cannot be read. */
async function readCandidate({ path, letterByName }: LetterCandidate, reports: LetterFileReports): Promise<string | undefined> {
  try {
    const text = await (path === STANDARD_INPUT ? readTextStream(process.stdin) : readTextFile(path));
    return letterByName || isLetterByHeadings(text) ? text : undefined;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    if (letterByName || !(error instanceof NotPlainText)) reports.onFault(path, error);
    return undefined;
  }
}

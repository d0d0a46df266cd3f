import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isLetterByHeadings } from '../features/letter-detection';
import { findLetters, type LetterCandidate } from '../node/find-letters';
import { NotPlainText, readTextFileSync, readTextStream, UnreadableFile } from '../node/read-text-file';

/** A letter to be looked at. */
export interface LetterFile {
  /** As it was given, or from the folder that was; `-` for the standard input. */
  readonly path: string;
  /** Without byte-order mark. */
  readonly text: string;
}

/** A letter, or what may be one, that has yet to be read. */
export interface LetterSource extends LetterCandidate {
  /** The folder that was given, where the file was found in one. */
  readonly folder?: string;
  /** The text, where it came with the path. */
  readonly text?: string;
}

/** How it is reported what is passed over. */
export interface LetterFileReports {
  /** Told of each path that cannot be read, and why, as the end of a sentence. */
  onFault(path: string, fault: string): void;
  /** Told of each folder in which no letter is. */
  onEmptyFolder(path: string): void;
}

/** The path that stands for the standard input. */
export const STANDARD_INPUT = '-';

/** What is given to be looked at: paths of files and folders, and what is known to be no folder. */
export type GivenPaths = Iterable<string> | AsyncIterable<string | LetterSource>;

/**
 * The letters that paths name, in their order: files whatever they are called, the letters of folders, and the standard input.
 * They are found as they are asked for, so that an archive needs no memory.
 */
export class LetterSources implements AsyncIterable<LetterSource> {
  /** What was listed, by absolute path, and whether it was a letter by name. */
  private readonly listed = new Map<string, boolean>();
  private readonly taken = new Set<string>();
  /** The folders that were given, and whether a letter is in them. */
  private readonly folders = new Map<string, boolean>();

  /** @param one whether no more than one path is given: then no file can come twice, and none need be remembered. */
  constructor(
    private readonly given: GivenPaths,
    private readonly reports: LetterFileReports,
    private readonly one = false,
  ) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<LetterSource> {
    for await (const each of this.given) {
      if (typeof each !== 'string') {
        if (this.isNew(each)) yield each;
      } else if (each === STANDARD_INPUT) {
        const source = await this.standardInput();
        if (source) yield source;
      } else if ((await stat(each).catch(() => undefined))?.isDirectory()) {
        if (!this.folders.has(each)) this.folders.set(each, false);
        for await (const { path, letterByName } of findLetters(each, (at, { message }) => this.reports.onFault(at, message))) {
          const source = { path, letterByName, folder: each };
          if (this.isNew(source)) yield source;
        }
      } else {
        const source = { path: each, letterByName: true };
        if (this.isNew(source)) yield source;
      }
    }
  }

  /** Takes note that a source was a letter. False where the same file was one before: it counts once. */
  take({ path, folder, text }: LetterSource): boolean {
    if (folder !== undefined) this.folders.set(folder, true);
    if (text !== undefined || this.one) return true;
    const key = resolve(path);
    if (this.taken.has(key)) return false;
    this.taken.add(key);
    return true;
  }

  /** Tells of folders without letters; to be called when all sources have been looked at. */
  reportEmptyFolders(): void {
    for (const [folder, hasLetters] of this.folders) if (!hasLetters) this.reports.onEmptyFolder(folder);
  }

  /** The standard input, the first time it is named. */
  private async standardInput(): Promise<LetterSource | undefined> {
    const path = STANDARD_INPUT;
    if (this.listed.has(path)) return undefined;
    this.listed.set(path, true);
    const read = await readTextStream(process.stdin).then((text) => ({ text }), faultOf);
    if ('text' in read) return { path, letterByName: true, text: read.text };
    this.reports.onFault(path, read.fault);
    return undefined;
  }

  /** Whether a file is not looked at already; one that only its headings make a letter is looked at again when it is named. */
  private isNew(source: LetterSource): boolean {
    if (source.text !== undefined || this.one) return true;
    const key = resolve(source.path);
    const known = this.listed.get(key);
    if (known === true || known === source.letterByName) {
      if (this.taken.has(key)) this.take(source);
      return false;
    }
    this.listed.set(key, source.letterByName);
    return true;
  }
}

/** The text of a source or why it cannot be read, as the end of a sentence; nothing where it is no letter. */
export function readSource({ path, letterByName, text }: LetterSource): { text: string } | { fault: string } | undefined {
  const read = text === undefined ? orFault(() => readTextFileSync(path), !letterByName) : { text };
  return read && 'text' in read && !letterByName && !isLetterByHeadings(read.text) ? undefined : read;
}

/** The letters that paths name, each once. What cannot be read is reported and passed over. */
export async function* readLetterFiles(paths: readonly string[], reports: LetterFileReports): AsyncGenerator<LetterFile> {
  const sources = new LetterSources(paths, reports, paths.length === 1);
  for await (const source of sources) {
    const read = readSource(source);
    if (!read) continue;
    if ('fault' in read) reports.onFault(source.path, read.fault);
    else if (sources.take(source)) yield { path: source.path, text: read.text };
  }
  sources.reportEmptyFolders();
}

function orFault(read: () => string, passOverBinary: boolean): { text: string } | { fault: string } | undefined {
  try {
    return { text: read() };
  } catch (error) {
    return passOverBinary && error instanceof NotPlainText ? undefined : faultOf(error);
  }
}

function faultOf(error: unknown): { fault: string } {
  if (!(error instanceof UnreadableFile)) throw error;
  return { fault: error.message };
}

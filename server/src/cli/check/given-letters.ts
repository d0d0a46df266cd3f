import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { orUnreadable, UnreadableFile } from '../../node/read-text-file';
import { type LetterFileReports, type LetterSource, STANDARD_INPUT } from '../letter-files';
import { ImpossibleRequest } from '../session';
import { changedLetters } from './changed-letters';

/** Where the letters to be checked are named. */
export interface GivenLetters {
  readonly paths: readonly string[];
  /** A file of paths, one a line. */
  readonly filesFrom?: string | undefined;
  /** A file of letters, one a line, as JSON. */
  readonly lettersFrom?: string | undefined;
  /** A revision of Git: of the paths, only what has changed since. */
  readonly changedSince?: string | undefined;
}

/** The paths and letters that are given, as they come. Throws `ImpossibleRequest` where they cannot be had. */
export async function* givenLetters(given: GivenLetters, reports: LetterFileReports): AsyncGenerator<string | LetterSource> {
  const { paths, filesFrom, lettersFrom, changedSince } = given;
  if ([...paths, filesFrom, lettersFrom].filter((path) => path === STANDARD_INPUT).length > 1)
    throw new ImpossibleRequest('the standard input (-) can be read once');
  if (changedSince === undefined) yield* paths;
  else yield* changedLetters(changedSince, paths.length > 0 ? paths : ['.']);
  if (filesFrom !== undefined) for await (const line of linesOf(filesFrom, '--files-from')) if (line !== '') yield line;
  if (lettersFrom !== undefined) yield* lettersOf(lettersFrom, reports);
}

/** Letters as JSON, `{"path":…,"text":…}` a line. A line that is none is reported and passed over. */
async function* lettersOf(file: string, reports: LetterFileReports): AsyncGenerator<LetterSource> {
  let number = 0;
  for await (const line of linesOf(file, '--letters-from')) {
    number++;
    if (line.trim() === '') continue;
    const letter = letterOf(line);
    if (letter) yield letter;
    else reports.onFault(`line ${number} of ${file}`, 'is no JSON object with the texts "path" and "text"');
  }
}

function letterOf(line: string): LetterSource | undefined {
  try {
    const { path, text } = JSON.parse(line) as { path?: unknown; text?: unknown };
    if (typeof path !== 'string' || typeof text !== 'string') return undefined;
    return { path, letterByName: true, text: text.replace(/^\uFEFF/, '') };
  } catch {
    return undefined;
  }
}

async function* linesOf(file: string, option: string): AsyncGenerator<string> {
  const input = file === STANDARD_INPUT ? process.stdin : await opened(file, option);
  let first = true;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    yield first ? line.replace(/^\uFEFF/, '') : line;
    first = false;
  }
}

async function opened(file: string, option: string) {
  const stream = createReadStream(file);
  try {
    // A folder opens, and cannot be read: whether a file can is known with its first bytes.
    await orUnreadable(
      () => new Promise<void>((resolve, reject) => stream.once('readable', resolve).once('end', resolve).once('error', reject)),
    );
    return stream;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new ImpossibleRequest(`${option}: ${file} ${error.message}`);
  }
}

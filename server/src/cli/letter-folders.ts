import { basename, dirname } from 'node:path';
import type { Dismissal, DismissalsFile } from '../features/dismissals';
import { noDismissals } from '../features/dismissals';
import { dismissalsPath, readDismissalsFile } from '../node/dismissals-on-disk';
import { problemsMessage } from '../text/json-file';
import { STANDARD_INPUT } from './letter-files';

/** What was dismissed in the letters of folders; each folder's file is read once. */
export class LetterFolders {
  private readonly files = new Map<string, Promise<DismissalsFile>>();

  /** `onFault` is told, once each, of a file that cannot be read. */
  constructor(private readonly onFault: (message: string) => void) {}

  /** What was dismissed in the letter of a path; nothing in the standard input. */
  async dismissalsOf(path: string): Promise<readonly Dismissal[]> {
    if (path === STANDARD_INPUT) return [];
    const folder = dirname(path);
    const file = this.files.get(folder) ?? this.read(dismissalsPath(folder));
    this.files.set(folder, file);
    const letter = basename(path);
    return (await file).dismissals.filter((dismissal) => dismissal.letter === letter);
  }

  private async read(path: string): Promise<DismissalsFile> {
    const reading = await readDismissalsFile(path);
    if ('value' in reading) return reading.value;
    this.onFault(`${problemsMessage(reading.problems)} Nothing counts as dismissed in its folder.`);
    return noDismissals;
  }
}

import { basename, dirname } from 'node:path';
import type { Dismissal } from '../features/dismissals';
import { dismissalsPath, readDismissalsFile } from '../node/dismissals-on-disk';
import { problemsMessage } from '../text/json-file';
import { STANDARD_INPUT } from './letter-files';

/** What was dismissed in the letters of a folder, by the letter's file name. */
type FolderDismissals = ReadonlyMap<string, readonly Dismissal[]>;

/** What was dismissed in the letters of folders; each folder's file is read once. */
export class LetterFolders {
  private readonly folders = new Map<string, Promise<FolderDismissals>>();

  /** `onFault` is told, once each, of a file that cannot be read. */
  constructor(private readonly onFault: (message: string) => void) {}

  /** What was dismissed in the letter of a path; nothing in the standard input. */
  async dismissalsOf(path: string): Promise<readonly Dismissal[]> {
    if (path === STANDARD_INPUT) return [];
    const folder = dirname(path);
    let dismissals = this.folders.get(folder);
    if (!dismissals) {
      dismissals = this.read(dismissalsPath(folder));
      this.folders.set(folder, dismissals);
    }
    return (await dismissals).get(basename(path)) ?? [];
  }

  private async read(path: string): Promise<FolderDismissals> {
    const reading = await readDismissalsFile(path);
    const byLetter = new Map<string, Dismissal[]>();
    if ('problems' in reading) this.onFault(`${problemsMessage(reading.problems)} Nothing counts as dismissed in its folder.`);
    else
      for (const dismissal of reading.value.dismissals) {
        const ofLetter = byLetter.get(dismissal.letter);
        if (ofLetter) ofLetter.push(dismissal);
        else byLetter.set(dismissal.letter, [dismissal]);
      }
    return byLetter;
  }
}

import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type DismissalsFile, noDismissals } from '../features/dismissals';
import { readDismissals, writeDismissals } from '../features/dismissals-file';
import { type FileReading, problemsMessage } from '../text/json-file';
import { orUnreadable, readTextFile, UnreadableFile } from './read-text-file';

/** Where the dismissals of the letters of a folder are kept. */
export function dismissalsPath(folder: string): string {
  return join(folder, '.imr', 'dismissals.json');
}

/** Reads a file of dismissals. One that is not there holds none; of one that cannot be read, gives why. */
export async function readDismissalsFile(path: string): Promise<FileReading<DismissalsFile>> {
  try {
    return readDismissals(await readTextFile(path), path);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    if (error.message === 'does not exist') return { value: noDismissals };
    return { problems: [{ path, line: 0, character: 0, message: `The file ${error.message}.` }] };
  }
}

/** A change that was not made; the message says why and names the file. */
export class DismissalsNotChanged extends Error {}

/**
 * Reads a file of dismissals, changes it and writes it as a whole: somebody who reads it meanwhile finds the old or the new.
 * A file in which nothing is left is removed, with its folder if that is empty then. Throws `DismissalsNotChanged` where it cannot be read, and leaves it as it is then, or where it cannot be written.
 */
export async function changeDismissalsFile(path: string, change: (file: DismissalsFile) => DismissalsFile): Promise<void> {
  const reading = await readDismissalsFile(path);
  if ('problems' in reading) throw new DismissalsNotChanged(problemsMessage(reading.problems));
  const written = `${path}.${randomUUID()}`;
  try {
    await orUnreadable(async () => {
      const changed = change(reading.value);
      if (changed.dismissals.length === 0 && Object.keys(changed.others).length === 0) {
        await removeFile(path);
        return;
      }
      await mkdir(dirname(path), { recursive: true });
      await writeFile(written, writeDismissals(changed), { flag: 'wx' });
      await rename(written, path);
    });
  } catch (error) {
    await rm(written, { force: true });
    if (!(error instanceof UnreadableFile)) throw error;
    throw new DismissalsNotChanged(`${path} ${error.message.replace('read', 'written')}.`);
  }
}

async function removeFile(path: string): Promise<void> {
  await rm(path, { force: true });
  // One that holds something else stays.
  await rmdir(dirname(path)).catch(() => undefined);
}

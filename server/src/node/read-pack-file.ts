import { type PackReading, readGuidelinePack } from '../guidelines/read-pack';
import { readTextFile, UnreadableFile } from './read-text-file';

/** Reads a guideline pack. Gives the pack, or all that is wrong with the file, that it cannot be read among it. */
export async function readPackFile(path: string): Promise<PackReading> {
  try {
    return readGuidelinePack(await readTextFile(path), path);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { problems: [{ path, line: 0, character: 0, message: `The file ${error.message}.` }] };
  }
}

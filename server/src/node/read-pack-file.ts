import type { PackReading } from '../guidelines/read-pack';
import { readTextFile, UnreadableFile } from './read-text-file';

/** Reads a guideline pack. Gives the pack, or all that is wrong with the file, that it cannot be read among it. */
export async function readPackFile(path: string): Promise<PackReading> {
  try {
    const text = await readTextFile(path);
    // With its schema, which takes long to build: few have packs.
    const { readGuidelinePack } = await import('../guidelines/read-pack');
    return readGuidelinePack(text, path);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { problems: [{ path, line: 0, character: 0, message: `The file ${error.message}.` }] };
  }
}

import type { ProfileReading } from '../profiles/read-profile';
import { readTextFile, UnreadableFile } from './read-text-file';

/** Reads a profile file. Gives the profile, or all that is wrong with the file, that it cannot be read among it. */
export async function readProfileFile(path: string): Promise<ProfileReading> {
  try {
    const text = await readTextFile(path);
    // With its schema, which takes long to build: few have profiles of their own.
    const { readProfile } = await import('../profiles/read-profile');
    return readProfile(text, path);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { problems: [{ path, line: 0, character: 0, message: `The file ${error.message}.` }] };
  }
}

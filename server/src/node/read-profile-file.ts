import { type ProfileReading, readProfile } from '../profiles/read-profile';
import { readTextFile, UnreadableFile } from './read-text-file';

/** Reads a profile file. Gives the profile, or all that is wrong with the file, that it cannot be read among it. */
export async function readProfileFile(path: string): Promise<ProfileReading> {
  try {
    return readProfile(await readTextFile(path), path);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { problems: [{ path, line: 0, character: 0, message: `The file ${error.message}.` }] };
  }
}

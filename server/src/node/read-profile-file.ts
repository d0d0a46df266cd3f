import { type ProfileProblem, type ProfileReading, readProfile } from '../profiles/read-profile';
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

/** What is wrong with a profile file as one message: file, place (from 1) and fault of the first, and how many others there are. */
export function profileProblemsMessage(problems: readonly ProfileProblem[]): string {
  const [first, ...others] = problems;
  if (!first) return '';
  const count = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return `${first.path}:${first.line + 1}:${first.character + 1} ${first.message}${count}`;
}

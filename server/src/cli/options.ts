import { Argument, Option } from 'commander';
import { readProfileFile } from '../node/read-profile-file';
import { builtInProfile, builtInProfiles } from '../profiles';
import type { LetterProfile } from '../profiles/letter-profile';
import { problemsMessage } from '../text/json-file';
import { ImpossibleRequest } from './session';

/** The paths that every command takes. */
export function lettersArgument(): Argument {
  return new Argument('<path...>', 'Files, folders (all letters in them) and - for the standard input.');
}

/** `--profile`: the format by which all letters are read, where their headings shall not choose. */
export function profileOption(): Option {
  const ids = builtInProfiles.map(({ id }) => id).join(', ');
  return new Option('--profile <profile>', `The letter profile: ${ids}, or a profile file. Without it, each letter's headings choose.`);
}

/** The profiles of which a letter's headings choose: the one that is named, or all that are built in. */
export async function profilesOf(named: string | undefined): Promise<readonly LetterProfile[]> {
  if (named === undefined) return builtInProfiles;
  const builtIn = builtInProfile(named);
  if (builtIn) return [builtIn];
  const reading = await readProfileFile(named);
  if ('profile' in reading) return [reading.profile];
  const ids = builtInProfiles.map(({ id }) => id).join(', ');
  throw new ImpossibleRequest(`--profile takes one of ${ids}, or a profile file: ${problemsMessage(reading.problems)}`);
}

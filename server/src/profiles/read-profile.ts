import { type CheckedValue, type FileProblem, readJsonFile, schemaFaults } from '../text/json-file';
import { builtInProfile } from '.';
import { buildProfile, extendProfile, extendsAnother } from './build-profile';
import type { LetterProfile } from './letter-profile';
import { extendingProfileFile, type ProfileFile, wholeProfileFile } from './profile-file';
import { inconsistenciesOf } from './profile-inconsistencies';

export type ProfileProblem = FileProblem;

export type ProfileReading = { readonly profile: LetterProfile } | { readonly problems: readonly ProfileProblem[] };

const kind = 'letter profile';

/**
 * Reads the text of a profile file (JSON; comments and trailing commas are let pass). `path` is only repeated in the
 * problems. Gives the profile, or all that is wrong with the file; never both, and never throws.
 */
export function readProfile(jsonText: string, path: string): ProfileReading {
  const reading = readJsonFile(jsonText, path, kind, checkValue);
  return 'value' in reading ? { profile: reading.value } : reading;
}

function checkValue(value: unknown): CheckedValue<LetterProfile> {
  const extending = typeof value === 'object' && value !== null && 'extends' in value;
  const file = (extending ? extendingProfileFile : wholeProfileFile).safeParse(value, { jitless: true });
  if (!file.success) return { faults: schemaFaults(file.error.issues, value, kind) };
  const whole = wholeFileOf(file.data);
  const complete = wholeProfileFile.safeParse(whole, { jitless: true });
  if (!complete.success) return { faults: schemaFaults(complete.error.issues, whole, kind) };
  const profile = buildProfile(complete.data);
  const faults = inconsistenciesOf(profile);
  return faults.length > 0 ? { faults } : { value: profile };
}

function wholeFileOf(file: ProfileFile): unknown {
  return extendsAnother(file) ? extendProfile(file, builtInProfile(file.extends) as LetterProfile) : file;
}

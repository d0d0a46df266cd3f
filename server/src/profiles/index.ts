import { buildProfile, extendProfile } from './build-profile';
import imr from './data/imr.json';
import imr2013 from './data/imr-2013.json';
import imr2013Notice from './data/imr-2013-notice.json';
import professionalReview from './data/professional-review.json';
import type { LetterProfile } from './letter-profile';
import type { ExtendingProfileFile, WholeProfileFile } from './profile-file';

// The files are held against their schema when the project is checked, not at every start.
const defaultProfile = buildProfile(imr as WholeProfileFile);

/** The letter formats that ship with the program; the first is the default. */
export const builtInProfiles: readonly LetterProfile[] = Object.freeze([
  defaultProfile,
  ...[imr2013, imr2013Notice, professionalReview].map((file) =>
    buildProfile(extendProfile(file as ExtendingProfileFile, defaultProfile) as WholeProfileFile),
  ),
]);

/** The built-in profile of that id, if there is one. */
export function builtInProfile(id: string): LetterProfile | undefined {
  return builtInProfiles.find((profile) => profile.id === id);
}

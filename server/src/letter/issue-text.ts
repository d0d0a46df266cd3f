import type { LetterProfile } from '../profiles/letter-profile';
import type { NormalisedText } from '../text/normalised-text';
import type { Words } from '../text/words';

/** What the readers of issues are given of a letter. */
export interface IssueText {
  readonly normalised: NormalisedText;
  readonly words: Words;
  readonly profile: LetterProfile;
  readonly doubleSpaced: boolean;
}

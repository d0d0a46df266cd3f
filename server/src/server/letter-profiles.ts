import { absolutePath } from '../node/absolute-path';
import { readProfileFile } from '../node/read-profile-file';
import { builtInProfile, builtInProfiles } from '../profiles';
import type { LetterProfile } from '../profiles/letter-profile';
import { problemsMessage } from '../text/json-file';
import { FollowedFiles } from './followed-files';
import type { UserMessages } from './user-messages';

/** The profile that letters are read by, or several, of which a letter's headings choose. */
export type ProfileChoice = LetterProfile | readonly LetterProfile[];

/** The letter profiles that the setting `imr.profile` names. Reads profile files and follows their changes. */
export class LetterProfiles {
  private readonly files: FollowedFiles<ProfileChoice>;

  /**
   * @param mayRead whether a file may be read, by its path.
   * @param onChange is called when a profile file that is in use has changed.
   */
  constructor(
    private readonly messages: UserMessages,
    private readonly mayRead: (path: string) => boolean,
    onChange: () => void,
  ) {
    this.files = new FollowedFiles((path) => this.read(path), onChange);
  }

  /**
   * The profile that is named; where none can be had, the built-in ones, and the user is told why.
   * @param setting the id of a profile, `auto`, or the path of a profile file.
   * @param folder the folder from which a path is meant.
   */
  async named(setting: string, folder: string | undefined): Promise<ProfileChoice> {
    const known = setting === 'auto' ? builtInProfiles : builtInProfile(setting);
    const isFile = !known && /[/\\]|\.json$/i.test(setting);
    if (known || isFile) this.messages.inOrder('imr.profile');
    if (known) return known;
    if (isFile) {
      const path = absolutePath(setting, folder);
      return this.mayRead(path) ? this.files.of(path) : builtInProfiles;
    }
    const ids = builtInProfiles.map(({ id }) => id).join(', ');
    this.messages.warn(
      'imr.profile',
      `Setting imr.profile: there is no letter profile "${setting}". Use auto, ${ids} or the path of a profile file; the built-in profiles serve meanwhile.`,
    );
    return builtInProfiles;
  }

  /** Stops following the files. */
  dispose(): void {
    this.files.dispose();
  }

  private async read(path: string): Promise<ProfileChoice> {
    const reading = await readProfileFile(path);
    if ('profile' in reading) {
      this.messages.inOrder(path);
      return reading.profile;
    }
    this.messages.warn(path, `Letter profile ${problemsMessage(reading.problems)} The built-in profiles serve meanwhile.`);
    return builtInProfiles;
  }
}

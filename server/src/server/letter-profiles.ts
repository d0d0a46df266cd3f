import { unwatchFile, watchFile } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { profileProblemsMessage, readProfileFile } from '../node/read-profile-file';
import { builtInProfile, builtInProfiles } from '../profiles';
import type { LetterProfile } from '../profiles/letter-profile';
import type { UserMessages } from './user-messages';

/** The profile that letters are read by, or several, of which a letter's headings choose. */
export type ProfileChoice = LetterProfile | readonly LetterProfile[];

/** How often a profile file is looked at for a change, in milliseconds. */
const WATCH_INTERVAL = 500;

/** The letter profiles that the setting `imr.profile` names. Reads profile files and follows their changes. */
export class LetterProfiles {
  private readonly files = new Map<string, Promise<ProfileChoice>>();

  /** `onChange` is called when a profile file that is in use has changed. */
  constructor(
    private readonly messages: UserMessages,
    private readonly onChange: () => void,
  ) {}

  /**
   * The profile that is named; where none can be had, the built-in ones, and the user is told why.
   * @param setting the id of a profile, `auto`, or the path of a profile file.
   * @param folder the folder from which a path is meant.
   */
  async named(setting: string, folder: string | undefined): Promise<ProfileChoice> {
    if (setting === 'auto') return builtInProfiles;
    const builtIn = builtInProfile(setting);
    if (builtIn) return builtIn;
    if (/[/\\]|\.json$/i.test(setting)) return this.ofFile(absolutePath(setting, folder));
    const ids = builtInProfiles.map(({ id }) => id).join(', ');
    this.messages.warn(
      'imr.profile',
      `Setting imr.profile: there is no letter profile "${setting}". Use auto, ${ids} or the path of a profile file; the built-in profiles serve meanwhile.`,
    );
    return builtInProfiles;
  }

  /** Stops following the files. */
  dispose(): void {
    for (const path of this.files.keys()) unwatchFile(path);
    this.files.clear();
  }

  private ofFile(path: string): Promise<ProfileChoice> {
    const known = this.files.get(path);
    if (known) return known;
    // Followed by the server itself: the file may lie outside of the workspace, and not every client follows files.
    watchFile(path, { interval: WATCH_INTERVAL, persistent: false }, () => {
      this.files.set(path, this.read(path));
      this.onChange();
    });
    const reading = this.read(path);
    this.files.set(path, reading);
    return reading;
  }

  private async read(path: string): Promise<ProfileChoice> {
    const reading = await readProfileFile(path);
    if ('profile' in reading) {
      this.messages.inOrder(path);
      return reading.profile;
    }
    this.messages.warn(path, `Letter profile ${profileProblemsMessage(reading.problems)} The built-in profiles serve meanwhile.`);
    return builtInProfiles;
  }
}

function absolutePath(path: string, folder: string | undefined): string {
  if (/^~[/\\]/.test(path)) return join(homedir(), path.slice(2));
  return isAbsolute(path) || folder === undefined ? path : join(folder, path);
}

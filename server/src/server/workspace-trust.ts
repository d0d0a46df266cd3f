import { liesIn } from './file-uris';
import type { UserMessages } from './user-messages';

/** Whether the user trusts the workspace, and so which of the files that settings name may be read. */
export class WorkspaceTrust {
  /**
   * @param trusted whether the client has said nothing to the contrary.
   * @param folders gives the paths of the workspace's folders.
   */
  constructor(
    private trusted: boolean,
    private readonly folders: () => readonly string[],
    private readonly messages: UserMessages,
  ) {}

  /** The user has come to trust the workspace. */
  grant(): void {
    this.trusted = true;
  }

  /** Whether a file or glob that a setting names may be read, by its absolute path; the user is told of one that may not. */
  readonly mayRead = (path: string): boolean => {
    if (this.trusted || !this.folders().some((folder) => liesIn(folder, path))) return true;
    this.messages.warn(
      'trust',
      'This workspace is not trusted: guideline packs and letter profiles that lie in it are not read. Trust the workspace to use them.',
    );
    return false;
  };
}

import { basename, dirname } from 'node:path';
import type { Dismissal, DismissalsFile } from '../features/dismissals';
import { noDismissals, withDismissal, withoutDismissals } from '../features/dismissals';
import { changeDismissalsFile, dismissalsPath, readDismissalsFile } from '../node/dismissals-on-disk';
import { problemsMessage } from '../text/json-file';
import { pathOfUri, uriOfPath } from './file-uris';
import { FollowedFiles } from './followed-files';
import type { UserMessages } from './user-messages';

const none: readonly Dismissal[] = [];

/** A dismissal and where it is kept. */
export interface KeptDismissal {
  /** The file that keeps it. */
  readonly path: string;
  /** The letter that it is of. */
  readonly uri: string;
  readonly dismissal: Dismissal;
}

/**
 * What was dismissed in each letter. The dismissals of a letter in a folder of the workspace are kept in that letter's folder,
 * those of others in a file of the user's own, where the client names one. Reads the files and follows their changes.
 */
export class LetterDismissals {
  private readonly files: FollowedFiles<DismissalsFile>;
  /** One list for each letter, as long as the files are the same. */
  private readonly lists = new WeakMap<DismissalsFile, Map<string, readonly Dismissal[]>>();
  private readonly stamps = new WeakMap<readonly Dismissal[], number>();
  private stampCount = 0;
  private changing: Promise<void> = Promise.resolve();

  /**
   * @param userFile the path of the user's own file.
   * @param inWorkspace whether a letter lies in a folder of the workspace.
   * @param onChange is called when what was dismissed may have changed.
   */
  constructor(
    private readonly userFile: string | undefined,
    private readonly inWorkspace: (uri: string) => boolean,
    private readonly messages: UserMessages,
    private readonly onChange: () => void,
  ) {
    this.files = new FollowedFiles((path) => this.read(path), onChange);
  }

  /** What was dismissed in a letter, by its URI: the same list as long as nothing has changed. */
  async of(uri: string): Promise<readonly Dismissal[]> {
    const path = this.pathFor(uri);
    return path === undefined ? none : this.listOf(await this.files.of(path), nameIn(path, uri, this.userFile));
  }

  /** A number that differs between any two lists. */
  stampOf(list: readonly Dismissal[]): number {
    const stamp = this.stamps.get(list) ?? ++this.stampCount;
    this.stamps.set(list, stamp);
    return stamp;
  }

  /** Dismisses a finding of a letter. Throws `DismissalsNotChanged`. */
  async add(uri: string, dismissal: Omit<Dismissal, 'letter'>): Promise<void> {
    const path = this.pathFor(uri);
    if (path === undefined) return;
    await this.change(path, (file) => withDismissal(file, { ...dismissal, letter: nameIn(path, uri, this.userFile) }));
  }

  /** Takes dismissals out of a file. Throws `DismissalsNotChanged`. */
  async remove(path: string, goes: (dismissal: Dismissal) => boolean): Promise<void> {
    await this.change(path, (file) => withoutDismissals(file, goes));
  }

  /**
   * What was dismissed in a letter goes with it when it is renamed or moved. Of a folder as a whole there is nothing to do: what is
   * kept in it goes with it. Throws `DismissalsNotChanged`.
   */
  async moveLetter(from: string, to: string): Promise<void> {
    const moved = await this.of(from);
    const [oldPath, newPath] = [this.pathFor(from), this.pathFor(to)];
    if (moved.length === 0 || oldPath === undefined || newPath === undefined) return;
    const letter = nameIn(newPath, to, this.userFile);
    await this.change(newPath, (file) => moved.reduce((changed, dismissal) => withDismissal(changed, { ...dismissal, letter }), file));
    const oldLetter = nameIn(oldPath, from, this.userFile);
    await this.remove(oldPath, (dismissal) => dismissal.letter === oldLetter);
  }

  /** All that is kept in some folders and, for letters that lie in none, in the user's own file. */
  async all(folders: readonly string[]): Promise<KeptDismissal[]> {
    const paths = [...new Set(folders.map(dismissalsPath))];
    if (this.userFile !== undefined) paths.push(this.userFile);
    const kept = await Promise.all(
      paths.map(async (path) => {
        const { dismissals } = await this.files.of(path);
        const uriOf = ({ letter }: Dismissal) => (path === this.userFile ? letter : uriOfPath(`${dirname(dirname(path))}/${letter}`));
        return dismissals.map((dismissal) => ({ path, uri: uriOf(dismissal), dismissal }));
      }),
    );
    return kept.flat();
  }

  /** Forgets what was dismissed in an untitled letter that is closed: another one will have its name. */
  async forgetUntitled(uri: string): Promise<void> {
    const { userFile } = this;
    if (userFile === undefined || !uri.startsWith('untitled:') || (await this.of(uri)).length === 0) return;
    await this.remove(userFile, ({ letter }) => letter === uri);
  }

  /** Stops following the files. */
  dispose(): void {
    this.files.dispose();
  }

  private pathFor(uri: string): string | undefined {
    const path = pathOfUri(uri);
    return path !== undefined && this.inWorkspace(uri) ? dismissalsPath(dirname(path)) : this.userFile;
  }

  private listOf(file: DismissalsFile, letter: string): readonly Dismissal[] {
    const lists = this.lists.get(file) ?? new Map<string, readonly Dismissal[]>();
    this.lists.set(file, lists);
    const list = lists.get(letter) ?? file.dismissals.filter((dismissal) => dismissal.letter === letter);
    lists.set(letter, list);
    return list;
  }

  /** Changes follow one another, so that none is made to what another is about to replace. */
  private change(path: string, change: (file: DismissalsFile) => DismissalsFile): Promise<void> {
    const changed = this.changing.then(() => changeDismissalsFile(path, change));
    this.changing = changed.catch(() => undefined);
    return changed.then(() => {
      this.files.forget(path);
      this.onChange();
    });
  }

  private async read(path: string): Promise<DismissalsFile> {
    const reading = await readDismissalsFile(path);
    if ('value' in reading) {
      this.messages.inOrder(path);
      return reading.value;
    }
    this.messages.warn(
      path,
      `${problemsMessage(reading.problems)} Nothing counts as dismissed meanwhile; put the file right or delete it.`,
    );
    return noDismissals;
  }
}

/** How a file of dismissals names a letter: one beside the letters by the letter's file name, the user's own by its URI. */
function nameIn(path: string, uri: string, userFile: string | undefined): string {
  return path === userFile ? uri : basename(pathOfUri(uri) ?? uri);
}

import { dirname, isAbsolute } from 'node:path';
import type { Catalogue } from '../guidelines/catalogue';
import { builtInCatalogue } from '../guidelines/data';
import { mergeCatalogue } from '../guidelines/merge';
import type { GuidelinePack } from '../guidelines/read-pack';
import { absolutePath } from '../node/absolute-path';
import { readPackFile } from '../node/read-pack-file';
import { problemsMessage } from '../text/json-file';
import { FollowedFiles } from './followed-files';
import type { UserMessages } from './user-messages';

/** The guideline packs that the setting `imr.guidelinePacks` names. Reads them and follows their changes. */
export class GuidelinePacks {
  private readonly files: FollowedFiles<GuidelinePack | undefined>;
  /** The catalogue for each list of paths, as long as the packs are the same. */
  private readonly merged = new Map<string, { readonly packs: readonly GuidelinePack[]; readonly catalogue: Catalogue }>();

  /**
   * @param mayRead whether a file may be read, by its path.
   * @param onChange is called when a pack that is in use has changed, or another one has come.
   */
  constructor(
    private readonly messages: UserMessages,
    private readonly mayRead: (path: string) => boolean,
    onChange: () => void,
  ) {
    this.files = new FollowedFiles((path) => this.read(path), onChange);
  }

  /**
   * The built-in catalogue with the packs in it. One that cannot be used is left out, and the user is told why.
   * @param patterns files or globs, the nearest first.
   * @param folder the folder from which relative ones are meant; without one they mean nothing.
   */
  async catalogueWith(patterns: readonly string[], folder: string | undefined): Promise<Catalogue> {
    if (patterns.length === 0) return builtInCatalogue();
    const absolute = patterns.map((pattern) => absolutePath(pattern, folder)).filter((path) => isAbsolute(path) && this.mayRead(path));
    const named = new Set((await Promise.all(absolute.map((pattern) => this.pathsOf(pattern)))).flat());
    const paths = [...named].filter(this.mayRead);
    const packs = (await Promise.all(paths.map((path) => this.files.of(path)))).filter((pack) => pack !== undefined);
    const key = JSON.stringify(paths);
    const known = this.merged.get(key);
    if (known && known.packs.length === packs.length && packs.every((pack, index) => pack === known.packs[index])) return known.catalogue;
    const catalogue = mergeCatalogue(builtInCatalogue(), packs);
    this.merged.set(key, { packs, catalogue });
    return catalogue;
  }

  /** Stops following the files. */
  dispose(): void {
    this.files.dispose();
    this.merged.clear();
  }

  private async pathsOf(pattern: string): Promise<readonly string[]> {
    const { findPackFiles, isGlob } = await import('../node/find-packs');
    if (!isGlob(pattern)) return [pattern];
    const { folder, paths } = await findPackFiles(pattern);
    // A file that comes later changes the list of its folder.
    for (const followed of [folder, ...paths.map((path) => dirname(path))]) this.files.follow(followed);
    return paths;
  }

  private async read(path: string): Promise<GuidelinePack | undefined> {
    const reading = await readPackFile(path);
    if ('pack' in reading) {
      this.messages.inOrder(path);
      return reading.pack;
    }
    this.messages.warn(path, `Guideline pack ${problemsMessage(reading.problems)} The pack is left out meanwhile.`);
    return undefined;
  }
}

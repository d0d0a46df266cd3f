import { unwatchFile, watchFile } from 'node:fs';

/** How often a file is looked at for a change, in milliseconds. */
const WATCH_INTERVAL = 500;

/**
 * What files hold, each read when it is first asked for and again after it has changed. They are followed by the server itself:
 * a file may lie outside of the workspace, and not every client follows files.
 */
export class FollowedFiles<Content> {
  private readonly contents = new Map<string, Promise<Content>>();
  private readonly followed = new Set<string>();

  /** `onChange` is called when a followed file has changed, come or gone. */
  constructor(
    private readonly read: (path: string) => Promise<Content>,
    private readonly onChange: () => void,
  ) {}

  /** What a file holds now. */
  of(path: string): Promise<Content> {
    let content = this.contents.get(path);
    if (!content) {
      this.follow(path);
      content = this.read(path);
      this.contents.set(path, content);
    }
    return content;
  }

  /** Tells of changes of a file or of a folder's list of files. */
  follow(path: string): void {
    // No file has a name with a zero in it, and the system refuses to look at one.
    if (this.followed.has(path) || path.includes('\0')) return;
    this.followed.add(path);
    watchFile(path, { interval: WATCH_INTERVAL, persistent: false }, ({ mtimeMs }, before) => {
      // Of a file that is not there, and was not before, one is told at the start.
      if (mtimeMs === 0 && before.mtimeMs === 0) return;
      // Read at once, so that its faults are told at once; of one that is gone nobody may want to hear.
      if (this.contents.delete(path) && mtimeMs > 0) this.contents.set(path, this.read(path));
      this.onChange();
    });
  }

  /** Reads a file anew when it is next asked for: it was changed by this program. */
  forget(path: string): void {
    this.contents.delete(path);
  }

  /** Stops following. */
  dispose(): void {
    for (const path of this.followed) unwatchFile(path);
    this.followed.clear();
    this.contents.clear();
  }
}

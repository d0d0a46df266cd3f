import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs';

/** A file that is not as it should be: how it comes to be, and what is said of it. */
export interface BrokenFile {
  readonly what: string;
  readonly make: (path: string) => void;
  readonly said: RegExp;
  /** Whether it is in order as a file of dismissals. */
  readonly holdsNoDismissals?: true;
}

const written = (content: string | Uint8Array) => (path: string) => writeFileSync(path, content);

/** A gigabyte that takes no room on the disk. */
function hugeFile(path: string): void {
  const file = openSync(path, 'w');
  ftruncateSync(file, 2 ** 30);
  closeSync(file);
}

function unreadableFile(path: string): void {
  writeFileSync(path, '{}');
  chmodSync(path, 0o000);
}

const isRoot = process.getuid?.() === 0;
const isWindows = process.platform === 'win32';

/** What may lie where a guideline pack, a letter profile or a file of dismissals should. */
export const brokenFiles: readonly BrokenFile[] = [
  { what: 'no JSON', make: written('{ "id": 7,'), said: /:1:\d+ The file is no JSON/ },
  {
    what: 'half of what is being written',
    make: written('{\n  "version": 1,\n  "dismissals": [\n    {"let'),
    said: /:4:\d+ The file is no JSON/,
  },
  { what: 'nothing', make: written(''), said: /The file is no JSON: it is empty/, holdsNoDismissals: true },
  { what: 'a list', make: written('[]'), said: /:1:1 Expected an object/ },
  { what: 'a number', make: written('7'), said: /:1:1 Expected an object/ },
  { what: 'null', make: written('null'), said: /:1:1 Expected an object/ },
  { what: 'wrong types', make: written('{"id":[],"name":{},"extends":7,"guidelines":"x","dismissals":7}'), said: /:1:\d+ Expected/ },
  { what: 'names of every object', make: written('{"__proto__":{"toString":7},"constructor":7,"hasOwnProperty":7}'), said: /:1:\d+ / },
  { what: 'lists in lists without end', make: written('['.repeat(200_000)), said: /nested too deeply|no JSON|cannot be read as/ },
  { what: 'bytes of an image', make: written(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff])), said: /is a binary file/ },
  { what: 'a gigabyte', make: hugeFile, said: /is too large to be read: it has more than 50 MB/ },
  { what: 'a folder', make: (path) => mkdirSync(path), said: /is a folder/ },
  ...(isWindows
    ? []
    : ([
        { what: 'a link to nothing', make: (path) => symlinkSync(`${path}.gone`, path), said: /does not exist/, holdsNoDismissals: true },
        { what: 'a link to itself', make: (path) => symlinkSync(path, path), said: /symbolic links run in a circle/ },
        { what: 'a pipe that nobody writes to', make: (path) => void execFileSync('mkfifo', [path]), said: /is a pipe/ },
      ] satisfies BrokenFile[])),
  // Root may read everything.
  ...(isRoot || isWindows ? [] : [{ what: 'a file that one may not read', make: unreadableFile, said: /permission denied/ }]),
];

if (isRoot) console.warn('Run as root: files without permission to read are left out of the broken files.');

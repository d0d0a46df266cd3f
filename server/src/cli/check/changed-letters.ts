import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isLetterName, mayBeLetterName } from '../../node/find-letters';
import type { LetterSource } from '../letter-files';
import { ImpossibleRequest } from '../session';

const MAXIMAL_OUTPUT = 1 << 28;

/**
 * The letters below `paths` that differ from a revision of Git, and those that Git does not know yet. Files are told as those of
 * folders are: by their names or else by their headings. Throws `ImpossibleRequest` where Git cannot tell.
 */
export async function* changedLetters(revision: string, paths: readonly string[]): AsyncGenerator<LetterSource> {
  await git(['rev-parse', '--is-inside-work-tree'], () => '--changed-since works in the working tree of a Git repository only');
  await git(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    () => `--changed-since: Git knows no revision "${revision}"`,
  );
  const beyond = (fault: string) => `--changed-since: ${fault || 'Git cannot tell what has changed'}`;
  const changed = await git(['diff', '--name-only', '-z', '--relative', '--diff-filter=d', revision, '--', ...paths], beyond);
  const added = await git(['ls-files', '--others', '--exclude-standard', '-z', '--', ...paths], beyond);
  const names = [...new Set(`${changed}${added}`.split('\0'))].filter((name) => name !== '').sort();
  for (const name of names) {
    const letterByName = isLetterName(name);
    if (letterByName || mayBeLetterName(name)) yield { path: join(name), letterByName };
  }
}

/** What Git writes. `failure` says what it means that it fails, given its own first line on it. */
async function git(parameters: readonly string[], failure: (fault: string) => string): Promise<string> {
  try {
    return (await promisify(execFile)('git', [...parameters], { maxBuffer: MAXIMAL_OUTPUT, windowsHide: true })).stdout;
  } catch (error) {
    const { code, stderr = '' } = error as { code?: unknown; stderr?: string };
    if (code === 'ENOENT') throw new ImpossibleRequest('--changed-since needs Git, which is not on the PATH');
    throw new ImpossibleRequest(failure(stderr.split('\n')[0]?.replace(/^fatal: /, '') ?? ''));
  }
}

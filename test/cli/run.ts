import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const imr = join(__dirname, '../../dist/imr.js');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  /** The working directory, from which paths are given; the project's by default. */
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command line to its end. */
export function run(args: readonly string[], { cwd, input = '', env = {} }: RunOptions = {}): Run {
  const environment = { ...process.env, FORCE_COLOR: '', NO_COLOR: '', ...env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [imr, ...args], { cwd, input, env: environment, maxBuffer: 1 << 28 });
  return { code: status, out: stdout.toString(), err: stderr.toString() };
}

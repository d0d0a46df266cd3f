// Tries the properties of test/fuzz on ever new letters: npm run fuzz -- 600 (seconds a property; by default 60). A letter that
// fails is printed, made as small as it can be; it stays as a test of what was wrong.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './support/project.mjs';

const seconds = Number(process.argv[2] ?? 60);
if (!(seconds > 0)) {
  console.error('usage: npm run fuzz -- SECONDS');
  process.exit(2);
}
const env = { ...process.env, IMR_FUZZ_SECONDS: String(seconds) };
const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'test/fuzz'], {
  cwd: root,
  stdio: 'inherit',
  env,
});
process.exit(status ?? 1);

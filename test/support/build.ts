import { execFileSync } from 'node:child_process';

/** Builds dist/ before the tests, since those of the server and the command line run the bundles that are shipped. */
export default function build(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}

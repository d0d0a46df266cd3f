import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { linkSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { residentMemory } from './language-server.mjs';
import { row } from './rows.mjs';

const thousands = (count) => count.toLocaleString('en-US');

/** `imr check` over folders: its rate, and whether its memory grows with the number of letters. */
export async function commandLine({ root, quick, letterOfSize }) {
  const program = join(root, 'dist/imr.js');
  const count = quick ? 400 : 6_000;
  // All different, of 3 to 10 KB.
  const archive = folderOf(count, count, (number) => letterOfSize(3_000 + ((number * 379) % 7_000), number));
  const { seconds } = await checked(program, archive);
  const perSecond = count / seconds;
  const rate = `${perSecond.toFixed(0)} letters a second`;
  const rows = [row(`\`imr check\` on ${thousands(count)} letters, 3 to 10 KB`, '1,500 letters a second', rate, perSecond >= 1_500)];

  const [few, many] = quick ? [200, 2_000] : [1_000, 100_000];
  // As many files, of a few hundred letters: what is measured is what each file leaves behind.
  const peaks = [];
  for (const number of [few, many])
    peaks.push(
      (
        await checked(
          program,
          folderOf(number, 200, (seed) => letterOfSize(1_500, seed)),
        )
      ).peak,
    );
  const [less, more] = peaks;
  const grown = `${less.toFixed(0)} MB, then ${more.toFixed(0)} MB, at most`;
  rows.push(
    row(`its memory, ${thousands(few)} and ${thousands(many)} letters of 1.5 KB`, 'flat: a quarter more', grown, more <= less * 1.25),
  );
  return rows;
}

/** A folder with so many letters, so many of them different: the others are the same files under other names. */
function folderOf(count, different, letter) {
  const folder = mkdtempSync(join(tmpdir(), 'imr-bench-'));
  const name = (number) => join(folder, `${number}.imr`);
  for (let number = 0; number < Math.min(count, different); number++) writeFileSync(name(number), letter(number));
  for (let number = different; number < count; number++) linkSync(name(number % different), name(number));
  return folder;
}

/** Checks a folder and takes it away: how many seconds that took, and the most resident memory, in MB. */
async function checked(program, folder) {
  try {
    const begun = performance.now();
    const child = spawn(process.execPath, [program, 'check', '--format', 'ndjson', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.resume();
    let peak = 0;
    const look = setInterval(() => {
      if (child.exitCode === null) peak = Math.max(peak, residentMemory(child.pid));
    }, 250);
    const [status] = await once(child, 'exit');
    clearInterval(look);
    const seconds = (performance.now() - begun) / 1_000;
    // 1 only says that there are findings.
    if (status !== 0 && status !== 1) throw new Error(`imr check ended with ${status}`);
    return { seconds, peak };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

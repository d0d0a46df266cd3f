import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `imr check` over a folder of so many letters of 3 to 10 KB, all different: letters a second, the start of the process included. */
export async function measureCommandLine(commandFile, letterOfSize, count) {
  const folder = mkdtempSync(join(tmpdir(), 'imr-bench-'));
  try {
    for (let number = 0; number < count; number++) {
      writeFileSync(join(folder, `${number}.imr`), letterOfSize(3_000 + ((number * 379) % 7_000), number));
    }
    const begun = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [commandFile, 'check', '--format', 'ndjson', folder], {
      maxBuffer: 2 ** 30,
      encoding: 'utf8',
    });
    // 1 only says that there are findings.
    if (status !== 0 && status !== 1) throw new Error(`imr check ended with ${status}: ${stderr}`);
    return { letters: count, perSecond: count / ((performance.now() - begun) / 1000) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

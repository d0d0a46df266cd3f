import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A real, public, redacted determination letter. Its text is read for a test and never kept: snapshots hold codes, offsets and counts. */
export interface RealLetter {
  readonly name: string;
  /** Whether it is of 2016 or later: with its header, in columns, single spaced. */
  readonly withHeader: boolean;
  readonly text: string;
}

const root = join(__dirname, '../../../shared/letters');

/** The real letters, which are no part of the project; none where they are not beside it, and that is said. */
export function readRealLetters(): RealLetter[] {
  if (!existsSync(root)) {
    console.warn(
      `\n${'!'.repeat(100)}\nNO REAL LETTERS: ${root} is absent, so what is tested on them IS NOT TESTED.\n${'!'.repeat(100)}\n`,
    );
    return [];
  }
  return ['2013-2015', '2016-2017'].flatMap((years) =>
    readdirSync(join(root, years))
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => ({ name, withHeader: years === '2016-2017', text: readFileSync(join(root, years, name), 'utf8') })),
  );
}

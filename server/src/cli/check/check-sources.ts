import type { LetterSource } from '../letter-files';
import { CheckThreads } from './check-threads';
import { inOrder } from './in-order';
import { type CheckOrder, type CheckOutcome, LetterChecker } from './letter-checker';

/** So many letters are checked before it is worth starting threads: they take as long to start. */
const WITHOUT_THREADS = 50;

/** How many letters each thread may have before it, so that it never waits for the next. */
const AHEAD = 8;

/**
 * Checks what comes, by several threads where there is much of it; what came of each, in the order in which it came.
 * @param jobs how many threads; with 1 there is none beside the program's own.
 * @param program the file that is this program.
 */
export async function* checkSources(
  sources: AsyncIterable<LetterSource>,
  order: CheckOrder,
  jobs: number,
  program: string,
): AsyncGenerator<{ readonly thing: LetterSource; readonly result: CheckOutcome }> {
  const checker = await LetterChecker.by(order);
  const coming = sources[Symbol.asyncIterator]();
  for (let count = 0; count < WITHOUT_THREADS || jobs === 1; count++) {
    const next = await coming.next();
    if (next.done) return;
    yield { thing: next.value, result: await checker.check(next.value) };
  }
  const threads = new CheckThreads(program, jobs, order);
  try {
    yield* inOrder(coming, (source) => threads.check(source), { limit: jobs * AHEAD });
  } finally {
    await threads.end();
  }
}

import type { LetterSource } from '../letter-files';
import { Batches } from './batches';
import { CheckThreads } from './check-threads';
import { inOrder } from './in-order';
import { type CheckOrder, type CheckOutcome, LetterChecker } from './letter-checker';

/** So many letters are checked before it is worth starting threads: they take as long to start. */
const WITHOUT_THREADS = 50;

/** How many letters go to a thread at once, where so many have come: a message between threads takes as long as part of a letter. */
const BATCH = 16;

/** How many batches each thread may have before it, so that it never waits for the next. */
const AHEAD = 3;

/** A source, and what came of it. */
export interface CheckedSource {
  readonly source: LetterSource;
  readonly outcome: CheckOutcome;
}

/**
 * Checks what comes, by several threads where there is much of it; what came of each, in the order in which it came, and as many
 * at a time as are done together.
 * @param jobs how many threads; with 1 there is none beside the program's own.
 * @param program the file that is this program.
 */
export async function* checkSources(
  sources: AsyncIterable<LetterSource>,
  order: CheckOrder,
  jobs: number,
  program: string,
): AsyncGenerator<readonly CheckedSource[]> {
  const checker = await LetterChecker.by(order);
  const batches = new Batches(sources[Symbol.asyncIterator]());
  let batch = await batches.next(WITHOUT_THREADS);
  for (let count = 0; jobs === 1 || count + batch.length < WITHOUT_THREADS; batch = await batches.next(WITHOUT_THREADS)) {
    if (batch.length === 0) return;
    count += batch.length;
    for (const source of batch) yield [{ source, outcome: await checker.check(source) }];
  }
  const threads = new CheckThreads(program, jobs, order);
  try {
    const outcomes = inOrder(batchesFrom(batch, batches), (next) => threads.check(next), { limit: jobs * AHEAD });
    for await (const { thing, result } of outcomes)
      yield thing.map((source, index) => ({ source, outcome: result[index] as CheckOutcome }));
  } finally {
    await threads.end();
  }
}

async function* batchesFrom<Thing>(first: readonly Thing[], others: Batches<Thing>): AsyncGenerator<readonly Thing[]> {
  for (let start = 0; start < first.length; start += BATCH) yield first.slice(start, start + BATCH);
  for (let batch = await others.next(BATCH); batch.length > 0; batch = await others.next(BATCH)) yield batch;
}

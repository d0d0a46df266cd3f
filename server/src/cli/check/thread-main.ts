import { parentPort, workerData } from 'node:worker_threads';
import type { CheckTask, CheckTaskDone } from './check-threads';
import { type CheckOrder, type CheckOutcome, LetterChecker } from './letter-checker';

/** What a thread of `imr check` does: it checks the letters that it is sent, one after the other. */
export function runThread(): void {
  const checker = LetterChecker.by(workerData as CheckOrder);
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', ({ id, sources }: CheckTask) => {
    last = last.then(async () => {
      const outcomes: CheckOutcome[] = [];
      for (const source of sources) outcomes.push(await (await checker).check(source));
      const done: CheckTaskDone = { id, outcomes };
      parentPort?.postMessage(done);
    });
  });
}

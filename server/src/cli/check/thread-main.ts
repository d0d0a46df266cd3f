import { parentPort, workerData } from 'node:worker_threads';
import type { CheckTask, CheckTaskDone } from './check-threads';
import { type CheckOrder, LetterChecker } from './letter-checker';

/** What a thread of `imr check` does: it checks the letters that it is sent, one after the other. */
export function runThread(): void {
  const checker = LetterChecker.by(workerData as CheckOrder);
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', ({ id, source }: CheckTask) => {
    last = last.then(async () => {
      const done: CheckTaskDone = { id, outcome: await (await checker).check(source) };
      parentPort?.postMessage(done);
    });
  });
}

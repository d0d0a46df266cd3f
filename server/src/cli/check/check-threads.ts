import { Worker } from 'node:worker_threads';
import type { LetterSource } from '../letter-files';
import type { CheckOrder, CheckOutcome } from './letter-checker';
import { tuneEngineForThreads } from './thread-engine';

/** What a thread is sent: letters to be checked one after the other. */
export interface CheckTask {
  readonly id: number;
  readonly sources: readonly LetterSource[];
}

/** What it sends back: an outcome for each. */
export interface CheckTaskDone {
  readonly id: number;
  readonly outcomes: readonly CheckOutcome[];
}

interface Thread {
  readonly worker: Worker;
  /** What waits for outcomes, by the task's id. */
  readonly waiting: Map<number, { resolve(outcomes: readonly CheckOutcome[]): void; reject(error: unknown): void }>;
}

/** Threads that each check letters by the same order; letters go to the one that has the fewest tasks. */
export class CheckThreads {
  private readonly threads: readonly Thread[];
  private count = 0;

  /** @param program the file that is this program: it is started anew in each thread. */
  constructor(program: string, count: number, order: CheckOrder) {
    tuneEngineForThreads();
    this.threads = Array.from({ length: count }, () => startThread(program, order));
  }

  check(sources: readonly LetterSource[]): Promise<readonly CheckOutcome[]> {
    const thread = this.threads.reduce((idlest, each) => (each.waiting.size < idlest.waiting.size ? each : idlest));
    const task: CheckTask = { id: this.count++, sources };
    return new Promise((resolve, reject) => {
      thread.waiting.set(task.id, { resolve, reject });
      thread.worker.postMessage(task);
    });
  }

  async end(): Promise<void> {
    await Promise.all(this.threads.map(({ worker }) => worker.terminate()));
  }
}

function startThread(program: string, order: CheckOrder): Thread {
  const worker = new Worker(program, { workerData: order });
  const waiting: Thread['waiting'] = new Map();
  worker.on('message', ({ id, outcomes }: CheckTaskDone) => {
    waiting.get(id)?.resolve(outcomes);
    waiting.delete(id);
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return { worker, waiting };
}

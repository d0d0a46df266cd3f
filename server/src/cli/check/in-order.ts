/** How far a run of tasks is ahead of its slowest. */
export interface Ahead {
  /** How many tasks may be under way, or done and waiting for one before them. */
  readonly limit: number;
}

/**
 * Runs a task for each of the things that come, several at once, and gives the results in the things' order, each as soon as it
 * and all before it are done. No more than `limit` are under way or waiting, so that memory does not grow with their number.
 */
export async function* inOrder<Thing, Result>(
  things: AsyncIterator<Thing>,
  run: (thing: Thing) => Promise<Result>,
  { limit }: Ahead,
): AsyncGenerator<{ readonly thing: Thing; readonly result: Result }> {
  const waiting: { readonly thing: Thing; readonly result: Promise<Result> }[] = [];
  let coming: Promise<IteratorResult<Thing>> | undefined = things.next();
  while (coming || waiting.length > 0) {
    const first = waiting[0];
    const events: Promise<IteratorResult<Thing> | 'result'>[] = [];
    if (first) events.push(first.result.then(() => 'result'));
    if (coming && waiting.length < limit) events.push(coming);
    const event = await Promise.race(events);
    if (event === 'result' && first) {
      waiting.shift();
      yield { thing: first.thing, result: await first.result };
    } else if (event !== 'result') {
      if (event.done) coming = undefined;
      else {
        const result = run(event.value);
        // Whoever waits for it is told of its failure; until then it is nobody's fault.
        result.catch(() => undefined);
        waiting.push({ thing: event.value, result });
        coming = things.next();
      }
    }
  }
}

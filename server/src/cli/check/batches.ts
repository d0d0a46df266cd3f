/**
 * What comes, in batches: as many things as are there already, at least one, at most what is asked for. Nobody waits for a thing
 * that has yet to come while there is another.
 */
export class Batches<Thing> {
  private coming: Promise<IteratorResult<Thing>> | undefined;
  private ended = false;

  constructor(private readonly things: AsyncIterator<Thing>) {}

  /** The next of them; none when all have come. */
  async next(limit: number): Promise<Thing[]> {
    const batch: Thing[] = [];
    let turn: Promise<undefined> | undefined;
    while (!this.ended && batch.length < limit) {
      this.coming ??= this.things.next();
      const next: IteratorResult<Thing> | undefined = await (turn ? Promise.race([this.coming, turn]) : this.coming);
      if (!next) break;
      this.coming = undefined;
      if (next.done) this.ended = true;
      else batch.push(next.value);
      turn ??= new Promise((resolve) => setImmediate(resolve, undefined));
    }
    return batch;
  }
}

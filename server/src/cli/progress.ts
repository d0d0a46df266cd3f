import type { WriteStream } from 'node:tty';

/** How often the line is drawn anew, in milliseconds. */
const INTERVAL = 100;
const BAR_WIDTH = 30;

/** A line on a terminal that says how many letters are done, with a bar once it is known how many there are. */
export class Progress {
  private done = 0;
  private total: number | undefined;
  private drawn = 0;
  private shown = false;

  constructor(
    private readonly terminal: Pick<WriteStream, 'write' | 'columns'>,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.drawn = this.now();
  }

  /** Says how many there are. */
  expect(total: number): void {
    this.total = total;
  }

  /** One more is done. */
  step(): void {
    this.done++;
    if (this.now() - this.drawn < INTERVAL) return;
    this.drawn = this.now();
    this.shown = true;
    // One column is left free: some terminals wrap at the last.
    this.terminal.write(`\r\u001b[K${this.line().slice(0, Math.max(0, (this.terminal.columns ?? 80) - 1))}`);
  }

  /** Takes the line away, until the next step. */
  hide(): void {
    if (!this.shown) return;
    this.shown = false;
    this.terminal.write('\r\u001b[K');
  }

  private line(): string {
    const done = this.done.toLocaleString('en-US');
    if (this.total === undefined) return `${done} letters`;
    const share = this.total === 0 ? 1 : Math.min(1, this.done / this.total);
    const full = Math.round(share * BAR_WIDTH);
    const bar = '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full);
    return `${bar} ${Math.floor(share * 100)} %  ${done} of ${this.total.toLocaleString('en-US')} letters`;
  }
}

/** Whether a stream is a terminal on which a line can be drawn over. */
export function drawsProgress(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && environment.TERM !== 'dumb';
}

/** A stretch of the normalised text: unlike a `TextRange`, not of the letter as it stands. */
export interface WordPlace {
  readonly start: number;
  readonly end: number;
}

/** Where words end without the marks and joining words behind them; a closing parenthesis stays where one was opened. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let to = end;
  for (;;) {
    const before = to;
    while (to > start && /[\s.,;:/-]/.test(text[to - 1] as string)) to--;
    if (/\band$/i.test(text.slice(Math.max(start, to - 4), to))) to -= 3;
    if (to === before) return Math.max(start, to);
  }
}

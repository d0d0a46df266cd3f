/** A stretch of the normalised text: unlike a `TextRange`, not of the letter as it stands. */
export interface WordPlace {
  readonly start: number;
  readonly end: number;
}

const SMALL_D = 100;
const OPENING_PARENTHESIS = 40;
export const CLOSING_PARENTHESIS = 41;

/** A blank of the normalised text, or a mark that parts what is cited: `.` `,` `;` `:` `/` `-`. */
export function isMark(code: number): boolean {
  return code === 32 || (code >= 44 && code <= 47) || code === 58 || code === 59;
}

/** Where words end without the marks and joining words behind them; a closing parenthesis stays where one was opened. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let to = end;
  for (;;) {
    const before = to;
    while (to > start && isMark(text.charCodeAt(to - 1))) to--;
    if ((text.charCodeAt(to - 1) | 32) === SMALL_D && /\band$/i.test(text.slice(Math.max(start, to - 4), to))) to -= 3;
    if (to === before) return Math.max(start, to);
  }
}

/** Whether a parenthesis that opens between two places is still open at the second. */
export function isOpenParenthesis(text: string, start: number, end: number): boolean {
  return lastParenthesis(text, start, end) === 'open';
}

/** What the last parenthesis between two places does; undefined where there is none. */
export function lastParenthesis(text: string, start: number, end: number): 'open' | 'closed' | undefined {
  for (let at = end - 1; at >= start; at--) {
    const code = text.charCodeAt(at);
    if (code === OPENING_PARENTHESIS) return 'open';
    if (code === CLOSING_PARENTHESIS) return 'closed';
  }
  return undefined;
}

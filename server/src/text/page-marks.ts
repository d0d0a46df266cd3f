/** Longer lines are no footers. */
const longestMark = 120;
/** "Page 2 of 5", "CM17-0000042  Page 2", "Final Determination Letter for IMR Case Number CM17-0000042   3". */
const pageMark =
  /^(?:Final Determination Letter for (?:the )?(?:IMR )?Case(?: Number| No\.?)?:? ?[A-Z]{2}\d{2}-\d{4,8}(?: (?:Page )?\d{1,2}(?: of \d{1,2})?)?|(?:[A-Z]{2}\d{2}-\d{4,8} )?(?:- ?)?(?:Page|PAGE|page) \d{1,2}(?: of [1-3]?\d)?(?: ?-)?)$/;

/** Whether a line may be one by its first two characters: `Fi`, `Pa`, `CM`, a hyphen. */
export function mayBePageMark(source: string, at: number): boolean {
  const next = source.charCodeAt(at + 1);
  switch (source.charCodeAt(at)) {
    case 70: // F
      return next === 105;
    case 80: // P
      return next === 97 || next === 65;
    case 112: // p
      return next === 97;
    case 67: // C
      return next === 77;
    case 45: // -
      return next === 32 || next === 80;
    default:
      return false;
  }
}

/**
 * Where the footer of a printed page ends that begins at an offset, the first of its line; that offset itself where none does.
 * It stands alone on its line, next to a blank line or a form feed: the wrapped pages of a citation do not.
 */
export function endOfPageMark(source: string, at: number): number {
  let end = at;
  while (end < source.length && end - at <= longestMark && !endsLine(source.charCodeAt(end))) end++;
  const line = source.slice(at, end).trimEnd();
  if (line.length < 6 || line.length > longestMark || !pageMark.test(line.replace(/\s+/g, ' '))) return at;
  const isApart = line.startsWith('Final') || lineEnds(source, at - 1, -1) > 1 || lineEnds(source, end, 1) > 1;
  return isApart ? at + line.length : at;
}

/** How many lines end in the white space from a place on, backwards or forwards; a page's end or the text's counts for two. */
function lineEnds(source: string, from: number, step: 1 | -1): number {
  let count = 0;
  for (let at = from; count < 2; at += step) {
    const code = source.charCodeAt(at);
    if (Number.isNaN(code) || code === 12) return 2;
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) count++;
    else if (code !== 32 && code !== 9 && code !== 13 && code !== 0xa0) break;
  }
  return count;
}

function endsLine(code: number): boolean {
  return code === 10 || code === 13 || code === 12;
}

/** A half-open stretch of a letter's text, in UTF-16 code units from its first character. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Whether two ranges share at least one character. */
export function rangesOverlap(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds all of `inner`. */
export function rangeContains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether an offset lies in a range or at one of its ends, as a caret or a pointer does. */
export function rangeTouches(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** The range that holds the character at an offset, of some that are in order and apart; undefined where none does. Takes the logarithm of their number. */
export function rangeHolding<T extends TextRange>(ranges: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as T).start <= offset) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low - 1];
  return range && offset < range.end ? range : undefined;
}

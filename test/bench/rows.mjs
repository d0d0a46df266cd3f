/**
 * A row of the report's table of targets.
 * @param {boolean} [reached] left out where nothing was promised.
 */
export function row(what, target, measured, reached) {
  return [what, target, measured, reached === undefined ? '' : reached ? 'yes' : 'no'];
}

/** A row of something that is to take no longer than so many milliseconds. */
export function rowOfTime(what, kind, most, figure, more = '') {
  return row(what, `${kind}${most} ms`, `${milliseconds(figure)} ms${more}`, figure <= most);
}

export function milliseconds(value) {
  return value < 10 ? value.toPrecision(2) : value.toFixed(0);
}

export function ratio(value) {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}

export function kilobytes(bytes) {
  return `${(bytes / 1_000).toFixed(0)} KB`;
}

export function sizeName(size) {
  return size < 1_000_000 ? `${size / 1_000} KB` : `${size / 1_000_000} MB`;
}

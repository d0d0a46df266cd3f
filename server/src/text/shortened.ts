/** A text of one line, cut with "…" where it is longer than so many UTF-16 code units. */
export function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

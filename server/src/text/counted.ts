/** A number of things in words, of which the plural ends in an s: "1 citation", "0 citations". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

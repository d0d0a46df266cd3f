/** How many vertebrae each part of the spine has, from above. */
const parts = [
  { letter: 'C', count: 7, region: 'cervical' },
  { letter: 'T', count: 12, region: 'thoracic' },
  { letter: 'L', count: 5, region: 'lumbar' },
  { letter: 'S', count: 5, region: 'sacrococcygeal' },
] as const;

/** A vertebra's place from above, `C1` being 0; -1 for one that does not exist (`C8`, `L6`). Capitals or not. */
export function vertebraIndex(name: string): number {
  let above = 0;
  for (const part of parts) {
    if (name.charAt(0).toUpperCase() === part.letter) {
      const number = Number(name.slice(1));
      return Number.isInteger(number) && number >= 1 && number <= part.count ? above + number - 1 : -1;
    }
    above += part.count;
  }
  return -1;
}

/** The id of the body region that a vertebra belongs to, whether or not the spine has so many. */
export function regionOfVertebra(name: string): string | undefined {
  return parts.find((part) => part.letter === name.charAt(0).toUpperCase())?.region;
}

/** Whether two vertebrae, the upper one first, stand next to each other: `L5` and `S1` do, `L5` and `L2` do not. */
export function areNeighbouringVertebrae(upper: string, lower: string): boolean {
  const index = vertebraIndex(upper);
  return index >= 0 && vertebraIndex(lower) === index + 1;
}

/** How many interspaces lie between two vertebrae, the upper one first (`L4`, `S1`: two); 0 where they cannot be. */
export function interspaceCount(upper: string, lower: string): number {
  const from = vertebraIndex(upper);
  const to = vertebraIndex(lower);
  return from < 0 || to < 0 ? 0 : Math.max(0, to - from);
}

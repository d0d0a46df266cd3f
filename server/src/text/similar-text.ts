/** How many letters have to be put in, left out, changed or swapped to turn one text into another; `limit + 1` where more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (beforeLast[j - 2] as number) + 1);
      row.push(least);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}

/** The one of some texts that a misspelled text most likely stands for; nothing where none is near or two are equally near. */
export function nearestText<T>(text: string, candidates: Iterable<readonly [string, T]>): T | undefined {
  const limit = Math.max(1, Math.floor(text.length / 5));
  let best: T | undefined;
  let least = limit + 1;
  for (const [candidate, value] of candidates) {
    const distance = editDistance(text, candidate, limit);
    if (distance < least) {
      least = distance;
      best = value;
    } else if (distance === least && value !== best) best = undefined;
  }
  return least <= limit ? best : undefined;
}

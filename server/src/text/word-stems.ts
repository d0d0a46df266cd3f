/** How many letters of a word tell it: "injection" and "injected", "radiculitis" and "radiculopathy" are one. */
const telling = 6;
const word = /[\p{L}\p{N}]+/gu;

/** The words of a text in small letters, each by its first letters, each once. */
export function wordStems(text: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const [found] of text.toLowerCase().matchAll(word)) stems.add(stemOf(found));
  return stems;
}

/** A word in small letters by its first letters; a plural of a short one as its singular. */
export function stemOf(found: string): string {
  if (found.length > telling) return found.slice(0, telling);
  return found.length > 3 && found.endsWith('s') && !found.endsWith('ss') ? found.slice(0, -1) : found;
}

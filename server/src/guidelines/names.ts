/**
 * A name reduced to what counts when names are compared: its words in lower case, `&` as "and", without marks, without an
 * update date in parentheses and without the words that say only what sort of thing it names.
 */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\((?:updated|online)[^()]*\)|\bonline version\b/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9.]+/g, ' ')
    .replace(/\.(?!\d)/g, ' ')
    .replace(/\b(?:chapter|chapters|section|guideline|guidelines|the|medical treatment utilization schedule|mtus|acoem|odg)\b/g, ' ')
    .replace(/(?<=\w{3})s\b/g, '')
    .replace(/\band\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

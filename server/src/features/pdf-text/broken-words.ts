import type { Catalogue } from '../../guidelines/catalogue';

/** A word whose hyphen ends a line, and the small letters that the next line begins with. */
const brokenWord = /(?<![\p{L}\p{N}-])(\p{L}{2,})[-\u2010][^\S\r\n\f]*(?:\r\n|[\r\n\f])\s{0,20}(\p{Ll}{2,})(?![\p{L}-])/gu;
const word = /\p{L}+(?:[-\u2010]\p{L}+)*/gu;

/**
 * Text with the words whole again that were broken at a line's end: "physi-" / "cian". Joined is only what is a word of `text`, of the
 * letter or of the catalogue as it stands there, and is written with a hyphen in none of them: "non-" / "smoker" stays.
 * @param letter the letter that the text is to stand in.
 */
export function joinBrokenWords(text: string, letter: string, catalogue: Catalogue): string {
  if (text.search(brokenWord) < 0) return text;
  const known = new Set<string>();
  const { guidelines, treatments, regions } = catalogue;
  // What is broken in the text itself tells nothing of how the word is written.
  const sources = [text.replace(brokenWord, ' '), letter, JSON.stringify([guidelines, treatments, regions])];
  for (const source of sources) for (const [found] of source.toLowerCase().matchAll(word)) known.add(found);
  return text.replace(brokenWord, (broken: string, first: string, second: string) => {
    const joined = `${first}${second}`;
    const isKnown = known.has(joined.toLowerCase()) && !known.has(`${first}-${second}`.toLowerCase());
    return isKnown ? joined : broken;
  });
}

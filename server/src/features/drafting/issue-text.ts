import type { LetterProfile } from '../../profiles/letter-profile';
import { inMidSentence } from '../../text/mid-sentence';
import { fillTabStops } from '../../text/snippet';

/** The words that stand in a profile's stock text where an item belongs. */
const itemPlaceholder = '[insert disputed item]';

/** A profile's stock text with an item in its places: as it is where it opens a sentence, else as in mid-sentence. */
export function withItem(snippet: string, item: string): string {
  return fillTabStops(snippet, (placeholder, before) => {
    if (placeholder !== itemPlaceholder) return undefined;
    return /[a-z,] $/.test(before) ? inMidSentence(item) : item;
  });
}

/**
 * A whole issue of a profile, in LSP's snippet syntax.
 * @param number its number in the letter, from 1, for formats that number their issues.
 * @param item empty where it is not known yet.
 */
export function issueSnippet({ issues }: LetterProfile, number: number, item: string): string {
  const text = issues.text.replace(/^\d+(?=[.)])/, String(number));
  return item === '' ? text : withItem(text, item);
}

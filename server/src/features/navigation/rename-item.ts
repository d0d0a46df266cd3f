import type { LetterReading } from '../../letter/letter-reading';
import type { LetterEdit } from '../../rules/rule';
import type { TextRange } from '../../text/text-range';
import { itemPlaces } from './occurrences';

/** What would be renamed at an offset: the words there and how the item is called now; undefined where no item is named. */
export function renameableAt(letter: LetterReading, offset: number): { range: TextRange; name: string } | undefined {
  for (const issue of letter.issues) {
    if (!issue.issue.itemText) continue;
    const range = repeatedPlaces(letter, issue.issue.index).find((place) => place.start <= offset && offset <= place.end);
    if (range) return { range, name: issue.issue.itemText };
  }
  return undefined;
}

/** Gives an item another name wherever the letter repeats its words: heading, summary and conclusions together. */
export function renameItem(letter: LetterReading, offset: number, name: string): LetterEdit[] {
  const issue = letter.issues.find(
    ({ issue }) => issue.itemText && repeatedPlaces(letter, issue.index).some((place) => place.start <= offset && offset <= place.end),
  );
  if (!issue) return [];
  const { source } = letter.tree.normalised;
  return repeatedPlaces(letter, issue.issue.index).map((place) => {
    const written = source.slice(place.start, place.end);
    const isHeading = place.start === issue.issue.item.start;
    return { ...place, text: isHeading ? name : inCaseOf(written, name) };
  });
}

/** The places that hold the item's very words; requests in other words keep them. */
function repeatedPlaces(letter: LetterReading, index: number): TextRange[] {
  const issue = letter.issues[index];
  if (!issue) return [];
  const { source } = letter.tree.normalised;
  const wanted = plain(issue.issue.itemText);
  return itemPlaces(letter, issue).filter((place) => plain(source.slice(place.start, place.end)) === wanted);
}

/** A name in mid-sentence begins with a small letter where the one before it did. */
function inCaseOf(written: string, name: string): string {
  return /^[a-z]/.test(written) && /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function plain(text: string): string {
  return text.replace(/[\s\u00a0-]+/g, '').toLowerCase();
}

import type { Catalogue } from '../../guidelines/catalogue';
import { readDisputedItem } from '../../letter/disputed-item';
import { deniedRequests } from '../../letter/items/denied-requests';
import { endsSentence } from '../../letter/line-breaks';
import { parseLetter } from '../../letter/parse-letter';
import { readLetter } from '../../letter/read-letter';
import { builtInProfiles } from '../../profiles';
import type { LetterProfile } from '../../profiles/letter-profile';
import { normaliseText } from '../../text/normalised-text';

/** A bullet or a number before an item of a list. */
const listed = /^\s*(?:[-*•▪●◦‣]|\(?\d{1,2}[.)]|[A-Za-z][.)])\s+(?=\S)/;
/** The marks and joining words behind an entry of a list are no longer than this. */
const longestEnding = 40;
/** An item alone on its line is no longer than this. */
const longestLine = 200;
const setPhrase =
  /^(?:(?:disputed )?(?:items?|services?|requests?)(?:\/\w+)?(?:\(s\))?|request(?:\(s\)|s)? under (?:consideration|review)[^:]*):$/i;

/**
 * The disputed items that a request names, each as an issue's heading writes it: the entries of a list with bullets or numbers,
 * what a sentence says is under consideration or was refused, or else one item a line. None where it reads as neither.
 */
export function requestedItems(text: string, catalogue: Catalogue): string[] {
  const lines = text.split(/\r\n|[\r\n\f]/).filter((line) => line.trim() !== '');
  const items = lines.some((line) => listed.test(line))
    ? listEntries(lines)
    : lines.some((line) => setPhrase.test(line.trim()))
      ? []
      : itemsOfSentences(text, catalogue);
  return withoutRepetitions((items.length > 0 ? items : itemsOfLines(lines)).map(asItem));
}

/** The entries of a list; a line without a bullet goes on with the entry before it. */
function listEntries(lines: readonly string[]): string[] {
  const entries: string[] = [];
  for (const line of lines) {
    if (listed.test(line)) entries.push(line);
    else if (entries.length > 0) entries[entries.length - 1] += ` ${line}`;
  }
  return entries;
}

/** What "Request(s) under consideration include A and B" names, or "the request for A and B was non-certified". */
function itemsOfSentences(text: string, catalogue: Catalogue): string[] {
  const profile = builtInProfiles[0] as LetterProfile;
  const summary = profile.sections.find((section) => section.id === 'case-summary');
  const reading = readLetter(parseLetter(`${summary?.headings[0]}\n\n${text}`, profile), catalogue);
  const { words } = reading.tree;
  return deniedRequests(reading).map(({ firstWord, endWord }) => {
    const end = words.ends[endWord - 1] as number;
    // A quantity's or a region's parenthesis is no word.
    const closing = /^[)\]%]+/.exec(words.text.slice(end))?.[0] ?? '';
    return words.text.slice(words.starts[firstWord], end) + closing;
  });
}

function itemsOfLines(lines: readonly string[]): string[] {
  const items = lines.map((line) => line.trim()).filter((line) => !setPhrase.test(line));
  return items.some((item) => item.length > longestLine || (endsSentence(item) && item.split(' ').length > 12)) ? [] : items;
}

function asItem(written: string): string {
  const normalised = normaliseText(written);
  const { text } = readDisputedItem(normalised, 0, normalised.text.length);
  const end = Math.max(0, text.length - longestEnding);
  const plain = (text.slice(0, end) + text.slice(end).replace(/(?:[;,]| and|(?<!\b[a-z]{1,3})\.)+$/i, '')).replace(/^(?:and|or) /i, '');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

function withoutRepetitions(items: readonly string[]): string[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = item.toLowerCase();
    if (item === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

import { nameKey } from '../../guidelines/names';
import type { Guideline, SourceName } from '../../guidelines/types';
import { wordAt } from '../../text/words';
import { type FoundPhrase, phrasesBetween } from '../phrase-scan';
import type { LetterBeforeIssues } from '../read-letter';
import type { WordPlace } from './word-place';

const address = /\bhttps?:\/\/[^\s,;)]+|\bwww\.[^\s,;)]+/gi;
const longestParenthesis = 80;

/** Words of a basis that name a source or a guideline: offsets of the normalised text. */
export interface NameInBasis {
  readonly start: number;
  readonly end: number;
  /** A family or publisher, as `MTUS`, `ACOEM` or `ODG` names it. */
  readonly source: SourceName | undefined;
  /** The guidelines that have the name as their title; more than one where editions share it. */
  readonly guidelines: readonly Guideline[];
  /** The guidelines that have it as a title too plain to stand without its source ("Low Back"). */
  readonly plainly: readonly Guideline[];
}

/** The names between two offsets of the normalised text, in order; of names that overlap, the longest. */
export function namesBetween(letter: LetterBeforeIssues, start: number, end: number): NameInBasis[] {
  const { words } = letter.tree;
  const firstWord = wordAt(words, start);
  let endWord = firstWord;
  while (endWord < words.count && (words.ends[endWord] as number) <= end) endWord++;
  const found = (['source', 'guideline', 'chapter', 'section'] as const).flatMap((kind) =>
    phrasesBetween(letter.phrases, kind, firstWord, endWord),
  );
  found.sort((a, b) => b.lastWord - b.firstWord - (a.lastWord - a.firstWord) || a.firstWord - b.firstWord);
  const addresses = addressesBetween(words.text, start, end);
  const names: NameInBasis[] = [];
  for (const { firstWord: first, lastWord: last } of found) {
    const from = words.starts[first] as number;
    const wordsEnd = words.ends[last] as number;
    const within = addresses.find((place) => from >= place.start && from < place.end);
    const to = within?.end ?? closedEnd(words.text, from, wordsEnd, end);
    if (names.some((name) => name.start < to && from < name.end)) continue;
    const same = found.filter((phrase) => phrase.firstWord === first && phrase.lastWord === last);
    const rows = (kind: 'guideline' | 'chapter') => {
      const named = same.filter((phrase) => phrase.kind === kind).map((phrase) => letter.catalogue.guidelineById.get(phrase.id));
      return [...new Set(named)].filter((guideline): guideline is Guideline => guideline !== undefined);
    };
    const plainly = rows('chapter');
    // A title that is also among the plain ones ("Eye") does not stand alone.
    const guidelines = [...rows('guideline'), ...chaptersNamed(letter, same)].filter((guideline) => !plainly.includes(guideline));
    const source = sourceNamed(letter, same.find((phrase) => phrase.kind === 'source')?.id, rows('guideline'));
    if (within && !source) continue;
    names.push({
      start: within?.start ?? from,
      end: to,
      source,
      guidelines: source ? [] : guidelines,
      plainly: source ? [] : plainly,
    });
  }
  return withTitlesInParentheses(
    words.text,
    names.sort((a, b) => a.start - b.start),
    end,
  );
}

function addressesBetween(text: string, start: number, end: number): WordPlace[] {
  const words = text.slice(start, end);
  if (!words.includes('www.') && !words.includes('://')) return [];
  return Array.from(words.matchAll(address), (match) => ({ start: start + match.index, end: start + match.index + match[0].length }));
}

/** A title that goes on in parentheses, with a full stop that no phrase reaches over ("Head (trauma, headaches, etc., …)"), as one name. */
function withTitlesInParentheses(text: string, names: readonly NameInBasis[], limit: number): NameInBasis[] {
  const whole: NameInBasis[] = [];
  for (const name of names) {
    const last = whole[whole.length - 1];
    if (last && name.start < last.end) continue;
    const close = !name.source && text.startsWith(' (', name.end) ? text.indexOf(')', name.end) : -1;
    const end = close >= 0 && close < limit ? close + 1 : name.end;
    const key = end > name.end ? nameKey(text.slice(name.start, end)) : '';
    const rows = [...name.guidelines, ...name.plainly].filter((guideline) => key !== '' && nameKey(guideline.title) === key);
    whole.push(rows.length > 0 ? { start: name.start, end, source: undefined, guidelines: rows, plainly: [] } : name);
  }
  return whole;
}

/** Guidelines made of chapters (the General Approaches) of which the words name one: it is cited by itself too. */
function chaptersNamed(letter: LetterBeforeIssues, found: readonly FoundPhrase[]): Guideline[] {
  return found.flatMap(({ kind, id }) => {
    const named = kind === 'section' ? letter.catalogue.sectionById.get(id) : undefined;
    return named?.section.chapter === undefined ? [] : [named.guideline];
  });
}

/** The end of a name whose last words stand in parentheses: behind what closes them ("Head (trauma, headaches, etc., not including …)"). */
function closedEnd(text: string, start: number, end: number, limit: number): number {
  const name = text.slice(start, end);
  if (name.lastIndexOf('(') <= name.lastIndexOf(')')) return end;
  const close = text.indexOf(')', end);
  return close < 0 || close >= limit || close - end > longestParenthesis ? end : close + 1;
}

/** The source that words name: by a name of its own, or as the guideline that stands for a whole family ("Official Disability Guidelines (ODG)"). */
function sourceNamed(letter: LetterBeforeIssues, id: string | undefined, guidelines: readonly Guideline[]): SourceName | undefined {
  const { sources } = letter.catalogue;
  if (id !== undefined) return sources.find((source) => source.id === id);
  return sources.find((source) => guidelines.some((guideline) => source.aliases.includes(guideline.title)));
}

import type { LetterProfile, SectionDefinition } from '../profiles/letter-profile';
import { type NormalisedText, sourceRange, type TextLine } from '../text/normalised-text';
import type { TextRange } from '../text/text-range';
import { endsSentence, followsShortLine } from './line-breaks';

/** A line (or more, where it wraps) that is a section's heading. */
export interface HeadingLine {
  readonly profile: LetterProfile;
  readonly definition: SectionDefinition;
  /** The heading's words, without numbering and colon; empty where the section is known by its opening words alone. */
  readonly heading: TextRange;
  /** Where the section begins: the numbering's or the heading's first character. */
  readonly start: number;
  /** The end of the heading with its colon: where the section's text may begin. */
  readonly end: number;
}

/** A heading, or the set words that open a section. */
interface HeadingName {
  /** In capitals. */
  readonly key: string;
  readonly isOpening: boolean;
  /** The sections of all profiles that have it. */
  readonly owners: SectionOfProfile[];
}

interface SectionOfProfile {
  readonly profile: LetterProfile;
  readonly definition: SectionDefinition;
}

interface HeadingNames {
  /** By the first word in capitals; the longer before the shorter. */
  readonly byFirstWord: ReadonlyMap<string, readonly HeadingName[]>;
  /** The letters that open them, capital and small: most lines are told apart from headings by their first letter. */
  readonly openingLetters: ReadonlySet<number>;
}

interface FoundName {
  readonly name: HeadingName;
  readonly owners: readonly SectionOfProfile[];
  /** Past the heading and its colon, in the normalised text. */
  readonly end: number;
  readonly lastLine: number;
}

const numbering = /(?:#{1,4} |\*\*)?(?:(?:\d{1,2}|[IVX]{1,4}|[A-H])[.)] ?)?/y;
/** How many blank lines may stand within a heading that wraps: those of double spacing. */
const mostBlankLines = 1;
/** What may follow a heading on its line: a colon, blanks, the asterisks of bold type. */
const longestTrailer = 8;
/** How many of a section's opening words are enough to know it by. */
const openingWords = 8;
const namesOfProfiles = new WeakMap<readonly LetterProfile[], HeadingNames>();

/** Finds all lines that are headings in one of the profiles, and the opening words of sections whose heading is missing. */
export function findHeadingLines(normalised: NormalisedText, profiles: readonly LetterProfile[]): HeadingLine[] {
  const names = headingNames(profiles);
  const found: HeadingLine[] = [];
  const { lines, text } = normalised;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as TextLine;
    numbering.lastIndex = line.normalisedStart;
    numbering.test(text);
    const start = numbering.lastIndex;
    const candidates = names.openingLetters.has(text.charCodeAt(start)) ? names.byFirstWord.get(firstWord(text, start)) : undefined;
    const match = candidates && nameAt(normalised, index, start, candidates);
    if (!match) continue;
    const { name, owners, end, lastLine } = match;
    const heading = name.isOpening ? { start: line.start, end: line.start } : sourceRange(normalised, start, start + name.key.length);
    const headingEnd = name.isOpening ? line.start : sourceRange(normalised, start, end).end;
    for (const { profile, definition } of owners) found.push({ profile, definition, heading, start: line.start, end: headingEnd });
    index = lastLine;
  }
  return found;
}

/** Whether a heading is written there, and not only the words that open its section. */
export function isWritten(heading: TextRange): boolean {
  return heading.end > heading.start;
}

function nameAt(normalised: NormalisedText, index: number, start: number, candidates: readonly HeadingName[]): FoundName | undefined {
  const { lines, text } = normalised;
  for (const name of candidates) {
    const end = start + name.key.length;
    if (text.slice(start, end).toUpperCase() !== name.key) continue;
    if (name.isOpening) return { name, owners: name.owners, end, lastLine: index };
    let lastLine = index;
    while ((lines[lastLine] as TextLine).normalisedEnd < end) lastLine++;
    if (lines.slice(index + 1, lastLine + 1).some((line) => line.blankLinesBefore > mostBlankLines && !line.pageBreakBefore)) continue;
    const line = lines[lastLine] as TextLine;
    const after = text.slice(end, Math.min(line.normalisedEnd, end + longestTrailer));
    if (line.normalisedEnd <= end + longestTrailer && /^[ :*]*$/.test(after)) {
      if (standsAlone(normalised, index, start)) return { name, owners: name.owners, end: line.normalisedEnd, lastLine };
      continue;
    }
    const owners = name.owners.filter(({ definition }) => definition.textOnHeadingLine);
    if (owners.length > 0 && /^ ?:/.test(after)) return { name, owners, end: text.indexOf(':', end) + 1, lastLine };
  }
  return undefined;
}

/** A line in small letters may be the end of a sentence that wraps before it ("… as told in the / case summary"). */
function standsAlone(normalised: NormalisedText, index: number, start: number): boolean {
  const { lines, text } = normalised;
  const before = lines[index - 1];
  if (!before || !/[a-z]/.test(text.charAt(start)) || (lines[index] as TextLine).blankLinesBefore > 0) return true;
  const textBefore = text.slice(before.normalisedStart, before.normalisedEnd);
  return textBefore.endsWith(':') || endsSentence(textBefore) || followsShortLine(normalised, index);
}

function firstWord(text: string, start: number): string {
  let end = start;
  while (end < text.length && isWordPart(text.charCodeAt(end)) && end - start < 24) end++;
  return text.slice(start, end).toUpperCase();
}

function isWordPart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 127;
}

function headingNames(profiles: readonly LetterProfile[]): HeadingNames {
  const known = namesOfProfiles.get(profiles);
  if (known) return known;
  const byKey = new Map<string, HeadingName>();
  const add = (words: string, isOpening: boolean, owner: SectionOfProfile) => {
    const key = words
      .replace(/[ :*]+$/, '')
      .replace(/\s+/g, ' ')
      .toUpperCase();
    const name = byKey.get(key) ?? { key, isOpening, owners: [] };
    name.owners.push(owner);
    byKey.set(key, name);
  };
  for (const profile of profiles) {
    for (const definition of profile.sections) {
      for (const heading of definition.headings) add(heading, false, { profile, definition });
      if (definition.opening) add(definition.opening.split(' ').slice(0, openingWords).join(' '), true, { profile, definition });
    }
  }
  const byFirstWord = new Map<string, HeadingName[]>();
  const openingLetters = new Set<number>();
  for (const name of [...byKey.values()].sort((a, b) => b.key.length - a.key.length)) {
    const word = firstWord(name.key, 0);
    byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), name]);
    for (const letter of [name.key, name.key.toLowerCase()]) openingLetters.add(letter.charCodeAt(0));
  }
  const names = { byFirstWord, openingLetters };
  namesOfProfiles.set(profiles, names);
  return names;
}

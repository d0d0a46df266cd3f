import type { LetterProfile, SectionDefinition } from '../profiles/letter-profile';
import { type NormalisedText, sourceRange, type TextLine } from '../text/normalised-text';
import type { TextRange } from '../text/text-range';

/** A line (or two, where it wraps) that is a section's heading. */
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

interface HeadingName {
  readonly profile: LetterProfile;
  readonly definition: SectionDefinition;
}

interface HeadingNames {
  readonly byKey: ReadonlyMap<string, readonly HeadingName[]>;
  /** Headings after which text may follow on the same line, with their colon, and all opening words. */
  readonly prefixes: readonly { readonly key: string; readonly names: readonly HeadingName[]; readonly isOpening: boolean }[];
  /** Every word-wise beginning of a heading, for those that wrap. */
  readonly beginnings: ReadonlySet<string>;
  readonly longest: number;
}

const numbering = /^(?:#{1,4} |\*\*)?(?:(?:\d{1,2}|[IVX]{1,4}|[A-H])[.)] ?)?/;
const trailing = /[ :*]+$/;
const namesOfProfiles = new WeakMap<readonly LetterProfile[], HeadingNames>();

/** Finds all lines that are headings in one of the profiles, and the opening words of sections whose heading is missing. */
export function findHeadingLines(normalised: NormalisedText, profiles: readonly LetterProfile[]): HeadingLine[] {
  const names = headingNames(profiles);
  const found: HeadingLine[] = [];
  const { lines, text } = normalised;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as TextLine;
    const lineText = text.slice(line.normalisedStart, Math.min(line.normalisedEnd, line.normalisedStart + names.longest + 16));
    const opener = (numbering.exec(lineText) as RegExpExecArray)[0].length;
    const key = lineText.slice(opener).replace(trailing, '').toUpperCase();
    const start = line.normalisedStart + opener;
    let end = line.normalisedEnd;
    let matched = names.byKey.get(key);
    let matchedLength = key.length;
    if (!matched && names.beginnings.has(key)) {
      const joined = joinWrapped(normalised, index, key, names);
      if (joined) {
        matched = joined.matched;
        matchedLength = joined.length;
        end = (lines[joined.lastLine] as TextLine).normalisedEnd;
        index = joined.lastLine;
      }
    }
    if (matched) {
      for (const name of matched) {
        found.push({
          ...name,
          heading: sourceRange(normalised, start, start + matchedLength),
          start: line.start,
          end: sourceRange(normalised, start, end).end,
        });
      }
      continue;
    }
    const upper = lineText.slice(opener).toUpperCase();
    for (const prefix of names.prefixes) {
      if (!upper.startsWith(prefix.key)) continue;
      const length = prefix.isOpening ? 0 : prefix.key.length;
      for (const name of prefix.names) {
        const heading = sourceRange(normalised, start, start + Math.max(0, length - 1));
        const headingEnd = length === 0 ? line.start : sourceRange(normalised, start, start + length).end;
        found.push({
          ...name,
          heading: length === 0 ? { start: line.start, end: line.start } : heading,
          start: line.start,
          end: headingEnd,
        });
      }
    }
  }
  return found;
}

/** Whether a heading is written there, and not only the words that open its section. */
export function isWritten(heading: TextRange): boolean {
  return heading.end > heading.start;
}

function joinWrapped(normalised: NormalisedText, index: number, key: string, names: HeadingNames) {
  let joined = key;
  for (let next = index + 1; next < Math.min(index + 4, normalised.lines.length); next++) {
    const line = normalised.lines[next] as TextLine;
    if (line.blankLinesBefore > 1 || line.normalisedEnd - line.normalisedStart > names.longest) return undefined;
    joined = `${joined} ${normalised.text.slice(line.normalisedStart, line.normalisedEnd).replace(trailing, '').toUpperCase()}`;
    const matched = names.byKey.get(joined);
    if (matched) return { matched, lastLine: next, length: joined.length };
    if (!names.beginnings.has(joined)) return undefined;
  }
  return undefined;
}

function headingNames(profiles: readonly LetterProfile[]): HeadingNames {
  const known = namesOfProfiles.get(profiles);
  if (known) return known;
  const byKey = new Map<string, HeadingName[]>();
  const prefixes = new Map<string, { key: string; names: HeadingName[]; isOpening: boolean }>();
  const beginnings = new Set<string>();
  let longest = 0;
  const addPrefix = (key: string, name: HeadingName, isOpening: boolean) => {
    const entry = prefixes.get(key) ?? { key, names: [], isOpening };
    entry.names.push(name);
    prefixes.set(key, entry);
    longest = Math.max(longest, key.length);
  };
  for (const profile of profiles) {
    for (const definition of profile.sections) {
      const name = { profile, definition };
      for (const heading of definition.headings) {
        const key = heading.replace(trailing, '').replace(/ +/g, ' ').toUpperCase();
        byKey.set(key, [...(byKey.get(key) ?? []), name]);
        longest = Math.max(longest, key.length);
        for (let blank = key.indexOf(' ', 8); blank > 0; blank = key.indexOf(' ', blank + 1)) beginnings.add(key.slice(0, blank));
        if (definition.textOnHeadingLine) addPrefix(`${key}:`, name, false);
      }
      if (definition.opening) addPrefix(definition.opening.toUpperCase(), name, true);
    }
  }
  const names = { byKey, prefixes: [...prefixes.values()], beginnings, longest };
  namesOfProfiles.set(profiles, names);
  return names;
}

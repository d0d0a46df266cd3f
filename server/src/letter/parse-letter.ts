import type { LetterProfile } from '../profiles/letter-profile';
import { isWhiteSpace, type NormalisedText, normaliseText } from '../text/normalised-text';
import type { TextRange } from '../text/text-range';
import { readWords } from '../text/words';
import { readHeader } from './header';
import { findHeadingLines, type HeadingLine, isWritten } from './heading-lines';
import { readIssues } from './issues';
import type { Header, Issue, LetterBlock, LetterLayout, LetterTree, Section } from './letter-tree';
import { issueOfSections } from './single-issue';

/**
 * Reads any text as a letter; never fails. With several profiles, the one most of whose headings stand in the text is
 * taken, the first of them where none or as many do.
 */
export function parseLetter(source: string, profiles: LetterProfile | readonly LetterProfile[]): LetterTree {
  const candidates = Array.isArray(profiles) ? (profiles as readonly LetterProfile[]) : singleProfile(profiles as LetterProfile);
  const normalised = normaliseText(source);
  const words = readWords(normalised.text);
  const headingLines = findHeadingLines(normalised, candidates);
  const profile = chooseProfile(headingLines, candidates);
  const headings = withoutImpliedTwins(headingLines.filter((heading) => heading.profile === profile));
  const layout = readLayout(normalised, headings);
  const header = readHeader(normalised, profile, lineBefore(normalised, headings[0]?.start));
  const sections = readSections(normalised, words, profile, headings, layout);
  const blocks = readBlocks(source, header, sections);
  const blockHeader = blocks.find((block): block is Header => block.kind === 'header');
  const sectionIssues = sections.flatMap((section) => section.issues);
  const issues = profile.issues.heading === 'section' ? issueOfSections(normalised, words, profile, sections) : sectionIssues;
  return { start: 0, end: source.length, profile, normalised, words, layout, blocks, header: blockHeader, sections, issues };
}

const lists = new WeakMap<LetterProfile, readonly LetterProfile[]>();

/** One list object a profile, since patterns made of profiles are kept by their list. */
function singleProfile(profile: LetterProfile): readonly LetterProfile[] {
  let list = lists.get(profile);
  if (!list) {
    list = [profile];
    lists.set(profile, list);
  }
  return list;
}

function chooseProfile(headings: readonly HeadingLine[], profiles: readonly LetterProfile[]): LetterProfile {
  let best = profiles[0] as LetterProfile;
  let most = 0;
  for (const profile of profiles) {
    const own = headings.filter((heading) => heading.profile === profile && isWritten(heading.heading));
    const count = new Set(own.map((heading) => heading.definition.id)).size;
    if (count > most) [best, most] = [profile, count];
  }
  return best;
}

/** Opening words tell of a section only where its heading is missing: elsewhere they are its text. */
function withoutImpliedTwins(headings: readonly HeadingLine[]): HeadingLine[] {
  const written = new Set(headings.filter((h) => isWritten(h.heading)).map((h) => h.definition.id));
  const implied = new Set<string>();
  return headings.filter((heading) => {
    if (isWritten(heading.heading)) return true;
    const { id } = heading.definition;
    if (written.has(id) || implied.has(id)) return false;
    implied.add(id);
    return true;
  });
}

function readSections(
  normalised: NormalisedText,
  words: LetterTree['words'],
  profile: LetterProfile,
  headings: readonly HeadingLine[],
  layout: LetterLayout,
): Section[] {
  const { source } = normalised;
  let issueCount = 0;
  return headings.map((heading, index) => {
    const end = headings[index + 1]?.start ?? source.length;
    const body = trimmedRange(source, heading.end, end);
    const holdsIssues = heading.definition.id === profile.issues.section && profile.issues.heading !== 'section';
    const read = holdsIssues
      ? readIssues(normalised, words, profile, heading.definition, body, end, layout.doubleSpaced, issueCount)
      : { opening: undefined, issues: [] as readonly Issue[] };
    issueCount += read.issues.length;
    return { kind: 'section', start: heading.start, end, definition: heading.definition, heading: heading.heading, body, ...read };
  });
}

/** Lets header and sections cover the whole text; what stands elsewhere, if only blanks, becomes preamble. */
function readBlocks(source: string, header: Header | undefined, sections: readonly Section[]): LetterBlock[] {
  const firstSection = sections[0]?.start ?? source.length;
  const blocks: LetterBlock[] = [];
  let at = 0;
  const addPreamble = (end: number) => {
    if (at < end) blocks.push({ kind: 'preamble', start: at, end });
    at = end;
  };
  if (header) {
    addPreamble(header.start);
    const after = trimmedRange(source, header.end, firstSection);
    at = after.end > after.start ? header.end : firstSection;
    blocks.push({ ...header, end: at });
  }
  addPreamble(firstSection);
  return [...blocks, ...sections];
}

function readLayout(normalised: NormalisedText, headings: readonly HeadingLine[]): LetterLayout {
  const { source, lines } = normalised;
  const crlf = source.indexOf('\r\n');
  const lf = source.indexOf('\n');
  const lineEnd = crlf >= 0 && crlf + 1 === lf ? '\r\n' : lf < 0 && source.includes('\r') ? '\r' : '\n';
  const written = headings.filter((heading) => isWritten(heading.heading));
  const capitals = written.filter((heading) => isCapital(source.slice(heading.heading.start, heading.heading.end)));
  return {
    lineEnd,
    doubleSpaced: isDoubleSpaced(lines),
    capitalHeadings: written.length === 0 || capitals.length * 2 >= written.length,
  };
}

/** Nearly every line is followed by a blank one, and lines go on where the one before them stops in mid-sentence. */
function isDoubleSpaced(lines: NormalisedText['lines']): boolean {
  if (lines.length < 6) return false;
  const spaced = lines.filter((line, index) => index > 0 && line.blankLinesBefore > 0).length;
  const single = lines.filter((line, index) => index > 0 && line.blankLinesBefore === 1).length;
  return spaced >= (lines.length - 1) * 0.9 && single >= (lines.length - 1) * 0.5 && goesOnAcrossBlanks(lines);
}

/** One-line paragraphs with blank lines between them look double spaced too: there, more than a third of lines are long. */
function goesOnAcrossBlanks(lines: NormalisedText['lines']): boolean {
  const long = lines.filter((line) => line.end - line.start > 160).length;
  return long * 10 <= lines.length;
}

function isCapital(text: string): boolean {
  return text === text.toUpperCase();
}

function trimmedRange(source: string, start: number, end: number): TextRange {
  let [from, to] = [start, end];
  while (from < to && isWhiteSpace(source.charCodeAt(from))) from++;
  while (to > from && isWhiteSpace(source.charCodeAt(to - 1))) to--;
  return from === to ? { start, end: start } : { start: from, end: to };
}

function lineBefore(normalised: NormalisedText, start: number | undefined): number {
  if (start === undefined) return normalised.lines.length;
  const index = normalised.lines.findIndex((line) => line.start >= start);
  return index < 0 ? normalised.lines.length : index;
}

import type { LetterProfile, SectionDefinition } from '../profiles/letter-profile';
import { isWhiteSpace, type NormalisedText, normalisedRange, normaliseText, sourceRange } from '../text/normalised-text';
import type { TextRange } from '../text/text-range';
import { readWords } from '../text/words';
import { readHeader } from './header';
import { findHeadingLines, type HeadingLine, isWritten } from './heading-lines';
import type { IssueText } from './issue-text';
import { findFirstIssue, readIssues } from './issues';
import type { Header, Issue, LetterBlock, LetterLayout, LetterTree, Section } from './letter-tree';
import { followsShortLine } from './line-breaks';
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
  const ownHeadings = withoutImpliedTwins(headingLines.filter((heading) => heading.profile === profile));
  const layout = readLayout(normalised, ownHeadings);
  const letter: IssueText = { normalised, words, profile, doubleSpaced: layout.doubleSpaced };
  const headings = withImpliedIssues(letter, ownHeadings);
  const header = headerBounds(source, headings)
    .map((bounds) => readHeader(normalised, profile, bounds))
    .find((found) => found !== undefined);
  const sections = readSections(letter, headings, header);
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
  const sections = new Map<LetterProfile, Set<string>>();
  for (const { profile, definition, heading } of headings) {
    if (!isWritten(heading)) continue;
    const found = sections.get(profile);
    if (found) found.add(definition.id);
    else sections.set(profile, new Set([definition.id]));
  }
  let best = profiles[0] as LetterProfile;
  for (const profile of profiles) {
    if ((sections.get(profile)?.size ?? 0) > (sections.get(best)?.size ?? 0)) best = profile;
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

/** Where nobody wrote the heading of the section of issues, nor its opening words, it begins at the first issue. */
function withImpliedIssues(letter: IssueText, headings: readonly HeadingLine[]): readonly HeadingLine[] {
  const { normalised, profile } = letter;
  const definition = profile.sections.find((section) => section.id === profile.issues.section);
  if (!definition || profile.issues.heading === 'section' || headings.some((h) => h.definition === definition)) return headings;
  const last = headings.at(-1);
  const from = normalised.normalisedOffsets[last?.end ?? 0] as number;
  const first = findFirstIssue(letter, { start: from, end: normalised.text.length });
  if (first === undefined) return headings;
  const start = normalised.sourceOffsets[first] as number;
  const heading = { start, end: start };
  return [...headings, { profile, definition, heading, start, end: start }];
}

/** Where a header may stand: before the first heading; where that is a title, below it or, if none stands there, above. */
function headerBounds(source: string, headings: readonly HeadingLine[]): TextRange[] {
  const [first, second] = headings;
  if (!first) return [{ start: 0, end: source.length }];
  const above = { start: 0, end: first.start };
  return isTitle(first.definition) ? [{ start: first.end, end: second?.start ?? source.length }, above] : [above];
}

/** A heading that may stand with nothing below it. */
function isTitle(definition: SectionDefinition): boolean {
  return !definition.required && definition.text === '';
}

function readSections(letter: IssueText, headings: readonly HeadingLine[], header: Header | undefined): Section[] {
  const { normalised, profile } = letter;
  const { source } = normalised;
  let issueCount = 0;
  return headings.map((heading, index) => {
    const next = headings[index + 1]?.start ?? source.length;
    const end = header && header.start >= heading.start && header.start < next ? header.start : next;
    const body = bodyOf(normalised, heading.end, end);
    const holdsIssues = heading.definition.id === profile.issues.section && profile.issues.heading !== 'section';
    const read = holdsIssues
      ? readIssues(letter, heading.definition, body, end, issueCount)
      : { opening: undefined, issues: [] as readonly Issue[] };
    issueCount += read.issues.length;
    const { opening, issues } = read;
    return { kind: 'section', start: heading.start, end, definition: heading.definition, heading: heading.heading, body, issues, opening };
  });
}

/** A section's text, without the blanks and the page marks around it; empty behind its heading where there is none. */
function bodyOf(normalised: NormalisedText, start: number, end: number): TextRange {
  const { text } = normalised;
  let { start: from, end: to } = normalisedRange(normalised, { start, end });
  while (from < to && text.charCodeAt(from) === 32) from++;
  while (to > from && text.charCodeAt(to - 1) === 32) to--;
  return from === to ? { start, end: start } : sourceRange(normalised, from, to);
}

/** Lets header and sections cover the whole text: blanks after the header belong to it, all else between them is preamble. */
function readBlocks(source: string, header: Header | undefined, sections: readonly Section[]): LetterBlock[] {
  const blocks: LetterBlock[] = [];
  let at = 0;
  const add = (block: LetterBlock) => {
    if (at < block.start) blocks.push({ kind: 'preamble', start: at, end: block.start });
    blocks.push(block);
    at = block.end;
  };
  const addHeader = (before: number) => {
    if (!header || header.start < at || header.start >= before) return;
    const rest = trimmedRange(source, header.end, before);
    add({ ...header, end: rest.end > rest.start ? header.end : before });
  };
  for (const section of sections) {
    addHeader(section.start);
    add(section);
  }
  addHeader(source.length);
  if (at < source.length) blocks.push({ kind: 'preamble', start: at, end: source.length });
  return blocks;
}

function readLayout(normalised: NormalisedText, headings: readonly HeadingLine[]): LetterLayout {
  const { source } = normalised;
  const crlf = source.indexOf('\r\n');
  const lf = source.indexOf('\n');
  const lineEnd = crlf >= 0 && crlf + 1 === lf ? '\r\n' : lf < 0 && source.includes('\r') ? '\r' : '\n';
  const written = headings.filter((heading) => isWritten(heading.heading));
  const capitals = written.filter((heading) => isCapital(source.slice(heading.heading.start, heading.heading.end)));
  return {
    lineEnd,
    doubleSpaced: isDoubleSpaced(normalised),
    capitalHeadings: written.length === 0 || capitals.length * 2 >= written.length,
  };
}

/** Nearly every line is followed by a blank one, and sentences wrap across them. */
function isDoubleSpaced(normalised: NormalisedText): boolean {
  const { lines, text } = normalised;
  if (lines.length < 6) return false;
  const followers = lines.length - 1;
  const spaced = lines.filter((line, index) => index > 0 && (line.blankLinesBefore > 0 || line.pageBreakBefore));
  if (spaced.length < followers * 0.9) return false;
  const wrapped = lines.filter(
    (line, index) =>
      index > 0 && line.blankLinesBefore > 0 && /[a-z]/.test(text.charAt(line.normalisedStart)) && !followsShortLine(normalised, index),
  );
  return wrapped.length > followers * 0.03;
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

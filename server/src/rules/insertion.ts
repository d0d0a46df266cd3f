import { isWritten } from '../letter/heading-lines';
import type { Issue, IssuePart, LetterLayout, LetterTree, Section } from '../letter/letter-tree';
import type { IssuePartDefinition, SectionDefinition } from '../profiles/letter-profile';
import { isWhiteSpace, normalisedSlice } from '../text/normalised-text';
import { escapeSnippet, numberThrough } from '../text/snippet';
import { conclusionSentence } from './conclusion-sentence';
import type { LetterEdit } from './rule';

/** A section or part that the profile requires and the letter lacks. */
export type MissingPiece = { readonly section: SectionDefinition } | { readonly part: IssuePartDefinition; readonly issue: Issue };

/** All that is missing, in the order of the letter: sections first where they hold what is missing below them. */
export function missingPieces(tree: LetterTree): MissingPiece[] {
  const sections = tree.profile.sections
    .filter((definition) => definition.required && !isPresent(tree, definition))
    .map((section) => ({ section }));
  const parts = tree.issues.flatMap((issue) => missingParts(tree, issue).map((part) => ({ part, issue })));
  return [...sections, ...parts];
}

/** Whether a section stands in the letter under its heading, or needs none. */
export function isPresent(tree: LetterTree, definition: SectionDefinition): boolean {
  return tree.sections.some(
    (section) => section.definition.id === definition.id && (isWritten(section.heading) || definition.headings.length === 0),
  );
}

/** The required parts that an issue lacks, in order. In a letter of one issue they are sections, and missing as such. */
export function missingParts(tree: LetterTree, issue: Issue): IssuePartDefinition[] {
  if (tree.profile.issues.heading === 'section') return [];
  return tree.profile.issues.parts.filter((part) => part.required && !issue.parts.some((written) => written.id === part.id));
}

/** The section before which or after which one belongs: the last of those ahead of it that stands in the letter. */
export function precedingSection(tree: LetterTree, definition: SectionDefinition): Section | undefined {
  const order = tree.profile.sections.map((candidate) => candidate.id);
  const place = order.indexOf(definition.id);
  return tree.sections.filter((section) => order.indexOf(section.definition.id) < place).pop();
}

/** Puts a missing piece in its right place, in the letter's own layout, as a snippet with tab stops. */
export function insertMissing(tree: LetterTree, piece: MissingPiece): LetterEdit {
  const { near, text } = blockOf(tree, piece);
  return insertBlocks(tree, near, [text]);
}

/** Puts a part that an issue lacks in its right place, below its label. `text` is in LSP's snippet syntax. */
export function insertPart(tree: LetterTree, issue: Issue, part: IssuePartDefinition, text: string): LetterEdit {
  const block = partBlock(tree, issue, part, text);
  return insertBlocks(tree, block.near, [block.text]);
}

/** Puts all missing pieces in their places: one edit a place, with tab stops numbered through all of them. */
export function insertAllMissing(tree: LetterTree): LetterEdit[] {
  const places = new Map<number, { near: number; texts: string[] }>();
  for (const piece of inOrderOfLetter(tree, missingPieces(tree))) {
    const { near, text } = blockOf(tree, piece);
    const { start } = placeOfBlock(tree.normalised.source, near);
    const place = places.get(start) ?? { near, texts: [] };
    place.texts.push(text);
    places.set(start, place);
  }
  const edits = [...places.entries()].sort(([a], [b]) => a - b).map(([, { near, texts }]) => insertBlocks(tree, near, texts));
  const texts = numberThrough(edits.map((edit) => edit.text));
  return edits.map((edit, index) => ({ ...edit, text: texts[index] as string }));
}

/** Puts snippets next to a place, as paragraphs of their own in the letter's layout. */
export function insertBlocks(tree: LetterTree, near: number, blocks: readonly string[]): LetterEdit {
  const { start, opening, closing } = gapsAround(tree, near);
  const text = numberThrough(blocks)
    .map((block) => laidOut(block, tree.layout))
    .join(paragraphBreak(tree.layout));
  return { start, end: start, text: `${opening}${text}${closing}`, snippet: true };
}

/**
 * Where paragraphs are put that belong next to a place (behind the text before it or, where there is none, before the text
 * behind it), and the blank lines around them, as many as the letter's layout has and the place lacks.
 */
export function gapsAround(tree: LetterTree, near: number): { start: number; opening: string; closing: string } {
  const { source } = tree.normalised;
  const gap = paragraphBreak(tree.layout);
  const { start, before, behind } = placeOfBlock(source, near);
  if (behind === undefined) return { start, opening: before ? gap : '', closing: '' };
  if (!before) return { start, opening: '', closing: gap };
  return { start, opening: gap, closing: gap.slice(lineEndsIn(source, start, behind) * tree.layout.lineEnd.length) };
}

/** A section's stock text or, for the section of issues, its set phrase and a first issue. */
export function stockText(tree: LetterTree, definition: SectionDefinition): string {
  if (definition.id !== tree.profile.issues.section || definition.text) return definition.text;
  const opening = definition.headings.length > 0 && definition.opening ? `${escapeSnippet(definition.opening)}\n\n` : '';
  return `${opening}${tree.profile.issues.text}`;
}

/** Text of a profile in a letter's own line ends and spacing. */
export function laidOut(text: string, layout: LetterLayout): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split('\n').join(lineBreak(layout)))
    .join(paragraphBreak(layout));
}

export function lineBreak({ lineEnd, doubleSpaced }: LetterLayout): string {
  return doubleSpaced ? lineEnd.repeat(2) : lineEnd;
}

export function paragraphBreak({ lineEnd, doubleSpaced }: LetterLayout): string {
  return lineEnd.repeat(doubleSpaced ? 4 : 2);
}

/** Where a letter's line begins that holds an offset. */
export function lineBegin(source: string, offset: number): number {
  let at = offset;
  while (at > 0 && !/[\r\n\f]/.test(source.charAt(at - 1))) at--;
  return at;
}

/** A piece to be inserted: a place next to which it belongs, and its text, not yet laid out. */
interface Block {
  readonly near: number;
  readonly text: string;
}

function blockOf(tree: LetterTree, piece: MissingPiece): Block {
  return 'section' in piece ? sectionBlock(tree, piece.section) : partBlock(tree, piece.issue, piece.part);
}

/**
 * Sections after parts: where both belong to one place, the part ends an issue and the section follows the issues. Parts that
 * begin an issue without heading come last: what opens the letter belongs ahead of them.
 */
function inOrderOfLetter(tree: LetterTree, pieces: readonly MissingPiece[]): MissingPiece[] {
  const rank = (piece: MissingPiece) => {
    if ('section' in piece) return 1;
    return hasHeading(piece.issue) || partBefore(tree, piece.issue, piece.part) ? 0 : 2;
  };
  return [...pieces].sort((a, b) => rank(a) - rank(b));
}

function hasHeading({ heading }: Issue): boolean {
  return heading.end > heading.start;
}

/** The last of an issue's parts that stand ahead of one in the profile's order. */
function partBefore(tree: LetterTree, issue: Issue, part: IssuePartDefinition): IssuePart | undefined {
  const order = tree.profile.issues.parts.map((candidate) => candidate.id as string);
  return issue.parts.filter((written) => order.indexOf(written.id) < order.indexOf(part.id)).pop();
}

function sectionBlock(tree: LetterTree, definition: SectionDefinition): Block {
  const { normalised, layout } = tree;
  const heading = definition.headings.length > 0 ? escapeSnippet(headingText(definition, layout)) : '';
  const known = tree.sections.find((section) => section.definition.id === definition.id);
  if (known) return { near: known.start, text: heading };
  const text = [heading, stockText(tree, definition)].filter(Boolean).join('\n\n');
  const preceding = precedingSection(tree, definition);
  if (preceding) return { near: textEnd(tree, preceding), text };
  return { near: tree.sections[0]?.start ?? normalised.source.length, text };
}

function partBlock(tree: LetterTree, issue: Issue, part: IssuePartDefinition, partText = stockPartText(issue, part)): Block {
  const before = partBefore(tree, issue, part);
  const label = labelOf(tree, part);
  // A label without its colon fills its line.
  const text = `${escapeSnippet(label)}${part.labelIsText || label.endsWith(':') ? ' ' : '\n'}${partText}`;
  if (before) return { near: Math.max(before.body.end, before.label.end), text };
  return { near: hasHeading(issue) ? issue.heading.end : issue.start, text };
}

/** Where a section's text ends or, where it has none, its heading with its colon. */
export function textEnd({ normalised: { source } }: LetterTree, section: Section): number {
  const end = Math.max(section.body.end, section.heading.end);
  return source.charAt(end) === ':' ? end + 1 : end;
}

/** Where a block is put that belongs next to `near`: behind the text before it or, where there is none, before the text behind it. */
function placeOfBlock(source: string, near: number): { start: number; before: boolean; behind: number | undefined } {
  let before = near;
  while (before > 0 && isWhiteSpace(source.charCodeAt(before - 1))) before--;
  let behind = near;
  while (behind < source.length && isWhiteSpace(source.charCodeAt(behind))) behind++;
  const isLast = behind === source.length;
  if (before > 0) return { start: before, before: true, behind: isLast ? undefined : behind };
  if (!isLast) return { start: lineBegin(source, behind), before: false, behind };
  return { start: source.startsWith(byteOrderMark) ? 1 : 0, before: false, behind: undefined };
}

const byteOrderMark = '\uFEFF';

function lineEndsIn(source: string, start: number, end: number): number {
  return source.slice(start, end).match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** The label as the letter's other issues write it, else the profile's. */
export function labelOf(tree: LetterTree, part: IssuePartDefinition): string {
  const written = tree.issues.flatMap((issue) => issue.parts).find((candidate) => candidate.id === part.id);
  if (!written || part.labelIsText) return part.labels[0] as string;
  return normalisedSlice(tree.normalised, written.label);
}

/** A rationale's stock text with the conclusion that the decision asks for. */
function stockPartText(issue: Issue, part: IssuePartDefinition): string {
  const decision = issue.decision?.value;
  if (part.id !== 'rationale' || !decision || part.labelIsText) return part.text;
  const reasons = /^\$\{1:[^}]*\}/.exec(part.text)?.[0] ?? '${1:[insert reasons]}';
  return `${reasons} ${escapeSnippet(conclusionSentence(issue.itemText, decision))}`;
}

/** A heading as the letter writes its own: in capitals or, where those are in small letters, with capitals at the words' heads. */
export function headingText({ headings, textOnHeadingLine }: SectionDefinition, layout: LetterLayout): string {
  const heading = `${headings[0]}${textOnHeadingLine ? ':' : ''}`;
  if (layout.capitalHeadings || heading !== heading.toUpperCase()) return heading;
  const small = new Set(['AND', 'BY', 'FOR', 'OF', 'THE', 'TO', 'WAS']);
  return heading
    .split(' ')
    .map((word, index) =>
      word === 'IMR' ? word : index > 0 && small.has(word) ? word.toLowerCase() : word.charAt(0) + word.slice(1).toLowerCase(),
    )
    .join(' ');
}

import { isWritten } from '../letter/heading-lines';
import type { Issue, LetterLayout, LetterTree, Section } from '../letter/letter-tree';
import type { IssuePartDefinition, SectionDefinition } from '../profiles/letter-profile';
import { isWhiteSpace } from '../text/normalised-text';
import { escapeSnippet, lastTabStop, shiftTabStops } from '../text/snippet';
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
  return 'section' in piece ? insertSection(tree, piece.section) : insertPart(tree, piece.issue, piece.part);
}

/** Puts all missing pieces in their places: one edit a place, with tab stops numbered through. */
export function insertAllMissing(tree: LetterTree): LetterEdit[] {
  const edits = missingPieces(tree).map((piece) => insertMissing(tree, piece));
  const places = [...new Set(edits.map((edit) => edit.start))].sort((a, b) => a - b);
  let tabStops = 0;
  return places.map((place) => {
    let text = '';
    for (const edit of edits.filter((candidate) => candidate.start === place)) {
      text += shiftTabStops(edit.text, tabStops);
      tabStops += lastTabStop(edit.text);
    }
    return { start: place, end: place, text, snippet: true };
  });
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

function insertSection(tree: LetterTree, definition: SectionDefinition): LetterEdit {
  const { layout, normalised } = tree;
  const gap = paragraphBreak(layout);
  const implied = tree.sections.find((section) => section.definition.id === definition.id);
  const heading = definition.headings.length > 0 ? escapeSnippet(headingText(definition.headings[0] as string, layout)) : '';
  if (implied) return insertAt(lineBegin(normalised.source, implied.start), `${heading}${gap}`);
  const text = [heading, laidOut(stockText(tree, definition), layout)].filter(Boolean).join(gap);
  const preceding = precedingSection(tree, definition);
  const following = tree.sections[0];
  if (!preceding && following) return insertAt(lineBegin(normalised.source, following.start), `${text}${gap}`);
  const end = preceding ? Math.max(preceding.body.end, preceding.heading.end) : trimmedEnd(normalised.source);
  return insertAt(headingEnd(normalised.source, end), end === 0 ? text : `${gap}${text}`);
}

function insertPart(tree: LetterTree, issue: Issue, part: IssuePartDefinition): LetterEdit {
  const order = tree.profile.issues.parts.map((candidate) => candidate.id as string);
  const before = issue.parts.filter((written) => order.indexOf(written.id) < order.indexOf(part.id)).pop();
  const end = before ? Math.max(before.body.end, before.label.end) : issue.heading.end;
  const label = part.labelIsText ? '' : `${escapeSnippet(labelOf(tree, part))} `;
  const text = `${label}${laidOut(partText(issue, part), tree.layout)}`;
  if (!before && issue.heading.end === issue.heading.start) return insertAt(issue.start, `${text}${paragraphBreak(tree.layout)}`);
  return insertAt(end, `${paragraphBreak(tree.layout)}${text}`);
}

/** The label as the letter's other issues write it, else the profile's. */
function labelOf(tree: LetterTree, part: IssuePartDefinition): string {
  const written = tree.issues.flatMap((issue) => issue.parts).find((candidate) => candidate.id === part.id);
  if (!written) return part.labels[0] as string;
  const label = tree.normalised.source.slice(written.label.start, written.label.end).replace(/\s+/g, ' ');
  return label.endsWith(':') ? label : `${label}:`;
}

/** A rationale's stock text with the conclusion that the decision asks for. */
function partText(issue: Issue, part: IssuePartDefinition): string {
  const decision = issue.decision?.value;
  if (part.id !== 'rationale' || !decision || part.labelIsText) return part.text;
  const reasons = /^\$\{1:[^}]*\}/.exec(part.text)?.[0] ?? '${1:[insert reasons]}';
  return `${reasons} ${escapeSnippet(conclusionSentence(issue.itemText, decision))}`;
}

/** A heading as the letter writes its own: in capitals or, where those are in small letters, with capitals at the words' heads. */
function headingText(heading: string, layout: LetterLayout): string {
  if (layout.capitalHeadings || heading !== heading.toUpperCase()) return heading;
  const small = new Set(['AND', 'OF', 'THE', 'WAS', 'FOR']);
  return heading
    .split(' ')
    .map((word, index) =>
      word === 'IMR' ? word : index > 0 && small.has(word) ? word.toLowerCase() : word.charAt(0) + word.slice(1).toLowerCase(),
    )
    .join(' ');
}

function insertAt(place: number, text: string): LetterEdit {
  return { start: place, end: place, text, snippet: true };
}

/** Past the colon of a heading that has one. */
function headingEnd(source: string, end: number): number {
  return source.charAt(end) === ':' ? end + 1 : end;
}

function trimmedEnd(source: string): number {
  let end = source.length;
  while (end > 0 && isWhiteSpace(source.charCodeAt(end - 1))) end--;
  return end;
}

import type { LetterTree } from '../../letter/letter-tree';
import { parseLetter } from '../../letter/parse-letter';
import type { LetterProfile } from '../../profiles/letter-profile';
import { applyEdits } from '../../rules/apply-edits';
import { lineBegin } from '../../rules/insertion';
import type { LetterEdit } from '../../rules/rule';
import type { TextRange } from '../../text/text-range';
import { layoutEdits } from './layout-edits';
import { isSameLetter } from './same-letter';

type Profiles = LetterProfile | readonly LetterProfile[];

/** As often as this a letter is laid out until nothing changes; more than twice it takes only what no person would write. */
const mostPasses = 4;

/**
 * Lays a letter out anew: see `letterGaps`. What comes out reads as the same letter, and is left alone when formatted again; where
 * that cannot be had, or nothing is to be done, there are no edits.
 */
export function formatLetter(tree: LetterTree): LetterEdit[] {
  const { source } = tree.normalised;
  const first = layoutEdits(tree);
  let text = applyEdits(source, first);
  for (let pass = 1; pass < mostPasses; pass++) {
    const formatted = parseLetter(text, tree.profile);
    const more = layoutEdits(formatted);
    if (more.length === 0) {
      if (text === source || !isSameLetter(tree, formatted)) return [];
      return pass === 1 ? first : [{ start: 0, end: source.length, text }];
    }
    text = applyEdits(text, more);
  }
  return [];
}

/** The same for the lines that a range touches; no edits where they cannot be laid out by themselves. */
export function formatRange(tree: LetterTree, range: TextRange): LetterEdit[] {
  const { source } = tree.normalised;
  const start = lineBegin(source, range.start);
  const lineEnd = /[\r\n]/g;
  lineEnd.lastIndex = range.end;
  const end = lineEnd.exec(source)?.index ?? source.length;
  const edits = layoutEdits(tree).filter((edit) => edit.start <= end && edit.end >= start);
  const formatted = parseLetter(applyEdits(source, edits), tree.profile);
  return isSameLetter(tree, formatted) ? edits : [];
}

/**
 * Text from elsewhere, such as a PDF, as clean paragraphs. Undefined where it is in order as it stands.
 * @param profiles the formats in which the text may be written, whole or in part.
 */
export function cleanText(text: string, profiles: Profiles): string | undefined {
  const edits = formatLetter(parseLetter(text, profiles));
  if (edits.length === 0) return undefined;
  const clean = applyEdits(text, edits);
  const wanted = endsLine(text) ? clean : withoutLineEnds(clean);
  return wanted === text ? undefined : wanted;
}

function endsLine(text: string): boolean {
  return text.endsWith('\n') || text.endsWith('\r');
}

function withoutLineEnds(text: string): string {
  let end = text.length;
  while (end > 0 && endsLine(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

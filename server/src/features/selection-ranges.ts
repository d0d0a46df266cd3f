import type { LetterTree } from '../letter/letter-tree';
import { isWhiteSpace, isWordCharacter } from '../text/normalised-text';
import { rangeContains, type TextRange } from '../text/text-range';
import { withoutBlanksAtEnd } from './trimmed-range';

/**
 * The ranges around a place of the letter, the smallest first, each within the next: word, sentence, the text of a part,
 * the part with its label, issue, section, letter.
 */
export function selectionRanges(tree: LetterTree, offset: number): TextRange[] {
  const around: TextRange[] = [];
  const add = (range: TextRange | undefined) => {
    if (range && range.start < range.end && range.start <= offset && offset <= range.end) {
      around.push({ start: range.start, end: range.end });
    }
  };
  add(tree);
  const block = tree.blocks.find((candidate) => candidate.start <= offset && offset < candidate.end) ?? tree.blocks.at(-1);
  if (block) add(withoutBlanksAtEnd(tree, block));
  if (block?.kind === 'header') {
    for (const field of block.fields) {
      add(field);
      add(field.value);
    }
  }
  if (block?.kind === 'section') {
    add(block.body);
    add(block.heading);
  }
  for (const issue of tree.issues) {
    if (issue.end < offset) continue;
    if (issue.start > offset) break;
    add(withoutBlanksAtEnd(tree, issue));
    add(issue.heading);
    add(issue.item);
    for (const part of issue.parts) {
      add(withoutBlanksAtEnd(tree, part));
      add(part.label);
      add(part.body);
      for (const sentence of part.sentences) add(sentence);
    }
  }
  add(paragraphAt(tree, offset));
  add(wordAt(tree.normalised.source, offset));
  return nested(around);
}

/** From the smallest to the largest, without those that do not lie within the next. */
function nested(ranges: readonly TextRange[]): TextRange[] {
  const bySize = [...ranges].sort((a, b) => b.end - b.start - (a.end - a.start));
  const chain: TextRange[] = [];
  for (const range of bySize) {
    const outer = chain.at(-1);
    if (!outer) chain.push(range);
    else if (rangeContains(outer, range) && (range.start > outer.start || range.end < outer.end)) chain.push(range);
  }
  return chain.reverse();
}

/** The lines around a place up to the next blank ones. In a double-spaced letter blank lines tell nothing. */
function paragraphAt(tree: LetterTree, offset: number): TextRange | undefined {
  if (tree.layout.doubleSpaced) return undefined;
  const { lines } = tree.normalised;
  const at = lines.findIndex((line) => line.start <= offset && offset <= line.end);
  if (at < 0) return undefined;
  let first = at;
  while (first > 0 && lines[first]!.blankLinesBefore === 0 && !lines[first]!.pageBreakBefore) first--;
  let last = at;
  while (last + 1 < lines.length && lines[last + 1]!.blankLinesBefore === 0 && !lines[last + 1]!.pageBreakBefore) last++;
  return { start: lines[first]!.start, end: lines[last]!.end };
}

function wordAt(text: string, offset: number): TextRange | undefined {
  const isPart = (at: number) => isWordCharacter(text.charCodeAt(at));
  if (isWhiteSpace(text.charCodeAt(offset)) && !isPart(offset - 1)) return undefined;
  let start = offset;
  let end = offset;
  while (start > 0 && isPart(start - 1)) start--;
  while (end < text.length && isPart(end)) end++;
  return { start, end };
}

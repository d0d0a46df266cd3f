import type { HeaderField, LetterTree } from '../../letter/letter-tree';
import type { LetterEdit } from '../../rules/rule';
import { isWhiteSpace } from '../../text/normalised-text';
import { letterGaps } from './letter-gaps';

/** Brings a letter's white space into order, in the order of the text. No other character changes; only a label that is wrapped around its value is put before it. */
export function layoutEdits(tree: LetterTree): LetterEdit[] {
  const { source, text, normalisedOffsets, pageMarks } = tree.normalised;
  const { lineEnd } = tree.layout;
  let nextMark = 0;
  const gaps = letterGaps(tree);
  const placed = placedEdits(tree);
  const edits: LetterEdit[] = [];
  let nextPlaced = 0;
  const takePlaced = (before: number) => {
    for (; nextPlaced < placed.length && (placed[nextPlaced] as LetterEdit).start < before; nextPlaced++) {
      const edit = placed[nextPlaced] as LetterEdit;
      if (source.slice(edit.start, edit.end) !== edit.text) edits.push(edit);
    }
  };
  for (let start = 0; start < source.length; start++) {
    // The footers of pages stay as they are, and the white space around them.
    const mark = pageMarks[nextMark];
    if (mark && start >= mark.start) {
      nextMark++;
      start = mark.end;
      while (start < source.length && isWhiteSpace(source.charCodeAt(start))) start++;
      start--;
      continue;
    }
    const isGap = gaps.has(normalisedOffsets[start] as number) && normalisedOffsets[start] !== normalisedOffsets[start - 1];
    if (!isWhiteSpace(source.charCodeAt(start)) && !(isGap && start > 0)) continue;
    let end = start;
    while (end < source.length && isWhiteSpace(source.charCodeAt(end))) end++;
    if (mark && end === mark.start) continue;
    if (end === start) {
      // A heading or a label that nothing parts from the text before it.
      takePlaced(start);
      if (!isWhiteSpace(source.charCodeAt(start - 1))) edits.push({ start, end, text: lineEndsFor(start) ?? '' });
      continue;
    }
    takePlaced(end);
    const isWithin = placed[nextPlaced - 1] && (placed[nextPlaced - 1] as LetterEdit).end >= end;
    const wanted = whiteSpaceAt(start, end);
    if (!isWithin && source.slice(start, end) !== wanted) edits.push({ start, end, text: wanted });
    start = end - 1;
  }
  takePlaced(Number.POSITIVE_INFINITY);
  return edits;

  function whiteSpaceAt(start: number, end: number): string {
    const at = normalisedOffsets[end] as number;
    if (start === 0) return '';
    if (end === source.length) return lineEnd;
    return lineEndsFor(end) ?? (text.charCodeAt(at - 1) === 32 ? ' ' : '');
  }

  function lineEndsFor(offset: number): string | undefined {
    const gap = gaps.get(normalisedOffsets[offset] as number);
    return gap && (gap === 'line' ? lineEnd : lineEnd + lineEnd);
  }
}

/** Edits of another kind than white space between words: one blank after a label, "item: decision", a label before its value. */
function placedEdits(tree: LetterTree): LetterEdit[] {
  const { source } = tree.normalised;
  const edits: LetterEdit[] = [];
  for (const field of tree.header?.fields ?? []) {
    const label = unwrappedLabel(tree, field);
    if (label) edits.push({ start: field.label.start, end: field.label.end, text: label });
    else if (field.value.start === field.label.end && field.value.end > field.value.start) edits.push(blankAt(field.label.end));
  }
  if (tree.profile.issues.heading !== 'section') {
    for (const { item, decision, parts } of tree.issues) {
      const between = decision && source.slice(item.end, decision.start);
      if (decision && between && /^[\s\u00a0]*:[\s\u00a0]*$/.test(between))
        edits.push({ start: item.end, end: decision.start, text: ': ' });
      for (const { label, body } of parts) if (body.start === label.end && body.end > body.start) edits.push(blankAt(label.end));
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}

function blankAt(offset: number): LetterEdit {
  return { start: offset, end: offset, text: ' ' };
}

/** "Application 11/14/2016 / Received:" as "Application Received: 11/14/2016"; undefined where the value stands after its label. */
function unwrappedLabel({ normalised }: LetterTree, { label, value }: HeaderField): string | undefined {
  if (value.start <= label.start || value.end >= label.end) return undefined;
  const words = `${normalised.source.slice(label.start, value.start)} ${normalised.source.slice(value.end, label.end)}`;
  return `${words} ${normalised.source.slice(value.start, value.end)}`.replace(/[\s\u00a0]+/g, ' ');
}

import { isWritten } from '../../letter/heading-lines';
import type { Issue, IssuePart, LetterTree } from '../../letter/letter-tree';
import { normalisedRange } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';
import { type Gap, RunningText } from './running-text';

/** What belongs before a character of the normalised text, by its offset; where nothing is said, the text goes on. */
export type LetterGaps = ReadonlyMap<number, Gap>;

/**
 * Where the lines of a formatted letter end: a field of the header, a heading, an item with its decision and a paragraph have a line
 * each, however long, so that the editor wraps it to its own width and a change stays one line; blank lines part all but the
 * fields and the lines of lists.
 */
export function letterGaps(tree: LetterTree): LetterGaps {
  const { normalised, layout } = tree;
  const gaps = new Map<number, Gap>();
  const solid = placeStructure(tree, gaps);
  const runningText = new RunningText(normalised, layout.doubleSpaced);
  const parts = partsOf(tree);
  let nextSolid = 0;
  let nextPart = 0;
  normalised.lines.forEach(({ start, normalisedStart: at }, index) => {
    while ((solid[nextSolid]?.end ?? Number.POSITIVE_INFINITY) <= at) nextSolid++;
    while ((parts[nextPart]?.end ?? Number.POSITIVE_INFINITY) <= start) nextPart++;
    const part = parts[nextPart] && (parts[nextPart] as IssuePart).start <= start ? parts[nextPart] : undefined;
    const inSolid = solid[nextSolid] !== undefined && (solid[nextSolid] as TextRange).start < at;
    if (gaps.has(at) || index === 0 || inSolid) {
      // A label is no field of a list.
      runningText.startAt(part && start < part.body.start ? undefined : at);
      return;
    }
    const gap = part && part.id !== 'rationale' ? runningText.paragraphBefore(index) : runningText.gapBefore(index);
    if (gap) gaps.set(at, gap);
  });
  return gaps;
}

/** The parts of all issues that stand below their labels; in a letter of one issue they are sections. */
function partsOf({ profile, issues }: LetterTree): IssuePart[] {
  return profile.issues.heading === 'section' ? [] : issues.flatMap((issue) => issue.parts);
}

/** Places the gaps around headings, fields and labels, and gives the stretches within which no line ends, in order. */
function placeStructure(tree: LetterTree, gaps: Map<number, Gap>): TextRange[] {
  const { normalised, header, sections, issues } = tree;
  const solid: TextRange[] = [];
  const lineStarts = new Set(normalised.lines.map((line) => line.normalisedStart));
  const before = (offset: number, gap: Gap) => {
    if (!gaps.has(offset)) gaps.set(offset, gap);
  };
  /** After what ends a line; text that stands on the same line stays there. */
  const after = (end: number, gap: Gap) => {
    const next = normalised.text.charCodeAt(end) === 32 ? end + 1 : end;
    if (lineStarts.has(next)) before(next, gap);
  };
  const keepWhole = (range: TextRange): TextRange => {
    const whole = normalisedRange(normalised, range);
    if (whole.end > whole.start) solid.push(whole);
    return whole;
  };

  header?.fields.forEach((field, index) => {
    const { start, end } = keepWhole(field);
    before(start, index === 0 ? 'paragraph' : 'line');
    const isLast = index === header.fields.length - 1;
    after(end, isLast ? 'paragraph' : 'line');
  });
  for (const section of sections) {
    before(normalisedRange(normalised, section).start, 'paragraph');
    if (!isWritten(section.heading)) continue;
    const { end } = keepWhole({ start: section.start, end: section.heading.end });
    after(normalised.text.charCodeAt(end) === 58 ? end + 1 : end, 'paragraph');
  }
  for (const part of partsOf(tree)) placePart(part);
  if (tree.profile.issues.heading !== 'section') for (const issue of issues) placeIssue(issue);
  return solid.sort((a, b) => a.start - b.start);

  function placeIssue({ start, heading }: Issue): void {
    before(normalised.normalisedOffsets[start] as number, 'paragraph');
    if (isWritten(heading)) after(keepWhole(heading).end, 'paragraph');
  }

  function placePart({ start, label }: IssuePart): void {
    const whole = keepWhole({ start, end: label.end });
    before(whole.start, 'paragraph');
    if (normalised.source.charAt(label.end - 1) === ':') {
      const next = normalised.text.charCodeAt(whole.end) === 32 ? whole.end + 1 : whole.end;
      solid.push({ start: whole.start, end: next + 1 });
    } else after(whole.end, 'line');
  }
}

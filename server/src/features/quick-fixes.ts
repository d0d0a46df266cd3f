import { applyEdits } from '../rules/apply-edits';
import type { LetterFinding } from '../rules/check-letter';
import { insertAllMissing } from '../rules/insertion';
import { ruleByCode } from '../rules/registry';
import type { Finding, LetterEdit, QuickFix, Rule } from '../rules/rule';
import { missingSection } from '../rules/structure/missing-section';
import { rangesOverlap, type TextRange } from '../text/text-range';
import type { LetterAnalysis } from './analysis';

/** A longer letter (in UTF-16 code units) is not read again for each of its fixes: one would wait for the light bulb. */
const LONGEST_TRIED = 200_000;

const known = new WeakMap<LetterFinding, readonly QuickFix[]>();

/**
 * The ways to mend one of a letter's findings. In a letter whose labels are broken, what is put in may be read as part of what
 * is broken; so each fix is tried first, and one that would not rid the letter of its finding is not offered.
 */
export function quickFixesOf(analysis: LetterAnalysis, finding: LetterFinding): readonly QuickFix[] {
  const before = known.get(finding);
  if (before) return before;
  const rule = ruleByCode(finding.code);
  const fixes = rule?.fixes?.(analysis.reading, finding) ?? [];
  const mending = rule && analysis.text.length <= LONGEST_TRIED ? fixes.filter((fix) => mends(analysis, rule, finding, fix.edits)) : fixes;
  known.set(finding, mending);
  return mending;
}

/** What inserts all sections and parts that a letter lacks; none where, in a letter that is broken, some would still be missing. */
export function insertionOfAllMissing(analysis: LetterAnalysis): readonly LetterEdit[] {
  const edits = insertAllMissing(analysis.tree);
  if (edits.length === 0 || analysis.text.length > LONGEST_TRIED) return edits;
  return missingSection.check(afterwards(analysis, edits).reading).length === 0 ? edits : [];
}

function mends(analysis: LetterAnalysis, rule: Rule, finding: LetterFinding, edits: readonly LetterEdit[]): boolean {
  const alike = (other: Finding) => other.message === finding.message;
  const before = rule.check(analysis.reading).filter(alike);
  const after = rule.check(afterwards(analysis, edits).reading).filter(alike);
  if (after.length !== before.length) return after.length < before.length;
  // As many as before: its words were put right, and the same is now said of others, which this one hid.
  if (!edits.some((edit) => rangesOverlap(edit, finding.range))) return false;
  const place = movedBy(edits, finding.range);
  return !after.some(({ range }) => range.start <= place.end && place.start <= range.end);
}

function afterwards(analysis: LetterAnalysis, edits: readonly LetterEdit[]): LetterAnalysis {
  return analysis.ofText(applyEdits(analysis.text, edits));
}

/** Where a stretch of the letter stands after edits. */
function movedBy(edits: readonly LetterEdit[], { start, end }: TextRange): TextRange {
  const moved = (offset: number) =>
    edits
      .filter((edit) => edit.end <= offset && edit.start < offset)
      .reduce((at, edit) => at + applyEdits('', [{ ...edit, start: 0, end: 0 }]).length - (edit.end - edit.start), offset);
  return { start: moved(start), end: Math.max(moved(start), moved(end)) };
}

import type { LetterFinding } from '../rules/check-letter';
import type { LetterEdit } from '../rules/rule';
import { rangesOverlap, type TextRange } from '../text/text-range';
import type { LetterAnalysis } from './analysis';
import { insertionOfAllMissing, quickFixesOf } from './quick-fixes';
import { refactoringKinds } from './refactorings/refactoring';
import { refactorings } from './refactorings/refactorings';

/** The kinds of code actions, as LSP names them: a kind asked for stands for all that begin with it. */
export const codeActionKinds = ['quickfix', ...refactoringKinds, 'source.insertMissing.imr', 'source.fixAll.imr'] as const;
export type LetterCodeActionKind = (typeof codeActionKinds)[number];

/** Something that is offered at a place of the letter: it mends findings, or lets the letter grow. */
export interface LetterCodeAction {
  readonly title: string;
  readonly kind: LetterCodeActionKind;
  /** The findings that it mends. */
  readonly findings: readonly LetterFinding[];
  readonly preferred: boolean;
  readonly edits: readonly LetterEdit[];
}

/**
 * What is offered for a stretch of the letter (an empty one: the caret): the quick fixes of the findings that it touches, and
 * what mends the letter as a whole.
 * @param only the kinds asked for; all where it is not given.
 */
export function codeActions(analysis: LetterAnalysis, range: TextRange, only?: readonly string[]): LetterCodeAction[] {
  const wanted = (kind: LetterCodeActionKind) => isWanted(kind, only);
  const actions: LetterCodeAction[] = [];
  if (wanted('quickfix')) actions.push(...quickFixes(analysis, range));
  actions.push(...refactorings(analysis, range, wanted).map((refactoring) => ({ ...refactoring, findings: [], preferred: false })));
  if (wanted('source.insertMissing.imr')) actions.push(...insertMissing(analysis));
  if (wanted('source.fixAll.imr')) actions.push(...fixAll(analysis));
  return actions;
}

/** Whether a kind is among those asked for. */
export function isWanted(kind: LetterCodeActionKind, only: readonly string[] | undefined): boolean {
  return !only || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`) || asked === '');
}

/** The findings that a stretch of the letter (an empty one: the caret) touches. */
export function findingsAt({ findings }: LetterAnalysis, range: TextRange): LetterFinding[] {
  return findings.filter((finding) => touches(finding.range, range));
}

function touches(a: TextRange, b: TextRange): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/**
 * Whether what lets the letter grow is worth offering beside what mends it: where something is selected, on the line of a heading, and
 * where there is nothing to mend. Elsewhere it is offered only to who asks for refactorings.
 */
export function isPlaceToGrow(analysis: LetterAnalysis, range: TextRange): boolean {
  if (range.end > range.start || findingsAt(analysis, range).length === 0) return true;
  const { tree, lines } = analysis;
  const { line } = lines.positionAt(range.start);
  return [...tree.sections, ...tree.issues].some(({ heading }) => {
    const { start, end } = lines.rangeAt(heading);
    return heading.end > heading.start && start.line <= line && line <= end.line;
  });
}

function quickFixes(analysis: LetterAnalysis, range: TextRange): LetterCodeAction[] {
  const elsewhere = analysis.findings.filter(({ related }) => related?.some((place) => place.mendable && touches(place.range, range)));
  const actions = [...new Set([...findingsAt(analysis, range), ...elsewhere])].flatMap((finding) =>
    quickFixesOf(analysis, finding).map(
      (fix): LetterCodeAction => ({
        title: fix.title,
        kind: 'quickfix',
        findings: [finding],
        preferred: fix.preferred === true,
        edits: fix.edits,
      }),
    ),
  );
  return withoutTwins(actions);
}

/** Of actions that do the same under the same title, one, which mends the findings of all of them. */
function withoutTwins(actions: readonly LetterCodeAction[]): LetterCodeAction[] {
  const byEffect = new Map<string, LetterCodeAction>();
  for (const action of actions) {
    const effect = JSON.stringify([action.title, action.edits]);
    const twin = byEffect.get(effect);
    byEffect.set(effect, twin ? { ...twin, findings: [...twin.findings, ...action.findings] } : action);
  }
  return [...byEffect.values()];
}

/** What inserts all sections and parts that the letter lacks. */
function insertMissing(analysis: LetterAnalysis): LetterCodeAction[] {
  const findings = analysis.findings.filter((finding) => finding.code === 'missing-section');
  if (findings.length === 0) return [];
  const edits = insertionOfAllMissing(analysis);
  if (edits.length === 0) return [];
  return [{ title: 'Insert all missing sections', kind: 'source.insertMissing.imr', findings, preferred: false, edits }];
}

/** All fixes that need no choice, in one edit; of two that would change the same place, the first. */
function fixAll(analysis: LetterAnalysis): LetterCodeAction[] {
  const findings: LetterFinding[] = [];
  const edits: LetterEdit[] = [];
  for (const finding of analysis.findings) {
    const fix = quickFixesOf(analysis, finding).find((candidate) => candidate.automatic);
    if (!fix || fix.edits.some((edit) => edits.some((other) => rangesTouch(edit, other)))) continue;
    findings.push(finding);
    edits.push(...fix.edits);
  }
  if (findings.length === 0) return [];
  edits.sort((a, b) => a.start - b.start);
  return [{ title: 'Apply all fixes that need no choice', kind: 'source.fixAll.imr', findings, preferred: false, edits }];
}

/** Whether two edits change the same text or insert at the same place. */
function rangesTouch(a: TextRange, b: TextRange): boolean {
  return rangesOverlap(a, b) || (a.start === b.start && (a.start === a.end || b.start === b.end));
}

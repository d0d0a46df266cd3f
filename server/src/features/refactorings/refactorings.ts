import type { TextRange } from '../../text/text-range';
import type { LetterAnalysis } from '../analysis';
import { addAssociatedService, addDisputedItem } from './add-issue';
import { citeGuideline } from './cite-guideline';
import { duplicateBasis } from './duplicate-basis';
import type { LetterRefactoring, LetterRefactoringKind } from './refactoring';

/** What can be done at a stretch of the letter (an empty one: the caret) to let it grow. */
export function refactorings(
  { tree, reading }: LetterAnalysis,
  range: TextRange,
  wanted: (kind: LetterRefactoringKind) => boolean,
): LetterRefactoring[] {
  return [
    ...(wanted('refactor.disputedItem.imr') ? addDisputedItem(tree, range, reading.catalogue) : []),
    ...(wanted('refactor.associatedService.imr') ? addAssociatedService(tree, range) : []),
    ...(wanted('refactor.citation.imr') ? citeGuideline(reading, range) : []),
    ...(wanted('refactor.basis.imr') ? duplicateBasis(tree, range) : []),
  ];
}

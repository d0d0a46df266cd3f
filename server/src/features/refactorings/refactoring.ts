import type { LetterEdit } from '../../rules/rule';

/** A change of the letter that mends nothing: what lets it grow. */
export interface LetterRefactoring {
  readonly title: string;
  readonly kind: LetterRefactoringKind;
  readonly edits: readonly LetterEdit[];
}

/** The kinds of refactorings, as LSP names them. */
export const refactoringKinds = [
  'refactor.disputedItem.imr',
  'refactor.associatedService.imr',
  'refactor.citation.imr',
  'refactor.basis.imr',
] as const;
export type LetterRefactoringKind = (typeof refactoringKinds)[number];

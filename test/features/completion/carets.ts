import { completionsAt } from '../../../server/src/features/completion/completion';
import type { LetterCompletion } from '../../../server/src/features/completion/letter-completion';
import type { Catalogue } from '../../../server/src/guidelines/catalogue';
import { applyEdits, type LetterParts, letterWith, readingOf } from '../../support/marked-letter';
import { withCaret } from '../letter-text';

/** A letter around a few parts, in one of which the caret is drawn as `¦`. */
export function caretLetter(parts: LetterParts): { text: string; offset: number } {
  return withCaret(letterWith(parts));
}

/** What is offered at the caret `¦` of a letter; asked for, unless `asked` is false. */
export function offered(parts: LetterParts, asked = true, catalogue?: Catalogue): readonly LetterCompletion[] {
  const { text, offset } = caretLetter(parts);
  return completionsAt(readingOf(text, catalogue), offset, asked);
}

export function labels(parts: LetterParts, asked = true): string[] {
  return offered(parts, asked).map(({ label }) => label);
}

/** The letter after the completion whose label or detail holds `label` was taken; tab stops are left with what they hold. */
export function taken(parts: LetterParts, label: string, catalogue?: Catalogue): string {
  const { text } = caretLetter(parts);
  const completions = offered(parts, true, catalogue);
  const completion = completions.find((candidate) => `${candidate.label}, ${candidate.detail}`.includes(label));
  if (!completion) throw new Error(`nothing offered is called "${label}": ${completions.map((candidate) => candidate.label).join('; ')}`);
  return applyEdits(text, [completion.edit, ...completion.also]);
}

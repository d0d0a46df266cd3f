import type { LetterTree } from '../../letter/letter-tree';
import { normalisedSlice } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';

/** Whether two texts are the same letter: the same fields, sections, items, decisions and parts, word for word, whatever their layout. */
export function isSameLetter(a: LetterTree, b: LetterTree): boolean {
  return JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b));
}

function contentOf(tree: LetterTree) {
  const textOf = (range: TextRange) => normalisedSlice(tree.normalised, range);
  return [
    tree.profile.id,
    tree.header?.fields.map(({ id, text }) => [id, text]),
    tree.sections.map(({ definition, heading, opening }) => [definition.id, textOf(heading), opening && textOf(opening)]),
    tree.sections.filter(({ issues }) => issues.length === 0).map(({ body }) => textOf(body)),
    tree.issues.map(({ itemText, associatedService, remainingPortion, decision, parts }) => [
      itemText,
      associatedService,
      remainingPortion,
      decision?.text,
      decision?.value,
      parts.map(({ id, party, body, sentences }) => [id, party, textOf(body), sentences.length]),
    ]),
  ];
}

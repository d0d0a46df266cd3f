import type { Header, Issue, LetterTree, Section } from '../../server/src/letter/letter-tree';
import { normalisedSlice } from '../../server/src/text/normalised-text';
import type { TextRange } from '../../server/src/text/text-range';

/** A letter's tree without its offsets: what has to be the same in every layout of the same letter. */
export function shapeOf(tree: LetterTree) {
  const text = (range: TextRange) => sameHyphens(normalisedSlice(tree.normalised, range));
  return {
    profile: tree.profile.id,
    header: headerShape(tree.header),
    sections: tree.sections.map((section: Section) => ({
      id: section.definition.id,
      heading: text(section.heading),
      body: text(section.body),
      issues: section.issues.length,
    })),
    issues: tree.issues.map((issue: Issue) => ({
      item: sameHyphens(issue.itemText),
      associatedService: issue.associatedService,
      remainingPortion: issue.remainingPortion,
      decision: issue.decision && { value: issue.decision.value, text: issue.decision.text },
      parts: issue.parts.map((part) => ({
        id: part.id,
        party: part.party,
        text: text(part.body),
        sentences: part.sentences.map(text),
      })),
    })),
  };
}

function headerShape(header: Header | undefined) {
  return header?.fields.map(({ id, text, date }) => ({ id, text, date }));
}

/** A line that ends after a hyphen may have held a blank there: `Non- MTUS` and `Non-MTUS` are one. */
function sameHyphens(text: string): string {
  return text.replace(/(?<=\S)- /g, '-');
}

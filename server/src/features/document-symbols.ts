import type { Issue, LetterTree, Section } from '../letter/letter-tree';
import type { IssuePartId, LetterProfile } from '../profiles/letter-profile';
import { shortened } from '../text/shortened';
import type { TextRange } from '../text/text-range';
import { withoutBlanksAtEnd } from './trimmed-range';

/** An entry of the letter's outline. */
export interface LetterSymbol {
  readonly kind: 'header' | 'section' | 'issue' | 'part';
  readonly name: string;
  /** What is said beside the name: an issue's decision. */
  readonly detail?: string;
  /** All of it, without blanks at its end. */
  readonly range: TextRange;
  /** What is selected when it is gone to; lies in `range`. */
  readonly selectionRange: TextRange;
  readonly children: readonly LetterSymbol[];
}

/** An item longer than this is cut in the outline. */
const NAME_LENGTH = 80;

/** The letter's outline: header, sections, in the section of issues the issues with their decisions, and their parts. */
export function documentSymbols(tree: LetterTree): LetterSymbol[] {
  const symbols: LetterSymbol[] = [];
  for (const block of tree.blocks) {
    if (block.kind === 'header') {
      const range = withoutBlanksAtEnd(tree, block);
      const first = block.fields[0];
      symbols.push({ kind: 'header', name: 'Header', range, selectionRange: first?.label ?? { ...range, end: range.start }, children: [] });
    } else if (block.kind === 'section') {
      symbols.push(sectionSymbol(tree, block));
    }
  }
  return symbols;
}

function sectionSymbol(tree: LetterTree, section: Section): LetterSymbol {
  return {
    kind: 'section',
    name: section.definition.title,
    range: withoutBlanksAtEnd(tree, section),
    selectionRange: section.heading,
    children: section.issues.map((issue) => issueSymbol(tree, issue)),
  };
}

function issueSymbol(tree: LetterTree, issue: Issue): LetterSymbol {
  return {
    kind: 'issue',
    name: shortened(issue.itemText, NAME_LENGTH) || 'Disputed item not yet named',
    detail: issue.decision?.text ?? 'no decision yet',
    range: withoutBlanksAtEnd(tree, issue),
    selectionRange: issue.heading,
    children: issue.parts.map((part) => ({
      kind: 'part',
      name: partTitle(tree.profile, part.id),
      range: withoutBlanksAtEnd(tree, part),
      selectionRange: part.label,
      children: [],
    })),
  };
}

function partTitle(profile: LetterProfile, id: IssuePartId): string {
  return profile.issues.parts.find((part) => part.id === id)?.title ?? id;
}

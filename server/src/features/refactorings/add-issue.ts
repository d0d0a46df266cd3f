import type { Catalogue } from '../../guidelines/catalogue';
import type { Issue, LetterTree } from '../../letter/letter-tree';
import { insertBlocks, insertMissing, labelOf, textEnd } from '../../rules/insertion';
import type { LetterEdit } from '../../rules/rule';
import { escapeSnippet } from '../../text/snippet';
import type { TextRange } from '../../text/text-range';
import { issueSnippet, withItem } from '../drafting/issue-text';
import { requestedItems } from '../drafting/requested-items';
import type { LetterRefactoring } from './refactoring';

const associatedPrefix = 'Associated surgical service: ';

/**
 * "Add disputed item": a whole issue, after that at the caret or else after the last one; where a request is selected in the
 * letter, an issue for each item that it names. A letter of one issue takes no other.
 */
export function addDisputedItem(tree: LetterTree, range: TextRange, catalogue: Catalogue): LetterRefactoring[] {
  if (tree.profile.issues.heading === 'section') return [];
  const selected = range.end > range.start ? requestedItems(tree.normalised.source.slice(range.start, range.end), catalogue) : [];
  const title = selected.length > 1 ? `Add ${selected.length} disputed items` : 'Add disputed item';
  const items = selected.length > 0 ? selected : [''];
  const after = selected.length > 0 ? tree.issues.at(-1) : (issueAt(tree, range.start) ?? tree.issues.at(-1));
  return [{ title, kind: 'refactor.disputedItem.imr', edits: addIssues(tree, after && lastOfGroup(tree, after), items, '') }];
}

/** "Add associated service": an issue for a service that goes with the operation at the caret, after those that are there. */
export function addAssociatedService(tree: LetterTree, range: TextRange): LetterRefactoring[] {
  const issue = issueAt(tree, range.start);
  if (!issue || tree.profile.issues.heading !== 'decision-line') return [];
  const edits = addIssues(tree, lastOfGroup(tree, issue), [''], associatedPrefix);
  return [{ title: 'Add associated service', kind: 'refactor.associatedService.imr', edits }];
}

/** The issue that an offset lies in. */
export function issueAt({ issues }: LetterTree, offset: number): Issue | undefined {
  return issues.find((issue) => issue.start <= offset && offset < issue.end) ?? issues.find((issue) => issue.end === offset);
}

/** An issue, or the last of the associated services that follow it. */
function lastOfGroup({ issues }: LetterTree, issue: Issue): Issue {
  let last = issue;
  while (issues[last.index + 1]?.associatedService) last = issues[last.index + 1] as Issue;
  return last;
}

function addIssues(tree: LetterTree, after: Issue | undefined, items: readonly string[], prefix: string): LetterEdit[] {
  const number = tree.issues.length + 1;
  const texts = items.map((item, index) => escapeSnippet(prefix) + inWordsOfLetter(tree, issueSnippet(tree.profile, number + index, item)));
  if (after) return [insertBlocks(tree, issueTextEnd(after), texts)];
  const section = tree.sections.find(({ definition }) => definition.id === tree.profile.issues.section);
  if (section) return [insertBlocks(tree, textEnd(tree, section), texts)];
  const definition = tree.profile.sections.find(({ id }) => id === tree.profile.issues.section);
  if (!definition) return [];
  const { text, ...edit } = insertMissing(tree, { section: definition });
  // The section comes with a first issue.
  const [first, ...others] = items;
  const whole = { ...edit, text: first ? withItem(text, first) : text };
  return others.length === 0 ? [whole] : [insertBlocks(tree, whole.start, [whole.text.trim(), ...texts.slice(1)])];
}

/** Where an issue's text ends: the blank lines after it belong to the gap. */
function issueTextEnd({ heading, start, parts }: Issue): number {
  return Math.max(start, heading.end, ...parts.map(({ label, body }) => Math.max(label.end, body.end)));
}

/** A new issue with the labels that the letter's other issues have: another organisation's name may stand in them. */
function inWordsOfLetter(tree: LetterTree, text: string): string {
  return tree.profile.issues.parts.reduce((issue, part) => {
    const [stock] = part.labels;
    if (stock === undefined || part.labelIsText) return issue;
    return issue.replace(`\n${escapeSnippet(stock)}`, () => `\n${escapeSnippet(labelOf(tree, part))}`);
  }, text);
}

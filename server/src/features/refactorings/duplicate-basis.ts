import type { Issue, IssuePart, LetterTree } from '../../letter/letter-tree';
import type { IssuePartId } from '../../profiles/letter-profile';
import { insertPart } from '../../rules/insertion';
import type { LetterEdit } from '../../rules/rule';
import { normalisedSlice } from '../../text/normalised-text';
import { shortened } from '../../text/shortened';
import { escapeSnippet } from '../../text/snippet';
import type { TextRange } from '../../text/text-range';
import { issueAt } from './add-issue';
import { partText } from './part-text';
import type { LetterRefactoring } from './refactoring';

/** No title names more of an item than this. */
const longestName = 60;

/**
 * "Use the reviewer's basis of …": what another issue's basis says in place of the basis at the caret (elsewhere in an issue, the
 * reviewer's), once for each that says something else.
 */
export function duplicateBasis(tree: LetterTree, range: TextRange): LetterRefactoring[] {
  const issue = issueAt(tree, range.start);
  if (!issue || tree.profile.issues.heading === 'section') return [];
  const atCaret = issue.parts.find((part) => part.start <= range.start && range.start <= Math.max(part.body.end, part.label.end));
  const id: IssuePartId = atCaret?.id === 'claims-administrator-basis' ? atCaret.id : 'reviewer-basis';
  const own = partOf(issue, id);
  const whose = id === 'reviewer-basis' ? "the reviewer's basis" : "the claims administrator's basis";
  const seen = new Set([own ? normalisedSlice(tree.normalised, own.body) : '']);
  return tree.issues.flatMap((other): LetterRefactoring[] => {
    const basis = partOf(other, id);
    const says = basis ? normalisedSlice(tree.normalised, basis.body) : '';
    if (!basis || other === issue || seen.has(says)) return [];
    seen.add(says);
    const edits = useBasis(tree, issue, own, basis);
    return edits.length > 0 ? [{ title: `Use ${whose} of "${nameOf(other)}"`, kind: 'refactor.basis.imr', edits }] : [];
  });
}

function useBasis(tree: LetterTree, issue: Issue, own: IssuePart | undefined, basis: IssuePart): LetterEdit[] {
  const { source } = tree.normalised;
  const text = source.slice(basis.body.start, basis.body.end);
  if (!own) {
    const definition = tree.profile.issues.parts.find(({ id }) => id === basis.id);
    return definition ? [insertPart(tree, issue, definition, escapeSnippet(text))] : [];
  }
  const old = partText(tree, own);
  return [{ ...old, text: own.body.end > own.body.start ? text : ` ${text}` }];
}

function partOf(issue: Issue, id: IssuePartId): IssuePart | undefined {
  return id === 'reviewer-basis' ? issue.reviewerBasis : issue.claimsAdministratorBasis;
}

function nameOf({ itemText, index }: Issue): string {
  return itemText === '' ? `issue ${index + 1}` : shortened(itemText, longestName);
}

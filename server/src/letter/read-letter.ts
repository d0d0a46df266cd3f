import type { Catalogue } from '../guidelines/catalogue';
import type { HeaderFieldId } from '../profiles/letter-profile';
import { readBasis } from './citations/read-basis';
import { allCues } from './cues';
import { readItem } from './items/read-item';
import type { IssueReading, LetterReading } from './letter-reading';
import type { Header, Issue, LetterTree } from './letter-tree';
import { scanPhrases } from './phrase-scan';
import { readRationale } from './rationale/read-rationale';

/**
 * Reads what a letter says, by the catalogue. Never fails; takes time in proportion to the text. Its issues are read when they are
 * first asked for: the rules of structure do without.
 */
export function readLetter(tree: LetterTree, catalogue: Catalogue): LetterReading {
  const letter: LetterBeforeIssues = {
    tree,
    catalogue,
    phrases: scanPhrases(tree.words, catalogue, allCues),
    decisionDate: dateOf(tree.header, 'decisionDate'),
    dateOfInjury: dateOf(tree.header, 'dateOfInjury'),
  };
  let issues: readonly IssueReading[] | undefined;
  return {
    ...letter,
    get issues() {
      issues ??= tree.issues.map((issue) => readIssue(letter, issue));
      return issues;
    },
  };
}

function readIssue(letter: LetterBeforeIssues, issue: Issue): IssueReading {
  const item = readItem(letter, issue.item);
  const claimsAdministratorBasis = issue.claimsAdministratorBasis && readBasis(letter, issue.claimsAdministratorBasis);
  const reviewerBasis = issue.reviewerBasis && readBasis(letter, issue.reviewerBasis);
  const rationale = issue.rationale && readRationale(letter, issue.rationale, issue.itemText, item, reviewerBasis);
  return { issue, item, claimsAdministratorBasis, reviewerBasis, rationale };
}

/** What the readers of parts are given: all of the reading that is there before them. */
export type LetterBeforeIssues = Omit<LetterReading, 'issues'>;

function dateOf(header: Header | undefined, id: HeaderFieldId) {
  return header?.fields.find((field) => field.id === id)?.date;
}

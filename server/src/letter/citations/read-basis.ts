import type { BasisReading } from '../letter-reading';
import type { IssuePart } from '../letter-tree';
import type { LetterBeforeIssues } from '../read-letter';

/** Reads a basis into its statements and citations. */
export function readBasis(_letter: LetterBeforeIssues, part: IssuePart): BasisReading {
  return { part, statements: [], citations: [] };
}

import type { BasisReading, ItemReading, RationaleReading } from '../letter-reading';
import type { IssuePart } from '../letter-tree';
import type { LetterBeforeIssues } from '../read-letter';
import { chooseConclusion, readConclusions } from './conclusions';
import { readCriteriaVerdicts } from './criteria-verdicts';
import { readCriteria } from './criterion-statements';
import { readMentions } from './mentions';

/** Reads a rationale's mentions of sources, the criteria that it states and its conclusion. */
export function readRationale(
  letter: LetterBeforeIssues,
  part: IssuePart,
  itemText: string,
  item: ItemReading,
  reviewerBasis: BasisReading | undefined,
): RationaleReading {
  const mentions = readMentions(letter, part, { item, itemText, basis: reviewerBasis });
  const conclusions = readConclusions(letter, part);
  return {
    part,
    mentions,
    criteria: readCriteria(letter, part, mentions),
    criteriaVerdicts: readCriteriaVerdicts(letter, part, item),
    conclusions,
    conclusion: chooseConclusion(conclusions),
  };
}

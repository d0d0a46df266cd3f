import type { IssueReading, LetterReading } from '../../letter/letter-reading';
import type { IssuePart } from '../../letter/letter-tree';
import { withoutRequests } from '../../rules/structure/placeholder-words';
import { normalisedSlice } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';
import { citationsWithSentence } from '../completion/citation-completions';
import { completionOf } from '../completion/letter-completion';
import { issueAt } from './add-issue';
import { partText } from './part-text';
import type { LetterRefactoring } from './refactoring';

/** No more than the MTUS's guideline and another are worth a line in a menu. */
const mostOffered = 2;

/**
 * "Cite MTUS Knee Complaints 2004, Special Studies: basis and sentence": the guideline that bears on the item into a basis that
 * cites nothing yet, and what it says into the rationale. Only where the rationale names no guideline by itself: else it is to be cited.
 */
export function citeGuideline(letter: LetterReading, range: TextRange): LetterRefactoring[] {
  const issue = issueAt(letter.tree, range.start);
  const reading = issue && letter.issues[issue.index];
  const part = issue?.reviewerBasis;
  if (!reading || !part || !issue.rationale || reading.rationale?.mentions.length || !citesNothing(letter, reading, part)) return [];
  const typed = { ...partText(letter.tree, part), words: '' };
  const place = {
    issue: reading,
    part,
    basis: reading.reviewerBasis,
    typed,
    sentenceStart: typed.start,
    led: false,
    expects: 'sentence',
    label: null,
  } as const;
  return citationsWithSentence(letter, place)
    .slice(0, mostOffered)
    .map((offer) => {
      const { edit, also } = completionOf(letter, typed, offer);
      return { title: `Cite ${offer.detail}, ${offer.label}: basis and sentence`, kind: 'refactor.citation.imr', edits: [edit, ...also] };
    });
}

/** Whether a basis is empty, left to fill in, or says that nothing was cited. */
function citesNothing({ tree }: LetterReading, { reviewerBasis }: IssueReading, part: IssuePart): boolean {
  if (reviewerBasis?.citations.some(({ guideline }) => guideline)) return false;
  if (reviewerBasis?.statements.some(({ kind }) => kind === 'no-evidence')) return true;
  return /^(?:decision based on)?[\s.]*$/i.test(withoutRequests(normalisedSlice(tree.normalised, part.body)));
}

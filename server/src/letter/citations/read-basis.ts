import { sourceRange } from '../../text/normalised-text';
import type { BasisReading, Citation } from '../letter-reading';
import type { IssuePart } from '../letter-tree';
import type { LetterBeforeIssues } from '../read-letter';
import { type CitationContext, readCitation } from './read-citation';
import { splitCitations } from './split-citations';
import { readBasisSentences } from './statements';

/** Reads a basis into its statements and citations. */
export function readBasis(letter: LetterBeforeIssues, part: IssuePart): BasisReading {
  const { normalised } = letter.tree;
  const { statements, stretches } = readBasisSentences(letter, part);
  const citations: Citation[] = [];
  for (const stretch of stretches) {
    const cited = splitCitations(letter, stretch);
    let context: CitationContext = {
      label: stretch.label,
      labelRange: stretch.label === null ? undefined : sourceRange(normalised, stretch.labelStart, stretch.labelEnd),
      labelIsItsOwn: stretch.label !== null && cited.length === 1,
      family: undefined,
    };
    for (const words of cited) {
      const citation = readCitation(letter, words, context);
      if (!citation) continue;
      citations.push(citation);
      context = {
        label: words.label ?? context.label,
        labelRange: words.label ? citation.labelRange : context.labelRange,
        labelIsItsOwn: false,
        family: citation.family === 'unknown' ? undefined : citation.family,
      };
    }
  }
  return { part, statements, citations };
}

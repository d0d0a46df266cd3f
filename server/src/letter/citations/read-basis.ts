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
    let context: CitationContext = {
      label: stretch.label,
      labelRange: stretch.label === null ? undefined : sourceRange(normalised, stretch.labelStart, stretch.labelEnd),
      family: undefined,
    };
    for (const words of splitCitations(letter, stretch)) {
      const citation = readCitation(letter, words, context);
      if (!citation) continue;
      citations.push(citation);
      context = {
        label: words.label ?? context.label,
        labelRange: words.label ? citation.labelRange : context.labelRange,
        family: citation.family === 'unknown' ? undefined : citation.family,
      };
    }
  }
  return { part, statements, citations };
}

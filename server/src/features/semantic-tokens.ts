import type { LetterReading } from '../letter/letter-reading';
import type { TextRange } from '../text/text-range';

/** What the grammar cannot know of the letter's words, in the order of the legend. */
export const letterTokenTypes = ['imrCitation', 'imrUnresolvedCitation', 'imrMention', 'imrCriterion', 'imrConclusion'] as const;

export interface LetterToken extends TextRange {
  readonly type: (typeof letterTokenTypes)[number];
}

/** Resolved and unresolved citations, mentions, criteria and conclusions, in order; none overlaps another. */
export function semanticTokens(letter: LetterReading): LetterToken[] {
  const tokens: LetterToken[] = [];
  const add = ({ start, end }: TextRange, type: LetterToken['type']) => tokens.push({ start, end, type });
  for (const { claimsAdministratorBasis, reviewerBasis, rationale } of letter.issues) {
    for (const citation of [...(claimsAdministratorBasis?.citations ?? []), ...(reviewerBasis?.citations ?? [])]) {
      add(citation, citation.guideline ? 'imrCitation' : 'imrUnresolvedCitation');
    }
    for (const mention of rationale?.mentions ?? []) if (mention.kind === 'explicit') add(mention, 'imrMention');
    for (const criterion of rationale?.criteria ?? []) add(criterion, 'imrCriterion');
    if (rationale?.conclusion) add(rationale.conclusion, 'imrConclusion');
  }
  tokens.sort((a, b) => a.start - b.start || a.end - b.end);
  return withoutOverlaps(tokens);
}

/** Of tokens that overlap, what the later one has beyond the earlier. */
function withoutOverlaps(tokens: readonly LetterToken[]): LetterToken[] {
  const kept: LetterToken[] = [];
  let end = 0;
  for (const token of tokens) {
    const start = Math.max(token.start, end);
    if (start >= token.end) continue;
    kept.push({ ...token, start });
    end = token.end;
  }
  return kept;
}

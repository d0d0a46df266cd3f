import { isInForce } from '../guidelines/lookup';
import type { Guideline } from '../guidelines/types';
import { isoDate } from '../letter/calendar-date';
import type { LetterReading } from '../letter/letter-reading';

/** Words shown behind a citation that are no part of the letter. */
export interface LetterHint {
  /** Where they are shown. */
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/** Behind each resolved citation of the reviewer's: the chapter's verified pages, and whether the edition was in force. */
export function inlayHints(letter: LetterReading): LetterHint[] {
  const date = letter.decisionDate && isoDate(letter.decisionDate);
  return letter.issues.flatMap(({ reviewerBasis }) =>
    (reviewerBasis?.citations ?? []).flatMap((citation): LetterHint[] => {
      const { guideline } = citation;
      if (!guideline) return [];
      const words = [pagesOf(guideline), date ? standingOf(guideline, date) : ''].filter(Boolean);
      if (words.length === 0) return [];
      return [{ offset: (citation.title ?? citation).end, label: words.join(', '), tooltip: `${guideline.title}, ${guideline.edition}` }];
    }),
  );
}

function pagesOf({ pages, chapter }: Guideline): string {
  const range = pages?.status === 'verified' ? `pp. ${pages.first}–${pages.last}` : '';
  return [chapter === undefined ? '' : `ch. ${chapter}`, range].filter(Boolean).join(' ');
}

function standingOf(guideline: Guideline, date: string): string {
  if (!guideline.mtus || !guideline.inForce) return '';
  return isInForce(guideline, date) ? 'in force' : 'not in force';
}

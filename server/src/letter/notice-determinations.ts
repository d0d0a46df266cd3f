import { nameKey } from '../guidelines/names';
import { normalisedRange, sourceRange } from '../text/normalised-text';
import type { TextRange } from '../text/text-range';
import type { Issue, LetterTree } from './letter-tree';

/** What the notice at the top of a letter determines of an issue. The range holds its words from "is" on. */
export interface NoticeDetermination extends TextRange {
  readonly issue: Issue;
  readonly necessary: boolean;
}

/** "1) … the request for <item> is not medically necessary and appropriate". */
const determination =
  /(?:^|\s)(\d{1,2})[).] (?:(?!\d{1,2}\) )[^.]){0,120}?\brequest for ((?:(?!\d{1,2}\) ).){3,300}?) ((?:is|are|was|were)( not)? medically necessary(?: and appropriate)?)/gi;

/** The determinations of letters whose issues bear no decision themselves: matched by number and item, none where these differ. */
export function readNoticeDeterminations({ profile, sections, issues, normalised }: LetterTree): NoticeDetermination[] {
  if (profile.issues.heading !== 'request-heading') return [];
  return sections.flatMap(({ definition, body }) => {
    // Titles that need nothing below them: the notice, and the heading over all that follows.
    if (definition.required || definition.text !== '' || body.end <= body.start) return [];
    const { start, end } = normalisedRange(normalised, body);
    return [...normalised.text.slice(start, end).matchAll(determination)].flatMap((match): NoticeDetermination[] => {
      const [all, number, item, words, not] = match as unknown as [string, string, string, string, string | undefined];
      const issue = issues[Number(number) - 1];
      if (!issue || nameKey(issue.itemText) !== nameKey(item)) return [];
      const from = start + match.index + all.length - words.length;
      return [{ ...sourceRange(normalised, from, from + words.length), issue, necessary: not === undefined }];
    });
  });
}

import type { LetterProfile } from '../profiles/letter-profile';
import type { NormalisedText } from '../text/normalised-text';
import type { IssueHeading } from './issue-headings';
import type { Segment } from './segments';

/** `1. <item> is not medically necessary and appropriate.` */
const necessitySentence = /^(?:\(?\d{1,2}[.)] *)?(.+?) (?:is|are) ((?:not )?medically necessary(?: and appropriate)?)\.?$/i;
/** `1) Regarding the request for <item>:` */
const requestHeading = /^(?:\(?\d{1,2}[.)] *)?Regarding the request for (.+?):?$/i;
const longestHeading = 400;

/**
 * Finds the headings of issues in formats whose issues open with a sentence or a line of their own: the paragraphs of
 * that form that begin with a number or stand before a label.
 */
export function findSentenceHeadings(
  normalised: NormalisedText,
  profile: LetterProfile,
  segments: readonly Segment[],
  firstSegment: number,
): IssueHeading[] {
  const headings: IssueHeading[] = [];
  const isNecessity = profile.issues.heading === 'necessity-sentence';
  for (let first = firstSegment; first < segments.length; first++) {
    if (segments[first]?.label || (first > firstSegment && !opensBlock(normalised, segments, first))) continue;
    for (let last = first; last < segments.length && last < first + 8; last++) {
      const start = segments[first]?.start as number;
      const end = segments[last]?.end as number;
      if (segments[last]?.label || end - start > longestHeading || (last > first && segments[last]?.opensParagraph)) break;
      const text = normalised.text.slice(start, end);
      const match = (isNecessity ? necessitySentence : requestHeading).exec(text);
      if (!match || (!/^\(?\d/.test(text) && !segments[last + 1]?.label && isNecessity)) continue;
      const itemStart = start + text.indexOf(match[1] as string);
      const itemEnd = itemStart + (match[1] as string).length;
      const words = match[2];
      const decisionStart = words ? end - text.length + text.lastIndexOf(words) : end;
      headings.push({
        first,
        last,
        itemStart,
        decision: words
          ? {
              start: decisionStart,
              end: decisionStart + words.length,
              value: /^not/i.test(words) ? 'upheld' : 'overturned',
              itemEnd,
              certain: true,
            }
          : undefined,
      });
      first = last;
      break;
    }
  }
  return headings;
}

function opensBlock(normalised: NormalisedText, segments: readonly Segment[], index: number): boolean {
  const text = normalised.text.slice(segments[index]?.start, segments[index]?.end);
  return segments[index]?.opensParagraph === true || /^\(?\d{1,2}[.)] /.test(text) || /^regarding the request/i.test(text);
}

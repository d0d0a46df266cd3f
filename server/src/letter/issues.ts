import type { LetterProfile, SectionDefinition } from '../profiles/letter-profile';
import { type NormalisedText, normalisedRange, sourceRange } from '../text/normalised-text';
import type { TextRange } from '../text/text-range';
import type { Words } from '../text/words';
import { readDisputedItem } from './disputed-item';
import { findDecisionLineHeadings, type IssueHeading } from './issue-headings';
import type { Issue, IssuePart } from './letter-tree';
import { findPartLabels, type PartLabel } from './part-labels';
import { readSegments, type Segment } from './segments';
import { findSentenceHeadings } from './sentence-headings';
import { readSentences } from './sentences';

/** The issues of a section and what stands before the first of them. */
export interface IssuesOfSection {
  readonly opening: TextRange;
  readonly issues: readonly Issue[];
}

/** Reads the section of issues. `body` is its text, `sectionEnd` where the section ends, `firstIndex` the number of its first issue. */
export function readIssues(
  normalised: NormalisedText,
  words: Words,
  profile: LetterProfile,
  definition: SectionDefinition,
  body: TextRange,
  sectionEnd: number,
  doubleSpaced: boolean,
  firstIndex: number,
): IssuesOfSection {
  if (body.end <= body.start) return { opening: body, issues: [] };
  const labels = findPartLabels(normalised, profile, body);
  const segments = readSegments(normalised, body, labels, doubleSpaced);
  const firstSegment = profile.issues.heading === 'decision-line' ? segmentsOfOpening(normalised, segments, definition) : 0;
  const headings =
    profile.issues.heading === 'decision-line'
      ? findDecisionLineHeadings(normalised, profile, segments, firstSegment)
      : findSentenceHeadings(normalised, profile, segments, firstSegment);
  const starts = issueStarts(segments, headings, labels, firstSegment);
  const issues = starts.map((start, index): Issue => {
    const next = starts[index + 1];
    const end = next ? sourceRange(normalised, next.start, next.start).start : sectionEnd;
    const limit = next ? next.start : normalisedRange(normalised, body).end;
    const ownLabels = labels.filter((label) => label.start >= start.start && label.start < limit);
    return readIssue(normalised, words, start, end, ownLabels, limit, firstIndex + index);
  });
  const openingEnd = issues[0]?.start ?? body.end;
  return { opening: { start: body.start, end: openingEnd }, issues };
}

interface IssueStart {
  /** Offsets of the normalised text. */
  readonly start: number;
  readonly headingEnd: number;
  readonly heading: IssueHeading | undefined;
}

/** Where each issue begins: at its heading or, where nobody wrote one, at its first label. */
function issueStarts(
  segments: readonly Segment[],
  headings: readonly IssueHeading[],
  labels: readonly PartLabel[],
  firstSegment: number,
): IssueStart[] {
  const starts = headings.map((heading): IssueStart => {
    const start = segments[heading.first]?.start as number;
    return { start, headingEnd: segments[heading.last]?.end as number, heading };
  });
  const firstLabel = labels[0];
  const isHeadless =
    firstLabel && firstSegment < segments.length && (starts.length === 0 || firstLabel.start < (starts[0] as IssueStart).start);
  return isHeadless ? [{ start: firstLabel.start, headingEnd: firstLabel.start, heading: undefined }, ...starts] : starts;
}

function readIssue(
  normalised: NormalisedText,
  words: Words,
  { start, headingEnd, heading }: IssueStart,
  end: number,
  labels: readonly PartLabel[],
  limit: number,
  index: number,
): Issue {
  const item = readDisputedItem(normalised, heading?.itemStart ?? start, heading?.decision?.itemEnd ?? headingEnd);
  const decision = heading?.decision;
  const parts = labels.map((label, at): IssuePart => {
    const partEnd = labels[at + 1]?.start ?? limit;
    const range = sourceRange(normalised, label.start, partEnd);
    const body = trimmedSourceRange(normalised, label.textStart, partEnd);
    return {
      id: label.definition.id,
      start: range.start,
      end: at + 1 < labels.length ? sourceRange(normalised, partEnd, partEnd).start : end,
      label: sourceRange(normalised, label.start, label.end),
      party: label.party,
      body,
      sentences: readSentences(normalised, words, body),
    };
  });
  return {
    index,
    start: sourceRange(normalised, start, start).start,
    end,
    heading: sourceRange(normalised, start, headingEnd),
    item: item.range,
    itemText: item.text,
    associatedService: item.associatedService,
    remainingPortion: item.remainingPortion,
    decision: decision && {
      ...sourceRange(normalised, decision.start, decision.end),
      text: normalised.text.slice(decision.start, decision.end),
      value: decision.value,
    },
    claimsAdministratorBasis: parts.find((part) => part.id === 'claims-administrator-basis'),
    reviewerBasis: parts.find((part) => part.id === 'reviewer-basis'),
    rationale: parts.find((part) => part.id === 'rationale'),
    parts,
  };
}

/** How many segments the set phrase before the first issue takes. */
function segmentsOfOpening(normalised: NormalisedText, segments: readonly Segment[], definition: SectionDefinition): number {
  const first = segments[0];
  if (!definition.opening || !first) return 0;
  const text = normalised.text.slice(first.start, first.start + 400);
  const firstWords = definition.opening.split(' ').slice(0, 4).join(' ').toLowerCase();
  if (!text.toLowerCase().startsWith(firstWords)) return 0;
  const stop = text.search(/:(?: |$)/);
  const end = first.start + (stop < 0 ? 0 : stop + 1);
  let count = 1;
  while (count < segments.length && (segments[count - 1] as Segment).end < end) count++;
  return count;
}

function trimmedSourceRange(normalised: NormalisedText, start: number, end: number): TextRange {
  let [from, to] = [start, end];
  while (from < to && normalised.text.charCodeAt(from) === 32) from++;
  while (to > from && normalised.text.charCodeAt(to - 1) === 32) to--;
  // An empty part stands where its label ends, so that what is put into it lands there.
  return from === to ? endOf(normalised, start) : sourceRange(normalised, from, to);
}

function endOf(normalised: NormalisedText, start: number): TextRange {
  const at = start > 0 ? sourceRange(normalised, start - 1, start).end : 0;
  return { start: at, end: at };
}

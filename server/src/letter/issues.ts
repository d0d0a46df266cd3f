import type { IssuePartId, SectionDefinition } from '../profiles/letter-profile';
import { type NormalisedText, normalisedRange, sourceRange } from '../text/normalised-text';
import type { TextRange } from '../text/text-range';
import type { DecisionWords } from './decision-words';
import { readDisputedItem } from './disputed-item';
import { findDecisionLineHeadings, type IssueHeading } from './issue-headings';
import type { IssueText } from './issue-text';
import type { Decision, Issue, IssuePart } from './letter-tree';
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
  letter: IssueText,
  definition: SectionDefinition,
  body: TextRange,
  sectionEnd: number,
  firstIndex: number,
): IssuesOfSection {
  if (body.end <= body.start) return { opening: body, issues: [] };
  const { normalised } = letter;
  const bounds = normalisedRange(normalised, body);
  const start = Math.min(bounds.end, bounds.start + lengthOfOpening(normalised.text, bounds.start, definition));
  const { labels, starts } = findIssues(letter, { start, end: bounds.end }, false);
  let nextLabel = 0;
  const issues = starts.map((issueStart, index): Issue => {
    const next = starts[index + 1];
    const limit = next ? next.start : bounds.end;
    const end = next ? (normalised.sourceOffsets[limit] as number) : sectionEnd;
    const firstLabel = nextLabel;
    while (nextLabel < labels.length && (labels[nextLabel] as PartLabel).start < limit) nextLabel++;
    const own = labels.slice(firstLabel, nextLabel).filter((label) => label.start >= issueStart.start);
    return readIssue(letter, issueStart, end, own, limit, firstIndex + index);
  });
  return { opening: { start: body.start, end: issues[0]?.start ?? body.end }, issues };
}

/**
 * Where the first issue stands in running text that has no heading for the section of issues; undefined where there is none.
 * `bounds` and the result are of the normalised text.
 */
export function findFirstIssue(letter: IssueText, bounds: TextRange): number | undefined {
  return findIssues(letter, bounds, true).starts[0]?.start;
}

interface IssueStart {
  /** Offsets of the normalised text. */
  readonly start: number;
  readonly headingEnd: number;
  readonly heading: IssueHeading | undefined;
}

function findIssues(letter: IssueText, bounds: TextRange, followsText: boolean): { labels: PartLabel[]; starts: IssueStart[] } {
  const labels = findPartLabels(letter, bounds);
  const segments = readSegments(letter, bounds, labels);
  const headings =
    letter.profile.issues.heading === 'decision-line'
      ? findDecisionLineHeadings(letter, segments, followsText)
      : findSentenceHeadings(letter, segments);
  return { labels, starts: issueStarts(segments, headings, labels) };
}

/** Where each issue begins: at its heading or, where nobody wrote one, at its first label. */
function issueStarts(segments: readonly Segment[], headings: readonly IssueHeading[], labels: readonly PartLabel[]): IssueStart[] {
  const starts = headings.map((heading): IssueStart => {
    const start = (segments[heading.first] as Segment).start;
    if (heading.last < heading.first) return { start, headingEnd: start, heading: undefined };
    return { start, headingEnd: (segments[heading.last] as Segment).end, heading };
  });
  const firstLabel = labels[0]?.start ?? Number.POSITIVE_INFINITY;
  const isHeadless = firstLabel < (starts[0]?.start ?? Number.POSITIVE_INFINITY);
  return isHeadless ? [{ start: firstLabel, headingEnd: firstLabel, heading: undefined }, ...starts] : starts;
}

function readIssue(
  { normalised, words }: IssueText,
  { start, headingEnd, heading }: IssueStart,
  end: number,
  labels: readonly PartLabel[],
  limit: number,
  index: number,
): Issue {
  const item = readDisputedItem(normalised, heading?.itemStart ?? start, heading?.decision?.itemEnd ?? headingEnd);
  const decision = heading?.decision;
  const parts = labels.map((label, at): IssuePart => {
    const next = labels[at + 1];
    const body = trimmedSourceRange(normalised, label.textStart, next?.start ?? limit);
    return {
      id: label.definition.id,
      start: normalised.sourceOffsets[label.start] as number,
      end: next ? (normalised.sourceOffsets[next.start] as number) : end,
      label: sourceRange(normalised, label.start, label.end),
      party: label.party,
      body,
      sentences: readSentences(normalised, words, body),
    };
  });
  return {
    index,
    start: normalised.sourceOffsets[start] as number,
    end,
    heading: sourceRange(normalised, start, headingEnd),
    item: item.range,
    itemText: item.text,
    associatedService: item.associatedService,
    remainingPortion: item.remainingPortion,
    decision: decision && readDecision(normalised, decision),
    claimsAdministratorBasis: firstPart(parts, 'claims-administrator-basis'),
    reviewerBasis: firstPart(parts, 'reviewer-basis'),
    rationale: firstPart(parts, 'rationale'),
    parts,
  };
}

function readDecision(normalised: NormalisedText, { start, end, value }: DecisionWords): Decision {
  const range = sourceRange(normalised, start, end);
  return { start: range.start, end: range.end, text: normalised.text.slice(start, end), value };
}

/** The first of an issue's parts of that kind. */
export function firstPart(parts: readonly IssuePart[], id: IssuePartId): IssuePart | undefined {
  return parts.find((part) => part.id === id);
}

/** The length of the set phrase before the first issue, as it is or with other words at its end; 0 where it is absent. */
function lengthOfOpening(text: string, start: number, definition: SectionDefinition): number {
  const opening = definition.opening?.replace(/ *:$/, '').toLowerCase();
  if (!opening) return 0;
  const written = text.slice(start, start + opening.length + 120);
  const lower = written.toLowerCase();
  if (lower.startsWith(opening)) return opening.length + (/^ ?[:.]/.exec(written.slice(opening.length))?.[0].length ?? 0);
  const firstWords = opening.split(' ').slice(0, 4).join(' ');
  if (!lower.startsWith(`${firstWords} `)) return 0;
  return (/[:.](?= |$)/.exec(written)?.index ?? -1) + 1;
}

function trimmedSourceRange(normalised: NormalisedText, start: number, end: number): TextRange {
  const { text } = normalised;
  const from = start < end && text.charCodeAt(start) === 32 ? start + 1 : start;
  const to = from < end && text.charCodeAt(end - 1) === 32 ? end - 1 : end;
  if (from < to) return sourceRange(normalised, from, to);
  // An empty part stands where its label ends, so that what is put into it lands there.
  const at = start > 0 ? sourceRange(normalised, start - 1, start).end : 0;
  return { start: at, end: at };
}

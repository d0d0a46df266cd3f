import type { LetterProfile } from '../profiles/letter-profile';
import type { NormalisedText } from '../text/normalised-text';
import { type DecisionWords, decisionAtEnd } from './decision-words';
import type { Segment } from './segments';

/** An issue's heading: segments from `first` to `last`, both of them in it. */
export interface IssueHeading {
  readonly first: number;
  readonly last: number;
  /** Where the item begins, where the form has words of its own before it. Offsets are of the normalised text. */
  readonly itemStart?: number;
  readonly decision: DecisionWords | undefined;
}

/** A heading without a decision is no longer than this; longer text is running text. */
const longestUndecidedHeading = 320;
const endsSentence = /[.!?]["')\]]?$/;
const endsOpen = /(?:[-,/(&:]|\b(?:and|of|the|for|with|to|at|or|in|on|a|an|is|left|right|bilateral))$/i;
const closingLine =
  /^(?:sincerely|respectfully|signed|dated?\b|cc\b|page \d|\d+$|final determination letter|reviewed by|prepared by|electronically|note:|dr\b)|,? (?:m\.?d\.?|d\.?o\.?|d\.?c\.?|ph\.?d\.?)$/i;

/**
 * Finds the headings of issues among the segments of their section, for formats that write `<item>: <decision>`. An item
 * without its decision is known by the label that follows it or, in a draft, by standing alone at the end.
 */
export function findDecisionLineHeadings(
  normalised: NormalisedText,
  profile: LetterProfile,
  segments: readonly Segment[],
  firstSegment: number,
): IssueHeading[] {
  const finder = new HeadingFinder(normalised, profile, segments);
  let last = firstSegment - 1;
  for (let index = firstSegment; index < segments.length; index++) {
    const heading = finder.headingEndingAt(index, last) ?? finder.undecidedHeadingBefore(index, last);
    if (!heading) continue;
    finder.addUndecided(last, heading.first);
    finder.add(heading);
    last = heading.last;
  }
  finder.addUndecided(last, segments.length);
  return finder.headings;
}

class HeadingFinder {
  readonly headings: IssueHeading[] = [];

  constructor(
    private readonly normalised: NormalisedText,
    private readonly profile: LetterProfile,
    private readonly segments: readonly Segment[],
  ) {}

  add(heading: IssueHeading): void {
    this.headings.push(heading);
  }

  /** The heading whose decision ends a segment; `after` is the last segment of the heading before it. */
  headingEndingAt(index: number, after: number): IssueHeading | undefined {
    const segment = this.at(index);
    if (segment.label) return undefined;
    const text = this.text(index);
    const words = decisionAtEnd(text, this.profile.issues);
    if (!words) return undefined;
    const lowest = this.lowestStart(index, after);
    const standsAlone = words.itemEnd === 0;
    if (!words.certain) {
      const isBare = !text.endsWith('.') && /^[A-Z]/.test(text.slice(words.start));
      const afterColon = standsAlone && index > lowest && /(?::| is| are)$/.test(this.text(index - 1));
      const beforeLabel =
        this.segments[index + 1]?.label !== undefined ||
        (this.segments[index + 1] === undefined && words.value !== null && !standsAlone && text.length < 160);
      if (!isBare || !(afterColon || beforeLabel)) return undefined;
    }
    if (standsAlone && index <= lowest) return undefined;
    const offset = segment.start;
    const decision = { ...words, start: words.start + offset, end: words.end + offset, itemEnd: words.itemEnd + offset };
    return { first: this.firstOfHeading(standsAlone ? index - 1 : index, lowest), last: index, decision };
  }

  /** Where an item's first line is, given its last: back to the paragraph's beginning or to the end of a sentence. */
  private firstOfHeading(lastLine: number, lowest: number): number {
    let first = lastLine;
    while (first > lowest && this.continues(first)) first--;
    // "X was the original request. Y was authorized. The remaining IMR eligible portion of the original request, Z is":
    // a heading of several sentences, however they fall on the lines.
    const told = this.joined(first, lastLine);
    if (/\b(?:portion of the original request|The original request,)/i.test(told) && !/\b(?:was|were) the original request\b/i.test(told)) {
      for (let back = first - 1; back >= lowest; back--) {
        if (/\b(?:was|were)\s+the\s+original\s+request\b/i.test(this.joined(back, lastLine))) {
          while (back > lowest && this.continues(back)) back--;
          return back;
        }
        if (this.at(back).opensParagraph) break;
      }
    }
    return first;
  }

  /** Whether a segment goes on with what the segment before it begins. */
  private continues(index: number): boolean {
    const before = this.text(index - 1);
    if (this.at(index - 1).label || endsSentence.test(before)) return false;
    if (!this.at(index).opensParagraph) return true;
    return (endsOpen.test(before) && !before.endsWith(':')) || /^[a-z),]/.test(this.text(index));
  }

  /** An item without a decision directly before a label that must open a new issue. */
  undecidedHeadingBefore(index: number, after: number): IssueHeading | undefined {
    const label = this.at(index).label;
    if (!label || index - 1 <= after) return undefined;
    const seen = this.partsBetween(after, index);
    const isFirst = this.headings.length === 0 && seen.length === 0;
    const mustOpen = isFirst || seen.includes(label.definition.id) || this.isAfter(seen, label.definition.id);
    if (!mustOpen) return undefined;
    const first = this.undecidedStart(index - 1, this.lowestStart(index - 1, after), seen.length > 0);
    return first === undefined ? undefined : { first, last: index - 1, decision: undefined };
  }

  /** The first segment of an undecided item that ends at a segment; undefined where that is running text. */
  private undecidedStart(lastLine: number, lowest: number, followsText: boolean): number | undefined {
    let first = lastLine;
    while (first > lowest && this.continues(first)) first--;
    if (this.at(first).label) return undefined;
    const item = this.joined(first, lastLine);
    if (item.length > longestUndecidedHeading || endsSentence.test(item) || !/^[A-Z0-9("#]/i.test(item)) return undefined;
    if (!followsText) return first;
    const opens = this.at(first).opensParagraph || (first > 0 && endsSentence.test(this.text(first - 1)));
    return opens && /^[A-Z0-9("#]/.test(item) ? first : undefined;
  }

  /** Items without decision and parts, each a paragraph of its own, at the end of what stands between two headings. */
  addUndecided(after: number, before: number): void {
    const drafts: IssueHeading[] = [];
    let last = before - 1;
    const lowest = this.lowestStart(before - 1, after);
    while (last >= lowest) {
      const hasText = this.partsBetween(after, before).length > 0;
      const first = this.undecidedStart(last, lowest, hasText);
      if (first === undefined || !this.looksLikeItem(first, last, hasText)) break;
      drafts.unshift({ first, last, decision: undefined });
      last = first - 1;
    }
    for (const draft of drafts) this.add(draft);
  }

  private looksLikeItem(first: number, last: number, hasText: boolean): boolean {
    const item = this.joined(first, last);
    if (closingLine.test(item)) return false;
    if (!hasText) return true;
    // After running text, only what nobody would take for its end.
    const endsText = first > 0 && endsSentence.test(this.text(first - 1));
    return endsText && this.at(first).opensParagraph && item.split(' ').length <= 20 && /^[A-Z0-9]/.test(item) && !item.endsWith(',');
  }

  /** The first segment that an item may take: past the last label's line, or past the heading before. */
  private lowestStart(index: number, after: number): number {
    for (let back = index; back > after; back--) if (this.at(back).label) return back + 1;
    return after + 1;
  }

  private partsBetween(after: number, index: number): string[] {
    const parts: string[] = [];
    for (let at = Math.max(0, after + 1); at < index; at++) {
      const label = this.at(at).label;
      if (label) parts.push(label.definition.id);
    }
    return parts;
  }

  /** Whether a part that stands already comes after this one in the order of an issue. */
  private isAfter(seen: readonly string[], id: string): boolean {
    const order = this.profile.issues.parts.map((part) => part.id as string);
    return seen.some((part) => order.indexOf(part) > order.indexOf(id));
  }

  private at(index: number): Segment {
    return this.segments[index] as Segment;
  }

  private text(index: number): string {
    return this.normalised.text.slice(this.at(index).start, this.at(index).end);
  }

  private joined(first: number, last: number): string {
    return this.normalised.text.slice(this.at(first).start, this.at(last).end);
  }
}

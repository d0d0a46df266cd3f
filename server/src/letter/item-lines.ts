import type { IssueText } from './issue-text';
import { endsOpen, endsSentence } from './line-breaks';
import { opensAfterShortLine, type Segment } from './segments';

/** An item with its decision is no longer than this, the sentences on an original request among it. */
const longestItem = 700;
/** How many lines back the sentence on an original request may begin. */
const longestRequest = 12;
const tellsRemainder = /\b(?:portion of the (?:original )?request|The original request,)/i;
const tellsRequest = /\b(?:was|were) the original request\b/i;

/** Finds where an item begins whose last line is known: a letter shows it by blank lines, short lines and complete sentences. */
export class ItemLines {
  /** The first segment that belongs neither to a heading nor to a label's line: no item begins before it. */
  lowest = 0;
  /** The first segment after the heading that stands. */
  current = 0;
  private followsLabel = false;

  constructor(
    private readonly letter: IssueText,
    private readonly segments: readonly Segment[],
    private followsText: boolean,
  ) {}

  startAfterHeading(last: number): void {
    this.lowest = last + 1;
    this.current = last + 1;
    this.followsLabel = false;
    this.followsText = false;
  }

  startAfterLabel(index: number): void {
    this.lowest = index + 1;
    this.followsLabel = true;
  }

  textOf(index: number): string {
    const segment = this.segments[index];
    return segment ? this.letter.normalised.text.slice(segment.start, segment.end) : '';
  }

  /** The first segment of the item that ends with a segment; undefined where it would begin in mid-sentence. */
  startOfItem(last: number): number | undefined {
    const first = this.startOfSentence(last);
    if (first === undefined) return undefined;
    // "X was the original request. Y was authorized. The remaining IMR eligible portion of the original request, Z is":
    // a heading of several sentences, however they fall on the lines.
    const item = this.joined(first, last);
    if (!tellsRemainder.test(item) || tellsRequest.test(item)) return first;
    for (let back = first; back >= Math.max(this.lowest, last - longestRequest); back--) {
      if (tellsRequest.test(this.joined(back, last))) return this.startOfSentence(back) ?? first;
      if (this.segments[back]?.opensParagraph) break;
    }
    return first;
  }

  /** Where an item most likely begins that must be there, though the lines do not show where. */
  likelyStartOfItem(last: number): number {
    for (let index = last; index >= this.lowest; index--) {
      const segment = this.segments[index] as Segment;
      if (segment.opensParagraph || (this.opensWithCapital(index) && opensAfterShortLine(this.letter, segment))) return index;
    }
    return last;
  }

  private startOfSentence(last: number): number | undefined {
    const end = (this.segments[last] as Segment).end;
    for (let index = last; index >= this.lowest; index--) {
      if (end - (this.segments[index] as Segment).start > longestItem) return undefined;
      if (this.startsAnew(index)) return index;
    }
    return undefined;
  }

  /** Whether a segment cannot go on with what the segment before it begins. */
  private startsAnew(index: number): boolean {
    if (index === this.current && !this.followsText) return true;
    if (index === 0) return true;
    const segment = this.segments[index] as Segment;
    const before = this.segments[index - 1] as Segment;
    if (before.label && before.label.end >= before.end) return true;
    const textBefore = this.textOf(index - 1);
    const opensWithCapital = this.opensWithCapital(index);
    if (endsSentence(textBefore)) return opensWithCapital || segment.opensParagraph;
    if (endsOpen(textBefore) || !opensWithCapital) return false;
    const followsText = this.followsLabel || this.followsText;
    // Within running text a blank line ends it; a draft's item may be torn by one where its line was full.
    return (
      (followsText && segment.opensParagraph) || ((followsText || segment.opensParagraph) && opensAfterShortLine(this.letter, segment))
    );
  }

  private opensWithCapital(index: number): boolean {
    return /^[^a-z),;]/.test(this.textOf(index));
  }

  private joined(first: number, last: number): string {
    return this.letter.normalised.text.slice((this.segments[first] as Segment).start, (this.segments[last] as Segment).end);
  }
}

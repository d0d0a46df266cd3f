import type { IssuePartId } from '../profiles/letter-profile';
import { type DecisionWords, decisionBefore } from './decision-words';
import type { IssueText } from './issue-text';
import { ItemLines } from './item-lines';
import { endsSentence } from './line-breaks';
import type { PartLabel } from './part-labels';
import { opensAfterShortLine, type Segment } from './segments';

/** An issue's heading: segments from `first` to `last`, both of them in it. `last` lies before `first` where there is none. */
export interface IssueHeading {
  readonly first: number;
  readonly last: number;
  /** Where the item begins, where the form has words of its own before it. Offsets are of the normalised text. */
  readonly itemStart?: number;
  readonly decision: DecisionWords | undefined;
}

/** A heading without a decision is no longer than this, but where it tells of an original request; longer text is running text. */
const longestUndecidedHeading = 320;

/**
 * Finds the headings of issues among the segments of their section, for formats that write `<item>: <decision>`. An item
 * without its decision is known by the label that follows it or, in a draft, by standing alone. With `followsText`, the
 * segments begin within running text, and not at a first issue.
 */
export function findDecisionLineHeadings(letter: IssueText, segments: readonly Segment[], followsText: boolean): IssueHeading[] {
  const finder = new HeadingFinder(letter, segments, followsText);
  for (let index = 0; index < segments.length; index++) finder.read(index);
  finder.addUndecided(segments.length);
  return finder.headings;
}

/** Goes through the segments once; knows what stands since the last heading. */
class HeadingFinder {
  readonly headings: IssueHeading[] = [];
  private readonly order: readonly IssuePartId[];
  private readonly lines: ItemLines;
  /** The parts whose labels stand since the last heading. */
  private readonly seen = new Set<IssuePartId>();

  constructor(
    private readonly letter: IssueText,
    private readonly segments: readonly Segment[],
    followsText: boolean,
  ) {
    this.order = letter.profile.issues.parts.map((part) => part.id);
    this.lines = new ItemLines(letter, segments, followsText);
    if (followsText) for (const id of this.order) this.seen.add(id);
  }

  read(index: number): void {
    const label = this.segments[index]?.label;
    const heading = label ? this.headingBefore(index, label) : this.headingEndingAt(index);
    if (heading) {
      this.addUndecided(heading.first);
      this.headings.push(heading);
      this.seen.clear();
      this.lines.startAfterHeading(heading.last);
    }
    if (!label) return;
    this.seen.add(label.definition.id);
    this.lines.startAfterLabel(index);
  }

  /** The heading whose decision ends a segment. */
  private headingEndingAt(index: number): IssueHeading | undefined {
    const { text } = this.letter.normalised;
    const segment = this.at(index);
    const decision = decisionBefore(text, this.at(this.lines.lowest).start, segment.end, this.letter.profile.issues);
    if (!decision) return undefined;
    const next = this.segments[index + 1];
    const opensIssue = next?.label !== undefined && this.mustOpenIssue(next.label);
    const lastOfItem = this.segmentBefore(index, decision.itemEnd);
    const first = this.lines.startOfItem(lastOfItem);
    if (first === undefined) {
      const isCertain = opensIssue && decision.kind === 'exact';
      return isCertain ? { first: this.lines.likelyStartOfItem(lastOfItem), last: index, decision } : undefined;
    }
    const item = text.slice(this.at(first).start, decision.itemEnd);
    const accepted = opensIssue
      ? decision.kind !== 'bare' || (decision.asInForm && item !== '')
      : item !== '' && this.standsAsHeading(decision, item, index);
    return accepted ? { first, last: index, decision } : undefined;
  }

  /** The segment that holds the end of an item: the decision may stand alone on a line below it. */
  private segmentBefore(index: number, itemEnd: number): number {
    let last = index;
    while (last > this.lines.lowest && this.at(last).start >= itemEnd) last--;
    return last;
  }

  /** Whether a decision that no label of a new issue follows is one all the same. */
  private standsAsHeading(decision: DecisionWords, item: string, index: number): boolean {
    const next = this.segments[index + 1];
    const endsParagraph = next === undefined || next.opensParagraph || next.label !== undefined;
    if (decision.kind === 'exact') {
      return endsParagraph || (decision.asInForm && /^[A-Z0-9("]/.test(this.lines.textOf(index + 1)));
    }
    if (decision.kind === 'near') return endsParagraph && !isProse(item);
    return next === undefined && decision.asInForm && this.looksLikeItem(item);
  }

  /** What stands before a label that must open a new issue: an item without a decision or, where nobody wrote one, nothing. */
  private headingBefore(index: number, label: PartLabel): IssueHeading | undefined {
    if (!this.mustOpenIssue(label)) return undefined;
    const first = this.undecidedStart(index - 1);
    if (first !== undefined) return this.undecided(first, index - 1);
    const startsOver = label.definition.id === this.order[0] && this.seen.has(this.order.at(-1) as IssuePartId);
    return startsOver ? { first: index, last: index - 1, decision: undefined } : undefined;
  }

  /** Whether a label cannot belong to the issue that stands: its part is there already, or a later one is. */
  private mustOpenIssue(label: PartLabel): boolean {
    if (this.seen.size === 0) return true;
    const place = this.order.indexOf(label.definition.id);
    return this.order.some((id, at) => at >= place && this.seen.has(id));
  }

  /** The first segment of an undecided item that ends at a segment; undefined where that is running text. */
  private undecidedStart(last: number): number | undefined {
    if (last < this.lines.lowest) return undefined;
    const first = this.lines.startOfItem(last);
    if (first === undefined) return undefined;
    const item = this.joined(first, last);
    if ((item.length > longestUndecidedHeading && !tellsOfRequest.test(item)) || endsSentence(item) || !/^[A-Z0-9("#[-]/i.test(item))
      return undefined;
    const isFirst = this.headings.length === 0 && this.seen.size === 0;
    return isFirst || this.looksLikeItem(item) ? first : undefined;
  }

  /** Items without decision and parts, each a paragraph of its own, at the end of what stands before a segment. */
  addUndecided(before: number): void {
    const drafts: IssueHeading[] = [];
    for (let last = before - 1; last >= this.lines.lowest; ) {
      const first = this.undecidedStart(last);
      if (first === undefined || !this.standsAlone(first) || isClosing(this.joined(first, last))) break;
      drafts.push(this.undecided(first, last));
      last = first - 1;
    }
    for (const draft of drafts.reverse()) this.headings.push(draft);
  }

  /** After running text, only a paragraph of its own that nobody would take for the text's end. */
  private standsAlone(first: number): boolean {
    if (this.seen.size === 0) return true;
    const segment = this.at(first);
    const opens = segment.opensParagraph || (this.letter.doubleSpaced && opensAfterShortLine(this.letter, segment));
    return opens && first > 0 && endsSentence(this.lines.textOf(first - 1));
  }

  private undecided(first: number, last: number): IssueHeading {
    const { text } = this.letter.normalised;
    const decision = decisionBefore(text, this.at(first).start, this.at(last).end, this.letter.profile.issues);
    const isDecision = decision && decision.kind !== 'bare' && decision.itemEnd > this.at(first).start;
    return { first, last, decision: isDecision ? decision : undefined };
  }

  private looksLikeItem(item: string): boolean {
    const words = item.replace(/ (?:is|are) ?:$/, '');
    const isShort = words.split(' ').length <= 24 || tellsOfRequest.test(words);
    return isShort && /^[A-Z0-9("#[-]/.test(words) && !words.endsWith(',') && !isProse(words) && !/guidelines?:/i.test(words);
  }

  private at(index: number): Segment {
    return this.segments[index] as Segment;
  }

  private joined(first: number, last: number): string {
    return this.letter.normalised.text.slice(this.at(first).start, this.at(last).end);
  }
}

const proseWords =
  /\b(?:is|are|was|were|has|have|had|be|been|should|would|could|does|did|not|because|therefore|however|recommends?|recommended|supports|supported|shows?|showed|states|stated)\b/i;

const tellsOfRequest = /\boriginal request\b/i;

/** Whether a text has the verbs of a sentence; the form's own sentences on an original request are none. */
function isProse(text: string): boolean {
  return proseWords.test(text) && !tellsOfRequest.test(text);
}

const closingLine =
  /^(?:sincerely|respectfully|signed|signature|dated?\b|cc\b|page \d|\d+$|final determination letter|reviewed by|prepared by|electronically|references?\b|note:|dr\b)|,? (?:m\.?d\.?|d\.?o\.?|d\.?c\.?|ph\.?d\.?)$/i;
const bareNumbering = /^(?:issue|item|request)? ?(?:#|no\.?)? ?\d{0,2}[.):]?$/i;

/** Whether a line belongs to what stands around the issues: a signature, a page's number. */
function isClosing(text: string): boolean {
  return closingLine.test(text) || bareNumbering.test(text);
}

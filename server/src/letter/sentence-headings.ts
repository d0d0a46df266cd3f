import type { DecisionValue, IssueDefinition } from '../profiles/letter-profile';
import type { IssueHeading } from './issue-headings';
import type { IssueText } from './issue-text';
import { endsSentence } from './line-breaks';
import type { PartLabel } from './part-labels';
import { opensAfterShortLine, type Segment } from './segments';

/** `1) Regarding the request for <item>:` */
const requestHeading = /^(?:\(?\d{1,2}[.)] *)?Regarding the request for (.+?):?$/i;
const numbered = /^\(?\d{1,2}[.)] /;
const holdsSentences = /[a-z]{3}[.!?] (?:\(?\d{1,2}[.)] )?[A-Z]/;
const longestHeading = 400;
const mostLines = 8;

interface HeadingForm {
  readonly pattern: RegExp;
  readonly values: ReadonlyMap<string, DecisionValue>;
}

const formsOfIssues = new WeakMap<IssueDefinition, HeadingForm>();

/**
 * Finds the headings of issues in formats whose issues open with a sentence or a line of their own: the paragraphs of
 * that form that begin with a number or stand before a label.
 */
export function findSentenceHeadings(letter: IssueText, segments: readonly Segment[]): IssueHeading[] {
  const { normalised, profile } = letter;
  const form = headingForm(profile.issues);
  const textOf = (first: number, last: number) =>
    normalised.text.slice((segments[first] as Segment).start, (segments[last] as Segment).end);
  const headings: IssueHeading[] = [];
  let lastLabel: PartLabel | undefined;
  for (let first = 0; first < segments.length; first++) {
    const opener = segments[first] as Segment;
    lastLabel = opener.label ?? lastLabel;
    if (opener.label || !opensHeading(letter, segments, first)) continue;
    for (let last = first; last < Math.min(segments.length, first + mostLines); last++) {
      const segment = segments[last] as Segment;
      if (segment.label || segment.end - opener.start > longestHeading || (last > first && segment.opensParagraph)) break;
      // Another number after a full stop opens an issue of its own.
      if (last > first && numbered.test(textOf(last, last)) && endsSentence(textOf(first, last - 1))) break;
      const text = textOf(first, last);
      const next = segments[last + 1];
      // A heading that wraps may look whole before its end.
      if (!/[.:]$/.test(text) && next && !next.label && !next.opensParagraph) continue;
      const match = form.pattern.exec(text);
      const opensParts = next?.label !== undefined && beginsAnew(letter, lastLabel, next.label);
      // Criteria that are numbered in running text go on for sentences.
      if (!match || !(opensParts || (numbered.test(text) && !holdsSentences.test(match[1] ?? '')))) continue;
      headings.push(headingOf(first, last, opener.start, match, form));
      lastLabel = undefined;
      first = last;
      break;
    }
  }
  return headings;
}

function headingOf(first: number, last: number, start: number, match: RegExpExecArray, { values }: HeadingForm): IssueHeading {
  const [whole, item, words] = match as unknown as [string, string, string | undefined];
  const itemStart = start + whole.indexOf(item);
  if (words === undefined) return { first, last, itemStart, decision: undefined };
  const decisionStart = start + whole.lastIndexOf(words);
  return {
    first,
    last,
    itemStart,
    decision: {
      start: decisionStart,
      end: decisionStart + words.length,
      value: values.get(words.toLowerCase()) ?? null,
      itemEnd: itemStart + item.length,
      kind: 'exact',
      asInForm: true,
    },
  };
}

/** Whether the parts of another issue begin at a label; if not, what stands before it ends a part of the same issue. */
function beginsAnew({ profile }: IssueText, last: PartLabel | undefined, label: PartLabel): boolean {
  const { parts } = profile.issues;
  return !last || parts.indexOf(label.definition) <= parts.indexOf(last.definition);
}

/** Whether an issue may begin at a segment: no sentence goes on there. */
function opensHeading(letter: IssueText, segments: readonly Segment[], index: number): boolean {
  const segment = segments[index] as Segment;
  const before = segments[index - 1];
  if (!before || segment.opensParagraph) return true;
  const { text } = letter.normalised;
  const own = text.slice(segment.start, segment.end);
  if (opensAfterShortLine(letter, segment) && !/^[a-z]/.test(own)) return true;
  return endsSentence(text.slice(before.start, before.end)) && (numbered.test(own) || /^regarding the request/i.test(own));
}

/** `1. <item> is not medically necessary and appropriate.`, by the profile's words; or the request's line. */
function headingForm(issues: IssueDefinition): HeadingForm {
  const known = formsOfIssues.get(issues);
  if (known) return known;
  const values = new Map<string, DecisionValue>();
  for (const value of ['upheld', 'overturned'] as const) {
    for (const words of issues.decisions[value]) values.set(words.toLowerCase(), value);
  }
  // A longer decision stands before one that it begins with.
  const decisions = [...values.keys(), ...issues.otherDecisionWords].sort((a, b) => b.length - a.length);
  const alternatives = decisions.map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern =
    issues.heading === 'request-heading' ? requestHeading : new RegExp(`^(?:\\(?\\d{1,2}[.)] *)?(.+?) (${alternatives})\\.?$`, 'i');
  const form = { pattern, values };
  formsOfIssues.set(issues, form);
  return form;
}

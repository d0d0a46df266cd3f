import { totalsOf } from '../../letter/items/quantities';
import { requestPhrases } from '../../letter/items/request-phrases';
import type { IssueReading, ItemReading, LetterReading, Quantity } from '../../letter/letter-reading';
import { phrasesBetween } from '../../letter/phrase-scan';
import { normalisedRange } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';
import type { Rule } from '../rule';

const therapyUnits: readonly Quantity['unit'][] = ['sessions', 'visits', 'times-a-week', 'weeks', 'months'];
const numberNames = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The conclusion names another number than the item. */
export const quantityConflict: Rule = {
  code: 'quantity-conflict',
  group: 'decision',
  severity: 'warning',
  summary: "The conclusion's number of sessions, visits, units, tablets or hours is not the item's.",
  manual: {
    explanation: `The decision is on the item as requested. Where the conclusion names a number of its own, it has to be the same: the rule compares the
totals, so that "2 times a week for 3 weeks" and "six visits" agree. It is silent where the item or the rationale tells an original request from
its remaining part, since two numbers are right there.`,
    flagged: `Physical therapy, 5 sessions: Upheld

Decision rationale: … Therefore, the request for 8 visits of physical therapy is not medically necessary.`,
    silent: `Physical therapy 2 times a week for 3 weeks: Upheld

Decision rationale: … Therefore, the request for six visits of physical therapy is not medically necessary.`,
  },
  check(reading) {
    return reading.issues.flatMap((issue) => {
      const { item } = issue;
      const asked = askedFor(item);
      if (ofEach.test(issue.issue.itemText) || (asked.totals.size === 0 && !asked.quantities.some(isHours)) || isRemainder(reading, issue))
        return [];
      for (const phrase of requestPhrases(reading, issue)) {
        if (!phrase.concluded || phrase.kind === 'criteria') continue;
        const quantities = ofRequest(reading, phrase.item.quantities, asked);
        if (!sameSort(asked.quantities, quantities)) continue;
        const first = quantities.find((quantity) => isWrong(quantity, quantities, asked));
        if (!first) continue;
        const named = totalsOf(quantities.filter((quantity) => quantity === first || !isCount(first)));
        const [inConclusion, inItem] = isHours(first)
          ? [hoursInWords([first]), hoursInWords(asked.quantities.filter(({ unit }) => unit === first.unit))]
          : [totalInWords(named), totalInWords(asked.totals)];
        return [
          {
            range: { start: first.start, end: first.end },
            message: `The conclusion speaks of ${inConclusion}, but the item asks for ${inItem}. Correct the number, or say which part of the request is meant.`,
            related: [{ range: quantitiesRange(item.quantities), message: `The item asks for ${inItem}.` }],
            data: { issue: issue.issue.index },
          },
        ];
      }
      return [];
    });
  },
  fixes(reading, finding) {
    const issue = reading.issues.find(({ issue: { index } }) => index === finding.data?.issue);
    if (!issue) return [];
    const phrase = requestPhrases(reading, issue).find(({ item }) => item.quantities.some(({ start }) => start === finding.range.start));
    const number = phrase?.item.quantities.find(
      (quantity, _at, all) => quantity.start === finding.range.start && isWrong(quantity, all, askedFor(issue.item)),
    );
    const right = number && rightNumber(number, issue.item.quantities);
    if (!phrase || !number || right === undefined) return [];
    // "Eight (8)" is one number twice.
    const places = phrase.item.quantities.filter(({ unit, value }) => unit === number.unit && value === number.value);
    if (places.some((place, at) => places.findIndex((other) => other.start === place.start) !== at)) return [];
    const source = reading.tree.normalised.source;
    const edits = places.map(({ start, end }) => ({ start, end, text: likeWritten(source.slice(start, end), number, right) }));
    return [{ title: `Change to ${right}, the item's number`, preferred: true, edits }];
  },
};

/** The numbers of an item, each once, with the totals that they may stand for. */
interface AskedFor {
  readonly quantities: readonly Quantity[];
  readonly totals: ReadonlySet<number>;
}

function askedFor({ quantities: written, regions }: ItemReading): AskedFor {
  const quantities = written.filter((quantity) => !isDose(quantity));
  const once = new Map(quantities.map((quantity) => [`${quantity.value} ${quantity.unit}`, quantity] as const));
  const totals = totalsOf(quantities);
  // "Neck 2x4, low back 2x4": each of the places may be meant, or all.
  const places = new Set(regions.map(({ id }) => id)).size;
  const ofAll = Array.from({ length: Math.max(0, places - 1) }, (_, more) => [...totals].map((total) => total * (more + 2))).flat();
  return { quantities: [...once.values()], totals: new Set([...totals, ...ofAll]) };
}

/** "6 each" leaves open what the number is of. */
const ofEach = /\beach\b/i;
/** "1-2 tabs every 4 hours": nobody asks for so few. */
const largestDose = 3;

function isDose({ unit, value }: Quantity): boolean {
  return unit === 'tablets' && value <= largestDose;
}

/** What a number stands after that is not the request's: a limit, what was had before, a sum. */
const otherNumberBefore =
  /\b(?:in excess of|exceed(?:s|ed|ing)?|beyond|past|(?:more|greater|fewer|less) than|above|on top of|(?:in )?addition to|total(?:ing|ling)?(?: of)?|first|initial|completed|received|after|trial of|evidence of|besides)(?: the| his| her| these| those| all)?(?: (?:first|initial|previous|prior|recommended|completed|about))?(?: \w+)? ?\(?$/i;
const hadBefore = /^(?: [a-z-]+){1,4} (?:completed|received|attended|already|to date|so far)\b|^ (?:total|in total|in all)\b/i;

/** The numbers of a conclusion that can be the request's: where one is the item's, no other is. */
function ofRequest({ tree: { normalised } }: LetterReading, named: readonly Quantity[], { totals }: AskedFor): Quantity[] {
  const namesItems = named.some((quantity) => isCount(quantity) && totals.has(quantity.value));
  return named.filter((quantity) => {
    if (!isCount(quantity)) return true;
    if (namesItems && !totals.has(quantity.value)) return false;
    const { start, end } = normalisedRange(normalised, quantity);
    const { text } = normalised;
    return (
      !isDose(quantity) && !otherNumberBefore.test(text.slice(Math.max(0, start - 50), start)) && !hadBefore.test(text.slice(end, end + 60))
    );
  });
}

/** Whether item, heading or rationale tell an original request from what remains of it. */
function isRemainder({ phrases }: LetterReading, { issue, rationale }: IssueReading): boolean {
  if (issue.remainingPortion || /\bremain(?:ing|der)\b|\bbalance\b/i.test(issue.itemText)) return true;
  const sentences = rationale?.part.sentences ?? [];
  const [first, last] = [sentences[0], sentences[sentences.length - 1]];
  if (!first || !last) return false;
  return phrasesBetween(phrases, 'request', first.firstWord, last.endWord).some((cue) => cue.id === 'request.remainder');
}

/** Sessions are not held against tablets. */
function sameSort(some: readonly Quantity[], others: readonly Quantity[]): boolean {
  const sorts = (quantities: readonly Quantity[]) => {
    const therapy = quantities.some(({ unit }) => therapyUnits.includes(unit));
    const pieces = quantities.some(({ unit }) => unit === 'tablets');
    return { therapy, pieces };
  };
  const [a, b] = [sorts(some), sorts(others)];
  return !(a.therapy && b.pieces && !b.therapy) && !(a.pieces && b.therapy && !a.therapy);
}

/** A count that is none of the item's; how often or how long, where that makes another total. */
function isWrong(quantity: Quantity, named: readonly Quantity[], { quantities: asked, totals }: AskedFor): boolean {
  const { unit, value } = quantity;
  if (isHours(quantity)) {
    // Hours beside a strength are a dose's.
    const same = [...named, ...asked].some((other) => other.unit === 'milligrams') ? [] : asked.filter((other) => other.unit === unit);
    return same.length > 0 && !same.some((other) => other.value === value);
  }
  if (unit === 'tablets') {
    // Tablets beside a count are a dose.
    return ![named, asked].some((quantities) => quantities.some((other) => other.unit === 'units')) && !totals.has(value);
  }
  if (isCount(quantity)) return totals.size > 0 && !totals.has(value);
  if (unit !== 'times-a-week' && unit !== 'weeks' && unit !== 'months') return false;
  if ([...totalsOf(named)].some((total) => totals.has(total)) || totalsOf(named).size === 0) return false;
  const same = asked.filter((other) => other.unit === unit);
  return same.length === 0 || !same.some((other) => other.value === value);
}

function isCount({ unit }: Quantity): boolean {
  return unit === 'sessions' || unit === 'visits' || unit === 'units' || unit === 'tablets';
}

function isHours({ unit }: Quantity): boolean {
  return unit === 'hours' || unit === 'hours-a-day' || unit === 'hours-a-week';
}

/** The item's number in the place of a wrong one; none where the item leaves it open. */
function rightNumber(wrong: Quantity, asked: readonly Quantity[]): number | undefined {
  const sameUnit = asked.filter(({ unit }) => unit === wrong.unit);
  const right = isCount(wrong) && sameUnit.length !== 1 ? totalsOf(asked) : new Set(sameUnit.map(({ value }) => value));
  return right.size === 1 ? [...right][0] : undefined;
}

/** A number in the place of another one, in words where that was: "Eight" becomes "Six", "x8" becomes "x6". */
function likeWritten(written: string, { value: wrong, unit }: Quantity, right: number): string {
  // Of "2x6" the second number is the weeks.
  if (unit === 'weeks' && /^\d+[x×]\d+$/i.test(written)) return written.replace(/\d+$/, String(right));
  if (/\d/.test(written)) return written.replace(String(wrong), String(right));
  const name = numberNames[right] ?? String(right);
  return /^[A-Z]/.test(written) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

function totalInWords(totals: ReadonlySet<number>): string {
  return [...totals].join(' or ');
}

/** "160 hours", "8 hours a day". */
function hoursInWords(hours: readonly Quantity[]): string {
  return [...new Set(hours.map(({ value, unit }) => `${value} ${unit.replaceAll('-', ' ')}`))].join(' or ');
}

/** From the first of some numbers, which are in order, to the last. */
function quantitiesRange(quantities: readonly Quantity[]): TextRange {
  const [first, last] = [quantities[0] as Quantity, quantities[quantities.length - 1] as Quantity];
  return { start: first.start, end: last.end };
}

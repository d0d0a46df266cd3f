import { deniedRequests } from '../../letter/items/denied-requests';
import type { Citation, IssueReading, LetterReading, Mention, NamedWords } from '../../letter/letter-reading';
import { sourceRange } from '../../text/normalised-text';
import { rangesOverlap, rangeTouches, type TextRange } from '../../text/text-range';

/** What a place of the letter is about, and everywhere that the letter speaks of it. */
export interface Occurrences {
  readonly kind: 'source' | 'item';
  /** The words at the place that was asked about. */
  readonly range: TextRange;
  /** Where the letter says first what is meant: the citation in the reviewer's basis, the item in its issue's heading. */
  readonly definition: TextRange | undefined;
  /** All places, that of the definition among them, in order. */
  readonly places: readonly TextRange[];
}

/** What the words at an offset are about, and where else the letter speaks of it; undefined where they name nothing. */
export function occurrencesAt(letter: LetterReading, offset: number): Occurrences | undefined {
  return itemAt(letter, offset) ?? sourceAt(letter, offset);
}

/** The places of an issue's item: its heading, the summary's request, and where the letter repeats its words. */
export function itemPlaces(letter: LetterReading, issue: IssueReading): TextRange[] {
  const repeated = repetitions(letter, issue.issue.itemText);
  const requested = requestsOf(letter, issue).filter((range) => !repeated.some((other) => rangesOverlap(range, other)));
  return inOrder([...repeated, ...requested]);
}

/** Requests of the summary for the same treatments of the same regions, in other words than the item's. */
function requestsOf(letter: LetterReading, { item }: IssueReading): TextRange[] {
  const { words, normalised } = letter.tree;
  return deniedRequests(letter)
    .filter(
      (request) =>
        isSame(idsOf(request.item.treatments), idsOf(item.treatments)) && idsOf(request.item.regions).join() === idsOf(item.regions).join(),
    )
    .map(({ firstWord, endWord }) => sourceRange(normalised, words.starts[firstWord] as number, words.ends[endWord - 1] as number));
}

function idsOf(named: readonly NamedWords[]): string[] {
  return [...new Set(named.map(({ id }) => id))].sort();
}

/** Whether both name the same, and something at all. */
function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length > 0 && some.join() === others.join();
}

function itemAt(letter: LetterReading, offset: number): Occurrences | undefined {
  for (const issue of letter.issues) {
    if (!issue.issue.itemText) continue;
    const places = itemPlaces(letter, issue);
    const range = places.find((place) => rangeTouches(place, offset));
    if (range) return { kind: 'item', range, definition: issue.issue.item, places };
  }
  return undefined;
}

/** All places where the normalised text repeats an item's words, in any case. */
function repetitions({ tree: { normalised } }: LetterReading, itemText: string): TextRange[] {
  const text = normalised.text.toLowerCase();
  const wanted = itemText.toLowerCase();
  const places: TextRange[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const isWhole = !/\w/.test(text.charAt(at - 1)) && !/\w/.test(text.charAt(at + wanted.length));
    if (isWhole) places.push(sourceRange(normalised, at, at + wanted.length));
  }
  return places;
}

interface NamedSource {
  readonly place: Citation | Mention;
  readonly issue: IssueReading;
  readonly isReviewers: boolean;
}

function sourceAt(letter: LetterReading, offset: number): Occurrences | undefined {
  const sources = letter.issues.flatMap(sourcesOf);
  const here = sources.find(({ place }) => rangeTouches(place, offset));
  if (!here || here.place.family === undefined || here.place.family === 'unknown') return undefined;
  const same = sources.filter((source) => isSameSource(here, source));
  const cited =
    here.issue.reviewerBasis?.citations.filter((citation) =>
      isSameSource(here, { place: citation, issue: here.issue, isReviewers: true }),
    ) ?? [];
  const exact = cited.find((citation) => citation.guideline && citation.guideline === here.place.guideline);
  const places = inOrder(same.map(({ place }) => ({ start: place.start, end: place.end })));
  return { kind: 'source', range: { start: here.place.start, end: here.place.end }, definition: exact ?? cited[0], places };
}

function sourcesOf(issue: IssueReading): NamedSource[] {
  const ofBasis = (basis: IssueReading['reviewerBasis'], isReviewers: boolean) =>
    (basis?.citations ?? []).map((place) => ({ place, issue, isReviewers }));
  const mentions = (issue.rationale?.mentions ?? []).map((place) => ({ place, issue, isReviewers: true }));
  return [...ofBasis(issue.claimsAdministratorBasis, false), ...ofBasis(issue.reviewerBasis, true), ...mentions];
}

/** The same guideline or, where one of the two names its family alone, the same family in the same issue. */
function isSameSource(one: NamedSource, other: NamedSource): boolean {
  if (one.place.family !== other.place.family) return false;
  if (one.place.guideline && other.place.guideline) return one.place.guideline === other.place.guideline;
  return one.issue === other.issue;
}

function inOrder(ranges: readonly TextRange[]): TextRange[] {
  return [...ranges].sort((a, b) => a.start - b.start);
}

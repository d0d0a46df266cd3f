import type { IssueReading, LetterReading } from '../../letter/letter-reading';
import type { IssuePart } from '../../letter/letter-tree';
import { lineBegin } from '../../rules/insertion';
import { type BasisPlace, basisPlaceAt } from './basis-place';
import { citationOffers } from './citation-completions';
import { credentialOffers } from './credential-completions';
import { completionOf, type LetterCompletion, matchingOffers, namedOffers, type Offer, type Typed, typedAt } from './letter-completion';
import { placeOffers } from './place-completions';
import { rationaleOffers, rationalePlaceAt } from './rationale-completions';
import { decisionOffers, structureOffers } from './structure-completions';

/** Characters after which the letter itself may lead to a choice: behind "Decision based on ", an item's colon. */
export const completionTriggers = [' ', ':'] as const;

/** How many words of a line may be typed to find a heading by. */
const MOST_WORDS_OF_LINE = 4;

/**
 * What can be written at an offset of the letter, the best first. All words typed there stand in each of the completions, in any order.
 * @param asked whether the reviewer asked for it; else only places to which the letter itself leads have any, and running
 *   prose has none.
 */
export function completionsAt(letter: LetterReading, offset: number, asked: boolean): LetterCompletion[] {
  const decision = decisionOffers(letter, offset);
  if (decision) {
    const typed = typedAt(letter, decision.start, offset);
    return completions(letter, typed, matchingOffers(decision.offers, typed.words));
  }
  const credential = credentialOffers(letter, offset);
  if (credential) return completions(letter, credential.typed, credential.offers);
  const issue = letter.issues.findLast((candidate) => candidate.issue.start <= offset && offset <= candidate.issue.end);
  const part = issue && partAt(letter, issue, offset);
  const inPart = issue && part ? partCompletions(letter, issue, part, offset, asked) : [];
  const besideLabel = part !== undefined && part.label.end > lineBegin(letter.tree.normalised.source, offset);
  return asked && !besideLabel ? [...inPart, ...lineCompletions(letter, offset)] : inPart;
}

function partCompletions(letter: LetterReading, issue: IssueReading, part: IssuePart, offset: number, asked: boolean): LetterCompletion[] {
  if (part.id === 'rationale') {
    const place = rationalePlaceAt(letter, issue, offset);
    return place && (asked || place.led) ? completions(letter, place.typed, rationaleOffers(letter, place)) : [];
  }
  const place = basisPlaceAt(letter, issue, part, offset);
  return place && (asked || place.led) ? completions(letter, place.typed, basisOffers(letter, place)) : [];
}

function basisOffers(letter: LetterReading, place: BasisPlace): Offer[] {
  return 'guideline' in place ? placeOffers(letter, place) : citationOffers(letter, place);
}

/** At a line of which nothing but a few words is written: headings, labels and whole issues. */
function lineCompletions(letter: LetterReading, offset: number): LetterCompletion[] {
  const { source } = letter.tree.normalised;
  const line = lineBegin(source, offset);
  const typed = typedAt(letter, line, offset);
  const goesOn = /^[^\S\r\n]*\S/.test(source.slice(offset, offset + 200));
  if (goesOn || typed.words.split(/\s+/).length > MOST_WORDS_OF_LINE) return [];
  return completions(letter, typed, namedOffers(structureOffers(letter, line, offset), typed.words));
}

/** The part whose text the caret stands in: up to a blank line behind it, unless every line is followed by one. */
function partAt(letter: LetterReading, { issue }: IssueReading, offset: number): IssuePart | undefined {
  const part = issue.parts.findLast((candidate) => candidate.label.end <= offset && offset <= candidate.end);
  if (!part) return undefined;
  const { source } = letter.tree.normalised;
  const textEnd = Math.max(part.body.end, part.label.end);
  const behind = offset > textEnd ? source.slice(textEnd, offset) : '';
  const lineEnds = behind.match(/\r\n|\r|\n/g)?.length ?? 0;
  return lineEnds > (letter.tree.layout.doubleSpaced ? 2 : 1) ? undefined : part;
}

function completions(letter: LetterReading, typed: Typed, offers: readonly Offer[]): LetterCompletion[] {
  return offers.map((offer) => completionOf(letter, typed, offer));
}

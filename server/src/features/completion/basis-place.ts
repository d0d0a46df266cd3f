import { searchWords } from '../../guidelines/search';
import type { Guideline } from '../../guidelines/types';
import type { BasisReading, IssueReading, LetterReading } from '../../letter/letter-reading';
import type { IssuePart } from '../../letter/letter-tree';
import { withoutRequests } from '../../rules/structure/placeholder-words';
import { type Typed, typedAt } from './letter-completion';

/** Where in a basis the caret stands, and what is expected there. */
export type BasisPlace = CitingPlace | PlaceOfGuideline;

export interface CitingPlace extends BasisCaret {
  /** `sentence`: a sentence of the form's; `citation`: a guideline, after "Decision based on". */
  readonly expects: 'sentence' | 'citation';
  /** Whether the basis has said that the source is MTUS or not; what is typed then holds that word. */
  readonly label: 'mtus' | 'non-mtus' | null;
}

/** A section, topic or page of a guideline. */
export interface PlaceOfGuideline extends BasisCaret {
  readonly expects: 'place' | 'page';
  readonly guideline: Guideline;
  /** Whether `Section(s):` or `Page(s):` is written already. */
  readonly marked: boolean;
}

interface BasisCaret {
  readonly issue: IssueReading;
  readonly part: IssuePart;
  readonly basis: BasisReading | undefined;
  readonly typed: Typed;
  /** Where the sentence begins that the caret stands in. */
  readonly sentenceStart: number;
  /** Whether the letter itself has led here: what is expected may be offered without being asked for. */
  readonly led: boolean;
}

/** How much of a basis before the caret is looked at, in UTF-16 code units. */
const LOOK_BACK = 2000;
/** How many words may be typed to find something by. */
const MOST_WORDS = 8;

const leads = /\b(?:based\s+(?:(?:its|their|his\/her|his|her)\s+decision\s+)?on)\s+/gi;
const labelWords = /^(non-?\s*mtus(?:\s+citation)?|mtus)(?:\s+|$)/i;
const sectionMarkers = /\bsections?\s*(?:\(s\))?\s*:\s*/gi;
const pageMarkers = /\bpages?\s*(?:\(s\))?\s*:?\s*(?=[\d\s,-]*$)/gi;
const completeSentence = /[.!?]["')\]]*\s+$/;

/** What is expected at the caret in a basis; nothing where nothing is. */
export function basisPlaceAt(letter: LetterReading, issue: IssueReading, part: IssuePart, caret: number): BasisPlace | undefined {
  const { source } = letter.tree.normalised;
  const begin = Math.max(labelIsText(letter, part) ? part.start : part.label.end, caret - LOOK_BACK);
  const before = source.slice(begin, caret);
  const basis = [issue.claimsAdministratorBasis, issue.reviewerBasis].find((reading) => reading?.part === part);
  const around = { issue, part, basis };

  const lead = lastMatch(leads, before);
  const tail = lead ? before.slice(lead.end) : before;
  const tailStart = begin + (lead?.end ?? 0);
  if (!lead || completeSentence.test(tail)) {
    const sentence = lead ? before.length : lastSentence(before);
    const typed = typedAt(letter, begin + sentence, caret);
    if (searchWords(typed.words).length > MOST_WORDS) return undefined;
    return { ...around, typed, sentenceStart: typed.start, led: false, expects: 'sentence', label: null };
  }
  const sentenceStart = begin + lastSentence(before.slice(0, lead.start));
  const caretPlace = { ...around, sentenceStart: typedAt(letter, sentenceStart, caret).start, led: true };
  return placeOfGuideline(letter, caretPlace, tail, tailStart, caret) ?? citationPlace(letter, caretPlace, tail, tailStart, caret);
}

/** Whether a part's label is the beginning of its first sentence. */
export function labelIsText(letter: LetterReading, part: IssuePart): boolean {
  return letter.tree.profile.issues.parts.some((definition) => definition.id === part.id && definition.labelIsText === true);
}

type CaretPlace = Omit<BasisCaret, 'typed'>;

/** A guideline has been written, and what of it is cited is to follow. */
function placeOfGuideline(
  letter: LetterReading,
  around: CaretPlace,
  tail: string,
  tailStart: number,
  caret: number,
): BasisPlace | undefined {
  const citation = around.basis?.citations.findLast((candidate) => candidate.start < caret && candidate.start >= tailStart);
  const guideline = citation?.guideline;
  if (!citation || !guideline || guideline.id === 'odg') return undefined;
  const pages = lastMatch(pageMarkers, tail);
  if (pages) {
    return { ...around, typed: lastOfList(letter, tailStart + pages.end, caret, guideline), expects: 'page', guideline, marked: true };
  }
  const sections = lastMatch(sectionMarkers, tail);
  if (sections && tailStart + sections.start > citation.start) {
    const typed = lastOfList(letter, tailStart + sections.end, caret, guideline);
    return searchWords(typed.words).length > MOST_WORDS ? undefined : { ...around, typed, expects: 'place', guideline, marked: true };
  }
  const headEnd = Math.max(citation.title?.end ?? 0, citation.edition?.end ?? 0, citation.chapter?.end ?? 0);
  if (headEnd === 0 || headEnd >= caret) return undefined;
  const rest = letter.tree.normalised.source.slice(headEnd, caret);
  const opened = /^[^,:;]{0,40}?\s*[,:]\s*/.exec(rest);
  if (!guideline.mtus && opened) {
    const typed = lastOfList(letter, headEnd + opened[0].length, caret, guideline);
    return searchWords(typed.words).length > MOST_WORDS ? undefined : { ...around, typed, expects: 'place', guideline, marked: true };
  }
  if (!/^\s*,?\s*$/.test(rest) || rest === '') return undefined;
  const typed: Typed = { start: headEnd, end: caret, words: '' };
  return { ...around, typed, expects: 'place', guideline, marked: false };
}

function citationPlace(letter: LetterReading, around: CaretPlace, tail: string, tailStart: number, caret: number): BasisPlace | undefined {
  const label = labelWords.exec(tail);
  const typed = { ...typedAt(letter, tailStart, caret), end: caret + requestsBehind(letter, caret) };
  if (searchWords(typed.words).length > MOST_WORDS) return undefined;
  return { ...around, typed, expects: 'citation', label: label ? (/^non/i.test(label[0]) ? 'non-mtus' : 'mtus') : null };
}

/** How many characters right behind the caret are left to fill in: `MTUS ¦[insert guideline]`. */
function requestsBehind(letter: LetterReading, caret: number): number {
  const behind = /^(?:[^\S\r\n]*\[[^\][\r\n]*\])+/.exec(letter.tree.normalised.source.slice(caret, caret + LOOK_BACK))?.[0] ?? '';
  return withoutRequests(behind).trim() === '' ? behind.length : 0;
}

/** What is typed behind the last comma of a list; commas inside the guideline's own names are none. */
function lastOfList(letter: LetterReading, start: number, caret: number, guideline: Guideline): Typed {
  const { source } = letter.tree.normalised;
  const list = source.slice(start, caret);
  const names = [...guideline.sections, ...guideline.topics.map((topic) => ({ name: topic.title }))].map(({ name }) => name.toLowerCase());
  let from = 0;
  for (let comma = list.indexOf(','); comma >= 0; comma = list.indexOf(',', comma + 1)) {
    const goesOn = list
      .slice(from, comma + 1)
      .trimStart()
      .toLowerCase();
    if (!names.some((name) => name.startsWith(goesOn))) from = comma + 1;
  }
  return typedAt(letter, start + from, caret);
}

/** Where the last sentence of a text begins. */
function lastSentence(text: string): number {
  let start = 0;
  for (const match of text.matchAll(/[.!?]["')\]]*\s+(?=[A-Z]|$)/g)) start = match.index + match[0].length;
  return start;
}

function lastMatch(pattern: RegExp, text: string): { readonly start: number; readonly end: number } | undefined {
  const match = [...text.matchAll(pattern)].pop();
  return match && { start: match.index, end: match.index + match[0].length };
}

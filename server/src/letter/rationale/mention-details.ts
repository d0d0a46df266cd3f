import type { Guideline } from '../../guidelines/types';
import { sourceRange } from '../../text/normalised-text';
import { WordSet } from '../../text/word-set';
import { wordText } from '../../text/words';
import { readPages } from '../citations/cited-pages';
import { readEditions } from '../citations/editions';
import { guidelinesOfChapter } from '../citations/known-sources';
import { narrowEditions } from '../citations/resolve-guideline';
import type { BasisReading, CitedPages, EditionWords, NumberWords } from '../letter-reading';
import type { Sentence } from '../letter-tree';
import type { LetterBeforeIssues } from '../read-letter';
import type { NamedSource } from './named-sources';

/** What a rationale says of a source that it names: edition, chapter, pages, and the guideline where only one fits. */
export interface MentionDetails {
  readonly guideline: Guideline | undefined;
  /** Every family that the words may name; the likeliest first. */
  readonly families: readonly string[];
  readonly edition: EditionWords | undefined;
  readonly chapter: NumberWords | undefined;
  readonly pages: readonly CitedPages[];
}

/** `limits` are the words that the neighbouring mentions leave: the first that may belong to this one and one past the last. */
export function readMentionDetails(
  letter: LetterBeforeIssues,
  sentence: Sentence,
  name: NamedSource,
  limits: { readonly firstWord: number; readonly endWord: number },
  basis: BasisReading | undefined,
): MentionDetails {
  const edition = editionNear(letter, name, limits);
  const chapter = chapterNear(letter, sentence, name, limits.endWord);
  const pages = pagesNear(letter, name, limits);
  const candidates = candidatesOf(letter, name, edition, chapter, basis);
  return {
    guideline: candidates.length === 1 ? candidates[0] : undefined,
    families: familiesOf(letter, name, candidates, edition, basis),
    edition,
    chapter,
    pages,
  };
}

function candidatesOf(
  letter: LetterBeforeIssues,
  name: NamedSource,
  edition: EditionWords | undefined,
  chapter: NumberWords | undefined,
  basis: BasisReading | undefined,
): readonly Guideline[] {
  const named = name.titled.length > 0 ? name.titled : chapter ? chapterOf(letter, name, chapter.value) : [];
  const { decisionDate } = letter;
  const left = narrowEditions(named, { edition, chapter: chapter?.value, label: null, decisionDate });
  const cited = left.filter((guideline) => basis?.citations.some((citation) => citation.guideline === guideline));
  return cited.length === 1 ? cited : left;
}

/** Chapter numbers are ACOEM's: "the MTUS Guideline in ACOEM Chapter 12". */
function chapterOf({ catalogue }: LetterBeforeIssues, name: NamedSource, chapter: number): readonly Guideline[] {
  return name.sources.some((source) => source.family === 'mtus') ? guidelinesOfChapter(catalogue, chapter) : [];
}

/** ACOEM without an edition may be its chapters in the MTUS or whatever else of it the basis cites. */
function familiesOf(
  letter: LetterBeforeIssues,
  name: NamedSource,
  candidates: readonly Guideline[],
  edition: EditionWords | undefined,
  basis: BasisReading | undefined,
): readonly string[] {
  if (candidates.length > 0) return [...new Set(candidates.map((guideline) => guideline.family))];
  const own = name.sources[0]?.family;
  if (own === undefined) return [];
  const isAcoem = name.sources.some((source) => source.id === 'acoem');
  if (!isAcoem) return [own];
  const ofEdition = outsideMtus(letter, edition);
  if (ofEdition) return [ofEdition];
  if (edition) return [own];
  const cited = (basis?.citations ?? []).map((citation) => citation.family).filter((family) => isFamilyOfAcoem(letter, family));
  const outside = [...new Set(cited)].filter((family) => family !== own);
  return cited.includes(own) ? [own, ...outside] : [...outside, own];
}

/** The family of an ACOEM edition that was never part of the MTUS. */
function outsideMtus(letter: LetterBeforeIssues, edition: EditionWords | undefined): string | undefined {
  if (!edition) return undefined;
  return letter.catalogue.guidelines.find(
    (guideline) =>
      !guideline.mtus &&
      /\bACOEM\b/.test(guideline.publisher) &&
      ((edition.ordinal !== undefined && guideline.edition.startsWith(`${edition.ordinal}rd edition`)) ||
        (edition.year !== undefined &&
          guideline.years.includes(edition.year) &&
          !letter.catalogue.guidelines.some((other) => other.mtus && other.years.includes(edition.year as number)))),
  )?.family;
}

function isFamilyOfAcoem(letter: LetterBeforeIssues, family: string): boolean {
  return letter.catalogue.guidelines.some((guideline) => guideline.family === family && /\bACOEM\b/.test(guideline.publisher));
}

/** An edition in the names, next to them ("2016 California MTUS"), or in parentheses after them ("(July 28, 2016)"). */
function editionNear(
  letter: LetterBeforeIssues,
  name: NamedSource,
  limits: { readonly firstWord: number; readonly endWord: number },
): EditionWords | undefined {
  const { words, normalised } = letter.tree;
  const nameStart = words.starts[name.firstWord] as number;
  const nameEnd = words.ends[name.lastWord] as number;
  const start = words.starts[Math.max(limits.firstWord, name.firstWord - 3)] as number;
  const end = words.ends[Math.min(limits.endWord, name.lastWord + 7) - 1] as number;
  for (const place of readEditions(normalised, start, Math.max(end, nameEnd))) {
    if (place.end <= nameStart) {
      const gap = words.text.slice(place.end, nameStart);
      if (!/^[ ,]*(?:of |the |ca )*$/i.test(gap) || /\b(?:in|since|of|until|by) $/i.test(words.text.slice(start, place.start))) continue;
    } else if (place.start >= nameEnd && !isDirectlyAfter(words.text.slice(nameEnd, place.start))) continue;
    return place.edition;
  }
  return undefined;
}

function isDirectlyAfter(gap: string): boolean {
  return /^,? ?(?:(?:practice |treatment |medical )?guidelines?,? ?)?(?:\([^)]{0,30})?$/i.test(gap);
}

function chapterNear(letter: LetterBeforeIssues, sentence: Sentence, name: NamedSource, endWord: number): NumberWords | undefined {
  const { words, normalised } = letter.tree;
  const last = Math.min(sentence.endWord - 1, endWord - 1, name.lastWord + 4);
  for (let word = Math.max(sentence.firstWord, name.firstWord - 4); word < last; word++) {
    if (!chapterWords.has(words, word) || !/^\d{1,2}$/.test(wordText(words, word + 1))) continue;
    const start = words.starts[word + 1] as number;
    const range = sourceRange(normalised, start, words.ends[word + 1] as number);
    return { start: range.start, end: range.end, value: Number(wordText(words, word + 1)) };
  }
  return undefined;
}

const chapterWords = new WordSet('chapter ch');
const longestPageGap = 70;
/** What may stand between a name and its pages: the rest of the citation, or that it says something there. */
const citing =
  /^(?:[\s,:;()-]|(?:chapters?|guidelines?|tables?|sections?|practice|treatment|and|of|the|in|on|at|s|notes?|states?|acknowledges?|recommends?|indicates?|stipulates?|edition|ed\.|see)\b|\d[\d.-]*(?![\d.-])|[A-Z][\w&/.-]*(?![\w&/.-]))*$/;
/** "Page 12 of the report" is the record's. */
const ofSomethingElse =
  /^,? (?:of|in|from) (?:the |this |his |her |these |those )?(?:medical |submitted |clinical |progress |prior )?(?:reports?|records?|notes?|chart|request|RFA|file|documents?|documentation|review|transcript)\b/i;

/** Pages before the names ("page 82 of the MTUS …") or after them, with no other clause between. */
function pagesNear(
  letter: LetterBeforeIssues,
  name: NamedSource,
  limits: { readonly firstWord: number; readonly endWord: number },
): CitedPages[] {
  const { words, normalised } = letter.tree;
  const start = words.starts[Math.max(limits.firstWord, name.firstWord - 6)] as number;
  const nameStart = words.starts[name.firstWord] as number;
  const nameEnd = words.ends[name.lastWord] as number;
  const end = Math.min(words.ends[limits.endWord - 1] as number, nameEnd + longestPageGap);
  return readPages(normalised, start, Math.max(end, nameEnd)).flatMap((found) => {
    if (ofSomethingElse.test(words.text.slice(found.end, found.end + 40))) return [];
    if (found.end <= nameStart)
      return /^,? (?:(?:of|in|from) )?(?:the )?$/i.test(words.text.slice(found.end, nameStart)) ? found.pages : [];
    return found.start < nameEnd || citing.test(words.text.slice(nameEnd, found.start)) ? found.pages : [];
  });
}

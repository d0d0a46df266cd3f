import type { Guideline } from '../../guidelines/types';
import { sourceRange } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';
import type { Citation, CitedSection, NumberWords } from '../letter-reading';
import type { LetterBeforeIssues } from '../read-letter';
import { type PageWords, readPages } from './cited-pages';
import { readSectionList } from './cited-sections';
import { type EditionPlace, editionBeside, readEditions } from './editions';
import { guidelinesOfChapter, guidelinesOfFamily, isWholeFamily } from './known-sources';
import { narrowEditions } from './resolve-guideline';
import { sectionNamed } from './section-names';
import type { CitationWords } from './split-citations';
import { chooseTitle, isMtusOrAcoem, unheldTitleOf } from './titles';
import { topicWords } from './topic-words';
import { trimmedEnd, type WordPlace } from './word-place';

/** What the basis said before a citation, in the same sentence. */
export interface CitationContext {
  readonly label: 'mtus' | 'non-mtus' | null;
  readonly labelRange: TextRange | undefined;
  /** Whether the label holds whatever is cited: one citation, and "which is part of the MTUS" after it. */
  readonly labelIsItsOwn: boolean;
  /** The family of the citation before, for one that names a chapter alone ("…, and Neck chapter"). */
  readonly family: string | undefined;
}

/** The places within a citation's words: before `headEnd` stand source, chapter and title; then sections, then pages. */
interface CitationLayout {
  readonly words: CitationWords;
  readonly end: number;
  readonly headEnd: number;
  readonly sectionsMarker: WordPlace | undefined;
  readonly pages: readonly PageWords[];
}

/** What a citation names: the guidelines that it may mean, as few as its words allow, and the words that were read so. */
interface NamedGuidelines {
  readonly family: string;
  readonly candidates: readonly Guideline[];
  readonly title: WordPlace | undefined;
  readonly edition: EditionPlace | undefined;
  readonly chapter: NumberPlace | undefined;
}

interface NumberPlace extends WordPlace {
  readonly number: NumberWords;
}

const sectionsMarker = /\bsections? ?(?:\(s\))? ?: ?|\bsection\(s\) ?/i;
const chapterNumber = /\b(?:chapter|ch\.?) ?(\d{1,2})\b(?![./]\d)/i;

/** Reads the words of one citation; what the catalogue does not know stays a citation of unknown source. Nothing for a placeholder. */
export function readCitation(letter: LetterBeforeIssues, words: CitationWords, context: CitationContext): Citation | undefined {
  const { normalised } = letter.tree;
  const { text } = normalised;
  const end = trimmedEnd(text, words.start, words.quotationStart);
  if (isPlaceholder(text.slice(words.sourceStart, Math.max(words.sourceStart, end)), words.label !== null)) return undefined;
  const layout = layOut(letter, words, end);
  const label = words.label ?? context.label;
  const named = readNames(letter, layout, label, context);
  const { family, candidates } = named;
  // A label holds for what follows it in its sentence, unless that is plainly of another kind.
  const holds = words.label !== null || context.labelIsItsOwn || (family === 'mtus') === (label === 'mtus');
  const ownLabel =
    words.label === null ? undefined : sourceRange(normalised, words.start, trimmedEnd(text, words.start, words.sourceStart));
  const lists = family === 'unknown' ? { sections: [], topics: [] } : readLists(letter, layout, named);
  const quotationEnd = trimmedEnd(text, words.quotationStart, words.end);
  const range = sourceRange(normalised, words.start, end);
  // Written out field by field: spread into an object as wide as this one, they cost more than all the reading.
  return {
    start: range.start,
    end: range.end,
    text: text.slice(words.start, end),
    label: holds ? label : null,
    labelRange: ownLabel ?? (holds ? context.labelRange : undefined),
    family,
    guideline: candidates.length === 1 ? candidates[0] : undefined,
    edition: named.edition?.edition,
    chapter: named.chapter?.number,
    title: named.title && sourceRange(normalised, named.title.start, named.title.end),
    sections: lists.sections,
    topics: lists.topics,
    pages: layout.pages.flatMap(({ pages }) => pages),
    quotation: quotationEnd > words.quotationStart ? sourceRange(normalised, words.quotationStart, quotationEnd) : undefined,
  };
}

function layOut(letter: LetterBeforeIssues, words: CitationWords, end: number): CitationLayout {
  const { normalised } = letter.tree;
  const pages = readPages(normalised, words.sourceStart, end);
  const match = sectionsMarker.exec(normalised.text.slice(words.sourceStart, end));
  const start = words.sourceStart + (match?.index ?? 0);
  const marker = match ? { start, end: start + match[0].length } : undefined;
  const headEnd = Math.min(marker?.start ?? end, pages[0]?.start ?? end);
  return { words, end, headEnd, sectionsMarker: marker, pages };
}

function readNames(
  letter: LetterBeforeIssues,
  { words, headEnd }: CitationLayout,
  label: 'mtus' | 'non-mtus' | null,
  context: CitationContext,
): NamedGuidelines {
  const { normalised } = letter.tree;
  const { text } = normalised;
  const source = words.names.find((name) => name.source)?.source;
  const namesChapterAlone =
    words.names.some((name) => name.plainly.length > 0) && words.names.every((name) => name.guidelines.length === 0);
  const family = source?.family ?? (namesChapterAlone ? context.family : undefined);
  const chapter = readChapter(letter, words, headEnd);
  const title = chooseTitle(text, words, headEnd, family, label);
  const editions = readEditions(normalised, words.sourceStart, headEnd);
  const beside =
    editions.length === 0
      ? undefined
      : editionBeside(text, editions, [...words.names.filter((name) => name.source), ...(title ? [title] : [])]);
  const ofChapter = chapter && isMtusOrAcoem(family, label) ? guidelinesOfChapter(letter.catalogue, chapter.number.value) : [];
  const all = title?.guidelines ?? ofChapter;
  const clues = { edition: beside?.edition, chapter: chapter?.number.value, label, decisionDate: letter.decisionDate };
  const candidates = narrowEditions(all, clues);
  if (title || candidates.length > 0) {
    return { family: familyOf(candidates, all, family, label), candidates, title, edition: beside, chapter };
  }
  const edition = beside ?? (isMtusOrAcoem(family, label) ? editions[0] : undefined);
  const unheld = unheldTitleOf(text, words, headEnd, family, label, edition);
  const asSuch =
    unheld || family === undefined
      ? []
      : guidelinesOfFamily(letter.catalogue, family).filter((guideline) => isWholeFamily(letter.catalogue, guideline));
  return { family: familyOf(asSuch, all, family, label), candidates: asSuch, title: unheld, edition, chapter };
}

function readChapter(letter: LetterBeforeIssues, words: CitationWords, headEnd: number): NumberPlace | undefined {
  const { normalised } = letter.tree;
  const match = chapterNumber.exec(normalised.text.slice(words.sourceStart, headEnd));
  if (!match) return undefined;
  const start = words.sourceStart + match.index;
  const end = start + match[0].length;
  const digits = match[1] as string;
  const range = sourceRange(normalised, end - digits.length, end);
  return { start, end, number: { start: range.start, end: range.end, value: Number(digits) } };
}

function familyOf(
  candidates: readonly Guideline[],
  all: readonly Guideline[],
  named: string | undefined,
  label: 'mtus' | 'non-mtus' | null,
): string {
  return commonFamily(candidates) ?? commonFamily(all) ?? named ?? (label === 'mtus' ? 'mtus' : 'unknown');
}

function commonFamily(guidelines: readonly Guideline[]): string | undefined {
  const [first] = guidelines;
  return first && guidelines.every((guideline) => guideline.family === first.family) ? first.family : undefined;
}

/** `Section(s): …` to the pages or the end, and the topics that are named without it. */
function readLists(
  letter: LetterBeforeIssues,
  { words, end, sectionsMarker: marker, pages }: CitationLayout,
  { family, candidates, title, edition, chapter }: NamedGuidelines,
): { sections: readonly CitedSection[]; topics: readonly CitedSection[] } {
  const { normalised } = letter.tree;
  const [first] = candidates;
  const rows =
    first && !isWholeFamily(letter.catalogue, first) ? candidates : [...candidates, ...guidelinesOfFamily(letter.catalogue, family)];
  const listEnd = pages.find((page) => marker && page.start >= marker.end)?.start ?? end;
  const sections = marker ? readSectionList(normalised, marker.end, listEnd, rows, 'sections') : [];
  const taken: WordPlace[] = [...words.names.filter((name) => name.source), ...pages];
  for (const place of [title, edition, chapter]) if (place) taken.push(place);
  const topics = topicWords(normalised.text, words.sourceStart, marker?.start ?? end, taken).flatMap((place) =>
    readSectionList(normalised, place.start, place.end, rows, 'topics'),
  );
  const part = sections.length + topics.length === 0 ? chapterPart(normalised.text, first, title, chapter) : undefined;
  if (part) {
    const { start, end: partEnd } = sourceRange(normalised, part.start, part.end);
    topics.push({ start, end: partEnd, text: part.section.name, section: part.section, topic: undefined });
  }
  return { sections, topics };
}

/** The chapters of the General Approaches are sections of one guideline, cited by title or number. */
function chapterPart(text: string, guideline: Guideline | undefined, title: WordPlace | undefined, chapter: NumberPlace | undefined) {
  const titled = title && guideline && sectionNamed(guideline, text.slice(title.start, title.end))?.section;
  if (title && titled?.chapter !== undefined) return { ...title, section: titled };
  const numbered = chapter && guideline?.sections.find((section) => section.chapter === chapter.number.value);
  return chapter && numbered && !title ? { start: chapter.start, end: chapter.end, section: numbered } : undefined;
}

/** A word that is no placeholder, nor stands in one. */
const opensWithWord = /^[\s(:,-]*(?!TBD|TODO|XXX)[A-Za-z0-9]/;

/** Text that is left to be filled in cites nothing yet. */
function isPlaceholder(words: string, labelled: boolean): boolean {
  if (opensWithWord.test(words)) return false;
  const rest = words.replace(/\[[^[\]]*\]|<[^<>]*>|_{2,}|\bTBD\b|\bTODO\b|X{3,}/g, '');
  return !/[A-Za-z0-9]/.test(rest) && (rest.length < words.length || !labelled);
}

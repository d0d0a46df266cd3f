import { matchesOf } from '../../text/matches';
import type { LetterBeforeIssues } from '../read-letter';
import { isSectionOfAny } from './section-names';
import { type NameInBasis, namesBetween } from './source-names';
import type { CitingStretch } from './statements';

/** The words of one citation: offsets of the normalised text. */
export interface CitationWords {
  /** The label's first character or, without a label, the source's. */
  readonly start: number;
  readonly end: number;
  /** What the basis calls it, where it says so at this citation. */
  readonly label: 'mtus' | 'non-mtus' | null;
  /** Where the label ends and the source begins; `start` where there is no label. */
  readonly sourceStart: number;
  /** The names among its words, in order. */
  readonly names: readonly NameInBasis[];
  /** Where words quoted from the guideline begin; `end` where none are. */
  readonly quotationStart: number;
}

/**
 * A citation of more names than this is none: each name is held against those before it. The longest citations of letters have about
 * a dozen.
 */
const mostNamesOfACitation = 100;
/** The marks and words before a name that belong to its citation ("the MTUS, ACOEM Practice Guidelines, Chapter 12, ") are no longer. */
const longestLead = 80;
const labelPattern =
  /^[\s:,-]*(?:the )?(?:(non ?- ?MTUS(?: citations?\b)?|nonMTUS(?: citations?\b)?)|((?:(?:CA|California) )?MTUS)\b)[\s:,]*/i;
/** Places within a stretch that open another citation, whatever is named there. */
const openings =
  /(?:,? and )?\bother medical treatment guidelines?\b(?: or medical evidence)?[:,]?|\bnon ?- ?MTUS\b(?: citations?\b)?|\bhttps?:\/\/\S+|\baccessed(?: on)? \d{1,2}\/\d{1,2}\/\d{2,4},/gi;
/** A colon after the pages, or before the words with which guidelines begin; or quotation marks. */
const quotationOpening =
  /\b(?:pages?|pgs?\.?|pp?\.) ?(?:\(s\))?[:.]* ?\d[\d ,-]{0,40}: (?=["A-Za-z])|: (?="|(?:not )?(?:generally )?(?:recommended|under study)\b)|[ :](?="\S)/i;
const delimiterBefore = /(?:[,;.:/]|\band\b|\bplus\b|&)\s*(?:the |in |per )?(?:MTUS[\s:,/]*|ACOEM[\s:,/]*)?(?:practice guidelines?,? )?$/i;
const sectionsMarker = /\bsections? ?(?:\(s\))? ?:|\bsection\(s\)/i;
const citedAfter =
  /^,? ?(?:guidelines?\b,? ?)?(?:\(?(?:19|20)\d\d\b|sections? ?(?:\(s\))? ?:|section\(s\)|\(?p(?:ages?|gs?|p)?\b[ .(]*\(?s?\)?[:.]* ?\d|guidelines?\b)/i;
const editionAfter = /^,? ?(?:guidelines?\b,? ?)?(?:\(?(?:19|20)\d\d\b|sections? ?(?:\(s\))? ?:|section\(s\))/i;
const chapterAfter = /^(?: \([^)]*\))? (?:chapter|section)\b(?! ?\(s\))(?!s? ?:)/i;
const onlyJoiningWords =
  /^[\s,/():;&-]*(?:(?:the|of|and|in|its|ca|california|practice|occupational|medicine|medical|treatment|guidelines?)[\s,/():&-]*)*$/i;

/** Cuts what a basis names after "Decision based on" into citations, by the catalogue's names rather than by punctuation. */
export function splitCitations(letter: LetterBeforeIssues, stretch: CitingStretch): CitationWords[] {
  const { text } = letter.tree.normalised;
  const words = text.slice(stretch.start, stretch.end);
  const quotation = quotationOpening.exec(words);
  const quotationStart = quotation ? stretch.start + quotation.index + quotation[0].length : stretch.end;
  const names = namesBetween(letter, stretch.start, quotationStart).filter((name) => !isNonMtus(text, name));
  const forced = openingsOf(text, stretch.start, quotationStart);
  const starts: OpenedCitation[] = [];

  const open = (at: number, endOfLast = at) => {
    const label = labelPattern.exec(text.slice(at, quotationStart));
    const labelText = label?.[1] ?? label?.[2] ?? '';
    const kind = label ? (label[1] ? 'non-mtus' : 'mtus') : null;
    const first = label ? at + label[0].indexOf(labelText) : at + leadingSeparators(text.slice(at, quotationStart));
    starts.push({ endOfLast, at: first, labelEnd: first + labelText.length, sourceAt: label ? at + label[0].length : first, label: kind });
  };
  open(stretch.start);

  let current: NameInBasis[] = [];
  let nextForced = 0;
  for (let at = 0; at <= names.length; at++) {
    const name = names[at];
    while (nextForced < forced.length && (!name || (forced[nextForced] as Opening).end <= name.start)) {
      const place = forced[nextForced++] as Opening;
      if (place.start > (starts[starts.length - 1] as OpenedCitation).sourceAt) {
        open(place.end, place.start);
        current = [];
      }
    }
    if (!name) break;
    const { sourceAt } = starts[starts.length - 1] as OpenedCitation;
    if (name.start < sourceAt) continue;
    const boundary =
      current.length === mostNamesOfACitation ||
      opensCitation(text, sourceAt, current, name, names[at + 1], quotationStart) ||
      (current.length === 0 && isAddedToLabel(text, starts[starts.length - 1] as OpenedCitation, name));
    if (boundary) {
      open(boundaryStart(text, sourceAt, name));
      current = [];
    }
    current.push(name);
  }

  let firstName = 0;
  return starts.map(({ at, sourceAt, label }, index): CitationWords => {
    const next = starts[index + 1];
    const end = next ? next.endOfLast : stretch.end;
    while (firstName < names.length && (names[firstName] as NameInBasis).start < sourceAt) firstName++;
    let endName = firstName;
    while (endName < names.length && (names[endName] as NameInBasis).end <= end) endName++;
    return {
      start: at,
      end,
      label,
      sourceStart: sourceAt,
      names: names.slice(firstName, endName),
      quotationStart: Math.min(end, quotationStart),
    };
  });
}

interface OpenedCitation {
  /** Where the words of the citation before it end. */
  readonly endOfLast: number;
  readonly at: number;
  readonly labelEnd: number;
  readonly sourceAt: number;
  readonly label: CitationWords['label'];
}

/** "MTUS and ODG": what follows is no MTUS source but another beside it. */
function isAddedToLabel(text: string, opened: OpenedCitation, name: NameInBasis): boolean {
  if (opened.label !== 'mtus' || !name.source || name.source.family === 'mtus') return false;
  return /^\s*(?:[,;&/]|and\b|as well as\b)/i.test(text.slice(opened.labelEnd, name.start));
}

/** Whether a name begins another citation than the one whose names so far are `current`. */
function opensCitation(
  text: string,
  start: number,
  current: readonly NameInBasis[],
  name: NameInBasis,
  next: NameInBasis | undefined,
  end: number,
): boolean {
  const before = text.slice(start, name.start);
  const source = current.find((other) => other.source);
  const titles = current.filter((other) => other.guidelines.length > 0 || other.plainly.length > 0);
  if (name.source) {
    if (onlyJoiningWords.test(withoutNames(before, start, current)))
      return current.some((other) => other.source?.family !== name.source?.family);
    if (!source) return !belongsToTitle(text, titles[titles.length - 1], name, next, before);
    // A source in parentheses after its own name says the same again.
    return !(text[name.start - 1] === '(' && source.source?.family === name.source.family);
  }
  const after = text.slice(name.end, Math.min(end, name.end + 40));
  const chapterBefore = /\bchapters? (\d{1,2}),? (?:[-:] ?)?$/i.exec(text.slice(Math.max(start, name.start - 14), name.start));
  const head = chapterBefore ? before.slice(0, -chapterBefore[0].length) : before;
  const delimited = delimiterBefore.test(head.slice(-longestLead));
  if (titles.length === 0) {
    const family = source?.source?.family;
    const fits =
      family === undefined || name.plainly.length > 0 || name.guidelines.some((guideline) => isOfSource(guideline.family, family));
    return !fits && delimited && citedAfter.test(after);
  }
  if (!delimited) return false;
  const known = new Set(titles.flatMap((title) => [...title.guidelines, ...title.plainly]));
  const inSections = sectionsMarker.test(before);
  const isSection = isSectionOfAny(known, text.slice(name.start, name.end));
  // "…, Opioids Page(s): 78" goes on with a topic of the guideline named before, "…, Opioid Treatment 2016" does not.
  if (name.guidelines.length > 0 && isSection) return editionAfter.test(after) && !/\bsections? ?(?:\(s\))? ?: ?$/i.test(before);
  if (name.guidelines.length > 0 && citedAfter.test(after)) return true;
  if (chapterBefore && (name.guidelines.length > 0 || name.plainly.length > 0)) return true;
  if (name.guidelines.length > 0 && !isSection && !inSections && isPlainlyATitle(text.slice(name.start, name.end))) return true;
  return chapterAfter.test(after) && !inSections && !name.plainly.some((guideline) => known.has(guideline));
}

/** Titles that are nothing else: "Shoulder Complaints", "Postsurgical Treatment Guidelines", "Low Back Disorders". */
function isPlainlyATitle(title: string): boolean {
  return /\b(?:complaints|guidelines?|disorders|conditions)$/i.test(title);
}

/** `ACOEM` stands in the MTUS and in families of its own. */
function isOfSource(family: string, source: string): boolean {
  return family === source || (source === 'mtus' && family.startsWith('acoem'));
}

/** "Low Back Complaints (ACOEM Practice Guidelines)", "elbow chapter of the ODG": a source named after what is cited of it. */
function belongsToTitle(
  text: string,
  title: NameInBasis | undefined,
  name: NameInBasis,
  next: NameInBasis | undefined,
  before: string,
): boolean {
  if (/(?:;|\band) ?(?:the )?$|[.] $/i.test(before)) return false;
  const family = name.source?.family ?? '';
  if (!title) return before.split(/\s+/).length <= 6 && !/\d{4}|https?:/.test(before);
  const rows = title.guidelines.length > 0 ? title.guidelines : title.plainly;
  if (!rows.some((guideline) => isOfSource(guideline.family, family))) return false;
  const followedByTitle =
    next !== undefined && !next.source && /^(?:[\s,:-]|guidelines?|practice|chapter|\d)*$/i.test(text.slice(name.end, next.start));
  return !followedByTitle;
}

function withoutNames(before: string, start: number, names: readonly NameInBasis[]): string {
  let rest = '';
  let at = 0;
  for (const name of names) {
    if (!name.source) continue;
    rest += before.slice(at, name.start - start);
    at = name.end - start;
  }
  return rest + before.slice(at);
}

/** Where the citation that a name opens begins: at the chapter number or the source's word before it. */
function boundaryStart(text: string, start: number, name: NameInBasis): number {
  const before = text.slice(Math.max(start, name.start - longestLead), name.start);
  const lead = /(?:(?:MTUS|ACOEM|the)[\s,/]+)*(?:practice guidelines?,? )?(?:chapters? \d{1,2},? (?:[-:] ?)?)?$/i.exec(before);
  return name.start - (lead?.[0].length ?? 0);
}

function isNonMtus(text: string, name: NameInBasis): boolean {
  return name.source?.id === 'mtus' && /\bnon ?- ?$/i.test(text.slice(Math.max(0, name.start - 6), name.start));
}

/** Where the citation before ends and another begins. */
interface Opening {
  readonly start: number;
  readonly end: number;
}

/** Where other guidelines, another label or a second address begin; after the day on which a page was read. */
function openingsOf(text: string, start: number, end: number): Opening[] {
  const found: Opening[] = [];
  let addressSince = false;
  for (const match of matchesOf(openings, text.slice(start, end))) {
    const at = start + match.index;
    if (/^accessed/i.test(match[0])) {
      found.push({ start: at + match[0].length, end: at + match[0].length });
      addressSince = false;
    } else if (/^http/i.test(match[0])) {
      if (addressSince) found.push({ start: at, end: at });
      addressSince = true;
    } else {
      found.push({ start: at, end: /other medical/i.test(match[0]) ? at + match[0].length : at });
      addressSince = false;
    }
  }
  return found;
}

function leadingSeparators(text: string): number {
  return /^(?:[\s,;:./&-]|and\b|the\b)*/i.exec(text)?.[0].length ?? 0;
}

import type { Guideline } from '../../guidelines/types';
import type { EditionPlace } from './editions';
import type { CitationWords } from './split-citations';
import type { WordPlace } from './word-place';

/** Where a citation's title stands, and the guidelines that are so called. */
export interface TitlePlace extends WordPlace {
  readonly guidelines: readonly Guideline[];
}

/** Words by which a title goes on behind a plain one: "and Skin Complaints". */
const goesOn = /^,? (?:and|&|or) (?:[A-Z][a-z]+ ){1,3}(?:Complaints|Disorders|Conditions)\b/;
const joinsBefore = /\b(?:to|of|for|in|on|and) $/;
const joinsAfter = /^ (?:and|of|in|for|among|&) [A-Za-z]/;

/**
 * The name among a citation's words that is its title. One called "chapter" or "section" comes first, then a title that stands
 * alone, then a plain one; among equals the first. A plain title without its source is ODG's, and only where it opens a Non-MTUS citation.
 */
export function chooseTitle(
  text: string,
  words: CitationWords,
  headEnd: number,
  family: string | undefined,
  label: 'mtus' | 'non-mtus' | null,
): TitlePlace | undefined {
  let best: { title: TitlePlace; rank: number } | undefined;
  for (const name of words.names) {
    if (name.source || name.start >= headEnd) continue;
    if (family === undefined && isInsideTitle(text, name)) continue;
    const after = text.slice(name.end, name.end + 30);
    const called =
      /^(?: \([^)]*\))?,? (?:chapter|section)\b(?! ?\(s\))/i.test(after) ||
      /\b(?:chapter|section)[\s:,-]*$/i.test(text.slice(words.sourceStart, name.start));
    const opens = /^(?:ODG|guidelines?|chapter|section|[\s,:;/()-])*$/i.test(withoutSources(text, words, name.start));
    const closes = /^(?:[\s]*(?:[,:;./(-]|$))/.test(text.slice(name.end, words.quotationStart));
    const full = name.guidelines.filter((guideline) => isOf(guideline, family, label));
    let rows = full;
    // "Elbow and Skin Complaints" is another title than "Elbow".
    if (full.length === 0 && goesOn.test(text.slice(name.end, name.end + 60))) continue;
    if (full.length === 0 || (called && family === 'odg')) {
      const odgAlone = family === undefined && label !== 'mtus' && (called || (opens && closes));
      const plain = name.plainly.filter(
        (guideline) => (odgAlone ? guideline.family === 'odg' : family !== undefined || label === 'mtus') && isOf(guideline, family, label),
      );
      rows = [...full, ...plain];
    }
    if (rows.length === 0) continue;
    if (full.length === 0 && family === 'odg' && !opens && !called && !closes) continue;
    const rank = (called ? 4 : 0) + (full.length > 0 ? 2 : 0) + (opens ? 1.5 : 0);
    if (!best || rank > best.rank) best = { title: { start: name.start, end: name.end, guidelines: rows }, rank };
  }
  return best?.title;
}

/** Whether another title's words stand on both sides: "Guide to Prevention and Treatment of Osteoporosis". */
function isInsideTitle(text: string, { start, end }: WordPlace): boolean {
  return joinsBefore.test(text.slice(Math.max(0, start - 10), start)) && joinsAfter.test(text.slice(end, end + 12));
}

function withoutSources(text: string, words: CitationWords, end: number): string {
  let rest = '';
  let at = words.sourceStart;
  for (const name of words.names) {
    if (!name.source || name.end > end) continue;
    rest += text.slice(at, name.start);
    at = name.end;
  }
  return rest + text.slice(at, end);
}

function isOf(guideline: Guideline, family: string | undefined, label: 'mtus' | 'non-mtus' | null): boolean {
  if (family === undefined) return label !== 'mtus' || guideline.family !== 'odg';
  return guideline.family === family || (family === 'mtus' && guideline.family.startsWith('acoem'));
}

/** Whether a citation's words speak of the MTUS or of ACOEM. */
export function isMtusOrAcoem(family: string | undefined, label: 'mtus' | 'non-mtus' | null): boolean {
  return family === 'mtus' || (family === undefined && label === 'mtus');
}

/** A chapter or title that the catalogue does not hold: what is called a chapter, or opens an MTUS citation. */
export function unheldTitleOf(
  text: string,
  words: CitationWords,
  headEnd: number,
  family: string | undefined,
  label: 'mtus' | 'non-mtus' | null,
  edition: EditionPlace | undefined,
): WordPlace | undefined {
  const sources = words.names.filter((name) => name.source);
  const start = sources[sources.length - 1]?.end ?? words.sourceStart;
  const head = text.slice(start, headEnd);
  if (family === undefined && label !== 'mtus') return undefined;
  const chapter = /^[\s,:/()-]*(?:guidelines?[\s,:/-]+)?([A-Z][^,;:()/]{2,60}?) (?:chapter|section)\b(?! ?\(s\))/i.exec(head);
  const titleWords = chapter?.[1] ?? (isMtusOrAcoem(family, label) ? mtusTitle(text, start, edition?.start ?? headEnd) : undefined);
  if (!titleWords) return undefined;
  const at = text.indexOf(titleWords, start);
  return { start: at, end: at + titleWords.length };
}

function mtusTitle(text: string, start: number, end: number): string | undefined {
  const head = text
    .slice(start, end)
    .replace(
      /^[\s,:;/()-]*(?:practice )?(?:guidelines?\b)?(?:[\s,:;/()-]|\d(?:st|nd|rd|th) ed(?:ition|\.)?|(?:19|20)\d\d|chapter \d{1,2})*/i,
      '',
    );
  const title = /^[A-Z][^.;:]*?(?= ?(?:guidelines?|pages?\b|[.;:(]|$))/.exec(head)?.[0].replace(/[\s,]+$/, '');
  return title && /[A-Za-z]{4}/.test(title) ? title : undefined;
}

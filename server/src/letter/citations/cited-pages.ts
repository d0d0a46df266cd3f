import { matchesOf } from '../../text/matches';
import { type NormalisedText, sourceRange } from '../../text/normalised-text';
import type { CitedPages } from '../letter-reading';

/** Pages of a citation and where their words begin and end in the normalised text. */
export interface PageWords {
  readonly start: number;
  readonly end: number;
  readonly pages: readonly CitedPages[];
}

const pagesLabel = /\b(?:pages?|pgs?|pp?)\b ?(?:\(s\))?[.:]* ?#?(?=\d)|\b(?:pages?|pgs?|pp?)(?=\d)/gi;
const onePage = /(\d{1,4})(?![\d/]|\.\d)(?: ?(?:-|to\b|through\b) ?(\d{1,4})(?![\d/]|\.\d))?(?: of \d{1,4}(?!\d))?/y;
const nextPage = / ?(?:,|;|&|\band\b|, and\b) ?(?=\d)/y;
const years = /^(?:19|20)\d\d$/;

/** All pages that a stretch of the normalised text cites: `Page(s): 300`, `pages 412-418`, `p181`, `pg. 46, 98-99`, `page 46 of 127`. */
export function readPages(normalised: NormalisedText, start: number, end: number): PageWords[] {
  const text = normalised.text.slice(start, end);
  const found: PageWords[] = [];
  for (const label of matchesOf(pagesLabel, text)) {
    const pages: CitedPages[] = [];
    let at = label.index + label[0].length;
    for (;;) {
      onePage.lastIndex = at;
      const page = onePage.exec(text);
      if (!page) break;
      const first = page[1] as string;
      if (pages.length > 0 && years.test(first) && !page[2]) break;
      const range = sourceRange(normalised, start + at, start + at + page[0].length);
      pages.push({ start: range.start, end: range.end, first: Number(first), last: lastPage(first, page[2]) });
      at += page[0].length;
      nextPage.lastIndex = at;
      const separator = nextPage.exec(text);
      if (!separator) break;
      at += separator[0].length;
    }
    if (pages.length > 0) {
      const last = pages[pages.length - 1] as CitedPages;
      found.push({ start: start + label.index, end: (normalised.normalisedOffsets[last.end - 1] as number) + 1, pages });
    }
  }
  return found;
}

/** The last page of a span, whose first digits may be left out: `268-9` ends at 269. */
function lastPage(first: string, last: string | undefined): number {
  if (last === undefined) return Number(first);
  if (last.length < first.length) return Number(first.slice(0, first.length - last.length) + last);
  return Number(last);
}

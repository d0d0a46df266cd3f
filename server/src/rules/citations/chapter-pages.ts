import type { Catalogue } from '../../guidelines/catalogue';
import type { Guideline, PageRange } from '../../guidelines/types';

/** Whether a page lies in a range. */
export function holdsPage({ first, last }: PageRange, page: number): boolean {
  return first <= page && page <= last;
}

/** The chapter that holds a page of the ACOEM guidelines of 2004, and whether that is verified. */
export interface PageOwner {
  readonly guideline: Guideline;
  readonly verified: boolean;
}

/** The printed work that numbers its pages through all its chapters: `acoem-2004`; none for editions with pages of their own. */
function volumeOf({ chapter, years, publisher }: Guideline): string | undefined {
  return chapter !== undefined && years.includes(2004) && /ACOEM/.test(publisher) ? 'acoem-2004' : undefined;
}

/** The chapter of the same printed volume that holds a page; nothing where none is known to. */
export function chapterOfPage(catalogue: Catalogue, cited: Guideline, page: number): PageOwner | undefined {
  const volume = volumeOf(cited);
  if (volume === undefined) return undefined;
  const chapters = catalogue.guidelines.filter((guideline) => volumeOf(guideline) === volume);
  const verified = chapters.find((guideline) => isVerifiedPage(guideline, page));
  if (verified) return { guideline: verified, verified: true };
  const holding = chapters.filter(({ pages }) => pages !== undefined && holdsPage(pages, page));
  return holding.length === 1 ? { guideline: holding[0] as Guideline, verified: false } : undefined;
}

/** Whether a page is verified to belong to a guideline: by its own pages, or by those of a topic. */
function isVerifiedPage({ pages, topics }: Guideline, page: number): boolean {
  if (pages?.status === 'verified' && holdsPage(pages, page)) return true;
  return topics.some((topic) => topic.pages?.status === 'verified' && holdsPage(topic.pages, page));
}

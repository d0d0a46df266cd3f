import type { Catalogue } from '../../guidelines/catalogue';
import type { Guideline } from '../../guidelines/types';

/** A text that a user's pack carries, as words. */
export interface GuidelineText {
  readonly guideline: Guideline;
  readonly words: readonly string[];
  /** Every run of `anchorLength` words that stands once in it, and where. */
  readonly anchors: ReadonlyMap<string, number>;
}

/** How many words in a row tell where in a text a quotation stands. */
export const anchorLength = 4;

const texts = new WeakMap<Catalogue, readonly GuidelineText[]>();

/** All guideline texts of a catalogue, made ready once; the catalogue's own rows carry none. */
export function guidelineTexts(catalogue: Catalogue): readonly GuidelineText[] {
  let found = texts.get(catalogue);
  if (!found) {
    found = catalogue.guidelines.flatMap((guideline) =>
      [guideline.text, ...guideline.topics.map((topic) => topic.text)].flatMap((text) => (text ? [readText(guideline, text)] : [])),
    );
    texts.set(catalogue, found);
  }
  return found;
}

function readText(guideline: Guideline, text: string): GuidelineText {
  const words = wordsOf(text);
  const anchors = new Map<string, number>();
  for (let at = 0; at + anchorLength <= words.length; at++) {
    const anchor = words.slice(at, at + anchorLength).join(' ');
    anchors.set(anchor, anchors.has(anchor) ? -1 : at);
  }
  return { guideline, words, anchors };
}

/** The words of a text in small letters; marks do not count. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

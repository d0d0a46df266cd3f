import { matchesOf } from '../../text/matches';
import { type NormalisedText, sourceRange } from '../../text/normalised-text';
import type { EditionWords } from '../letter-reading';
import type { WordPlace } from './word-place';

const editionPattern =
  /\b(?:(\d{1,2})(?:st|nd|rd|th)|(second|third|fourth)) ed(?:ition\b|\.|n\b|\b)(?:,? ?\(?((?:19|20)\d\d)\)?)?|(?<![/\d-])((?:19|20)\d\d)(?![/\d-])(?: ed(?:ition\b|\.))?/gi;
const ordinals: Readonly<Record<string, number>> = { second: 2, third: 3, fourth: 4 };

/** An edition and where its words stand. */
export interface EditionPlace extends WordPlace {
  readonly edition: EditionWords;
}

/** The editions that a stretch of the normalised text names: `2004`, `(2004)`, `3rd ed.`, `2nd Edition (2004)`. */
export function readEditions(normalised: NormalisedText, start: number, end: number): EditionPlace[] {
  return matchesOf(editionPattern, normalised.text.slice(start, end)).map((match): EditionPlace => {
    const from = start + match.index;
    const year = match[3] ?? match[4];
    const ordinal = match[1] ? Number(match[1]) : match[2] ? ordinals[match[2].toLowerCase()] : undefined;
    const range = sourceRange(normalised, from, from + match[0].length);
    return {
      start: from,
      end: from + match[0].length,
      edition: { start: range.start, end: range.end, year: year ? Number(year) : undefined, ordinal },
    };
  });
}

const besideOnly =
  /^(?:[\s,():-]|guidelines?|practice|chapter|revised|edition|ed\.|version|of the|\d{1,2}\b|january|february|march|april|may|june|july|august|september|october|november|december)*$/i;

/** Of the editions that a citation's words name, the one beside its source or title; not a year of a topic or a journal. */
export function editionBeside(text: string, places: readonly EditionPlace[], anchors: readonly WordPlace[]): EditionPlace | undefined {
  const beside = places.filter((place) =>
    anchors.some((anchor) =>
      besideOnly.test(anchor.end <= place.start ? text.slice(anchor.end, place.start) : text.slice(place.end, anchor.start)),
    ),
  );
  return beside.find((place) => place.edition.ordinal !== undefined) ?? beside.find((place) => place.edition.year !== undefined);
}

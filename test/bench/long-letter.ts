import { parseLetter } from '../../server/src/letter/parse-letter';
import { builtInProfiles } from '../../server/src/profiles';
import type { TextRange } from '../../server/src/text/text-range';

/** A sample letter in pieces. */
interface LetterPieces {
  readonly beforeSummary: string;
  readonly summary: string;
  readonly beforeIssues: string;
  /** Each issue's heading, bases and rationale. */
  readonly issues: readonly (readonly string[])[];
}

/**
 * A letter of so many characters, made of sample letters: the summaries of many, then their issues, in an order that `seed`
 * settles. Of every third issue the bases and the rationale are other issues', so that no two stretches are alike for long
 * and the rules have something to find.
 */
export function longLetter(samples: readonly string[], size: number, seed: number): string {
  const pieces = samples.flatMap(piecesOf);
  const random = randomNumbers(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const allIssues = pieces.flatMap((piece) => piece.issues);
  const first = pick(pieces);
  const summaries: string[] = [];
  const issues: string[] = [];
  let length = first.beforeSummary.length + first.beforeIssues.length;
  const add = (to: string[], text: string) => {
    to.push(text);
    length += text.length + 2;
  };
  for (let count = 1; length < size; count++) {
    const piece = pick(pieces);
    add(summaries, piece.summary);
    for (const issue of piece.issues) {
      const parts = count % 3 === 0 ? [issue[0], ...[1, 2, 3].map((part) => pick(allIssues)[part])] : issue;
      add(issues, parts.join('\n\n'));
    }
  }
  return `${first.beforeSummary}${summaries.join('\n\n')}\n\n${first.beforeIssues}${issues.join('\n\n')}`.slice(0, size);
}

/** The pieces of a letter that has all of them; else nothing. */
function piecesOf(text: string): LetterPieces[] {
  const tree = parseLetter(text, builtInProfiles);
  const summary = tree.sections.find((section) => section.definition.id === 'case-summary');
  const [firstIssue] = tree.issues;
  const issues = tree.issues.flatMap(({ start, end, claimsAdministratorBasis, reviewerBasis, rationale }) => {
    if (!claimsAdministratorBasis || !reviewerBasis || !rationale) return [];
    const places = [start, claimsAdministratorBasis.start, reviewerBasis.start, rationale.start, end];
    return [places.slice(0, -1).map((place, index) => text.slice(place, places[index + 1]).trim())];
  });
  if (!summary || !firstIssue || issues.length === 0) return [];
  const { start, end }: TextRange = summary.body;
  return [
    {
      beforeSummary: text.slice(0, start),
      summary: text.slice(start, end).trim(),
      beforeIssues: text.slice(end, firstIssue.start),
      issues,
    },
  ];
}

/** The same numbers between 0 and 1 for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

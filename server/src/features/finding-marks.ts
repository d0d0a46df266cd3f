import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Issue, LetterTree } from '../letter/letter-tree';
import type { LetterFinding } from '../rules/check-letter';
import { normalisedSlice } from '../text/normalised-text';
import { rangeHolding, type TextRange } from '../text/text-range';

/**
 * What a finding is known by, however its letter is edited elsewhere: its rule, its place and its words, of which hashes alone
 * are kept. Numbers of issues are none of it: issues come and go.
 */
export interface FindingMark {
  readonly code: string;
  /** A hash of the words of the item whose issue it stands in; `null` outside of all issues. */
  readonly issue: string | null;
  /** The id of the issue's part or of the letter's section, `item`, `header` or `preamble`. */
  readonly part: string;
  /** A hash of the words that it is about: its own, those of its related places, and what they lack. */
  readonly words: string;
  /** Which one it is of those that are alike in all of this; from 1, in the order of the letter. */
  readonly occurrence: number;
}

/**
 * Hexadecimal digits that are kept of a hash. So few, as nobody shall find words again by hashing all that they may be: of a
 * billion numbers some sixty share each hash. And enough: a change goes unnoticed once in sixteen million.
 */
const HASH_LENGTH = 6;

/** The marks of a letter's findings, in the same order. */
export function findingMarks(tree: LetterTree, findings: readonly LetterFinding[]): FindingMark[] {
  const seen = new Map<string, number>();
  const hashesOfIssues = new Map<Issue, string>();
  return findings.map((finding) => {
    const mark = { code: finding.code, ...placeOf(tree, finding.range, hashesOfIssues), words: wordsHash(tree, finding) };
    const alike = markKey({ ...mark, occurrence: 0 });
    const occurrence = (seen.get(alike) ?? 0) + 1;
    seen.set(alike, occurrence);
    return { ...mark, occurrence };
  });
}

/** The same for two marks just when they are of the same finding. */
export function markKey({ code, issue, part, words, occurrence }: FindingMark): string {
  return JSON.stringify([code, issue, part, words, occurrence]);
}

function placeOf(tree: LetterTree, { start }: TextRange, hashesOfIssues: Map<Issue, string>): Pick<FindingMark, 'issue' | 'part'> {
  const issue = rangeHolding(tree.issues, start) ?? issueOfPart(tree, start);
  if (issue) {
    let hash = hashesOfIssues.get(issue);
    if (hash === undefined) {
      hash = hashOf(['item', foldedCase(issue.itemText)]);
      hashesOfIssues.set(issue, hash);
    }
    return { issue: hash, part: rangeHolding(issue.parts, start)?.id ?? 'item' };
  }
  const block = rangeHolding(tree.blocks, start);
  return { issue: null, part: block?.kind === 'section' ? block.definition.id : (block?.kind ?? 'preamble') };
}

/** In some formats the parts of the one issue are sections of the letter. */
function issueOfPart({ issues: [issue] }: LetterTree, offset: number): Issue | undefined {
  return issue && rangeHolding(issue.parts, offset) && issue;
}

function wordsHash({ normalised }: LetterTree, { range, related, data }: LetterFinding): string {
  const words = [range, ...(related ?? []).map((place) => place.range)].map((place) => foldedCase(normalisedSlice(normalised, place)));
  // The numbers among a finding's data are places of the letter, which move.
  const ids = Object.entries(data ?? {}).filter(([, value]) => typeof value !== 'number');
  return hashOf(['words', ...words, ...ids.sort().flat().map(String)]);
}

function foldedCase(text: string): string {
  return text.toLowerCase();
}

function hashOf(parts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, HASH_LENGTH);
}

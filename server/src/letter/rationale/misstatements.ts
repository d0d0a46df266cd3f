import type { Assertion } from '../../guidelines/types';
import type { Words } from '../../text/words';
import type { Sentence } from '../letter-tree';

/** Where a sentence claims the opposite of a guideline: offsets of the normalised text. */
export interface Contradiction {
  readonly start: number;
  readonly end: number;
  /** Whether the claim's words are the criterion's own, not a bare "recommended". */
  readonly distinctive: boolean;
}

const negation =
  /\b(?:not|no|never|without|cannot|lacks?|lacking|nor|neither|none|insufficient|unproven|little|rarely|seldom|fails?|failed|against|avoid(?:ed)?|unnecessary|[a-z]+n't)\b/;
const negationAfter = /\b(?:not|no|never)\b/;
/** Words that make a claim depend on something, leave its sense to them, or tell what was done instead of what is advised. */
const hedgesBefore =
  /\b(?:only|except|unless|if|until|when|whether|limited|conflicting|may|might|can|could|would|question|questionable|some|certain|select|selected|specific)\b/;
/** Words by which "recommended" tells what was done. */
const told = /\b(?:was|were|been|had|provider|physician|patient's|request(?:ed)?)\b/;
const hedgesAfter =
  /\b(?:only|except|unless|if|until|when|where|after|once|following|prior|provided|limited|conflicting|may|might|depending|in (?:some|certain|select|selected|specific|patients|cases|those)|for (?:some|certain|select|selected|patients|those)|by the (?:provider|physician|treating|treater))\b/;
/** How far before a claim a negation counts, and how far its hedges and its subject may stand. */
const reach = 60;
const plainClaims = new Set(['recommended', 'are recommended', 'be recommended', 'indicated', 'needed', 'necessary', 'supported']);

/** Where a sentence states the claim of an assertion with a negation of the guideline's lost or one added. */
export function contradiction(words: Words, sentence: Sentence, assertion: Assertion): Contradiction | undefined {
  const offset = words.starts[sentence.firstWord] as number;
  const text = words.small.slice(offset, words.ends[sentence.endWord - 1]);
  for (const subject of assertion.subject) {
    const at = indexOfWords(text, subject.toLowerCase());
    if (at < 0) continue;
    for (const claim of assertion.claim) {
      const found = claimNear(text, claim.toLowerCase(), at, at + subject.length);
      if (!found) continue;
      const distinctive = !plainClaims.has(claim.toLowerCase());
      if (found.hedged || (!distinctive && told.test(found.before))) return undefined;
      // A negation anywhere before the claim may be the guideline's; one added must stand beside it.
      if (assertion.negated ? found.mayBeNegated : !found.negated) return undefined;
      return {
        start: offset + Math.min(at, found.start),
        end: offset + Math.max(at + subject.length, found.end),
        distinctive,
      };
    }
  }
  return undefined;
}

interface FoundClaim {
  readonly start: number;
  readonly end: number;
  readonly negated: boolean;
  readonly mayBeNegated: boolean;
  readonly hedged: boolean;
  /** What stands between the subject and the claim. */
  readonly before: string;
}

/** The claim after its subject, or "recommends" before it. */
function claimNear(text: string, claim: string, subjectStart: number, subjectEnd: number): FoundClaim | undefined {
  const at = indexOfWords(text, claim, subjectEnd);
  if (at >= 0) {
    const between = text.slice(subjectEnd, at);
    if (between.length > 2 * reach) return undefined;
    const before = lastClause(text.slice(Math.max(0, at - reach), at));
    const after = text.slice(at + claim.length, at + claim.length + reach);
    return {
      start: at,
      end: at + claim.length,
      negated: negation.test(before),
      mayBeNegated: negation.test(sinceBut(text.slice(0, at))) || negationAfter.test(after),
      hedged: hedgesBefore.test(lastClause(between)) || hedgesAfter.test(after),
      before: between,
    };
  }
  if (!/recommended$/.test(claim)) return undefined;
  const before = text.slice(Math.max(0, subjectStart - reach), subjectStart);
  const active = /\brecommends?\b(?! against)(?=[^,;]*$)/.exec(before);
  if (!active) return undefined;
  const start = subjectStart - before.length + active.index;
  return {
    start,
    end: start + active[0].length,
    negated: negation.test(lastClause(before.slice(0, active.index))),
    mayBeNegated: negation.test(sinceBut(text.slice(0, subjectStart))) || negationAfter.test(text.slice(subjectEnd, subjectEnd + reach)),
    hedged: hedgesBefore.test(before.slice(active.index)) || hedgesAfter.test(text.slice(subjectEnd, subjectEnd + reach)),
    before: before.slice(0, active.index),
  };
}

function indexOfWords(text: string, wanted: string, from = 0): number {
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!isLetter(text.charCodeAt(at - 1)) && !isLetter(text.charCodeAt(at + wanted.length))) return at;
  }
  return -1;
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** From the last semicolon, "but" or "while" on. */
function sinceBut(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(';'), text.lastIndexOf(' but '), text.lastIndexOf(' while ')) + 1);
}

/** From the last mark or "but" on: a negation of another clause denies nothing here. */
function lastClause(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(','), text.lastIndexOf(';'), text.lastIndexOf(' but '), text.lastIndexOf(' while ')) + 1);
}

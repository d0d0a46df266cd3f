import type { Assertion, Criterion } from '../../guidelines/types';
import type { Words } from '../../text/words';
import type { Sentence } from '../letter-tree';

const negation = /\b(?:not|no|never|without|cannot|lacks?|lacking|nor|neither|none|insufficient|unproven|[a-z]+n't)\b/;
/** Words that make a claim depend on something, or leave its sense to them. */
const hedges = /\b(?:only|except|unless|if|until|rarely|seldom|little|limited|conflicting|may|might|question|questionable)\b/;
/** How far before a claim a negation counts. */
const reach = 40;

/** Whether a sentence states a criterion with a negation of the guideline's lost or one added. */
export function isMisstated(words: Words, sentence: Sentence, criterion: Criterion): boolean {
  if (criterion.misstatements.length === 0 && !criterion.assertion) return false;
  const text = words.text.slice(words.starts[sentence.firstWord], words.ends[sentence.endWord - 1]).toLowerCase();
  if (criterion.misstatements.some((wording) => text.includes(wording.toLowerCase()))) return true;
  return criterion.assertion !== undefined && contradicts(text, criterion.assertion);
}

function contradicts(text: string, assertion: Assertion): boolean {
  if (!assertion.subject.some((subject) => text.includes(subject.toLowerCase()))) return false;
  for (const claim of assertion.claim) {
    const at = text.indexOf(claim.toLowerCase());
    if (at < 0) continue;
    const before = text.slice(Math.max(0, at - reach), at);
    const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(' but ')) + 1);
    if (hedges.test(clause) || hedges.test(text.slice(at + claim.length, at + claim.length + reach))) return false;
    return negation.test(clause) !== assertion.negated;
  }
  return false;
}

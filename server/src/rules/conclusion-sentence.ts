import type { DecisionValue } from '../profiles/letter-profile';
import { inMidSentence } from '../text/mid-sentence';

/** The sentence that concludes an issue in the words of the legal standard (Labor Code §4610.5(c)(2)) and the item's own. */
export function conclusionSentence(itemText: string, decision: DecisionValue): string {
  const request = itemText ? `the request for ${inMidSentence(itemText)}` : 'the request';
  return `Therefore, ${request} is ${decision === 'upheld' ? 'not ' : ''}medically necessary.`;
}

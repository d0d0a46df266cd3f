import type { DecisionValue } from '../profiles/letter-profile';

/** The sentence that concludes an issue in the words of the legal standard (Labor Code §4610.5(c)(2)) and the item's own. */
export function conclusionSentence(itemText: string, decision: DecisionValue): string {
  const request = itemText ? `the request for ${lowerFirst(itemText)}` : 'the request';
  return `Therefore, ${request} is ${decision === 'upheld' ? 'not ' : ''}medically necessary.`;
}

/** An item in mid-sentence: in small letters at its beginning, abbreviations and items in capitals apart. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]+(?: [a-z]|,|$)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

import { kinNouns, strangers, workerNouns } from './persons';

/** The beginning of "a 44-year-old male", whose age is all or the last of it. */
const articleOfAge = /\ban? (?:[a-z\d]+,? ){0,3}(?:\d{1,3}[- ]?(?:y[^.;,()]{0,40}[ -])?)?$/;
/**
 * What may stand before the article where the worker is introduced: the beginning of the sentence, a verb of being or of reporting on a case, the
 * worker's other name, a date, or an aside that opens the sentence.
 */
const introducesWorker = new RegExp(
  `(?:^[^a-z]*|[:*•–—-] ?|\\b(?:is|was|be|being|been|as|of|on|for|in|with|like|than|if|to|involv(?:es?|ed|ing)|concern(?:s|ed|ing)?|regarding|about|now|currently|(?<!\\b(?:his|her|another|other|an?) )(?:${workerNouns})),? ?\\(?|^(?:in|on|per|as|to|briefly|again|thus|therefore|overall|here)\\b[^,]{0,40}, |\\d, )$`,
);
const another = /^an? (?:different|second|third)\b/;
/** "A 50-year-old male patient bit her finger": two people. */
const ofBothSexes =
  /^an? (?:[^.;,]{0,40} (?:male|man|gentleman) [^.;,]{0,60}\b(?:she|her)\b|[^.;,]{0,40} (?:female|woman|lady) [^.;,]{0,60}\b(?:he|his|him)\b)/;

/**
 * Whether "a", which begins the words for a person of some age ("by a 22-year-old male passenger"), makes them somebody else than the worker.
 *
 * @param text a sentence in small letters
 * @param at where the age or the noun after it stands
 */
export function isSomebodyElse(text: string, at: number): boolean {
  const from = Math.max(0, at - 160);
  const article = articleOfAge.exec(text.slice(from, at));
  if (!article) return false;
  const start = from + article.index;
  const rest = text.slice(start, start + 160);
  return another.test(rest) || !introducesWorker.test(text.slice(from, start)) || (start === 0 && ofBothSexes.test(rest));
}

const others = new RegExp(`\\b(?:${kinNouns}|${strangers})\\b`, 'g');
const worker = new RegExp(`\\b(?:${workerNouns})\\b`, 'g');

/** Whether the last person that a text names is one of the worker's life and not the worker: a pronoun after it may be of either. */
export function namesAnotherLast(text: string): boolean {
  return lastOf(others, text) > lastOf(worker, text);
}

/** "The claims administrator stated, erroneously, that the applicant was a 17-year-old" tells of a mistake that is known. */
export const ofMistake =
  /\b(?:erroneous(?:ly)?|mistaken(?:ly)?|incorrect(?:ly)?|wrong(?:ly)?|inaccurate(?:ly)?|in error|by mistake|typo|typographical|misstate[sd]|misidentif(?:y|ies|ied)|different (?:patient|worker|claimant|applicant|person|individual)|another (?:patient|person|case|file))\b/;

/** Whether a text names the worker by a noun. */
export function namesWorker(text: string): boolean {
  return lastOf(worker, text) >= 0;
}

function lastOf(pattern: RegExp, text: string): number {
  let last = -1;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) last = match.index;
  return last;
}

import type { Words } from '../../text/words';
import type { RationaleReading } from '../letter-reading';
import type { Sentence } from '../letter-tree';

/** What a guideline says: what is done, asked or advised in general. */
const norm =
  /\b(?:(?:is|are|be|being|isn['’]t|aren['’]t|not|only|generally|strongly|routinely) (?:not |generally |only |routinely |strongly )?(?:recommended|preferred|indicated|supported|considered|reserved|needed|required|warranted|appropriate|an option|contraindicated|limited|medically indicated)|should(?:n['’]t)?|must(?:n['’]t)?|may be|recommends?|requires?|require that|allows? (?:for )?|an option|criteria|indications? (?:for|include)|first[- ]line|second[- ]line|as an option|under study|no more than|up to \d+|contraindications?)\b/;
/** What was found of the patient or in the records. */
const patient =
  /\b(?:patients?'s|the patient|this patient|injured worker|the worker|this worker|the worker's|claimant|applicant|employee|individual|he|she|his|her|records?|documentation|(?:is|are|was|were|been|not|clearly|well|no|as) documented|documents|reports?|reported|submitted|provided|notes?|noted|chart|in this case|there (?:is|was|were|are|has been|have been) (?:no|not|a lack|insufficient|lack)|no evidence|exam(?:ination)? (?:showed|revealed|findings)|the request|requested|provider|physician|year[- ]old|date of injury)\b/;

/** Whether a sentence says what is asked in general ("is recommended for", "should be"). */
export function isNorm(words: Words, sentence: Sentence): boolean {
  return norm.test(textOf(words, sentence));
}

/** Whether a sentence speaks of the patient, the records or the request. */
export function isOfPatient(words: Words, sentence: Sentence): boolean {
  return patient.test(textOf(words, sentence));
}

/** Whether a rationale says, beside its conclusion, what is done, asked or advised in general, whether or not the catalogue knows it. */
export function statesNorms(words: Words, { part, conclusions }: Pick<RationaleReading, 'part' | 'conclusions'>): boolean {
  const concluding = new Set(conclusions.map(({ sentence }) => sentence));
  return part.sentences.some((sentence, index) => !concluding.has(index) && isNorm(words, sentence) && !isOfPatient(words, sentence));
}

function textOf(words: Words, sentence: Sentence): string {
  return words.small.slice(words.starts[sentence.firstWord], words.ends[sentence.endWord - 1]);
}

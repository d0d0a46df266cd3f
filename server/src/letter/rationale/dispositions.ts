import { sourceRange } from '../../text/normalised-text';
import type { Conclusion } from '../letter-reading';
import type { Sentence } from '../letter-tree';
import { phrasesBetween } from '../phrase-scan';
import type { LetterBeforeIssues } from '../read-letter';
import { textBetween } from './conclusion-clauses';

/** Sentences that dispose of a refusal are short: no more of one is looked at, in words. */
const longest = 60;
const adverb = '(?: (?:therefore|thus|hence|hereby|still|also|now|accordingly|respectfully))?';
/** A decision is a refusal where it is told whose it is, and not what it is to do. */
const refusal =
  "(?:denials?|non-?certification|refusal|(?:determination|decision) (?:to (?:deny|non-?certify|modify)|of (?:denial|non-?certification))|(?:ur|review|administrator's|insurer's|prior|previous|original|initial|adverse|the|this) (?:determination|decision)(?! (?:to|of)\\b))";
const ofWhat = '(?: (?:for|of|regarding|on|dated|by|from|in)\\b[^;:]{1,80}?)?';
const upholds = '(?:upheld|affirmed|sustained|maintained)';
const reverses = '(?:overturned|reversed|set aside)';
const opening = '(?:(?:therefore|thus|hence|accordingly|as such|in (?:summary|conclusion)|based on|given|for|because of)[^,;:]{0,60},? )?';
const grants = '(?:certification|authorization|approval)';
const refuses = '(?:non-?certification|denial)';
const reviewer = '(?:i|we|this reviewer|the reviewer|the undersigned)';

/** Each says what the reviewer makes of the refusal or of the request; the words that say it are the finding's. */
const forms: readonly (readonly [RegExp, (match: RegExpExecArray) => boolean])[] = [
  // "The UR denial is upheld.", "The decision to deny should be overturned."
  [
    new RegExp(
      `\\b${refusal}${ofWhat} (?:is|are|(?:should|shall|must|will)${adverb} be)${adverb} (?<words>${upholds}|(?<for>${reverses}))\\b`,
    ),
    hasFor,
  ],
  [new RegExp(`\\b${refusal}(?: [a-z]+){0,4} (?<words>stands)\\b`), hasFor],
  // "Denial upheld.", "Determination: overturned", "Upheld."
  [
    new RegExp(
      `^(?:[a-z' -]{0,40}?(?:${refusal}|determination|decision|conclusion|recommendation|outcome)(?: is)?:? )?(?<words>${upholds}|(?<for>${reverses}))$`,
    ),
    hasFor,
  ],
  // "Uphold the denial.", "I would therefore overturn the decision."
  [
    new RegExp(
      `^${opening}(?:${reviewer} (?:would |will |must |do |hereby |therefore )*|recommend(?:ation)?:? (?:is )?(?:to )?)?(?<words>uphold|affirm|sustain|(?<for>overturn|reverse))(?:$| (?:the|this|that|ur|utilization)\\b)`,
    ),
    hasFor,
  ],
  // "I agree with the denial."
  [
    new RegExp(
      `^${opening}${reviewer}${adverb} (?<words>(?:agree|concur)|(?<for>disagree)) with (?:the |this )?(?:[a-z'-]+ ){0,4}${refusal}\\b`,
    ),
    hasFor,
  ],
  // "Recommend non-certification.", "Certification is not recommended."
  [
    new RegExp(
      `^${opening}(?:${reviewer} (?:would )?|recommendation:? |conclusion:? )?(?:recommend(?:ed|ing)? )?(?:for )?(?<words>non-?certify|deny|${refuses}|(?<for>certify|${grants}))$`,
    ),
    hasFor,
  ],
  [
    new RegExp(
      `^${opening}(?:${reviewer} (?:would )?|recommendation:? )?recommend(?:ed|ing)?(?: for)? (?<words>${refuses}|(?<for>${grants}))\\b`,
    ),
    hasFor,
  ],
  [
    new RegExp(
      `\\b(?<!non-?|prior )${grants}${ofWhat} (?:is|are|cannot be|can be|should be|should not be)${adverb} (?<words>(?<not>not )?(?:recommended|advised|granted|given))(?! (?:by|for|to)\\b)`,
    ),
    ({ 0: whole }) => !/\bnot\b/.test(whole),
  ],
  // "The request is recommended for non-certification."
  [new RegExp(`\\b(?:is|are)${adverb} recommended for (?<words>${refuses}|(?<for>${grants}))\\b`), hasFor],
  // "I do not recommend the MRI."
  [
    new RegExp(
      `^${opening}${reviewer} (?<words>(?:do not|does not|cannot|can not|would not|(?<for>(?:would )?)) ?recommends?) (?:the|this|these)\\b`,
    ),
    hasFor,
  ],
];
/** Reconsiderations and what others held. */
const notOwn =
  /\b(?:reconsideration|appeal(?:ed)?|according to|per (?:ur|the)|if|whether|unless|by the (?:claims|insur|carrier|utilization)|guidelines?|odg|mtus|acoem)\b/;

/** What a sentence disposes of without a word on necessity: "The UR denial is upheld", "Recommend certification". */
export function dispositionOf(letter: LetterBeforeIssues, sentence: Sentence, index: number): Conclusion | undefined {
  const { firstWord, endWord } = sentence;
  if (endWord - firstWord > longest || phrasesBetween(letter.phrases, 'disposition', firstWord, endWord).length === 0) return undefined;
  const { words, normalised } = letter.tree;
  const text = textBetween(words, firstWord, endWord);
  if (notOwn.test(text)) return undefined;
  for (const [form, necessary] of forms) {
    const match = form.exec(text);
    const found = match?.groups?.words;
    if (!match || !found) continue;
    const at = (words.starts[firstWord] as number) + match.index + match[0].indexOf(found);
    const { start, end } = sourceRange(normalised, at, at + found.length);
    return { start, end, necessary: necessary(match), standard: false, onRequest: true, disposes: true, sentence: index };
  }
  return undefined;
}

function hasFor({ groups }: RegExpExecArray): boolean {
  return groups?.for !== undefined;
}

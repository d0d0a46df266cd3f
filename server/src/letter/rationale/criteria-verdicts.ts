import { sourceRange } from '../../text/normalised-text';
import { type Words, wordInLowerCase } from '../../text/words';
import type { CriteriaVerdict, ItemReading } from '../letter-reading';
import type { IssuePart, Sentence } from '../letter-tree';
import { phrasesBetween } from '../phrase-scan';
import type { LetterBeforeIssues } from '../read-letter';

const meeting = /^(?:meets?|met|meeting|satisf(?:y|ies|ied)|fulfill?s?|fulfilled)$/;
const negation = /^(?:not|no|never|none|cannot|fails?|failed|failing|unable|without|neither|nor|t)$/;
/** Words that make a norm or a part of it out of the statement. */
const normative =
  /^(?:if|when|unless|until|should|must|whether|may|might|would|could|patients|individuals|but|however|except|although|though|while|some|one|first|only|any|following|other|remaining|partially|most|several)$/;
/** Words of what others found, or of criteria that are but part of the matter. */
const reported = /^(?:denied|denial|ur|utilization|administrator|reviewer|certified|provider|physician|diagnostic|diagnosis)$/;
const requestNouns = /^(?:requested|request|proposed|disputed|this|service|procedure|treatment)$/;
/** How far from "criteria" the verb and the object may stand. */
const reach = 9;

/** Statements that the disputed item as a whole meets, or does not meet, the criteria; norms and single criteria are none. */
export function readCriteriaVerdicts(letter: LetterBeforeIssues, part: IssuePart, item: ItemReading): CriteriaVerdict[] {
  const { words, normalised } = letter.tree;
  return part.sentences.flatMap((sentence, index) => {
    for (const cue of phrasesBetween(letter.phrases, 'criteria', sentence.firstWord, sentence.endWord)) {
      const verb = findWord(words, sentence, cue.firstWord, meeting);
      if (verb === undefined || hasWord(words, sentence, normative) || !isOfItem(letter, words, sentence, cue.lastWord, item)) continue;
      const first = Math.min(verb, cue.firstWord);
      const negated = hasNegation(words, sentence, verb);
      const last = lastOfObject(words, sentence, cue.lastWord, Math.max(verb, cue.lastWord));
      return [{ ...sourceRange(normalised, words.starts[first] as number, words.ends[last] as number), met: !negated, sentence: index }];
    }
    return [];
  });
}

/** "criteria for the requested service", "criteria for a lumbar MRI" where that is the item, "all criteria". */
function isOfItem(letter: LetterBeforeIssues, words: Words, sentence: Sentence, criteria: number, item: ItemReading): boolean {
  if (isOfAll(words, sentence, criteria)) return true;
  if (wordInLowerCase(words, criteria + 1) !== 'for') return false;
  const end = Math.min(sentence.endWord, criteria + 2 + reach);
  for (let word = criteria + 2; word < Math.min(end, criteria + 5); word++)
    if (requestNouns.test(wordInLowerCase(words, word))) return true;
  return phrasesBetween(letter.phrases, 'treatment', criteria + 2, end).some((found) =>
    item.treatments.some((treatment) => treatment.id === found.id),
  );
}

/** "The criteria have not been met", "all criteria are satisfied", "does not meet the guideline's criteria": none is singled out. */
function isOfAll(words: Words, sentence: Sentence, criteria: number): boolean {
  const before = wordInLowerCase(words, criteria - 1);
  if (criteria === sentence.firstWord || !/^(?:the|all|these|those|guidelines?|cited|above|required)$/.test(before)) return false;
  if (hasWord(words, sentence, reported)) return false;
  return criteria + 1 >= sentence.endWord || /^(?:are|is|have|has|were|was)$/.test(wordInLowerCase(words, criteria + 1));
}

function findWord(words: Words, sentence: Sentence, near: number, pattern: RegExp): number | undefined {
  for (let word = near - 1; word >= Math.max(sentence.firstWord, near - reach); word--)
    if (pattern.test(wordInLowerCase(words, word))) return word;
  for (let word = near + 1; word < Math.min(sentence.endWord, near + 2 * reach); word++)
    if (pattern.test(wordInLowerCase(words, word))) return word;
  return undefined;
}

function hasWord(words: Words, sentence: Sentence, pattern: RegExp): boolean {
  for (let word = sentence.firstWord; word < sentence.endWord; word++) if (pattern.test(wordInLowerCase(words, word))) return true;
  return false;
}

function hasNegation(words: Words, sentence: Sentence, verb: number): boolean {
  for (let word = Math.max(sentence.firstWord, verb - 6); word < verb; word++) if (negation.test(wordInLowerCase(words, word))) return true;
  return wordInLowerCase(words, sentence.firstWord) === 'no';
}

function lastOfObject(words: Words, sentence: Sentence, criteria: number, from: number): number {
  let last = from;
  while (last + 1 < sentence.endWord && last - criteria < 5 && words.separators[last + 1] === 0) last++;
  return last;
}

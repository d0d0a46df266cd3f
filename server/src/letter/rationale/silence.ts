import { WordSet } from '../../text/word-set';
import { Separator, type Words, wordInLowerCase } from '../../text/words';
import type { ItemReading, Mention } from '../letter-reading';
import type { Sentence } from '../letter-tree';
import { phrasesBetween } from '../phrase-scan';
import type { LetterBeforeIssues } from '../read-letter';

/** The words of a source's name, by their numbers (both included). */
export interface NameWords {
  readonly firstWord: number;
  readonly lastWord: number;
}

/** Stands for every word of a source's name. */
const NAME = '§';
/** What may stand between a source's name and what is said of it. */
const filler =
  '(?: (?:§|,|and|or|nor|the|both|either|neither|s|ca|california|state|guidelines?|criteria|recommendations?|practice|treatment|medical|chapters?|sections?|tables?|pages?|\\d[\\d.]*|itself|themselves|also|simply|currently|however|thus|therefore|alone|together|here|generally|again|still|on this point))*';
const adverb =
  '(?:specifically |directly |explicitly |expressly |clearly |otherwise |adequately |really |in any way |at all |currently |generally )*';
const verbs =
  '(?:address|discuss|mention|cover|speak|comment|include|contain|provide|offer|give|make|list|recognize|consider|deal|apply|refer|have|hold|carry)(?:es|s)?';
const verbsOfSpeech = '(?:addressing|discussing|mentioning|covering)';
const participles = '(?:addressed|discussed|mentioned|covered|included|contained|listed|found|referenced|considered|dealt with)';
const things =
  '(?:recommendations?|guidance|guidelines?|mention|discussions?|provisions?|criteria|criterion|sections?|references?|information|statements?|numbers?|figures?|durations?|frequenc(?:y|ies)|schedules?|positions?|topics?|chapters?|entry|entries|evidence based recommendations?|treatment recommendations?)';
const about =
  '(?:on|of|for|about|regarding|concerning|addressing|covering|specific to|related to|relating to|with respect to|with regard to|with regards to|as to|to|pertaining to|that addresses?|that address)';

const namesHere = new RegExp(`^${NAME}${filler}`);
/** Without one of these, a sentence says nothing of silence. */
const denials = new WordSet(
  'silent not no t fail fails failed cannot lack lacks lacking inapplicable outside beyond nowhere without neither little',
);
const active = new RegExp(
  `${NAME}${filler} (?:(?:is|are|remains?|was|were) ${adverb}silent|(?:do|does|did) not ${adverb}${verbs}|(?:do|does|did)n t ${adverb}${verbs}|(?:fails?|failed) to ${adverb}${verbs}|(?:(?:has|have|had|contains?|provides?|offers?|makes?|gives?|includes?) )no (?:specific |explicit |particular )?${things}|(?:lacks?|lacking) (?:an? |any )?(?:specific |explicit )?(?:${things}|${verbsOfSpeech})|(?:has|have|had|says?|said|offers?|gives?|provides?) (?:very )?little(?: to say| guidance| information| detail)?|(?:is|are) (?:not applicable|inapplicable)|(?:has|have) not ${adverb}${participles}|(?:cannot|can not) be applied)(.*)$`,
);
const neither = new RegExp(
  `\\bneither(?: the| ca| california)* ${NAME}${filler} (?:${adverb}${verbs}|(?:is|are) ${adverb}applicable)(.*)$`,
);
const passive = new RegExp(
  ` (?:is|are|was|were) (?:not|nowhere|n t) ${adverb}${participles} ${adverb}(?:in|by|within|under|anywhere in)(?: the| either| any)?(?: [a-z]+)? ${NAME}`,
);
const existential = new RegExp(
  `\\b(?:no|without)(?: (?:specific|explicit|relevant|current|applicable))? ${things}(?: ${about}(.*?))? (?:in|from|within|by|under)(?: the| either| any)?(?: [a-z]+)? ${NAME}`,
);
const noneOfThem = new RegExp(
  `\\bno(?: (?:specific|relevant|applicable|current))? ${NAME}(?: §)*(?: ${things})? (?:${about}|addresse?s?|covers?)( .*)$`,
);
const outside = new RegExp(` (?:is|are|falls?|lies?) (?:outside|beyond)(?: of)?(?: the)?(?: (?:scope|reach|purview) of)?(?: the)? ${NAME}`);

/** Words that say of the request only that it is one, or nothing at all. */
const wholeObjects = new WordSet(
  'the this that these those it request requests requested issue issues topic subject treatment treatments service services procedure item items matter modality medication medications drug device therapy question questions case treatment at all in any way on of for to with use a an such is are not and or about regarding concerning addressing upon specifically directly explicitly disputed particular type kind form here either question injury patient worker applicant claimant needs use',
);
const requestWords = new WordSet('request requests requested disputed question this these');
const limits = new WordSet(
  'specific exact exactly beyond further additional more detail detailed edition differences difference fully except other otherwise only particular',
);

const noSilences: ReadonlyMap<NameWords, Mention['silence']> = new Map();

/**
 * What a sentence says of the silence of the sources that it names: without limits (of the request itself), or limited to a
 * region, a point or another edition. A source of which it says nothing of the kind is not in the result.
 */
export function readSilences(
  letter: LetterBeforeIssues,
  sentence: Sentence,
  names: readonly NameWords[],
  item: ItemReading,
  itemText: string,
): ReadonlyMap<NameWords, Mention['silence']> {
  if (denials.firstIn(letter.tree.words, sentence.firstWord, sentence.endWord) < 0) return noSilences;
  const tokens = tokensOf(letter.tree.words, sentence, names);
  const said = silenceOf(tokens.text);
  if (!said) return noSilences;
  const silences = new Map<NameWords, Mention['silence']>();
  const kind = isWhole(letter, letter.tree.words, tokens, said, item, itemText) ? 'unlimited' : 'limited';
  for (const name of names) {
    const at = tokens.offsets[name.lastWord - sentence.firstWord] as number;
    if (at >= said.namesStart && at < said.namesEnd) silences.set(name, kind);
  }
  return silences;
}

interface Tokens {
  /** The sentence in small letters, its words and commas apart by blanks, its names as marks. */
  readonly text: string;
  /** Where each word of the sentence stands in it. */
  readonly offsets: readonly number[];
  readonly firstWord: number;
}

/** Where the names stand of which a silence is said, and what it is on. */
interface Silence {
  readonly namesStart: number;
  readonly namesEnd: number;
  readonly object: { readonly start: number; readonly end: number };
}

function tokensOf(words: Words, sentence: Sentence, names: readonly NameWords[]): Tokens {
  let text = '';
  const offsets: number[] = [];
  for (let word = sentence.firstWord; word < sentence.endWord; word++) {
    if (word > sentence.firstWord) {
      const separator = words.separators[word];
      if (separator === Separator.Strong) text += ' ;';
      else if (separator === Separator.Weak) text += ' ,';
      text += ' ';
    }
    offsets.push(text.length);
    text += isOfName(names, word) ? NAME : wordInLowerCase(words, word);
  }
  return { text, offsets, firstWord: sentence.firstWord };
}

function isOfName(names: readonly NameWords[], word: number): boolean {
  for (const { firstWord, lastWord } of names) if (firstWord <= word && word <= lastWord) return true;
  return false;
}

function silenceOf(text: string): Silence | undefined {
  const said = active.exec(text) ?? neither.exec(text);
  if (said) {
    const rest = said[1] as string;
    const start = said.index + said[0].length - rest.length;
    return { namesStart: said.index, namesEnd: start, object: { start, end: start + clauseLength(rest) } };
  }
  const none = noneOfThem.exec(text);
  if (none) {
    const start = none.index + none[0].length - (none[1] as string).length;
    return { namesStart: none.index, namesEnd: start, object: { start, end: start + clauseLength(none[1] as string) } };
  }
  const after = existential.exec(text);
  if (after) {
    const object = after[1] ?? '';
    const start = text.indexOf(object, after.index);
    return { ...namesAtEnd(text, after), object: { start, end: start + object.length } };
  }
  const before = passive.exec(text) ?? outside.exec(text);
  if (!before) return undefined;
  return { ...namesAtEnd(text, before), object: { start: clauseStart(text.slice(0, before.index)), end: before.index } };
}

/** The names of which a match, which ends with the first of them, speaks. */
function namesAtEnd(text: string, match: RegExpExecArray): Pick<Silence, 'namesStart' | 'namesEnd'> {
  const start = match.index + match[0].length - NAME.length;
  return { namesStart: start, namesEnd: start + (namesHere.exec(text.slice(start))?.[0].length ?? 0) };
}

/** Where the last clause of some words begins. */
function clauseStart(text: string): number {
  let start = 0;
  for (const mark of [' , ', ' ; ', ' that ', ' as ', ' since ']) {
    const at = text.lastIndexOf(mark);
    if (at >= 0) start = Math.max(start, at + mark.length);
  }
  return start;
}

/** Up to where the clause goes: to a mark, or a word that opens another. */
function clauseLength(rest: string): number {
  const end = rest.search(/ (?:;|,|so|but|while|however|thus|hence|therefore|as|because|which|since|although|and (?:the )?§)(?: |$)/);
  return end < 0 ? rest.length : end;
}

/** Whether the object is nothing, the request in general words, or the item's own words without its region alone. */
function isWhole(letter: LetterBeforeIssues, words: Words, tokens: Tokens, said: Silence, item: ItemReading, itemText: string): boolean {
  const clause = tokens.text.slice(0, said.object.end);
  const own = new Set(itemText.toLowerCase().match(/[a-z0-9]+/g) ?? []);
  let first = -1;
  let end = -1;
  let ofRequest = false;
  for (let at = 0; at < tokens.offsets.length; at++) {
    const offset = tokens.offsets[at] as number;
    const word = tokens.firstWord + at;
    if (offset < said.object.end && limits.has(words, word) && !isOwnName(tokens, offset)) return false;
    if (offset < said.object.start || offset >= said.object.end) continue;
    if (first < 0) first = word;
    end = word + 1;
    if (requestWords.has(words, word)) ofRequest = true;
  }
  if (/\b(?:beyond|further|outside of that|other than)\b/.test(clause.slice(0, said.namesStart))) return false;
  if (first < 0) return true;
  const treatments = phrasesBetween(letter.phrases, 'treatment', first, end).filter((found) =>
    item.treatments.some((treatment) => treatment.id === found.id),
  );
  const regions = [...phrasesBetween(letter.phrases, 'region', first, end), ...phrasesBetween(letter.phrases, 'side', first, end)].filter(
    (region) => !isOfName(treatments, region.firstWord),
  );
  if (regions.length > 0 && !ofRequest) return false;
  for (let word = first; word < end; word++) {
    if (wholeObjects.has(words, word)) continue;
    const text = wordInLowerCase(words, word);
    if (own.has(text) || own.has(text.replace(/s$/, '')) || own.has(`${text}s`)) continue;
    if (!isOfName(treatments, word)) return false;
  }
  return true;
}

function isOwnName(tokens: Tokens, offset: number): boolean {
  return tokens.text.startsWith(NAME, offset);
}

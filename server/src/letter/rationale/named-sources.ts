import type { Guideline, SourceName } from '../../guidelines/types';
import { WordSet } from '../../text/word-set';
import { Separator, type Words, wordInLowerCase, wordText } from '../../text/words';
import { isoDate } from '../calendar-date';
import { knownSources } from '../citations/known-sources';
import type { Sentence } from '../letter-tree';
import { type FoundPhrase, longestPhrases, phrasesOfKinds } from '../phrase-scan';
import type { LetterBeforeIssues } from '../read-letter';

/** One or more names of one source that stand together: "the MTUS Guideline in ACOEM Chapter 12, Low Back Complaints". */
export interface NamedSource {
  readonly firstWord: number;
  readonly lastWord: number;
  readonly sources: readonly SourceName[];
  /** The guidelines whose title is among the names; more than one where editions share it. */
  readonly titled: readonly Guideline[];
}

/** Words that may stand between two names of one source. */
const joining = new WordSet(
  'guideline guidelines practice treatment medical recommendation recommendations california ca state the in of on s its adopted chapter chapters edition second third 2nd 3rd ed version section table page pages p pg january february march april may june july august september october november december',
);
/** Words that tell a title from the thing that it is about. */
const titleWords = new WordSet('guideline guidelines chapter chapters');
const beforeTitle = new WordSet('chapter on');
const guidelineWords = new WordSet('guideline guidelines');
const abbreviations = new WordSet('pg p ed');
const nameKinds = ['source', 'guideline', 'chapter'] as const;
const longestGap = 7;
const nothing: readonly NamedSource[] = [];

/** The sources that a sentence names, in order. */
export function namedSources(letter: LetterBeforeIssues, sentence: Sentence): readonly NamedSource[] {
  const { words } = letter.tree;
  const found = phrasesOfKinds(letter.phrases, nameKinds, sentence.firstWord, sentence.endWord);
  if (found.length === 0) return nothing;
  const phrases = found.filter(
    (phrase) =>
      phrase.kind !== 'chapter' || isCalledTitle(words, sentence, phrase) || follows(words, phrase, found) || isAbbreviation(words, phrase),
  );
  const groups: Group[] = [];
  for (const name of namesOf(letter, longestPhrases(phrases))) {
    const last = groups[groups.length - 1];
    const anchored = name.source !== undefined || standsAlone(words, sentence, name);
    if (last && goesOn(words, last, name)) {
      last.lastWord = Math.max(last.lastWord, name.lastWord);
      if (name.source) last.sources.push(name.source);
      last.titled.push(...name.guidelines);
      last.anchored ||= anchored;
    } else if (last && last.sources.length > 0 && belongsTo(words, last, name)) {
      last.lastWord = name.lastWord;
    } else if (!last || name.firstWord > last.lastWord) {
      const { firstWord, lastWord, source, guidelines } = name;
      groups.push({ firstWord, lastWord, sources: source ? [source] : [], titled: [...guidelines], anchored });
    }
  }
  return groups.filter((group) => group.anchored).map((group) => withoutForeignTitles(letter, group));
}

interface Group {
  firstWord: number;
  lastWord: number;
  readonly sources: SourceName[];
  readonly titled: Guideline[];
  /** Whether it holds a name that is a source's wherever it stands. */
  anchored: boolean;
}

/** The same words may be the title of several guidelines. */
interface Name {
  readonly firstWord: number;
  readonly lastWord: number;
  readonly source: SourceName | undefined;
  readonly guidelines: readonly Guideline[];
  /** Whether it is more than a plain title such as "Low Back". */
  readonly isTitle: boolean;
}

/** The names at each place, in order, of the longest phrases there, which share their words. */
function namesOf(letter: LetterBeforeIssues, phrases: readonly FoundPhrase[]): Name[] {
  const names: Name[] = [];
  for (let at = 0; at < phrases.length; ) {
    let end = at + 1;
    while (end < phrases.length && phrases[end]?.firstWord === phrases[at]?.firstWord) end++;
    names.push(nameOf(letter, phrases.slice(at, end)));
    at = end;
  }
  return names;
}

/** What phrases of the very same words name. */
function nameOf({ catalogue }: LetterBeforeIssues, phrases: readonly FoundPhrase[]): Name {
  const { firstWord, lastWord } = phrases[0] as FoundPhrase;
  const { sources, placeOfSource, placeOfWholeFamily } = knownSources(catalogue);
  const guidelines: Guideline[] = [];
  let place = sources.length;
  let isTitle = false;
  for (const phrase of phrases) {
    if (phrase.kind === 'source') {
      place = Math.min(place, placeOfSource.get(phrase.id) ?? place);
      continue;
    }
    if (phrase.kind === 'guideline') isTitle = true;
    const guideline = catalogue.guidelineById.get(phrase.id);
    if (!guideline) continue;
    guidelines.push(guideline);
    // "Official Disability Guidelines (ODG)" is a guideline by title and the source of all its chapters.
    place = Math.min(place, placeOfWholeFamily.get(guideline) ?? place);
  }
  const source = sources[place];
  return { firstWord, lastWord, source, guidelines: source ? [] : guidelines, isTitle };
}

/** Whether a name goes on with the one before it: the same words, or one family's with nothing but joining words between. */
function goesOn(words: Words, group: Group, name: Name): boolean {
  if (!isOfGroup(group, name)) return false;
  if (name.firstWord <= group.lastWord) return true;
  if (name.firstWord - group.lastWord > longestGap) return false;
  for (let word = group.lastWord + 1; word <= name.firstWord; word++) {
    if (words.separators[word] === Separator.Strong && !isAbbreviated(words, word)) return false;
    if (word === name.firstWord) continue;
    if (!joining.has(words, word) && !/^[\d.]+$/.test(wordText(words, word))) return false;
    // "…, the MTUS …" names it anew.
    if (wordInLowerCase(words, word) === 'the' && isRepeated(group, name)) return false;
  }
  return true;
}

/** "ODG's acupuncture guidelines": a title of another family's directly after a source is that source's. */
function belongsTo(words: Words, group: Group, name: Name): boolean {
  if (name.source || name.firstWord <= group.lastWord || name.firstWord - group.lastWord > 2) return false;
  for (let word = group.lastWord + 1; word <= name.firstWord; word++) {
    if (words.separators[word] !== Separator.None) return false;
    if (word < name.firstWord && wordInLowerCase(words, word) !== 's') return false;
  }
  return true;
}

function isRepeated(group: Group, { source, guidelines }: Name): boolean {
  return source ? group.sources.includes(source) : guidelines.some((guideline) => group.titled.includes(guideline));
}

function isOfGroup(group: Group, name: Name): boolean {
  const { source } = name;
  if (source)
    return group.sources.some(({ family }) => family === source.family) || group.titled.some((title) => isFamilyOf(title, source));
  return name.guidelines.some(
    (guideline) =>
      group.sources.some((other) => isFamilyOf(guideline, other)) || group.titled.some((title) => title.title === guideline.title),
  );
}

/** A full stop after "pg." or "ed.". */
function isAbbreviated(words: Words, word: number): boolean {
  return abbreviations.has(words, word - 1);
}

/** ACOEM's editions and chapters outside the MTUS are families of their own. */
function isFamilyOf(guideline: Guideline, source: SourceName): boolean {
  return guideline.family === source.family || (source.family === 'mtus' && /\bACOEM\b/.test(guideline.publisher));
}

/** A title too plain to be one by itself ("Low Back", "Pain"), where the letter calls it a chapter or a guideline. */
function isCalledTitle(words: Words, sentence: Sentence, phrase: FoundPhrase): boolean {
  if (phrase.lastWord + 1 < sentence.endWord && titleWords.has(words, phrase.lastWord + 1)) return true;
  if (titleWords.has(words, phrase.lastWord)) return true;
  const before = phrase.firstWord - 1;
  if (before < sentence.firstWord || !beforeTitle.has(words, before)) return false;
  return wordInLowerCase(words, before) === 'chapter' || wordInLowerCase(words, before - 1) === 'chapter';
}

/** "CPMTG": capitals alone are no plain words. */
function isAbbreviation(words: Words, { firstWord, lastWord }: Pick<Name, 'firstWord' | 'lastWord'>): boolean {
  return firstWord === lastWord && /^[A-Z]{4,}$/.test(wordText(words, firstWord));
}

/** Directly after a source's name: "ODG Low Back". */
function follows(words: Words, { firstWord }: FoundPhrase, found: readonly FoundPhrase[]): boolean {
  if (words.separators[firstWord] !== Separator.None) return false;
  return found.some(({ kind, lastWord }) => kind === 'source' && lastWord === firstWord - 1);
}

/** Whether a guideline's title names it wherever it stands: "knee complaints" are the patient's, "Knee Complaints 2004" is a title. */
function standsAlone(words: Words, sentence: Sentence, phrase: Name): boolean {
  if (isAbbreviation(words, phrase)) return true;
  for (let word = phrase.firstWord; word <= phrase.lastWord; word++) {
    if (guidelineWords.has(words, word)) return true;
    if (wordInLowerCase(words, word) === 'medical' && wordInLowerCase(words, word + 1) === 'treatment') return true;
  }
  const next = phrase.lastWord + 1;
  return phrase.isTitle && next < sentence.endWord && /^(?:guidelines?|chapters?|(?:19|20)\d\d)$/.test(wordInLowerCase(words, next));
}

/** Of titles that several families share, those of the sources named beside them, as far as they were there on the day. */
function withoutForeignTitles(letter: LetterBeforeIssues, { firstWord, lastWord, sources, titled }: Group): NamedSource {
  const day = letter.decisionDate && isoDate(letter.decisionDate);
  let own = titled.filter((guideline) => day === undefined || guideline.inForce === undefined || guideline.inForce.from <= day);
  if (sources.length > 0) own = own.filter((guideline) => sources.some((source) => isFamilyOf(guideline, source)));
  if (sources.some((source) => source.id === 'mtus')) own = own.filter((guideline) => guideline.mtus);
  return { firstWord, lastWord, sources, titled: [...new Set(own)] };
}

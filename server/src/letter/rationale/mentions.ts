import { sourceRange } from '../../text/normalised-text';
import { WordSet } from '../../text/word-set';
import type { Words } from '../../text/words';
import type { BasisReading, ItemReading, Mention } from '../letter-reading';
import type { IssuePart, Sentence } from '../letter-tree';
import { type FoundPhrase, longestPhrases, phrasesBetween } from '../phrase-scan';
import type { LetterBeforeIssues } from '../read-letter';
import { readMentionDetails } from './mention-details';
import { kindOfMention, statesSomething } from './mention-kinds';
import { type NamedSource, namedSources } from './named-sources';
import { type QuotedWords, quotationsOf } from './quotations';
import { type NameWords, readSilences } from './silence';

/** What the reader of mentions is told of the issue. */
export interface MentionContext {
  readonly item: ItemReading;
  readonly itemText: string;
  readonly basis: BasisReading | undefined;
}

/** Names of sources in a rationale, in order, with what they stand for. */
export function readMentions(letter: LetterBeforeIssues, part: IssuePart, context: MentionContext): Mention[] {
  const quotations = quotationsOf(letter.tree.words, part);
  const mentions: Mention[] = [];
  part.sentences.forEach((sentence, index) => {
    const named = namedSources(letter, sentence);
    const generic = genericNames(letter, sentence, named);
    if (named.length + generic.length === 0) return;
    const all: (NamedSource | FoundPhrase)[] = [...named, ...generic];
    if (all.length > 1) all.sort((a, b) => a.firstWord - b.firstWord);
    const silences = readSilences(letter, sentence, all, context.item, context.itemText);
    for (const name of all) {
      const silence = silences.get(name);
      mentions.push(
        'titled' in name
          ? explicitMention(letter, sentence, index, name, named, quotations, context, silence)
          : genericMention(letter, sentence, index, name, mentions, quotations, context, silence),
      );
    }
  });
  return mentions;
}

/** "The guidelines" and the like, apart from the words of a source's own name. */
function genericNames(letter: LetterBeforeIssues, sentence: Sentence, named: readonly NamedSource[]): readonly FoundPhrase[] {
  const cues = phrasesBetween(letter.phrases, 'generic', sentence.firstWord, sentence.endWord);
  if (cues.length === 0) return cues;
  return longestPhrases(cues).filter(
    (cue) => !named.some((name) => name.firstWord <= cue.lastWord && isPartOfName(letter.tree.words, name.lastWord, cue.firstWord)),
  );
}

/** "ACOEM Neck Pain guidelines": up to three words of its name before the word itself. */
function isPartOfName(words: Words, nameEnd: number, cue: number): boolean {
  if (cue <= nameEnd + 1) return true;
  return (
    cue <= nameEnd + 4 &&
    /^[ A-Za-z0-9&/'-]*$/.test(words.text.slice(words.ends[nameEnd], words.starts[cue])) &&
    !hasVerb(words, nameEnd + 1, cue)
  );
}

const verbsAndLinks = new WordSet('is are was were the these this and or do does not state states per by as with to that');

function hasVerb(words: Words, from: number, to: number): boolean {
  return verbsAndLinks.firstIn(words, from, to) >= 0;
}

function explicitMention(
  letter: LetterBeforeIssues,
  sentence: Sentence,
  index: number,
  name: NamedSource,
  named: readonly NamedSource[],
  quotations: readonly QuotedWords[],
  context: MentionContext,
  silence: Mention['silence'],
): Mention {
  const at = named.indexOf(name);
  const before = named[at - 1];
  const limits = {
    firstWord: before ? before.lastWord + 1 : sentence.firstWord,
    endWord: named[at + 1]?.firstWord ?? sentence.endWord,
  };
  const details = readMentionDetails(letter, sentence, name, limits, context.basis);
  const range = rangeOf(letter, name);
  const otherBefore = before && before.sources[0]?.family !== name.sources[0]?.family ? before : undefined;
  const place = { firstWord: name.firstWord, lastWord: name.lastWord, otherBefore };
  return {
    start: range.start,
    end: range.end,
    kind: kindOfMention(letter, sentence, place, quotations),
    sources: name.sources.map((source) => source.id),
    family: details.families[0],
    families: details.families,
    guideline: details.guideline,
    edition: details.edition,
    chapter: details.chapter,
    pages: details.pages,
    sentence: index,
    silence,
    states: silence === undefined && statesSomething(letter.tree.words, sentence, ...coordinated(letter.tree.words, sentence, named, at)),
  };
}

/** The first and last of the names that stand with one ("the MTUS/ACOEM and ODG"), and the word before which what is said of them ends. */
function coordinated(words: Words, sentence: Sentence, named: readonly NamedSource[], at: number): [NameWords, number] {
  const isJoined = (a: NamedSource, b: NamedSource) =>
    /^[ ,/()\d]*(?:and|or|&|as well as)? ?(?:the )?$/i.test(words.text.slice(words.ends[a.lastWord], words.starts[b.firstWord]));
  let first = at;
  let last = at;
  while (first > 0 && isJoined(named[first - 1] as NamedSource, named[first] as NamedSource)) first--;
  while (last + 1 < named.length && isJoined(named[last] as NamedSource, named[last + 1] as NamedSource)) last++;
  const names = { firstWord: (named[first] as NamedSource).firstWord, lastWord: (named[last] as NamedSource).lastWord };
  return [names, named[last + 1]?.firstWord ?? sentence.endWord];
}

/**
 * "The guidelines": the source named last before, unless it was named to say that it is silent; "other guidelines": the
 * Non-MTUS ones cited; "the cited guidelines", or where nothing is named before them: every source cited.
 */
function genericMention(
  letter: LetterBeforeIssues,
  sentence: Sentence,
  index: number,
  name: FoundPhrase,
  before: readonly Mention[],
  quotations: readonly QuotedWords[],
  context: MentionContext,
  silence: Mention['silence'],
): Mention {
  const { words } = letter.tree;
  const families = genericFamilies(words, name, before, context.basis);
  const kind = kindOfMention(letter, sentence, { firstWord: name.firstWord, lastWord: name.lastWord, otherBefore: undefined }, quotations);
  const range = rangeOf(letter, name);
  return {
    start: range.start,
    end: range.end,
    kind: kind === 'explicit' ? 'generic' : kind,
    sources: [],
    family: families.length === 1 ? families[0] : undefined,
    families,
    guideline: undefined,
    edition: undefined,
    chapter: undefined,
    pages: [],
    sentence: index,
    silence,
    states: silence === undefined && statesSomething(words, sentence, name, sentence.endWord),
  };
}

const ofAllCited = new WordSet('cited referenced aforementioned both all above');

function genericFamilies(words: Words, name: FoundPhrase, before: readonly Mention[], basis: BasisReading | undefined): string[] {
  const citations = (basis?.citations ?? []).filter((citation) => citation.family !== 'unknown');
  if (name.id === 'generic.other-guidelines')
    return distinct(citations.filter((citation) => citation.family !== 'mtus').map((citation) => citation.family));
  const cited = distinct(citations.map((citation) => citation.family));
  if (ofAllCited.has(words, name.firstWord - 1)) return cited;
  const last = before.findLast((mention) => mention.kind === 'explicit' && mention.silence !== 'unlimited');
  if (last) return distinct(namedTogether(before, last).flatMap((mention) => mention.families));
  const silent = before.filter((mention) => mention.silence === 'unlimited').flatMap((mention) => mention.families);
  const speaking = cited.filter((family) => !silent.includes(family));
  return speaking.length > 0 ? speaking : cited;
}

/** "The MTUS/ACOEM and ODG": what is named in one breath. */
function namedTogether(mentions: readonly Mention[], last: Mention): Mention[] {
  return mentions.filter(
    (mention) =>
      mention.kind === 'explicit' && mention.silence !== 'unlimited' && mention.sentence === last.sentence && last.start - mention.end < 40,
  );
}

/** A parenthesis that the name opens is closed with it. */
function rangeOf(letter: LetterBeforeIssues, { firstWord, lastWord }: NameWords) {
  const { words, normalised } = letter.tree;
  const start = words.starts[firstWord] as number;
  const end = words.ends[lastWord] as number;
  const name = words.text.slice(start, end);
  const isOpen = name.lastIndexOf('(') > name.lastIndexOf(')') && words.text.charAt(end) === ')';
  return sourceRange(normalised, start, isOpen ? end + 1 : end);
}

function distinct(families: readonly string[]): string[] {
  return [...new Set(families)];
}

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
  const before = new MentionsBefore();
  part.sentences.forEach((sentence, index) => {
    const named = namedSources(letter, sentence);
    const generic = genericNames(letter, sentence, named);
    if (named.length + generic.length === 0) return;
    const all: (NamedSource | FoundPhrase)[] = [...named, ...generic];
    if (all.length > 1) all.sort((a, b) => a.firstWord - b.firstWord);
    const silences = readSilences(letter, sentence, all, context.item, context.itemText);
    const beside = namesBeside(letter.tree.words, named);
    for (const name of all) {
      const silence = silences.get(name);
      const mention =
        'titled' in name
          ? explicitMention(letter, sentence, index, name, beside.get(name) as NamesBeside, quotations, context, silence)
          : genericMention(letter, sentence, index, name, before, quotations, context, silence);
      mentions.push(mention);
      before.add(mention);
    }
  });
  return mentions;
}

/** The mentions of a rationale so far, as those behind them refer to them. */
class MentionsBefore {
  /** The mentions of the last sentence that names a source that is not silent, from the first such one on. */
  private named: Mention[] = [];
  private readonly silent = new Set<string>();

  add(mention: Mention): void {
    if (mention.silence === 'unlimited') for (const family of mention.families) this.silent.add(family);
    else if (mention.kind === 'explicit') {
      if (this.named[0]?.sentence === mention.sentence) this.named.push(mention);
      else this.named = [mention];
    }
  }

  /** The families of the source named last and of those named in one breath with it: "the MTUS/ACOEM and ODG". */
  get familiesNamedLast(): readonly string[] | undefined {
    const last = this.named[this.named.length - 1];
    return last && distinct(this.named.filter((mention) => last.start - mention.end < 40).flatMap((mention) => mention.families));
  }

  isSilent(family: string): boolean {
    return this.silent.has(family);
  }
}

/** The names beside one in its sentence, and those that stand with it ("the MTUS/ACOEM and ODG"). */
interface NamesBeside {
  readonly before: NamedSource | undefined;
  readonly after: NamedSource | undefined;
  /** The first and last of those that stand together, and the one behind them. */
  readonly first: NamedSource;
  readonly last: NamedSource;
  readonly next: NamedSource | undefined;
}

function namesBeside(words: Words, named: readonly NamedSource[]): ReadonlyMap<NamedSource, NamesBeside> {
  const beside = new Map<NamedSource, NamesBeside>();
  for (let from = 0; from < named.length; ) {
    let to = from;
    while (to + 1 < named.length && areJoined(words, named[to] as NamedSource, named[to + 1] as NamedSource)) to++;
    const [first, last, next] = [named[from] as NamedSource, named[to] as NamedSource, named[to + 1]];
    for (let at = from; at <= to; at++)
      beside.set(named[at] as NamedSource, { before: named[at - 1], after: named[at + 1], first, last, next });
    from = to + 1;
  }
  return beside;
}

function areJoined(words: Words, a: NamedSource, b: NamedSource): boolean {
  return /^[ ,/()\d]*(?:and|or|&|as well as)? ?(?:the )?$/i.test(words.text.slice(words.ends[a.lastWord], words.starts[b.firstWord]));
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
  { before, after, first, last, next }: NamesBeside,
  quotations: readonly QuotedWords[],
  context: MentionContext,
  silence: Mention['silence'],
): Mention {
  const limits = {
    firstWord: before ? before.lastWord + 1 : sentence.firstWord,
    endWord: after?.firstWord ?? sentence.endWord,
  };
  const details = readMentionDetails(letter, sentence, name, limits, context.basis);
  const range = rangeOf(letter, name);
  const otherBefore = before && before.sources[0]?.family !== name.sources[0]?.family ? before : undefined;
  const place = { firstWord: name.firstWord, lastWord: name.lastWord, otherBefore };
  const together = { firstWord: first.firstWord, lastWord: last.lastWord };
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
    states: silence === undefined && statesSomething(letter.tree.words, sentence, together, next?.firstWord ?? sentence.endWord),
  };
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
  before: MentionsBefore,
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

function genericFamilies(words: Words, name: FoundPhrase, before: MentionsBefore, basis: BasisReading | undefined): readonly string[] {
  const citations = (basis?.citations ?? []).filter((citation) => citation.family !== 'unknown');
  if (name.id === 'generic.other-guidelines')
    return distinct(citations.filter((citation) => citation.family !== 'mtus').map((citation) => citation.family));
  const cited = distinct(citations.map((citation) => citation.family));
  if (ofAllCited.has(words, name.firstWord - 1)) return cited;
  const last = before.familiesNamedLast;
  if (last) return last;
  const speaking = cited.filter((family) => !before.isSilent(family));
  return speaking.length > 0 ? speaking : cited;
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

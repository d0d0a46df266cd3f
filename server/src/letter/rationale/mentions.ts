import type { Guideline, SourceName } from '../../guidelines/types';
import { sourceRange } from '../../text/normalised-text';
import { Separator, type Words, wordText } from '../../text/words';
import type { BasisReading, CitedPages, EditionWords, ItemReading, Mention, NumberWords } from '../letter-reading';
import type { IssuePart, Sentence } from '../letter-tree';
import { type FoundPhrase, longestPhrases, phrasesBetween } from '../phrase-scan';
import type { LetterBeforeIssues } from '../read-letter';
import { readSilence } from './silence';

/** Words that join two names of one source: "the MTUS Guideline in ACOEM Chapter 12", "California MTUS/ACOEM practice guidelines". */
const joining = new Set(
  'guideline guidelines practice treatment medical recommendation recommendations california ca state the in of its adopted chapter edition second third 2nd 3rd ed version section'.split(
    ' ',
  ),
);
const namesThatStandForMtus = 'mtus';

/** Names of sources in a rationale, in order, with what they stand for. */
export function readMentions(letter: LetterBeforeIssues, part: IssuePart, item: ItemReading, basis: BasisReading | undefined): Mention[] {
  const mentions: Mention[] = [];
  for (let index = 0; index < part.sentences.length; index++) {
    const sentence = part.sentences[index] as Sentence;
    const named = namesOfSentence(letter, sentence);
    const generic = phrasesBetween(letter.phrases, 'cue', sentence.firstWord, sentence.endWord).filter(
      (cue) =>
        (cue.id === 'guidelines' || cue.id === 'other-guidelines') &&
        !named.some((name) => name.firstWord <= cue.lastWord && cue.firstWord <= name.lastWord + 1),
    );
    const all = [...named, ...longestPhrases(generic).map((cue) => ({ firstWord: cue.firstWord, lastWord: cue.lastWord, found: [cue] }))];
    all.sort((a, b) => a.firstWord - b.firstWord);
    for (const name of all) {
      const mention =
        name.found[0]?.kind === 'cue'
          ? genericMention(letter, sentence, index, name, mentions, basis)
          : explicitMention(letter, sentence, index, name, basis);
      mentions.push({ ...mention, silence: readSilence(letter, sentence, name.lastWord, item) });
    }
  }
  return mentions;
}

/** One or more names of one source that stand together. */
interface JoinedName {
  readonly firstWord: number;
  readonly lastWord: number;
  readonly found: readonly FoundPhrase[];
}

function namesOfSentence(letter: LetterBeforeIssues, sentence: Sentence): JoinedName[] {
  const { words } = letter.tree;
  const found = [
    ...phrasesBetween(letter.phrases, 'source', sentence.firstWord, sentence.endWord),
    ...phrasesBetween(letter.phrases, 'guideline', sentence.firstWord, sentence.endWord),
  ].sort((a, b) => a.firstWord - b.firstWord || a.lastWord - b.lastWord);
  const joined: JoinedName[] = [];
  for (const name of longestPhrases(found)) {
    const last = joined[joined.length - 1];
    if (last && isOneSource(letter, words, last, name)) {
      joined[joined.length - 1] = {
        firstWord: last.firstWord,
        lastWord: Math.max(last.lastWord, name.lastWord),
        found: [...last.found, name],
      };
    } else joined.push({ firstWord: name.firstWord, lastWord: name.lastWord, found: [name] });
  }
  return joined;
}

/** Whether a name goes on with the one before it: same family, with nothing but joining words between. */
function isOneSource(letter: LetterBeforeIssues, words: Words, before: JoinedName, name: FoundPhrase): boolean {
  if (name.firstWord <= before.lastWord) return true;
  if (name.firstWord - before.lastWord > 6) return false;
  for (let word = before.lastWord + 1; word <= name.firstWord; word++) {
    if (words.separators[word] === Separator.Strong) return false;
    if (word < name.firstWord && !joining.has(lower(words, word)) && !/^\d+$/.test(lower(words, word))) return false;
  }
  return before.found.some((found) => familyOf(letter, found) === familyOf(letter, name));
}

function explicitMention(
  letter: LetterBeforeIssues,
  sentence: Sentence,
  index: number,
  name: JoinedName,
  basis: BasisReading | undefined,
): Omit<Mention, 'silence'> {
  const { words, normalised } = letter.tree;
  const edition = editionNear(letter, sentence, name);
  const guideline = guidelineOf(letter, name, edition, basis);
  const range = sourceRange(normalised, words.starts[name.firstWord] as number, words.ends[name.lastWord] as number);
  const outside = edition?.ordinal !== undefined && edition.ordinal >= 3 && name.found.some((found) => found.id === 'acoem');
  return {
    ...range,
    kind: isPasted(words, sentence, name) ? 'pasted' : isReported(letter, sentence, name) ? 'reported' : 'explicit',
    family: guideline?.family ?? (outside ? 'acoem-3' : familyOf(letter, name.found[0] as FoundPhrase)),
    guideline,
    edition,
    chapter: chapterNear(letter, sentence, name),
    pages: pagesNear(letter, sentence, name),
    sentence: index,
  };
}

/** "The guidelines": the source named last before, unless it was named to say that it is silent; "other guidelines": the Non-MTUS ones cited. */
function genericMention(
  letter: LetterBeforeIssues,
  sentence: Sentence,
  index: number,
  name: JoinedName,
  before: readonly Mention[],
  basis: BasisReading | undefined,
): Omit<Mention, 'silence'> {
  const { words, normalised } = letter.tree;
  const range = sourceRange(normalised, words.starts[name.firstWord] as number, words.ends[name.lastWord] as number);
  const isOther = name.found[0]?.id === 'other-guidelines';
  const antecedent = isOther
    ? undefined
    : [...before].reverse().find((mention) => mention.kind === 'explicit' && mention.silence !== 'unlimited');
  const nonMtus = basis?.citations.find((citation) => citation.label === 'non-mtus' && citation.family !== 'unknown');
  return {
    ...range,
    kind: isReported(letter, sentence, name) ? 'reported' : 'generic',
    family: isOther ? nonMtus?.family : antecedent?.family,
    guideline: undefined,
    edition: undefined,
    chapter: undefined,
    pages: [],
    sentence: index,
  };
}

function familyOf(letter: LetterBeforeIssues, found: FoundPhrase): string {
  if (found.kind === 'guideline') return letter.catalogue.guidelineById.get(found.id)?.family ?? 'unknown';
  return sourceById(letter.catalogue.sources, found.id)?.family ?? namesThatStandForMtus;
}

function sourceById(sources: readonly SourceName[], id: string): SourceName | undefined {
  return sources.find((source) => source.id === id);
}

/** The guideline that the names stand for, where only one fits: by the edition beside it, else by what the basis cites. */
function guidelineOf(
  letter: LetterBeforeIssues,
  name: JoinedName,
  edition: EditionWords | undefined,
  basis: BasisReading | undefined,
): Guideline | undefined {
  const candidates = name.found
    .filter((found) => found.kind === 'guideline')
    .map((found) => letter.catalogue.guidelineById.get(found.id))
    .filter((guideline): guideline is Guideline => guideline !== undefined);
  const distinct = [...new Set(candidates)];
  if (distinct.length <= 1) return distinct[0];
  const byYear = edition?.year === undefined ? [] : distinct.filter((guideline) => guideline.years.includes(edition.year as number));
  if (byYear.length === 1) return byYear[0];
  const cited = distinct.filter((guideline) => basis?.citations.some((citation) => citation.guideline === guideline));
  return cited.length === 1 ? cited[0] : undefined;
}

const ordinals: Readonly<Record<string, number>> = { second: 2, '2nd': 2, third: 3, '3rd': 3 };

/** A year in or next to the names ("(July 28, 2016)", "2016 California MTUS"), or an ordinal before "edition". */
function editionNear(letter: LetterBeforeIssues, sentence: Sentence, name: JoinedName): EditionWords | undefined {
  const { words, normalised } = letter.tree;
  const from = Math.max(sentence.firstWord, name.firstWord - 3);
  const to = Math.min(sentence.endWord, name.lastWord + 7);
  for (let word = from; word < to; word++) {
    const text = lower(words, word);
    const range = sourceRange(normalised, words.starts[word] as number, words.ends[word] as number);
    const ordinal = ordinals[text];
    if (ordinal !== undefined && /^ed/.test(lower(words, word + 1))) return { ...range, year: undefined, ordinal };
    if (!/^(?:19|20)\d\d$/.test(text)) continue;
    const inside = word >= name.firstWord - 1 && word <= name.lastWord + 1;
    if (inside || isInParenthesesAfter(words, name.lastWord, word)) return { ...range, year: Number(text), ordinal: undefined };
  }
  return undefined;
}

/** Whether a word stands in the parentheses that open directly after another. */
function isInParenthesesAfter(words: Words, lastWord: number, word: number): boolean {
  const between = words.text.slice(words.ends[lastWord], words.starts[word]);
  return /^ ?\((?:[^)]{0,30})$/.test(between);
}

function chapterNear(letter: LetterBeforeIssues, sentence: Sentence, name: JoinedName): NumberWords | undefined {
  const { words, normalised } = letter.tree;
  for (let word = name.firstWord; word < Math.min(sentence.endWord - 1, name.lastWord + 2); word++) {
    if (lower(words, word) !== 'chapter' || !/^\d{1,2}$/.test(wordText(words, word + 1))) continue;
    return {
      ...sourceRange(normalised, words.starts[word + 1] as number, words.ends[word + 1] as number),
      value: Number(wordText(words, word + 1)),
    };
  }
  return undefined;
}

const pagePattern = /\b(?:pages?|pgs?|pp?)\.? ?(\d{1,4})(?: ?(?:-|to|through) ?(\d{1,4}))?/gi;
const longestPageGap = 60;

/** Pages before the names ("page 82 of the MTUS …") or after them, with no other clause between. */
function pagesNear(letter: LetterBeforeIssues, sentence: Sentence, name: JoinedName): CitedPages[] {
  const { words, normalised } = letter.tree;
  const start = words.starts[Math.max(sentence.firstWord, name.firstWord - 5)] as number;
  const nameStart = words.starts[name.firstWord] as number;
  const nameEnd = words.ends[name.lastWord] as number;
  const end = Math.min(words.ends[sentence.endWord - 1] as number, nameEnd + longestPageGap);
  const pages: CitedPages[] = [];
  for (const match of words.text.slice(start, end).matchAll(pagePattern)) {
    const at = start + (match.index as number);
    const gap = at < nameStart ? words.text.slice(at + match[0].length, nameStart) : words.text.slice(nameEnd, at);
    if (at < nameStart ? !/^ (?:of|in|from) (?:the )?$/.test(gap) : /[;.]/.test(gap)) continue;
    pages.push({ ...sourceRange(normalised, at, at + match[0].length), first: Number(match[1]), last: Number(match[2] ?? match[1]) });
  }
  return pages;
}

/** Inside quotation marks, or named by pasted text: "see … in the ODG Preface", "ODG Physical Therapy Guidelines - Allow for …". */
function isPasted(words: Words, sentence: Sentence, name: JoinedName): boolean {
  const start = words.starts[name.firstWord] as number;
  const sentenceStart = words.starts[sentence.firstWord] as number;
  let marks = 0;
  for (let at = words.text.indexOf('"', Math.max(0, sentenceStart - 1)); at >= 0 && at < start; at = words.text.indexOf('"', at + 1))
    marks++;
  if (marks % 2 === 1) return true;
  for (let word = sentence.firstWord; word < name.firstWord; word++) {
    const text = lower(words, word);
    if ((text === 'see' || text === 'refer') && name.firstWord - word < 16) return true;
  }
  const after = words.text.slice(words.ends[name.lastWord], (words.ends[name.lastWord] as number) + 40);
  return name.firstWord === sentence.firstWord && /^(?: [A-Z][a-z]+){0,4} ?(?:guidelines)? - [A-Z]/.test(after);
}

/** In somebody else's reasons: "non-certified citing guidelines criteria", "the claims administrator cited ODG". */
function isReported(letter: LetterBeforeIssues, sentence: Sentence, name: JoinedName): boolean {
  const cues = phrasesBetween(letter.phrases, 'cue', sentence.firstWord, name.firstWord);
  const reporter = cues.find((cue) => cue.id === 'reporter');
  const verb = cues.find((cue) => cue.id === 'report-verb');
  if (!verb) return false;
  if (reporter && reporter.firstWord < verb.firstWord) return true;
  return (
    /^(?:citing|cited|quoted|quoting|referenced|referencing)$/.test(lower(letter.tree.words, name.firstWord - 1)) &&
    cues.some((cue) => cue.id === 'report-verb' && cue !== verb)
  );
}

function lower(words: Words, word: number): string {
  return word < words.count ? wordText(words, word).toLowerCase() : '';
}

import { normalisedRange } from '../../text/normalised-text';
import { wordAt } from '../../text/words';
import type { BasisStatement } from '../letter-reading';
import type { IssuePart, Sentence } from '../letter-tree';
import { type FoundPhrase, hasPhraseBetween, longestPhrases, phrasesBetween, phrasesOfKinds } from '../phrase-scan';
import type { LetterBeforeIssues } from '../read-letter';

/** The words of a basis that name its sources, between "Decision based on" and the next statement: offsets of the normalised text. */
export interface CitingStretch {
  readonly start: number;
  readonly end: number;
  /** What the form says of all of them after their names: "which is part of the MTUS". */
  readonly label: 'mtus' | 'non-mtus' | null;
  readonly labelStart: number;
  readonly labelEnd: number;
}

export interface BasisSentences {
  readonly statements: readonly BasisStatement[];
  readonly stretches: readonly CitingStretch[];
}

const statementKinds: Readonly<Record<string, BasisStatement['kind']>> = {
  'basis.no-evidence': 'no-evidence',
  'basis.not-on-mtus': 'not-on-mtus',
  'basis.outside-mtus': 'outside-mtus',
};
/** A whole basis that says in a word that there is none. */
const nothingCited =
  /^(?:none|n\/?a|nil|not applicable|no (?:guidelines?|evidence|medical evidence|citations?)(?: (?:was|were))?(?: (?:cited|given|provided))?)\.?$/i;
const longestNothing = 60;
const partOfMtus = /,? ?\b(?:which )?(?:is|are)( not)? (?:a )?part of the (?:MTUS|Medical Treatment Utilization Schedule)\b/i;
const addedSource = /^[,;]?\s*(?:and|as well as|;|,)\s+(?:also )?(?:on |upon )?(?:the )?/i;
/** Words that open a sentence of comment, which names no source by itself. */
const commentOpening =
  /^(?:the|this|these|those|it|that|as|since|because|there|no|he|she|in|which|for|an?|per|according|given|therefore|however|both|each|all|his|her)\b/i;
const commentVerb =
  /\b(?:is|are|was|were|be|been|has|have|had|does|do|did|states?|says?|speaks?|supports?|recommends?|addresse[sd]|notes?|should|may|can)\b/i;

/** Prose that cites: "The ODG, Low Back chapter, was used since …", "The Shoulder chapter …, which is part of the MTUS, was found relevant …". */
const citedInProse =
  /^the (.{3,300}?)(?:,? which (?:is|are) (?:not )?(?:a )?part of the (?:MTUS|Medical Treatment Utilization Schedule)\b|,? (?:was|were|is|are|has been|have been) (?:also )?(?:found (?:to be )?(?:relevant|applicable)|relied (?:up)?on|used|applied|selected|chosen|consulted|cited|referenced|followed)\b)/i;

/** Tells the form's statements on a basis from the words that name sources. */
export function readBasisSentences(letter: LetterBeforeIssues, part: IssuePart): BasisSentences {
  const { normalised } = letter.tree;
  const body = normalisedRange(normalised, part.body);
  const statements: BasisStatement[] = [];
  const stretches: CitingStretch[] = [];
  if (body.end - body.start <= longestNothing && nothingCited.test(normalised.text.slice(body.start, body.end).trim())) {
    return { statements: [{ kind: 'no-evidence', start: part.body.start, end: part.body.end }], stretches };
  }
  const citing: { start: number; end: number }[] = [];
  /** Whether the sentence before cited in somebody else's name. */
  let reported = false;
  for (const sentence of part.sentences) {
    const cues = phrasesBetween(letter.phrases, 'basis', sentence.firstWord, sentence.endWord);
    const statement = cues.find((cue) => statementKinds[cue.id] !== undefined && speaksOfMtus(letter, sentence, cue));
    const range = normalisedRange(normalised, sentence);
    if (statement) {
      reported = isOfAnotherParty(letter, part, sentence, statement);
      if (reported) continue;
      const kind = statementKinds[statement.id] as BasisStatement['kind'];
      statements.push({ kind, start: sentence.start, end: sentence.end });
      continue;
    }
    const leads = longestPhrases(cues.filter((cue) => cue.id === 'basis.based-on'));
    const { words } = letter.tree;
    const firstLead = leads[0];
    const prose = citingProse(letter, sentence);
    // "The ODG was relied upon": what is cited stands before.
    if (prose && (!firstLead || (words.starts[firstLead.firstWord] as number) >= prose.end)) {
      citing.push(prose);
      continue;
    }
    if (firstLead) {
      reported = isOfAnotherParty(letter, part, sentence, firstLead);
      if (reported) continue;
      leads.forEach((lead, at) => {
        const next = leads[at + 1];
        citing.push({ start: words.ends[lead.lastWord] as number, end: next ? (words.starts[next.firstWord] as number) : range.end });
      });
      continue;
    }
    if (reported || isComment(letter, sentence)) continue;
    const last = citing[citing.length - 1];
    if (last) last.end = range.end;
    else citing.push(range);
  }
  for (const { start, end } of citing) stretches.push(...stretchesOf(letter, start, end));
  return { statements, stretches };
}

/** "Did not base" is the form's statement only where the MTUS is what it speaks of. */
function speaksOfMtus(letter: LetterBeforeIssues, sentence: Sentence, cue: FoundPhrase): boolean {
  if (cue.id !== 'basis.not-on-mtus') return true;
  return phrasesBetween(letter.phrases, 'source', cue.firstWord, sentence.endWord).some((source) => source.id === 'mtus');
}

/** In a reviewer's basis: what it reports of the claims administrator's. */
function isOfAnotherParty(letter: LetterBeforeIssues, part: IssuePart, sentence: Sentence, lead: FoundPhrase): boolean {
  if (part.id !== 'reviewer-basis') return false;
  const { words } = letter.tree;
  return /claims administrator/i.test(words.text.slice(words.starts[sentence.firstWord], words.starts[lead.firstWord]));
}

/** The words of a sentence of prose that name what it cites, up to the verb or to the end of what the form says of them. */
function citingProse(letter: LetterBeforeIssues, sentence: Sentence): { start: number; end: number } | undefined {
  const { text, starts, ends } = letter.tree.words;
  const from = starts[sentence.firstWord] as number;
  if (!/^the\b/i.test(text.slice(from, from + 4))) return undefined;
  const match = citedInProse.exec(text.slice(from, ends[sentence.endWord - 1]));
  const named = match?.[1];
  if (!match || named === undefined) return undefined;
  const start = from + 4;
  const isLabelled = / part of the (?:\S+)/i.test(match[0].slice(4 + named.length));
  const firstWord = sentence.firstWord + 1;
  if (!namesSource(letter, { ...sentence, firstWord, endWord: wordAt(letter.tree.words, start + named.length) })) return undefined;
  return { start, end: isLabelled ? from + match[0].length : start + named.length };
}

function namesSource(letter: LetterBeforeIssues, { firstWord, endWord }: Sentence): boolean {
  return phrasesOfKinds(letter.phrases, ['source', 'guideline'], firstWord, endWord).length > 0;
}

/** A sentence of prose beside the citations: it opens as one, has a verb, and does not begin with a source's name. */
function isComment(letter: LetterBeforeIssues, sentence: Sentence): boolean {
  const { words } = letter.tree;
  const text = words.text.slice(words.starts[sentence.firstWord], words.ends[sentence.endWord - 1]);
  if (!commentOpening.test(text)) return false;
  return commentVerb.test(text) || (/[a-z]ed\b/.test(text) && !namesSource(letter, sentence));
}

/** What the form says of sources ends them; others may be added: "…, which is part of the MTUS, and the ODG, which is not …". */
function stretchesOf({ tree: { normalised, words }, phrases }: LetterBeforeIssues, start: number, end: number): CitingStretch[] {
  const found: CitingStretch[] = [];
  let from = start;
  for (;;) {
    const said = partOfMtus.exec(normalised.text.slice(from, end));
    const labelStart = said ? from + said.index : end;
    const labelEnd = labelStart + (said?.[0].length ?? 0);
    found.push({ start: from, end: labelStart, label: !said ? null : said[1] ? 'non-mtus' : 'mtus', labelStart, labelEnd });
    const added = said && addedSource.exec(normalised.text.slice(labelEnd, end));
    if (!added) return found;
    from = labelEnd + added[0].length;
    const [firstWord, endWord] = [wordAt(words, from), wordAt(words, end)];
    if (!hasPhraseBetween(phrases, 'source', firstWord, endWord) && !hasPhraseBetween(phrases, 'guideline', firstWord, endWord))
      return found;
  }
}

import type { TextRange } from '../../text/text-range';
import { wordAt } from '../../text/words';
import type { LetterReading } from '../letter-reading';
import { longestPhrases, phrasesBetween } from '../phrase-scan';
import { type FactSentence, isQuoted, rangeInSentence } from './passages';
import { workerNouns } from './persons';
import { type FindingWords, findingWords, wholeKinds } from './record-words';

/** What is said not to be in the record. */
export type RecordSubject =
  | { readonly kind: 'examination' }
  | { readonly kind: 'treatment'; readonly id: string }
  | { readonly kind: 'whole-kind'; readonly whole: (typeof wholeKinds)[number] }
  | { readonly kind: 'finding'; readonly finding: FindingWords };

/** Words for a subject by which it is told from all others. */
export function subjectKey(subject: RecordSubject): string {
  switch (subject.kind) {
    case 'treatment':
      return `treatment ${subject.id}`;
    case 'whole-kind':
      return `whole-kind ${subject.whole.kind}`;
    case 'finding':
      return `finding ${subject.finding.id}`;
    default:
      return subject.kind;
  }
}

/** A statement of the summary or of a rationale that there is none of something in the record. */
export interface RecordDenial extends TextRange {
  readonly sentence: FactSentence;
  readonly subject: RecordSubject;
  /** The words in which its body region and side stand, by their numbers (the second not included). */
  readonly firstWord: number;
  readonly endWord: number;
}

const evidence =
  '(?:(?:documentation|documented evidence|evidence|indication|record|mention|report|finding|description|complaint|sign|kind|form|trial|use|course|attempt|session|history)s? (?:of|at)|documented|recorded|reported|noted|submitted|completed|objective|actual|physical|palpable|muscle|muscular|paraspinal|paravertebral|paracervical|lumbar|cervical|thoracic|plain|diagnostic|radiographic|any|an?|the|prior|previous|past|left|right|bilateral|neck|back|low|lower|upper|extremity|knee|shoulder|hip|wrist|hand|elbow|ankle|foot)';
const had =
  '(?:had|have|undergone|undergo|done|do|received|receive|tried|try|attempted|attempt|attended|attend|taken|used|been prescribed|been given|documented?)';
/** "There is no documentation of any …", "has not undergone …", up to what is denied. */
const told = '(?:report|describe|mention|note|record|show|reveal|demonstrate|identify|list|contain|include)';
const denied = `\\b(?:no|without|lack of|absence of|never ${had}|not (?:yet )?${had}|(?:does|do|did) not ${told})(?:(?: (?:documentation|evidence|indication|record|mention))? that (?:the |this )?(?:${workerNouns}|he|she|they) (?:has|have|had)(?: ${had})?)?(?: ${evidence}){0,6} `;
const deniedBefore = new RegExp(`${denied}$`);
/** "… have not been obtained", "… was not noted". */
const deniedAfter =
  /^(?: of the [a-z -]{3,30}?)?(?: (?:has|have|had|was|were|is|are)) (?:not|never) (?:yet )?(?:been )?(?:documented|noted|recorded|performed|done|obtained|taken|tried|attempted|prescribed|undertaken|completed|found|present|used|initiated)\b/;
const examination = new RegExp(`${denied}((?:[a-z-]+ ){0,3}?)(?:exam|examination)s?\\b(?! (?:findings?|evidence|notes?|reports?))`);
const examinedAfter =
  /\b(?:exam|examination) of (?:the |his |her )?[a-z -]{3,30}? (?:was|were) not (?:documented|performed|done|recorded|noted)\b|\b(?:the |his |her )?(?:[a-z-]+ ){1,3}(?:was|were) not examined\b/;

const deniedFindings = findingWords.map((finding) => ({
  finding,
  before: new RegExp(`${denied}${finding.denied}\\b`),
  after: new RegExp(`\\b${finding.denied} (?:was|were|is|are) not (?:documented|noted|found|present|reported|recorded)\\b`),
}));

/** What makes of a sentence a norm, a condition or somebody else's reasons. */
const notOfRecord = /\b(?:if|unless|recommend\w*|guidelines?|criteria|mtus|odg|acoem|denied|denial|non-?certified|utilization review|ur)\b/;
/** The same before the denial; "which should come first" is what follows from it. */
const normBefore = /\b(?:should|must)\b/;
/** What makes of a denial a judgement, a limit or one of a part of the thing alone. */
const limited =
  /\b(?:fail\w*|efficacy|effective\w*|benefit\w*|respon[sd]\w*|improvement|functional|progress|(?<!not )notes?|(?<!not )reports?|results?|rationale|reasons?|number of|amount|adequate\w*|sufficient\w*|exhaust\w*|recent(?:ly)?|current(?:ly)?|additional|further|repeat|new|more than|beyond|official|post-?operative|significant|severe|clear\w*|specific|comprehensive|formal|until|before|prior to|other|unequivocal|progressive|plan(?:s|ned)?|pending|request(?:ed|s)?|aberrant|monitor\w*|abuse|side effects?|intoleran\w*|contraindicat\w*|needs?|need for|long[- ]term|how|whether|why|due to|indicated|warrant\w*|support\w*|suggest\w*|focal|since (?!the (?:injury|surgery|accident|operation|fall)\b))\b/;

/** What the summary or the rationales say that the record does not hold, in order. */
export function readRecordDenials(
  reading: LetterReading,
  sentences: readonly FactSentence[],
  passages: 'summary' | 'rationale',
): RecordDenial[] {
  const { tree } = reading;
  return sentences.flatMap((sentence): RecordDenial[] => {
    if (sentence.passage.kind !== passages) return [];
    if (!sentence.cues.some(({ id }) => id === 'fact.denial')) return [];
    if (notOfRecord.test(sentence.text)) return [];
    return subjectsDenied(reading, sentence)
      .filter(({ at }) => !normBefore.test(sentence.text.slice(0, at)))
      .filter(({ at, endAt }) => !limited.test(clauseOf(sentence.text, at, endAt)) && !isQuoted(sentence, at))
      .map(({ at, endAt, subject }) => {
        const { start, end } = rangeInSentence(tree, sentence, at, endAt);
        const firstWord = wordAt(tree.words, sentence.from + at);
        const endWord = Math.min(sentence.endWord, wordAt(tree.words, sentence.from + endAt) + 7);
        return { start, end, sentence, subject, firstWord, endWord };
      });
  });
}

/** The words around a denial up to the next marks. */
function clauseOf(text: string, at: number, endAt: number): string {
  const start = Math.max(text.lastIndexOf(',', at), text.lastIndexOf(';', at)) + 1;
  const end = text.slice(endAt).search(/[,;:]| but | although | however /);
  return text.slice(start, end < 0 ? text.length : endAt + end);
}

interface FoundDenial {
  readonly at: number;
  readonly endAt: number;
  readonly subject: RecordSubject;
}

function subjectsDenied(reading: LetterReading, sentence: FactSentence): FoundDenial[] {
  const { text } = sentence;
  const found: FoundDenial[] = [];
  const exam = text.includes('exam') ? (examination.exec(text) ?? examinedAfter.exec(text)) : null;
  if (exam) found.push({ at: exam.index, endAt: exam.index + exam[0].length, subject: { kind: 'examination' } });
  for (const { finding, before, after } of deniedFindings) {
    if (!text.includes(finding.mark)) continue;
    const match = before.exec(text) ?? after.exec(text);
    if (match) found.push({ at: match.index, endAt: match.index + match[0].length, subject: { kind: 'finding', finding } });
  }
  return [...found, ...treatmentsDenied(reading, sentence)];
}

function treatmentsDenied(
  { tree: { words }, phrases }: LetterReading,
  { text, from, firstWord, endWord, cues }: FactSentence,
): FoundDenial[] {
  const treatments = longestPhrases(phrasesBetween(phrases, 'treatment', firstWord, endWord));
  const denials = cues.filter(({ id }) => id === 'fact.denial');
  const lastDenial = denials[denials.length - 1];
  const wholes = cues.filter(
    (cue) =>
      cue.id === 'fact.whole-kind' && !treatments.some((found) => found.firstWord <= cue.firstWord && cue.lastWord <= found.lastWord),
  );
  return [...treatments, ...longestPhrases(wholes)].flatMap((phrase): FoundDenial[] => {
    const at = (words.starts[phrase.firstWord] as number) - from;
    const endAt = (words.ends[phrase.lastWord] as number) - from;
    const before = denials[0] && denials[0].firstWord < phrase.firstWord ? deniedBefore.exec(text.slice(0, at)) : null;
    const after = before || !lastDenial || lastDenial.firstWord < phrase.lastWord ? null : deniedAfter.exec(text.slice(endAt));
    if (!before && !after) return [];
    const whole = wholeKinds.find(({ words: name }) => name.test(text.slice(at, endAt)));
    const subject: RecordSubject = whole && phrase.kind === 'fact' ? { kind: 'whole-kind', whole } : { kind: 'treatment', id: phrase.id };
    return [{ at: before?.index ?? at, endAt: endAt + (after?.[0].length ?? 0), subject }];
  });
}

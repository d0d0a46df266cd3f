import type { TextRange } from '../../text/text-range';
import { WordSet } from '../../text/word-set';
import type { LetterTree } from '../letter-tree';
import { type DateWords, isFigure } from './date-words';
import { type FactSentence, isQuoted, rangeInSentence, sentenceBeside } from './passages';
import { kinNouns, strangers, workerNouns } from './persons';
import type { Sex } from './sexes';
import { isSomebodyElse, namesAnotherLast, namesWorker, ofMistake } from './somebody-else';

/** An age that the letter gives the injured worker. The range is the number alone. */
export interface AgeWords extends TextRange {
  readonly years: number;
  readonly sentence: FactSentence;
  /** The first year of the sentence's dates, where it may be of another time than the rest of the letter. */
  readonly inYear: number | undefined;
  /** Whether the sentence ties the age to a time of its own: "at the time of injury", "now". */
  readonly isTied: boolean;
  /** The sex of the pronoun that has the age: "he was 60". */
  readonly sex: Sex | undefined;
}

const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const teens = ['fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const number = `\\d{1,3}|(?:${tens.join('|')})(?:[- ]?(?:${ones.join('|')}))?|${teens.join('|')}`;

/** "44-year-old", "44 y/o", "44yo", "44 years of age", "forty-four year old". */
const yearsOld = new RegExp(
  `(?<![\\w.,/#$-])(${number})[- ]{0,3}(?:(?:years?|yrs?\\.?)[- ]{0,2}(?:olds?|of age)\\b|y[/ ]?o\\b|y\\. ?o\\b\\.?)`,
  'g',
);
/** "aged 44", "age: 44", "age of 44", "(age 44)". */
const aged =
  /\b(?:aged?|age is|age of|age was) ?[:(]? ?(\d{2})\b(?! ?(?:mg|%|percent|weeks|months|days|and (?:over|older)|or (?:over|older)))/g;

/** "The patient is 52 and has …", "the worker, who is 52, …", "the claimant (52)": a figure that nothing is counted with. */
const bare = new RegExp(
  `\\b(?:${workerNouns}|he|she)(?: is| was| is now|,|, now|, who is|, who was| \\()(?: currently| presently| now)? ?(\\d{2})(?=(?:,(?! ?\\d)|[;)])|\\.?$| and (?:has|had|is|was|works|worked|does|did|presents|presented|reports|suffers|suffered|sustained|otherwise|in)\\b| (?:with|who|at the time) )`,
  'g',
);
/** "At 52 years of age, the patient has …": of history, the verb would be of the past. */
const atAge = new RegExp(
  `^at (?:the )?(?:age (?:of )?)?(\\d{2})(?: years (?:of age|old))?, (?:the |this )?(?:${workerNouns}|he|she) (?:is|has|does|remains|continues|presents|reports|works|needs|can|still)\\b`,
  'g',
);
/** "Given the age of 52", "because of her age (52)": a reason of today. */
const ageAsReason =
  /\b(?:given|considering|despite|with|(?:due|owing) to|because of|in view of|in light of) (?:the |this |his |her |their )?(?:(?:patient|worker|claimant|applicant|employee)'s )?(?:(?:relatively )?(?:young|younger|advanced|older|current|present) )?age (?:of |\()(\d{2})\b(?! ?(?:and|or|to|-|years? and) )/g;

/** Forms that tell of the worker by themselves. */
const ofWorker = [bare, atAge, ageAsReason];

/** Ages of others and of other times, or limits of age. */
const otherBefore = new RegExp(
  `(?:\\b(?:his|her|their|at|since|when|until|till|before|over|under|than|least|most|between|above|below|exceed\\w*|past|beyond|minimum|maximum|ages|(?:since|when|until|before|after|while) (?:he|she|they) (?:was|were|turned)|from|to|if)(?: the)?(?: age(?: of)?)?|[<>=])\\s*(?:about |approximately )?$|\\b(?:another|${kinNouns}|${strangers})\\b[^.;]{0,50}$|\\b(?:patients|individuals|subjects|participants|adults|workers|persons|people|guidelines?|mtus|odg|acoem|study|trial)\\b(?!.*\\bthis\\b).*$`,
);
const othersAfter = new RegExp(
  `^(?:s\\b|,? (?:and|or) (?:older|over|above|younger|up|under|greater)| ?(?:-|to) ?\\d| (?:patients|individuals|adults|persons|people|workers|women|men|males|females|children|subjects)\\b|[- ](?:(?:fe)?male )?(?:(?!(?:with|who|whose|and|in|on|for|has|had|male|female|man|woman|patient|worker|claimant|applicant|employee)\\b)[a-z-]+ )?(?:injury|injuries|mri|study|studies|x-?rays?|films?|claim|fracture|condition|problem|report|scan|history|accident|tear|prosthe\\w+|implant|device|hardware|bed|mattress|unit|car|house|building|equipment|${kinNouns})\\b)`,
);
/** "The hardware is 15 years old": what stands before the verb is neither the worker nor the end of an aside. */
const ofThing = new RegExp(
  `\\b(?!(?:${workerNouns}|males?|females?|man|woman|gentleman|lady|he|she|this|who|also|and|currently|now)\\b)[a-z]+ (?:is|was|are|were) (?:about |approximately |now |currently )?$`,
);
/** What an age by "aged" or "years of age" must follow: the worker. */
const workerBefore = new RegExp(`\\b(?:${workerNouns}|males?|females?|man|woman|gentleman|lady|he|she|his|her)\\b[^.;]{0,40}$|^[^a-z]*$`);
const tiedBefore =
  /\b(?:at (?:the |that |which )?time|at injury|now|currently|presently)\b|\b(?:was|then|being) (?:an? )?$|\b(?:19|20)\d\d(?:,[^.;()]{0,30},)? \(?(?:being |then |age:? |aged )?$/;
const tiedAfter = /\bat (?:the |that )?time|at injury|^(?: years old)? then\b/;
/** "At the time of a prior accident": when that was, the sentence may not say. */
const otherTime =
  /\bat (?:the |that )?time of (?!(?:an? |the |his |her |this |that |said )?(?:(?!(?:prior|previous|earlier|remote|other|different|old|first|second|childhood)\b)[a-z-]+ )?(?:injur|accident|incident|doi|date of|event|fall|exam|visit|evaluation|consultation|assessment|report|request|review|service|treatment))/;
/** The pronoun whose age follows. */
const pronounBefore = /\b(s?he)(?: is| was| turned|,)?(?: now| then| currently| presently| about)?,? $/;
const bareYear = /\b(?:19|20)\d\d\b/g;

/** The ages of the injured worker in the letter, in order. */
export function readAges(tree: LetterTree, sentences: readonly FactSentence[], dates: readonly DateWords[]): AgeWords[] {
  const firstYears = new Map<FactSentence, number>();
  for (const { sentence, year } of dates) firstYears.set(sentence, Math.min(year, firstYears.get(sentence) ?? year));
  return sentences.flatMap((sentence): AgeWords[] => {
    const { text } = sentence;
    if (!sentence.cues.some(({ id }) => id === 'fact.age') && !holdsAgeWithoutCue(tree, sentence)) return [];
    if (ofMistake.test(text) || otherTime.test(text)) return [];
    const found = [yearsOld, aged].flatMap((pattern) => matchesOf(pattern, text)).filter((age) => isOfWorker(text, age));
    for (const pattern of ofWorker) {
      for (const age of matchesOf(pattern, text)) if (!found.some(({ at }) => at === age.at) && isOfToday(text, age)) found.push(age);
    }
    return found
      .filter(({ at }) => !isQuoted(sentence, at) && !(pronounBefore.test(text.slice(0, at)) && isOfAnother(sentences, sentence, at)))
      .map(({ at, endAt, years }) => {
        const { start, end } = rangeInSentence(tree, sentence, at, endAt);
        const opening = text.slice(Math.max(0, at - 60), at);
        const isTied = tiedBefore.test(opening) || tiedAfter.test(text.slice(endAt, endAt + 60));
        const yearsNamed = isTied ? (text.match(bareYear) ?? []).map(Number) : [];
        const inYear = Math.min(...yearsNamed, firstYears.get(sentence) ?? Number.POSITIVE_INFINITY);
        const pronoun = pronounBefore.exec(opening)?.[1];
        return {
          start,
          end,
          years,
          sentence,
          inYear: Number.isFinite(inYear) ? inYear : undefined,
          isTied,
          sex: pronoun === undefined ? undefined : pronoun === 'he' ? 'male' : 'female',
        };
      });
  });
}

/** Whether a pronoun's age may be that of one of the worker's life, who was named last in the sentence or, where it names nobody, in the one before. */
function isOfAnother(sentences: readonly FactSentence[], sentence: FactSentence, at: number): boolean {
  const opening = sentence.text.slice(0, at);
  if (namesAnotherLast(opening)) return true;
  const before = namesWorker(opening) ? undefined : sentenceBeside(sentences, sentence, -1);
  return before !== undefined && namesAnotherLast(before.text);
}

/** What stands before a figure that is an age though nothing says so: "is 44", "the patient, 44,". */
const beforeBareAge = new WordSet('is was now currently presently iw patient worker claimant applicant employee individual');

/** Whether figures and the letters of an age are one word, which is no cue ("44yo"), or two figures follow a word as of an age. */
function holdsAgeWithoutCue({ words }: LetterTree, { firstWord, endWord, from, text }: FactSentence): boolean {
  for (let word = firstWord; word < endWord; word++) {
    let at = (words.starts[word] as number) - from;
    if (!isFigure(text.charCodeAt(at))) continue;
    const first = at;
    while (isFigure(text.charCodeAt(at))) at++;
    if (text.charAt(at) === 'y' || (at - first === 2 && beforeBareAge.has(words, word - 1))) return true;
  }
  return false;
}

interface FoundAge {
  readonly at: number;
  readonly endAt: number;
  /** Where the whole phrase begins and ends. */
  readonly from: number;
  readonly to: number;
  readonly years: number;
  /** Whether the phrase itself says that somebody is so old. */
  readonly ofPerson: boolean;
}

function matchesOf(pattern: RegExp, text: string): FoundAge[] {
  const found: FoundAge[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const written = match[1] as string;
    const at = match.index + match[0].indexOf(written);
    const ofPerson = pattern === yearsOld && !match[0].endsWith('of age');
    found.push({
      at,
      endAt: at + written.length,
      from: match.index,
      to: match.index + match[0].length,
      years: numberOf(written),
      ofPerson,
    });
  }
  return found;
}

/** Where a person "for a 65-year-old" stands for is anybody, unless the sentence is of the case. */
const anybody = /\b(?:for|in|with|like|than|if) an? (?:[a-z]+ )?$/;
const ofCase = /\b(?:requests?|requested|this case|this is|claim|records?|who (?:was|had|has|sustained|suffered|reported|injured|fell))\b/;

function isOfWorker(text: string, { from, to, years, ofPerson }: FoundAge): boolean {
  if (years < 14 || years > 110) return false;
  const opening = text.slice(Math.max(0, from - 120), from);
  if (ofThing.test(opening) || isSomebodyElse(text, from)) return false;
  if (anybody.test(opening) && !ofCase.test(text)) return false;
  return !otherBefore.test(opening) && !othersAfter.test(text.slice(to, to + 60)) && (ofPerson || workerBefore.test(opening));
}

/** "When he was 19, …" tells of history. */
function isOfToday(text: string, { from, years }: FoundAge): boolean {
  return (
    years >= 16 &&
    !/\b(?:since|when|until|till|before|after|while|if|once|as|of|for) (?:the |this )?$/.test(text.slice(Math.max(0, from - 16), from))
  );
}

function numberOf(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  const teen = teens.indexOf(written);
  if (teen >= 0) return 14 + teen;
  const ten = tens.findIndex((name) => written.startsWith(name));
  const one = ones.findIndex((name) => written.endsWith(name) && written.length > (tens[ten] as string).length);
  return 20 + 10 * ten + one + 1;
}

/**
 * Whether two ages can both be right: one of them is tied to a time of its own, and the difference is no more than the
 * years between the first date given with them and `lastYear`, and one birthday: who is 52 in April may be 64 in September of the eleventh year after.
 */
export function mayHaveGrown(a: AgeWords, b: AgeWords, injuryYear: number | undefined, lastYear: number | undefined): boolean {
  if (!a.isTied && !b.isTied && (a.inYear === undefined || b.inYear === undefined || a.inYear === b.inYear)) return false;
  const years = [a.inYear, b.inYear, injuryYear].filter((year) => year !== undefined);
  if (years.length === 0 || lastYear === undefined) return false;
  return Math.abs(a.years - b.years) <= lastYear - Math.min(...years) + 1;
}

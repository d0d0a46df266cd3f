import { datesAccident } from './accidents';
import type { DateWords } from './date-words';
import { type FactSentence, sentenceBeside } from './passages';

/** A date that the letter gives to an injury. */
export interface InjuryDate {
  readonly words: DateWords;
  /** Whether the words tell that it is another injury than the letter's, or a stretch of days (cumulative trauma). */
  readonly other: boolean;
  /** Whether only an accident is told ("he fell from a ladder on …"). */
  readonly asAccident: boolean;
}

/** Without one of these, a sentence dates no injury. */
const injuryWord = /injur|\bdoi\b|d\.o\.i|accident|incident|trauma|\bclaim\b|\bhurt\b|\bdate of loss\b/;

const noun = '(?:injur(?:y|ies)|accident|incident|trauma|claim)';
/** Words between the noun and its date; a mark, or a word of another event, parts them. */
const between = (most: number) =>
  `(?: (?!(?:and|or|but|who|that|which|mri|x|report|visit|note|form|letter|claim|exam\\w*|evaluat\\w*|treat\\w*|therapy|seen|surg\\w*|request\\w*|review\\w*|imaging|date)\\b)[a-z'/-]+){0,${most}}?`;
const onDay = '(?: (?:on|in)(?: or about| about)?| (?:on|in),?)';
const ofDay =
  '(?:,? (?:date )?(?:of|dated|from|dat(?:ing|es|ed) (?:back )?(?:to|from)|(?:that |which )?(?:occurr|happen)(?:ed|ing) (?:on|in)|sustained (?:on|in)|took place (?:on|in))(?: or about| about)?)';
const filler = '(?:,|:|=|\\(|-| (?:of|is|was|on|in|as|the|this|noted|listed|reported|documented|recorded|given|stated|being|rfa|for|a))*';

/** "date of injury: …", "DOI …", "injury date of …". */
const named = new RegExp(
  `\\b(?:(?:dates?|mechanism) of (?:the |this |his |her )?(?:[a-z]+[ -]){0,2}(?:injury|accident|incident|loss)|doi|d\\.o\\.i\\.?|injury date)(?: \\(doi\\))?${filler} ?\\(?$`,
);
/** "an industrial injury of …", "occupational claim from …", "the accident that occurred on …". */
const ofInjury = new RegExp(`\\b(?:${noun}${between(8)}${ofDay} \\(?|(?:industrial|occupational|work|work[- ]related) injury )$`);
/** "sustained an injury to the neck on …", "has had pain since the injury on …", "with an industrial injury on …". */
const sustained = new RegExp(
  `\\b(?:sustain(?:ed|ing|s)|suffer(?:ed|ing|s)|incurr(?:ed|ing)|report(?:ed|s|ing)|had|has|with|experienc(?:ed|ing)|involved in|in|since)${between(8)} (?:injur(?:y|ies)|accident|incident|trauma)${between(8)}${onDay} \\(?$`,
);
/** "injured the shoulder in …", "was hurt on …". */
const injured = new RegExp(
  `\\b(?:was|were|been|got|and|who|male|female|man|woman|he|she|they|worker|patient|applicant|claimant|employee|individual|[a-z]+ly) (?:injured|hurt)(?! worker)${between(8)}${onDay} \\(?$|(?:^|, )injured (?:on )?$`,
);
/** "… industrial injury", "… (DOI)". */
const before =
  /^ ?\(?(?:(?:work[- ]related|work|industrial|occupational|cumulative|original) ){0,2}(?:injury|accident|date of injury|doi)\b(?! (?:report|claim form|evaluation))/;
/** "On …, he sustained an injury", "On …, the patient injured her knee". */
const then =
  /^,? (?:when |while )?(?:the |this )?(?:injured worker|patient|worker|applicant|claimant|employee|individual|he|she|iw)(?: \(iw\))?(?: was| had| has)? (?:[a-z]+ly )?(?:(?:sustained|suffered|incurred)(?: [a-z'/-]+){0,6} (?:injur(?:y|ies)|accident|trauma)|injured|hurt (?:his|her|their|the|him|it|both|left|right))\b/;
/** Not an injury's date but that of what tells of it, or of what came of it. */
const report =
  /\b(?:report|form|notice|claim form) of (?:[a-z/]+ ){0,3}(?:injury|illness|accident|incident)[^,;]{0,30}$|\b(?:after|following|since|post|before|prior to|until) (?:the |this |his |her )?(?:date of )?(?:injury|accident|incident)(?: on| in|,) (?<!since (?:the |this |his |her )?(?:injury|accident|incident) (?:on|in) )$/;

/** An injury that was told, or seen to, on that day. */
const seenTo =
  /\b(?:presented|presents|seen|evaluated|examined|treated|diagnosed|returned|followed|consulted)\b[^.;]{0,80}$|\breport(?:ed|s|ing) (?:the|his|her|this|that) (?:[a-z-]+ )?(?:injury|accident|incident)[^,;]{0,60}$/;
/** What is an injury at work only where nothing else is. */
const weak = /\b(?<!(?:work|industrial|occupational|related) )(?:accident|incident|trauma|injured|hurt)\b[^,;]{0,100}$/;

/** Another injury than the letter's, wherever the sentence says so. */
const otherInjury =
  /\b(?:another|different|separate|unrelated|non-?industrial|re-?injur\w*|(?:injured|hurt) [a-z ]{0,30}again|again (?:injured|hurt)|aggravat\w*|exacerbat\w*|second (?:injury|claim)|also|in addition|compromise and release|settled|stipulat\w+|(?:claim|case|injury) (?:was |has been |is )?(?:closed|resolved|healed)|healed|other (?:date|injury|claim|industrial|work|doi))\b/;
/** The same, where it is said of the injury itself. */
const olderInjury =
  /\b(?:prior|previous|previously|earlier|(?<!years?[- ])old|older|former|past|new|newer|subsequent|later|additional|second|first|initial|childhood|pre-?existing|remote|multiple|two|three|several|motor vehicle)\b/;
const next =
  /\b(?:different|another|separate|prior|previous|other|older|earlier|unrelated) (?:[a-z-]+ ){0,3}(?:injury|injuries|claim|accident|incident|case|date|doi)\b/;

/** The dates that the letter gives to injuries, in order, history among them. */
export function readInjuryDates(sentences: readonly FactSentence[], dates: readonly DateWords[]): InjuryDate[] {
  const found: InjuryDate[] = [];
  for (const [index, words] of dates.entries()) {
    const { sentence, at, endAt } = words;
    // A fall is told as the injury where the summary gives its first date.
    const mayBeAccident = sentence.passage.kind === 'summary' && dates[index - 1]?.sentence.passage !== sentence.passage;
    const mayBeInjury = injuryWord.test(sentence.text);
    if (!mayBeInjury && !mayBeAccident) continue;
    const opening = sentence.text.slice(Math.max(0, at - 140), at);
    const rest = sentence.text.slice(endAt, endAt + 110);
    if (mayBeInjury && datesInjury(opening, rest)) {
      const isFurther = (weak.test(opening) || then.test(rest)) && found[found.length - 1]?.words.sentence.passage === sentence.passage;
      found.push({ words, other: isFurther || isOfRange(dates, index) || isOther(sentences, words, opening), asAccident: false });
    } else if (mayBeAccident && datesAccident(sentence.text, opening, rest, sentenceBeside(sentences, sentence, -1)?.text)) {
      found.push({ words, other: isOfRange(dates, index) || otherInjury.test(sentence.text), asAccident: true });
    }
  }
  return found;
}

function datesInjury(opening: string, rest: string): boolean {
  if (before.test(rest) || then.test(rest)) return true;
  if (report.test(opening)) return false;
  return named.test(opening) || ofInjury.test(opening) || (!seenTo.test(opening) && (sustained.test(opening) || injured.test(opening)));
}

function isOther(sentences: readonly FactSentence[], words: DateWords, opening: string): boolean {
  const { sentence } = words;
  if (
    otherInjury.test(sentence.text) ||
    olderInjury.test(opening.slice(-70)) ||
    /\b(?:injuries|(?<!injury )dates|claims) (?:on|of|in|from) $/.test(opening)
  )
    return true;
  const following = sentenceBeside(sentences, sentence, 1);
  return following !== undefined && next.test(following.text);
}

/** Whether a date is the first or the last day of several: "from 1/4/2015 to 10/13/2016". */
export function isOfRange(dates: readonly DateWords[], index: number): boolean {
  return areRange(dates[index - 1], dates[index]) || areRange(dates[index], dates[index + 1]);
}

function areRange(first: DateWords | undefined, second: DateWords | undefined): boolean {
  if (!first || first.sentence !== second?.sentence) return false;
  return /^ ?(?:-|to|through|thru|until|and ending(?: on)?) ?$/.test(first.sentence.text.slice(first.endAt, second.at));
}

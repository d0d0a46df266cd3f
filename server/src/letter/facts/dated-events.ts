import type { DateWords } from './date-words';
import { type FactSentence, sentenceBeside } from './passages';

/** Words that make history, another matter or a mere span of what a sentence tells. */
const history =
  /\b(?:prior|previous|previously|history|hx|before|pre-?exist\w*|pre-?injury|(?<!years?[- ])old|older|earlier|past|remote|childhood|another|different|unrelated|separate|preced\w+|antedat\w+|predat\w+|(?:years?|months?|weeks?) (?:ago|earlier|before)|status post|s\/p|post-?surgery|since|born|birth|hired|employ(?:ed|ment)|began|started work\w*|work(?:ed|ing|s) (?:for|as|since|at|with)|last worked|retired|onset|noticed|non-?industrial|personal|baseline|originally|dating back|long-?standing|military|diagnosed|last menstrual|expir\w+|died|deceased|graduat\w+|immigrat\w+)\b/;
/** Those that reach over into the next sentence. */
const oldMatter =
  /\b(?:prior|previous|previously|history of|past history|medical history|pre-?exist\w*|pre-?injury|earlier|past medical|childhood|another|different|unrelated|separate|remote|originally)\b/;
/** The worker's own injury, and days within the sentence, told in words that are history's elsewhere. */
const noHistory =
  /history of (?:an? |the )?(?:industrial |occupational |work[- ]related |work )?(?:claim|injury)|\b[a-z0-9]+ days? (?:prior|earlier|before|ago)\b/g;
/** Words of guidelines, web pages and laws, whose dates are editions and accesses. */
const source =
  /\b(?:accessed|retrieved|updated?|revised|revision|version|published|available (?:at|from|online)|adopted|edition|effective|guidelines?|mtus|odg|acoem|regulations?|ccr|c\.c\.r|https?|www|et al|journal)\b|§/;
const planned =
  /\b(?:will|shall|plans?|planned|planning|schedul\w+|pending|upcoming|future|next|anticipat\w+|expect\w+|until|till|through|thru|expir\w+|to be|returns? (?:on|to|in)|appointment|set for|valid|would|target|deadline|estimated|tentative\w*|recheck|due (?:on|by|in|date)|follow-?up (?:is|was|on|in|at|visit (?:is|on)|date|appointment)|follow up (?:on|in|at)|rtc|rtw|f\/u (?:on|in|at)?|off work|off duty|(?:temporary|total|partial|modified)(?:ly)? (?:total(?:ly)? |partial(?:ly)? )?disab\w+|ttd|tpd|in effect|remains? (?:in force|valid)|good (?:to|thro|for)|calendar(?:ed)?|trial (?:on|in|at|date|is)|(?:hearing|deposition) (?:on|is|in|date)|estimated|awaiting|projected|maximum medical improvement|authoriz\w+ (?:from|for|period))\b/;

/** Visits, requests and what utilization review does: they belong to the injury that the letter is about. */
const visit =
  /\b(?:visits?|seen|evaluat\w+|re-?evaluat\w+|examin\w+|exam|presented|presents|complain\w*|report(?:ed|s|ing)?|continued|indicat\w+|reveal\w+|progress|notes?|noted|pr-?2s?|followed up|follow-?up|consult\w*|rfa|requests?|requested|authoriz\w+|assess\w+|prescri\w+|documented|document(?:s|ation)|date of service|dos|denied|non-?certified|utilization review|stated|ordered|recommended)\b/;
const treatment =
  /\b(?:therap\w+|sessions?|inject\w+|treat\w+|administer\w+|acupunct\w+|chiropract\w+|surg\w+|operat\w+|arthroscop\w+|underwent|performed|taken|completed|pt|esis?|blocks?)\b/;
const imaging =
  /\b(?:mris?|mra|x-?rays?|radiograph\w*|ct|cat scan|imaging|emg|ncv|ncs|electrodiagnostic|ultrasound|plain films?|scan|arthrogram|bone scan|arthroscop\w+|surg\w+|operat\w+|fusion|discectomy|laminectomy|replacement|repair)\b/;
const ofClaim =
  /\b(?:rfa|requests?|requested|authoriz\w+|ordered|utilization review|ur|non-?certified|denied|pr-?2s?|progress (?:note|report)s?)\b/;
const cumulative = /\b(?:cumulative|repetitive|continuous trauma|over time|gradual\w*)\b/;

/** Whether the date is an edition's, an access' or a law's. */
export function isOfSource({ sentence: { text }, at, endAt }: DateWords): boolean {
  if (source.test(text.slice(Math.max(0, at - 90), at)) || /^\W{0,3}(?:edition|version|update|revision)\b/.test(text.slice(endAt)))
    return true;
  const isBracketed = text.charAt(at - 1) === '(' && text.charAt(endAt) === ')';
  return isBracketed && source.test(text.slice(endAt, endAt + 150));
}

/** "Follow-up 11-22-16", which the report ends with, and the end of a span: "8/25/16-11/25/16". */
const plannedBefore =
  /^[^a-z]*(?:follow-?up|f\/u|fu|next|recheck|re-?eval(?:uation)?|appt)(?: visit| appointment)?[:.,]? $|(?:19|20)?\d\d,? ?(?:-|–|to|until|thru|through) ?$/;

/** Whether the sentence tells what is to come. */
export function isPlanned({ sentence: { text }, at }: DateWords): boolean {
  return planned.test(text) || plannedBefore.test(text.slice(Math.max(0, at - 40), at));
}

/** Whether the sentence tells of what comes after a claim alone: requests, reports to the administrator, refusals. */
export function isOfClaim({ sentence }: DateWords): boolean {
  return ofClaim.test(sentence.text);
}

/** Whether an injury came over time, so that its one date is only the day of its claim. */
export function isCumulative(sentences: readonly FactSentence[]): boolean {
  return sentences.some(({ passage, text }) => passage.kind === 'summary' && cumulative.test(text));
}

/** `visit`: belongs to the injury wherever it lies; `treatment`: may be an older one's; `imaging`: or of another part. */
export type DatedEvent = 'visit' | 'treatment' | 'imaging';

/** What happened on a day that is told without a word of history; undefined where the sentence leaves that open. */
export function datedEvent(sentences: readonly FactSentence[], words: DateWords): DatedEvent | undefined {
  const { text } = words.sentence;
  if (isHistory(text) || isOfSource(words)) return undefined;
  const opening = sentenceBeside(sentences, words.sentence, -1);
  if (opening && oldMatter.test(opening.text.replace(noHistory, ''))) return undefined;
  const near = text.slice(Math.max(0, words.at - 140), words.endAt + 140);
  const before = text.slice(Math.max(0, words.at - 60), words.at);
  if (imaging.test(before) || (imaging.test(near) && !visit.test(before))) return 'imaging';
  if (visit.test(near)) return 'visit';
  return treatment.test(near) ? 'treatment' : undefined;
}

function isHistory(text: string): boolean {
  return history.test(text.replace(noHistory, ''));
}

const reviewName = '(?:utilization review(?:er)?|ur|prior review|(?:previous|prior|original|initial|adverse|ur) determination(?: letter)?)';
const reviewBefore = new RegExp(
  `\\b${reviewName}(?: \\(ur\\))?(?: (?:report|form|letter|documentation|decision|denial|determination|dated|date|on|of|from|performed|completed|issued|is|was|in)){0,5},?(?: dated| on| of)? \\(?$`,
);
const deniedBefore =
  /\b(?:non-?certified|denied|denied certification)(?: by (?:the )?(?:utilization review|ur|claims administrator))? on $|\b(?:previously reviewed|denial was (?:made|issued)) on $/;
/** "Utilization review denied the request on …": no other event stands between the verb and the day. */
const reviewThat =
  /\b(?:utilization review(?:er)?|ur|claims administrator)\b[^.;]{0,60}? (?:non-?certified|denied|refused|modified)\b(?:(?! (?:requested|dated|ordered|prescribed|seen|performed|submitted|received|and|that|which|who)\b)[^.;,]){0,160} on $/;
const reviewAfter = /^,? (?:the )?(?:original )?(?:utilization review|ur)\b/;
const deniedAfter = /^,? .{0,200}\b(?:non-?certified|denied|modified) by (?:the )?(?:utilization review|ur)\b/;
const refusal =
  /non-? ?cert|noncert|denied|denies|denial|modif|fail(?:ed|s) to approve|partially|not (?:medically )?(?:necessary|certif|approv|author)|refus/;
const grant = /\b(?:certified|approved|authorized)\b/;
const otherReview = /\b(?:another|earlier|different|separate|second|first|(?:prior|previous) (?:utilization|ur)|again|reconsider\w*)\b/;

/** Those dates that the letter gives to the refusal by utilization review. */
export function readReviewDates(dates: readonly DateWords[]): DateWords[] {
  return dates.filter((words, index) => {
    const { text } = words.sentence;
    if (!/\bur\b|utilization|determination|review|denied|denial|certified/.test(text) || otherReview.test(text)) return false;
    if (grant.test(text.replace(/non-? ?certified/g, '')) && !refusal.test(text)) return false;
    const opening = text.slice(Math.max(0, words.at - 260), words.at);
    const rest = text.slice(words.endAt, words.endAt + 240);
    if (reviewBefore.test(opening) || reviewThat.test(opening) || reviewAfter.test(rest)) return true;
    if (deniedBefore.test(opening)) return /\b(?:request|treatment|service|case|ur|utilization|denial)/.test(opening);
    const isLast = dates[index + 1]?.sentence !== words.sentence;
    return isLast && /\bon $/.test(opening) && deniedAfter.test(rest);
  });
}

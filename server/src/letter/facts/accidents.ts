import { workerNouns } from './persons';

/** Verbs that tell an accident without the word "injury". */
const falls =
  '(?:fell(?! (?:short|behind|asleep|ill|outside|within))|fallen|slipped|tripped|stumbled|twisted|sprained|strained|crushed|fractured|(?:was|were|been|got) (?:struck|hit|crushed|assaulted|attacked|bitten|rear-ended|thrown|pinned|run over|burned|exposed|robbed|cut|kicked|electrocuted|pushed|knocked|shot|stabbed))';
const who = `(?:${workerNouns}|who|he|she|male|female|man|woman|and|had|[a-z]+ly)`;
/** Words on the way to the date: of the accident itself, none of another event. */
const onTheWay =
  "(?: (?!(?:or|but|that|and(?! (?:fell|landed|hit|struck|injured|hurt|twisted|broke|fractured|strained|tore|his|her|the|left|right|down|back))|which|mri|x|report|visit|note|seen|evaluat\\w*|treat\\w*|surg\\w*|request\\w*|review\\w*|told|said)\\b)[a-z'/-]+){0,14}?,?";

/** "He fell from a ladder on …", "who was struck by a forklift at work on …". */
const accidentBefore = new RegExp(`\\b${who} (?:had )?${falls}${onTheWay} (?:on|in)(?: or about| about)? $`);
/** "The mechanism of injury was a fall on …", "was involved in a collision on …". */
const accidentNamed = new RegExp(
  `\\b(?:mechanism(?: of injury)? (?:was|is)|involved in|due to|from|because of) an? (?:[a-z-]+ ){0,4}(?:fall|collision|assault|robbery|explosion)${onTheWay} on $|\\b(?:strain|sprain|contusion|laceration|burn|fracture|crush)${onTheWay} (?:of|on|from|sustained on) $`,
);
/** "On …, the patient slipped on a wet floor". */
const accidentAfter = new RegExp(`^,? (?:when |while )?(?:the |this )?(?:${workerNouns}|he|she)(?: had)? (?:[a-z]+ly )?${falls}\\b`);

const work =
  'lifting|carrying|pushing|pulling|moving|loading|unloading|driving|climbing|working|reaching|bending|operating|delivering|cleaning|unpacking|stacking|shoveling|installing|repairing|performing';
/** "Developed back pain on … while lifting", "was lifting a box on … when he felt a pop": no accident but for the work. */
const painBefore = new RegExp(
  `\\b${who} (?:first )?(?:developed|experienced|felt|noted)(?: (?:the )?(?:sudden )?onset of)?(?: [a-z-]+){0,6} (?:pain|pop|snap|strain|spasm)${onTheWay} on $`,
);
const whileWorking = new RegExp(`^,? (?:while|when|as) (?:(?:he|she) was )?(?:${work})\\b`);
const workBefore = new RegExp(`\\b${who} was (?:${work})\\b${onTheWay} on $`);
const whenHurt = /^,? when (?:he|she) (?:felt|experienced|heard|noticed|developed|had|slipped|fell|twisted|strained|tripped)\b/;

/** What makes the accident the one that the letter is about: its worker, introduced; or the work. */
const introduced = /\b(?:year[- ]old|y\/?o|years of age)\b/;
const atWork =
  /\b(?:at work|on the job|while (?:at work|work\w*|employed|performing|carrying|lifting|loading|unloading|moving|driving|delivering|cleaning|climbing|installing|repairing|operating)|work[- ]related|industrial\w*|on duty|ladders?|scaffold\w*|roof|forklifts?|pallets?|loading dock|warehouse|job ?site|construction site|conveyor|machine\w*|trench|truck)\b/;
/** An accident of another time or place, and one that came of the injury. */
const another =
  /\b(?:again|home|shower|bathtub|kitchen|gave (?:way|out)|buckled|giving way|non-?work|off work|not at work|childhood|school|years? (?:ago|earlier|before)|history of)\b/;

const onDay = /(?:^|[,;] |\band )(?:on|in) (?:or about |about )?$/;

/** Whether a sentence dates the accident of which the letter speaks, by the words before and after the date and the sentence before. */
export function datesAccident(sentence: string, opening: string, rest: string, before: string | undefined): boolean {
  const atTask = (painBefore.test(opening) && whileWorking.test(rest)) || (workBefore.test(opening) && whenHurt.test(rest));
  if (atTask) return !another.test(sentence);
  if (!introduced.test(sentence) && !atWork.test(sentence) && !(before && introduced.test(before))) return false;
  if (another.test(sentence)) return false;
  return accidentBefore.test(opening) || accidentNamed.test(opening) || (onDay.test(opening) && accidentAfter.test(rest));
}

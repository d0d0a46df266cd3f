/** An opening word that is no abbreviation ("Post-injection", "Chiropractic/physiotherapy"). */
const plainWord = "[A-Z][a-z]+(?:[-/][a-z]+)*(?:'s)?";
/** What may stand behind one that is no name: a plain word, an abbreviation, a level ("L4-L5"), a number of visits. */
const behind = '[,;:]| \\(?(?:[a-z]|[A-Z]{2,})| [A-Z]\\d| \\d+ ?(?:x ?\\d|(?:visits?|sessions?|times|hours?|days?|weeks?|months?)\\b)|$';
const opening = new RegExp(`^(?:An? |${plainWord}(?:${behind}))`);

/**
 * Text as it stands in mid-sentence: its first letter small, where it opens with a plain word. An abbreviation, a title in capitals
 * ("Left Knee Brace") and a drug before its dose ("Norco 10/325") stay as they are.
 */
export function inMidSentence(text: string): string {
  return opening.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A text without the full stop at its end, so that a sentence can go on behind it. */
export function withoutFullStop(text: string): string {
  return text.replace(/\s*\.\s*$/, '');
}

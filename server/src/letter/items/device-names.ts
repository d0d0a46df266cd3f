import { Separator, type Words, wordText } from '../../text/words';

/** Nouns of things that a body part's name goes before without the thing being for no other: "hip pad", "shoulder sling". */
const deviceNoun =
  /^(?:pads?|wraps?|braces?|slings?|scooters?|supports?|immobili[sz]ers?|pillows?|splints?|sleeves?|boots?|orthos[ie]s|orthotics?|collars?|walkers?|cushions?|units?|chairs?|belts?|corsets?|garments?|cuffs?|straps?|machines?|wheelchairs?|beds?|mattress(?:es)?|stockings?|hose|crutch(?:es)?|canes?|gloves?|stabili[sz]ers?|tractions?|pumps?|exercisers?|immobilizers?|rests?|rolls?|lifts?|bandages?|shoes?|inserts?|stimulators?|aids?|prosthes[ie]s|controls?|ultrasling)$/i;
const partsPhrases = /^(?:of|for|to|at|in|on|with|and|or|under|by|without|versus|vs)$/i;

/** Whether a region's name stands before a device's noun and belongs to it: "knee scooter", "back heat therapy pad". */
export function isOfDeviceName(words: Words, regionEnd: number, endWord: number): boolean {
  for (let word = regionEnd; word < Math.min(regionEnd + 4, endWord); word++) {
    if (words.separators[word] !== Separator.None) return false;
    const text = wordText(words, word);
    if (partsPhrases.test(text)) return false;
    if (deviceNoun.test(text)) return true;
  }
  return false;
}

import { matchesOf } from '../../text/matches';
import { CLOSING_PARENTHESIS, isMark, trimmedEnd, type WordPlace } from './word-place';

/** What stands between title and topic without being either; addresses. */
const noise = [
  /\(?\b(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2},?)?(?= \(?(?:19|20)\d\d)|\b97\d\d\.\d+(?:\.\d+)?(?: ?- ?97\d\d\.\d+(?:\.\d+)?)?|\b8 CCR\b|\btreatment index\b|\b\d{1,2}(?:st|nd|rd|th) ed(?:ition\b|\.)(?: \(web\))?|\((?:last )?(?:updated?|online|web|revised|version)[^)]{0,80}\)|\b(?:online|web|internet) (?:version|edition)\b|\b(?:last )?updated? (?:on )?\d{1,2}\/\d{1,2}\/\d{2,4}|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\(?\b(?:acute|lumbar|thoracic|chronic)\b(?: ?(?:&|and|,) ?(?:acute|chronic|lumbar|thoracic))+\)|\btreatment in workers'? comp(?:ensation)?\b(?: \(TWC\))?|\bTWC\b|\bintegrated treatment\/disability duration guidelines?\b|\bprocedure summary\b|\btopic\b|\bguidelines?\b(?= ?(?:[,:;(/-]|$))|\bchapters?\b(?: ?\d{1,2}\b)?|\bsection\b(?! ?\(s\))(?! ?:)|\b(?:page|pages)\b ?$/gi,
  /\(?\bhttps?:\/\/\S+\)?|\bwww\.\S+/gi,
];

/** Words that name no topic by themselves. */
const noTopic = /^(?:the|of|in|and|for|from|per|edition|guidelines?|practice|occupational medicine)$/i;

/** What is left of a stretch when its names, edition, pages, addresses and words that only say what sort of thing is named are taken out. */
export function topicWords(text: string, start: number, end: number, taken: readonly WordPlace[]): WordPlace[] {
  const gone = taken.slice();
  const words = text.slice(start, end);
  for (const pattern of noise) {
    for (const match of matchesOf(pattern, words)) gone.push({ start: start + match.index, end: start + match.index + match[0].length });
  }
  gone.sort((a, b) => a.start - b.start);
  gone.push({ start: end, end });
  const rest: WordPlace[] = [];
  let at = start;
  for (const place of gone) {
    if (place.end < at) continue;
    const topic = place.start > at ? trimmedTopic(text, at, Math.min(place.start, end)) : undefined;
    if (topic) rest.push(topic);
    at = Math.max(at, place.end);
  }
  return rest;
}

function trimmedTopic(text: string, start: number, end: number): WordPlace | undefined {
  let from = start;
  while (from < end && (isMark(text.charCodeAt(from)) || text.charCodeAt(from) === CLOSING_PARENTHESIS)) from++;
  let to = trimmedEnd(text, from, end);
  // "(X)" after a chapter is the topic X.
  if (text[from] === '(' && text[to - 1] === ')' && text.indexOf(')', from) === to - 1) {
    from++;
    to--;
  }
  const words = text.slice(from, to);
  return /[A-Za-z0-9]{2}/.test(words) && !noTopic.test(words) ? { start: from, end: to } : undefined;
}

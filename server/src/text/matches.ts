const none: readonly RegExpExecArray[] = [];

/** Every place where a pattern with the flag `g` stands in a text, in order. `matchAll` copies the pattern first, which takes longer than most searches. */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return none;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

/** Every place where some words stand in a stretch of a text, in order. */
export function placesOf(words: string, text: string, start = 0, end = text.length): number[] {
  const places: number[] = [];
  // A search in the whole text would go on to its end for words that it does not hold.
  const stretch = text.slice(start, end);
  for (let at = stretch.indexOf(words); at >= 0; at = stretch.indexOf(words, at + words.length)) places.push(start + at);
  return places;
}

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

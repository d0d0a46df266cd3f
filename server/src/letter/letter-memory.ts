/** What has been worked out of a letter beside its reading, under the function that did. It goes when the letter goes. */
export type LetterMemory = Map<unknown, unknown>;

/**
 * Makes of a function one that works its answer out once a letter. A `WeakMap` of its own would remember as well, but what one
 * holds stays until the engine collects its whole heap: each version of a letter that is being typed, with all that was read of it.
 */
export function onceALetter<Letter extends { readonly memory: LetterMemory }, Answer>(
  workOut: (letter: Letter) => Answer,
): (letter: Letter) => Answer {
  return (letter) => {
    let answer = letter.memory.get(workOut) as Answer | undefined;
    if (answer === undefined) {
      answer = workOut(letter);
      letter.memory.set(workOut, answer);
    }
    return answer;
  };
}

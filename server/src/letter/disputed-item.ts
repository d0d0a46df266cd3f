import { type NormalisedText, sourceRange } from '../text/normalised-text';
import type { TextRange } from '../text/text-range';

/** The item that an issue's heading names, apart from what the form writes around it. */
export interface DisputedItem {
  /** In the source. */
  readonly range: TextRange;
  readonly text: string;
  readonly associatedService: boolean;
  readonly remainingPortion: boolean;
}

/** `1.`, `2)`, `(3)`, `A.`, `Issue 4:`, a bullet: not `1 left L5 pars injection`, where the number belongs to the item. */
const numbering =
  /^(?:(?:issue|item|disputed item|request) ?#? ?\d{1,2} ?[:.)] ?|#? ?\d{1,2}[.)] +|[A-Z][.)] +|[-*•‣▪◦] ?|\(\d{1,2}\) +(?=[A-Z]))/i;
const remaining = /\b(?:remaining (?:IMR )?(?:eligible )?portion of the (?:original )?request|The original request),? +/gi;
const associated = /^associated (?:surgical |medical )?(?:services?|items?|requests?)(?:\/services?)? ?:/i;

/** Reads the item from a heading without its decision; offsets are of the normalised text. */
export function readDisputedItem(normalised: NormalisedText, start: number, end: number): DisputedItem {
  const heading = normalised.text.slice(start, end);
  let from = 0;
  let remainingPortion = false;
  for (const match of heading.matchAll(remaining)) {
    const after = (match.index as number) + match[0].length;
    if (/^(?:was|were|is eligible)\b/i.test(heading.slice(after)) || after >= heading.length) continue;
    remainingPortion = true;
    from = after;
  }
  if (from === 0) from = numbering.exec(heading)?.[0].length ?? 0;
  let to = heading.length;
  while (to > from && /[\s:]/.test(heading.charAt(to - 1))) to--;
  if (remainingPortion) {
    const verb = /,? (?:is|are)$/i.exec(heading.slice(from, to));
    if (verb) to -= verb[0].length;
  }
  const text = heading.slice(from, to);
  return {
    range: sourceRange(normalised, start + from, start + to),
    text,
    associatedService: associated.test(text),
    remainingPortion,
  };
}

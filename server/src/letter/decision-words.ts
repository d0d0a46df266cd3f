import type { DecisionValue, IssueDefinition } from '../profiles/letter-profile';

/** A decision's words at the end of an issue's heading, offsets in the text that was searched. */
export interface DecisionWords {
  readonly start: number;
  readonly end: number;
  readonly value: DecisionValue | null;
  /** Where the item before it ends: at the colon, or at the blank before the decision. */
  readonly itemEnd: number;
  /**
   * How surely it is a decision: one of the profile's after a colon or dash (`exact`), such a one misspelt or with a word
   * more (`near`), another word in its place (`other`), or one of the profile's with nothing before it but a blank (`bare`).
   */
  readonly kind: 'exact' | 'near' | 'other' | 'bare';
  /** Whether it begins with a capital and no full stop follows, as the form has it. */
  readonly asInForm: boolean;
}

interface DecisionNames {
  /** In lower case. */
  readonly values: ReadonlyMap<string, DecisionValue>;
  readonly others: ReadonlySet<string>;
}

/** The longest text that is looked at for a decision. */
const longestDecision = 48;
const namesOfIssues = new WeakMap<IssueDefinition, DecisionNames>();

/**
 * Reads the decision that stands before an offset: `<item>: Upheld`, also over two lines. A full stop may follow. Undefined
 * where there is none between the two offsets.
 */
export function decisionBefore(text: string, from: number, before: number, issues: IssueDefinition): DecisionWords | undefined {
  let end = before;
  while (end > from && (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 46)) end--;
  const piece = text.slice(Math.max(from, end - longestDecision), end);
  const offset = end - piece.length;
  const names = decisionNames(issues);
  const found = (mark: number, start: number, value: DecisionValue | null, kind: DecisionWords['kind']): DecisionWords => ({
    start: offset + start,
    end,
    value,
    itemEnd: offset + mark,
    kind,
    asInForm: end === before && /^[A-Z[]/.test(piece.slice(start)),
  });
  const colon = piece.lastIndexOf(':');
  const dash = piece.lastIndexOf(' - ');
  if (colon >= 0 || dash >= 0) {
    const mark = Math.max(colon, dash);
    let start = mark === colon ? colon + 1 : dash + 3;
    if (piece.charCodeAt(start) === 32) start++;
    const words = piece.slice(start).toLowerCase();
    const value = names.values.get(words);
    if (value) return found(mark, start, value, 'exact');
    if (mark === colon && isNearDecision(words, names)) return found(mark, start, null, 'near');
    if (mark === colon && isOtherDecision(words, names)) return found(mark, start, null, 'other');
  }
  const blank = piece.lastIndexOf(' ');
  const value = names.values.get(piece.slice(blank + 1).toLowerCase());
  return value && (blank >= 0 || piece.length === end - from) ? found(Math.max(blank, 0), blank + 1, value, 'bare') : undefined;
}

/** The decision of the two that a word is nearest to; undefined where it is near to none. */
export function nearestDecision(word: string, issues: IssueDefinition): DecisionValue | undefined {
  let best: DecisionValue | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [name, value] of decisionNames(issues).values) {
    const distance = editDistance(word.toLowerCase(), name);
    if (distance < least) [best, least] = [value, distance];
  }
  return least <= 3 ? best : undefined;
}

/** Misspelt, or with a word before or after it ("Partially Upheld", "Upheld in part"). `words` is in lower case. */
function isNearDecision(words: string, { values }: DecisionNames): boolean {
  if (words.length < 4 || words.length > 40 || !/^[a-z][a-z /-]*$/.test(words)) return false;
  const tokens = words.split(/[ /-]+/);
  if (tokens.length > 1) return tokens.length <= 4 && tokens.some((token) => values.has(token));
  for (const name of values.keys()) {
    if (Math.abs(name.length - words.length) <= 2 && editDistance(words, name) <= 2) return true;
  }
  return false;
}

/**
 * Words that stand where a decision should and are none of the two, also with letters swapped ("Deneid"). No further off, since
 * the end of an item may look like one: "Dental", "grafted". `words` is in lower case.
 */
function isOtherDecision(words: string, { others }: DecisionNames): boolean {
  if (others.has(words)) return true;
  for (const name of others) if (name.length === words.length && sortedLetters(name) === sortedLetters(words)) return true;
  return false;
}

function sortedLetters(word: string): string {
  return [...word].sort().join('');
}

function decisionNames(issues: IssueDefinition): DecisionNames {
  const known = namesOfIssues.get(issues);
  if (known) return known;
  const values = new Map<string, DecisionValue>();
  for (const value of ['upheld', 'overturned'] as const) {
    for (const name of issues.decisions[value]) values.set(name.toLowerCase(), value);
  }
  const made = { values, others: new Set(issues.otherDecisionWords.map((word) => word.toLowerCase())) };
  namesOfIssues.set(issues, made);
  return made;
}

/** How many letters must be put in, taken out or changed to make one word of the other. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (previous[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    previous = row;
  }
  return previous[b.length] as number;
}

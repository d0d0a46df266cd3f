import type { DecisionValue, IssueDefinition } from '../profiles/letter-profile';

/** A decision's words at the end of an issue's heading, offsets in the text that was searched. */
export interface DecisionWords {
  readonly start: number;
  readonly end: number;
  readonly value: DecisionValue | null;
  /** Where the item before it ends: at the colon, or at the blank before the decision. */
  readonly itemEnd: number;
  /** Whether the words can be nothing but a decision, whatever follows. */
  readonly certain: boolean;
}

/** The longest text that is looked at for a decision. */
const longestDecision = 48;

/**
 * Reads the decision at the end of a line: `<item>: Upheld`, `Upheld` alone, a word near to one of the two (`Upheldd`) or a
 * word that says something else in its place (`Denied`). A full stop may follow. Undefined where the line ends in none.
 */
export function decisionAtEnd(text: string, issues: IssueDefinition): DecisionWords | undefined {
  let end = text.length;
  while (end > 0 && /[\s.]/.test(text.charAt(end - 1))) end--;
  const from = Math.max(0, end - longestDecision);
  const colon = text.lastIndexOf(':', end - 1);
  const dash = Math.max(text.lastIndexOf(' - ', end), -1);
  let start = colon >= from ? colon + 1 : -1;
  let itemEnd = colon;
  if (start < 0 && dash >= from) {
    start = dash + 3;
    itemEnd = dash;
  }
  if (start >= 0) {
    while (text.charCodeAt(start) === 32) start++;
    const words = text.slice(start, end);
    const value = decisionValue(words, issues);
    if (value) return { start, end, value, itemEnd, certain: true };
    if (colon >= from && isNearDecision(words, issues)) return { start, end, value: null, itemEnd, certain: true };
    if (colon >= from && isOtherDecision(words, issues)) return { start, end, value: null, itemEnd, certain: false };
  }
  const whole = text.slice(0, end);
  const alone = decisionValue(whole, issues);
  if (alone) return { start: 0, end, value: alone, itemEnd: 0, certain: false };
  const lastBlank = text.lastIndexOf(' ', end - 1);
  const last = lastBlank >= 0 ? decisionValue(text.slice(lastBlank + 1, end), issues) : null;
  return last && lastBlank > 0 ? { start: lastBlank + 1, end, value: last, itemEnd: lastBlank, certain: false } : undefined;
}

/** The decision of the two that a word is nearest to; undefined where it is near to none. */
export function nearestDecision(word: string, issues: IssueDefinition): DecisionValue | undefined {
  let best: DecisionValue | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const value of ['upheld', 'overturned'] as const) {
    for (const name of issues.decisions[value]) {
      const distance = editDistance(word.toLowerCase(), name.toLowerCase());
      if (distance < least) [best, least] = [value, distance];
    }
  }
  return least <= 3 ? best : undefined;
}

function decisionValue(words: string, issues: IssueDefinition): DecisionValue | null {
  const wanted = words.toLowerCase();
  if (issues.decisions.upheld.some((name) => name.toLowerCase() === wanted)) return 'upheld';
  if (issues.decisions.overturned.some((name) => name.toLowerCase() === wanted)) return 'overturned';
  return null;
}

/** Misspelt, or with a word before or after it ("Partially Upheld", "Upheld in part"). */
function isNearDecision(words: string, issues: IssueDefinition): boolean {
  if (words.length < 4 || words.length > 40 || !/^[A-Za-z][A-Za-z /-]*$/.test(words)) return false;
  const lower = words.toLowerCase();
  const names = [...issues.decisions.upheld, ...issues.decisions.overturned].map((name) => name.toLowerCase());
  const tokens = lower.split(/[ /-]+/);
  if (tokens.length <= 5 && names.some((name) => !name.includes(' ') && tokens.includes(name))) return true;
  return tokens.length === 1 && names.some((name) => editDistance(lower, name) <= 2);
}

function isOtherDecision(words: string, issues: IssueDefinition): boolean {
  const lower = words.toLowerCase();
  return issues.otherDecisionWords.some((word) => lower === word.toLowerCase());
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

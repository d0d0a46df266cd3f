import type { FindingMark } from './finding-marks';
import { markKey } from './finding-marks';

/** A finding that the reviewer has dismissed, and why. Holds no word of the letter. */
export interface Dismissal extends FindingMark {
  /** The letter, as the file that keeps the dismissal names it. */
  readonly letter: string;
  readonly reason: string;
  /** The day: `2026-11-21`. */
  readonly date: string;
  /** What else the file says of it, which is kept as it stands. */
  readonly others?: Readonly<Record<string, unknown>>;
}

/** What a file of dismissals holds. */
export interface DismissalsFile {
  /** Sorted, each finding once. */
  readonly dismissals: readonly Dismissal[];
  /** What else the file says, which is kept as it stands. */
  readonly others: Readonly<Record<string, unknown>>;
}

export const noDismissals: DismissalsFile = { dismissals: [], others: {} };

/** The same for two dismissals just when they are of the same finding of the same letter. */
export function dismissalKey(dismissal: Dismissal): string {
  return dismissal.letter + markKey(dismissal);
}

/** The file with a dismissal more; one of a finding that is dismissed already takes the place of the older. */
export function withDismissal({ dismissals, others }: DismissalsFile, added: Dismissal): DismissalsFile {
  const kept = dismissals.filter((dismissal) => dismissalKey(dismissal) !== dismissalKey(added));
  return { dismissals: sortedOnce([...kept, added]), others };
}

/** The file without those dismissals that `goes` names. */
export function withoutDismissals({ dismissals, others }: DismissalsFile, goes: (dismissal: Dismissal) => boolean): DismissalsFile {
  return { dismissals: dismissals.filter((dismissal) => !goes(dismissal)), others };
}

/**
 * In the order of the file, each finding once: of two dismissals of the same finding, as a merge of two people's files may
 * leave them, the earlier; of one day, the one whose reason comes first in the alphabet. So it is the same whoever merges.
 */
export function sortedOnce(dismissals: readonly Dismissal[]): Dismissal[] {
  const order = (dismissal: Dismissal) => [dismissalKey(dismissal), dismissal.date, dismissal.reason].join('\0');
  const sorted = dismissals.map((dismissal) => [order(dismissal), dismissal] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const byKey = new Map<string, Dismissal>();
  for (const [, dismissal] of sorted) {
    const key = dismissalKey(dismissal);
    if (!byKey.has(key)) byKey.set(key, dismissal);
  }
  return [...byKey.values()];
}

/** What the extension's client and the server say to each other of findings. Without imports of values, as both bundle it. */
import type { FindingMark } from '../features/finding-marks';
import type { LetterSummary } from '../features/letter-summary';

/** A place in a letter as LSP counts: line and UTF-16 code unit, both from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface PlaceRange {
  readonly start: Place;
  readonly end: Place;
}

/** Notification: where the reviewer is writing in a letter; `null` when they have moved on. To be sent after an edit. */
export const CARET = 'imr/caret';

export interface CaretParams {
  readonly uri: string;
  readonly position: Place | null;
}

/** Request: holds an open letter to the full measure until it is edited again. Gives `null` for a document that is not open. */
export const CHECK_BEFORE_SENDING = 'imr/checkBeforeSending';

export interface LetterCheck extends LetterSummary {
  readonly version: number;
  /** The errors, then the warnings, each in the order of the letter. */
  readonly grave: readonly GraveFinding[];
  /** The citations that were not resolved. */
  readonly unresolvedCitations: readonly PlaceRange[];
}

export interface GraveFinding {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  /** What a reader calls its place: the item of an issue, else the section. Empty where it is in none. */
  readonly place: string;
  readonly range: PlaceRange;
}

/** Request: dismisses a finding of an open letter. Fails with a message for the user where that cannot be written down. */
export const DISMISS = 'imr/dismiss';

/** What the command `imr.dismissFinding` of a code action is given; with the reason, the parameters of `imr/dismiss`. */
export interface DismissibleFinding {
  readonly uri: string;
  readonly mark: FindingMark;
}

export interface DismissParams extends DismissibleFinding {
  readonly reason: string;
}

/** Request: all that is dismissed in the workspace's letters and the user's own, a `DismissedEntry` each. */
export const DISMISSALS = 'imr/dismissals';

export interface DismissedEntry {
  readonly id: string;
  /** The letter that it is of. */
  readonly uri: string;
  readonly code: string;
  readonly reason: string;
  /** The day: `2026-11-21`. */
  readonly date: string;
}

/** Notification: what `imr/dismissals` gives may have changed. */
export const DISMISSALS_CHANGED = 'imr/dismissalsChanged';

/** Request: takes a dismissal back, by the entry's id. Fails with a message for the user where that cannot be written down. */
export const RESTORE = 'imr/restore';

/** Request: where in its letter, which is open, the finding of an entry stands; `null` where its words have changed. */
export const LOCATE_DISMISSED = 'imr/locateDismissed';

export interface DismissedEntryParams {
  readonly id: string;
}

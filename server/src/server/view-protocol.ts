/** What the client's views, the preview and the export ask the server for. Types are all that it imports, as both bundle it. */
import type { PaperLetter } from '../features/paper/paper-letter';
import type { DeterminationRow } from '../features/views/determination';
import type { GuidelineRow } from '../features/views/guidelines';
import type { Place, PlaceRange } from './findings-protocol';

/** Request: the rows of the view "Determination" of an open letter. Gives an empty list for a document that is not open. */
export const DETERMINATION = 'imr/determination';

export interface DeterminationParams {
  readonly uri: string;
}

export type ShownDeterminationRow = DeterminationRow<PlaceRange>;

/** Request: what bears on the issue at a place of an open letter, as a row of the view "Guidelines"; `null` outside of issues. */
export const GUIDELINES_AT_HAND = 'imr/guidelinesAtHand';

export interface GuidelinesAtHandParams {
  readonly uri: string;
  readonly position: Place;
}

/** Request: the catalogue with the packs that count for a letter, or in the workspace's first folder, as rows of the view "Guidelines". */
export const GUIDELINES = 'imr/guidelines';

export interface GuidelinesParams {
  readonly uri?: string;
  /** Words that all of them hold, in any order; empty for the whole catalogue. */
  readonly words: string;
}

export type ShownGuidelineRow = GuidelineRow;

/** Request: where a criterion goes in an issue's rationale and how; `null` where the issue has no rationale. */
export const INSERT_CRITERION = 'imr/insertCriterion';

export interface InsertCriterionParams {
  readonly uri: string;
  /** The issue's number in the letter, from 0. */
  readonly issue: number;
  /** The criterion's id. */
  readonly criterion: string;
}

export interface CriterionInsertion {
  /** The version of the document that it is meant for. */
  readonly version: number;
  readonly position: Place;
  /** In LSP's snippet syntax. */
  readonly snippet: string;
}

/** Request: an open letter as it is to stand on paper; `null` for a document that is not open. */
export const PAPER = 'imr/paper';

export interface PaperParams {
  readonly uri: string;
}

export type ShownPaperLetter = PaperLetter;

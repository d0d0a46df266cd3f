/** What the extension's client and the server say to each other beyond LSP. Without imports of values, as both bundle it. */
import type { LetterState } from '../features/letter-summary';

/** What the client tells the server at its start (LSP: `initializationOptions`); all of it may be left out. */
export interface LetterServerOptions {
  /** Where the manual's pages are: a page's address is this, the rule's code and `.md`. */
  readonly manual?: string;
  /** The client's command that asks for completions at the caret: run behind one that has more to be chosen. */
  readonly completionCommand?: string;
  /** The settings below `imr`, for a client that cannot be asked for them. */
  readonly settings?: unknown;
  /** Whether the client shows entries of the catalogue as documents (`guidelineUri`, `GUIDELINE_ENTRY`). */
  readonly guidelineEntries?: boolean;
  /** Whether the client has the commands `SHOW_PLACES` and `SHOW_CRITERIA`. */
  readonly showsPlaces?: boolean;
  /**
   * Given by a client that can ask for a reason and dismiss a finding (the command `imr.dismissFinding`): `userFile` is the path of
   * the file in which the dismissals of letters outside of the workspace are kept.
   */
  readonly dismissals?: { readonly userFile: string };
  /** Whether the places that a finding is related to shall carry a hint that leads back to it. */
  readonly relatedBothWays?: boolean;
  /** Whether the user does not trust the workspace, until `WORKSPACE_TRUSTED`: files in it that settings name are not read. */
  readonly untrustedWorkspace?: boolean;
}

/** Notification of the client: the user has come to trust the workspace. */
export const WORKSPACE_TRUSTED = 'imr/workspaceTrusted';

/** The scheme of the read-only documents that show the catalogue's entries. */
export const GUIDELINE_SCHEME = 'imr-guideline';

/** The document that shows a guideline of the catalogue. */
export function guidelineUri(id: string): string {
  return `${GUIDELINE_SCHEME}:/${encodeURIComponent(id)}.md`;
}

/** Request: the page of a guideline in Markdown, by its id; `null` where the catalogue has none. `uri`: the letter whose packs count. */
export const GUIDELINE_ENTRY = 'imr/guidelineEntry';

export interface GuidelineEntryParams {
  readonly id: string;
  readonly uri?: string;
}

/** The client's command that shows places of a letter: its URI, then their ranges. One is gone to, several are listed. */
export const SHOW_PLACES = 'imr.showPlaces';

/** The client's command that shows an issue's criteria in the view "Determination": a letter's URI, then the id of the row that lists them. */
export const SHOW_CRITERIA = 'imr.showCriteria';

/** Request: how an open letter stands. Gives `null` for a document that is not open. */
export const LETTER_STATUS = 'imr/letterStatus';

export interface LetterStatusParams {
  readonly uri: string;
}

export interface LetterStatus {
  /** The version of the document that was looked at. */
  readonly version: number;
  /** The profile the letter was read by. */
  readonly profile: { readonly id: string; readonly name: string };
  /** Whether it is a draft, or held to the full measure: not ready to be sent, or ready. */
  readonly state: LetterState;
  /** How many findings of each severity there are. */
  readonly findings: { readonly error: number; readonly warning: number; readonly information: number; readonly hint: number };
}

/** Request: guideline text to be put into an open letter. Gives an empty list for a document that is not open. */
export const GUIDELINE_TEXTS = 'imr/guidelineTexts';

export interface GuidelineTextsParams {
  readonly uri: string;
  /** Where the text is to stand: line and UTF-16 code unit, both from 0. */
  readonly position: { readonly line: number; readonly character: number };
  /** Words that all of them hold, in any order; without any, those that bear on the place. */
  readonly words: string;
}

export interface GuidelineTextEntry {
  readonly label: string;
  /** Whose text it is. */
  readonly description: string;
  /** What is put in, in LSP's snippet syntax, and as it reads. */
  readonly snippet: string;
  readonly text: string;
}

/** Request: text that is to be put into an open letter, as clean paragraphs; `null` where it is in order as it stands. */
export const CLEAN_TEXT = 'imr/cleanText';

export interface CleanTextParams {
  readonly uri: string;
  readonly text: string;
}

/** Request: what a new letter asks for, in the format that the settings name. */
export const NEW_LETTER_FORM = 'imr/newLetterForm';

export interface NewLetterFormParams {
  /** The folder or file whose settings count. */
  readonly uri: string;
  /** A request, as it was selected somewhere; its items are read from it. */
  readonly request: string;
}

export interface NewLetterForm {
  /** The header's fields in the order of the letter. */
  readonly header: readonly {
    readonly id: string;
    readonly label: string;
    readonly kind: 'date' | 'text';
    /** What is usually written there, where it is one of a few. */
    readonly values?: readonly string[];
  }[];
  readonly items: readonly string[];
}

/** Request: a new letter, in LSP's snippet syntax. */
export const NEW_LETTER = 'imr/newLetter';

export interface NewLetterParams {
  readonly uri: string;
  /** What is known of it; all may be left out. Values of the header by the ids of the form. */
  readonly details: {
    readonly header: Readonly<Record<string, string>>;
    readonly specialties: string;
    readonly states: string;
    readonly items: readonly string[];
  };
}

/** How much a finding weighs. `off` silences its rule. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a decision says of the claims administrator's refusal. */
export type DecisionValue = 'upheld' | 'overturned';

/** The parts of an issue below its heading. */
export type IssuePartId = 'claims-administrator-basis' | 'reviewer-basis' | 'rationale';

/** The header's fields, by the names of the outline's JSON. */
export type HeaderFieldId =
  | 'caseNumber'
  | 'dateAssigned'
  | 'dateOfInjury'
  | 'decisionDate'
  | 'urDenialDate'
  | 'priority'
  | 'applicationReceived';

/** A letter format, as data: its sections in order and how an issue is written. */
export interface LetterProfile {
  readonly id: string;
  readonly name: string;
  /** Sections in the order of the letter. The one named by `issues.section` holds the issues. */
  readonly sections: readonly SectionDefinition[];
  readonly header: readonly HeaderFieldDefinition[];
  readonly issues: IssueDefinition;
}

export interface HeaderFieldDefinition {
  readonly id: HeaderFieldId;
  /** As the letter writes it, with its colon: `Date of Injury:`. */
  readonly label: string;
  /** Other labels that are read as the same. */
  readonly aliases?: readonly string[];
  /** Whether it is expected wherever the header has another field; `true` where not given. */
  readonly required?: boolean;
  readonly kind: 'date' | 'text';
  /** What is usually written there, where it is one of a few: offered in a new letter. */
  readonly values?: readonly string[];
}

export interface SectionDefinition {
  /** `determination-method`, `documents-reviewed`, `case-summary`, `issues`, or a name of the profile's own. */
  readonly id: string;
  /** What a reader calls it: "Clinical case summary". */
  readonly title: string;
  /**
   * The heading that is inserted, then others that are read as the same. Matched without case, numbering and colon. None
   * for a section of issues that has no heading of its own and begins at its first issue (`imr-2013-notice`).
   */
  readonly headings: readonly string[];
  /** How the section's text opens in the form's set words; where the heading is missing, the section is known by them. */
  readonly opening?: string;
  /** Whether the section's text may begin on the heading's own line, after its colon. */
  readonly textOnHeadingLine?: boolean;
  readonly required: boolean;
  /** How much its absence weighs; `error` where not given. */
  readonly severity?: Severity;
  /** The law that asks for it. */
  readonly law?: string;
  /**
   * Stock text under the heading, in LSP's snippet syntax: tab stops `${1:name}`, paragraphs by a blank line. Empty for a
   * heading that may stand with nothing below it, such as a title, and for the section of issues.
   */
  readonly text: string;
  /** For a section that is a part of the letter's only issue (`professional-review`). */
  readonly issuePart?: IssuePartId;
}

export interface IssueDefinition {
  /** The id of the section that holds the issues. */
  readonly section: string;
  /**
   * How an issue is opened:
   * - `decision-line`: `<item>: <decision>`;
   * - `necessity-sentence`: `1. <item> is [not] medically necessary and appropriate.`;
   * - `request-heading`: `1) Regarding the request for <item>:`;
   * - `section`: the section's whole text is the item of the letter's only issue.
   */
  readonly heading: 'decision-line' | 'necessity-sentence' | 'request-heading' | 'section';
  /**
   * The words of each decision; the first is what is inserted. Those of `necessity-sentence` and `section` hold their verb
   * (`is not medically necessary`); for `section` they stand in the heading of the rationale.
   */
  readonly decisions: Readonly<Record<DecisionValue, readonly string[]>>;
  /** Words that stand where a decision should, and are none of them: `Denied`, `Modified`. */
  readonly otherDecisionWords: readonly string[];
  readonly parts: readonly IssuePartDefinition[];
  /** A whole issue, in LSP's snippet syntax. */
  readonly text: string;
}

export interface IssuePartDefinition {
  readonly id: IssuePartId;
  readonly title: string;
  /** The label that is inserted, then others that are read as the same. `{party}` stands for any organisation's name. */
  readonly labels: readonly string[];
  /** Whether the label is itself the beginning of the part's first sentence. */
  readonly labelIsText?: boolean;
  readonly required: boolean;
  readonly severity?: Severity;
  readonly law?: string;
  /** Stock text after the label, in LSP's snippet syntax. */
  readonly text: string;
}

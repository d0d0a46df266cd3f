import type { LetterReading } from '../letter/letter-reading';
import type { Severity } from '../profiles/letter-profile';
import type { TextRange } from '../text/text-range';

/** What a rule found. Offsets are UTF-16 code units of the letter's text. */
export interface Finding {
  readonly range: TextRange;
  /** What is wrong, what it was compared with and what to do: two sentences at most. */
  readonly message: string;
  /** Where it weighs more or less than the rule's default. */
  readonly severity?: Severity;
  /** Other places of the letter that the finding is about. */
  readonly related?: readonly RelatedPlace[];
  /** What the quick fixes need, and what tools may read: plain JSON, never the letter's words. */
  readonly data?: Readonly<Record<string, string | number | boolean>>;
}

export interface RelatedPlace {
  readonly range: TextRange;
  readonly message: string;
  /** Whether the finding may as well be mended here: its quick fixes are offered at this place, too. */
  readonly mendable?: boolean;
}

/** A way to mend a finding. */
export interface QuickFix {
  /** In the imperative: "Insert the clinical case summary". */
  readonly title: string;
  readonly edits: readonly LetterEdit[];
  /** Whether it is the one most will want. */
  readonly preferred?: boolean;
  /** Whether it needs no choice and may be applied with all others of its kind (`source.fixAll.imr`). */
  readonly automatic?: boolean;
}

/** Text to put in place of a stretch of the letter (an empty one: to insert). */
export interface LetterEdit extends TextRange {
  /** In LSP's snippet syntax where `snippet` is set, else as it stands. */
  readonly text: string;
  readonly snippet?: boolean;
}

/** One rule: what it is called, what it looks for, how its findings are mended, and its page of the manual. */
export interface Rule {
  readonly code: string;
  readonly group: 'structure' | 'citations' | 'decision' | 'facts' | 'privacy';
  readonly severity: Severity;
  /** One line for the settings and the manual's index. */
  readonly summary: string;
  readonly manual: RuleManual;
  /** Whether its findings, or those that it says, are of what is not yet written: while a letter is a draft they are quiet. */
  readonly unwritten?: true | ((reading: LetterReading, finding: Finding) => boolean);
  /** All findings of this rule in a letter, in any order. Never fails, changes nothing. */
  check(reading: LetterReading): Finding[];
  /** The ways to mend one of its findings in the same letter. */
  fixes?(reading: LetterReading, finding: Finding): QuickFix[];
}

/** What the rule's page says beside its summary. Examples are of our own writing. */
export interface RuleManual {
  /** Paragraphs in Markdown: what is compared with what, and on what ground. */
  readonly explanation: string;
  /** A piece of a letter that is flagged. */
  readonly flagged: string;
  /** A piece of a letter that is not. */
  readonly silent: string;
}

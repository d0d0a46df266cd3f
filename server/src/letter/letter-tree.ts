import type { DecisionValue, HeaderFieldId, IssuePartId, LetterProfile, SectionDefinition } from '../profiles/letter-profile';
import type { NormalisedText } from '../text/normalised-text';
import type { TextRange } from '../text/text-range';
import type { Words } from '../text/words';

/**
 * A letter as its layout shows it. All offsets are UTF-16 code units of the text as it stands in the editor. The blocks
 * follow each other without a gap and cover the whole text, whatever it is.
 */
export interface LetterTree extends TextRange {
  readonly profile: LetterProfile;
  readonly normalised: NormalisedText;
  readonly words: Words;
  readonly layout: LetterLayout;
  readonly blocks: readonly LetterBlock[];
  readonly header: Header | undefined;
  /** The sections in the order in which they stand, duplicates among them. */
  readonly sections: readonly Section[];
  /** All issues of the letter, in order. */
  readonly issues: readonly Issue[];
}

/** How the letter is laid out, for text that is put into it. */
export interface LetterLayout {
  readonly lineEnd: '\n' | '\r\n' | '\r';
  /** Whether every line is followed by a blank line. */
  readonly doubleSpaced: boolean;
  /** Whether headings are written in capitals. */
  readonly capitalHeadings: boolean;
}

/** What the letter is made of at the top: text before all else, the header, and the sections. */
export type LetterBlock = Preamble | Header | Section;

export interface Preamble extends TextRange {
  readonly kind: 'preamble';
}

export interface Header extends TextRange {
  readonly kind: 'header';
  /** The fields that stand there, in order; where one stands twice, both. */
  readonly fields: readonly HeaderField[];
}

export interface HeaderField extends TextRange {
  readonly id: HeaderFieldId;
  readonly label: TextRange;
  /** Empty where nothing is written yet. */
  readonly value: TextRange;
  /** The value as it reads, its layout undone. */
  readonly text: string;
  /** For a field of dates: the date, where it is one that exists. */
  readonly date: CalendarDate | undefined;
}

/** A day that exists, in the Gregorian calendar. */
export interface CalendarDate {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

export interface Section extends TextRange {
  readonly kind: 'section';
  readonly definition: SectionDefinition;
  /** The heading's words, without numbering and colon. Empty where the heading is missing and only the set words that open the section stand there. */
  readonly heading: TextRange;
  /** The text below the heading, without blanks at its ends; empty where there is none. */
  readonly body: TextRange;
  /** For the section of issues: they, in order. They and `opening` cover the body. */
  readonly issues: readonly Issue[];
  /** For the section of issues: what stands before the first of them. */
  readonly opening: TextRange | undefined;
}

/** One disputed item with its decision and what is said of it. Reaches to the next issue or to the end of the section. */
export interface Issue extends TextRange {
  /** From 0, through the whole letter. */
  readonly index: number;
  /** From the item's first character to the decision's last. */
  readonly heading: TextRange;
  /** The disputed item alone; of "The remaining IMR eligible portion of the original request, X is", X. Empty where none is written. */
  readonly item: TextRange;
  /** The item as it reads, its layout undone. */
  readonly itemText: string;
  /** Whether it opens with "Associated surgical service:" (which is part of the item). */
  readonly associatedService: boolean;
  /** Whether the heading tells an original request from its remaining part. */
  readonly remainingPortion: boolean;
  readonly decision: Decision | undefined;
  readonly claimsAdministratorBasis: IssuePart | undefined;
  readonly reviewerBasis: IssuePart | undefined;
  readonly rationale: IssuePart | undefined;
  /** All parts in order; where a label stands twice in the issue, both. The named parts above are the first of their kind. */
  readonly parts: readonly IssuePart[];
}

export interface Decision extends TextRange {
  /** As written. */
  readonly text: string;
  /** `null` where the word is neither of the two. */
  readonly value: DecisionValue | null;
}

export interface IssuePart extends TextRange {
  readonly id: IssuePartId;
  /** The label with its colon. */
  readonly label: TextRange;
  /** Whose basis it is, as the label writes it ("MAXIMUS"); empty for a rationale. */
  readonly party: string;
  /** The text after the label, without blanks at its ends; empty where none is written. */
  readonly body: TextRange;
  readonly sentences: readonly Sentence[];
}

/** A sentence of running text. */
export interface Sentence extends TextRange {
  /** The first of its words, by number in `LetterTree.words`. */
  readonly firstWord: number;
  /** One past the last of its words. */
  readonly endWord: number;
}

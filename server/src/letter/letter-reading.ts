import type { Catalogue, GuidelineCriterion } from '../guidelines/catalogue';
import type { Guideline, Section as GuidelineSection, Topic } from '../guidelines/types';
import type { TextRange } from '../text/text-range';
import type { LetterMemory } from './letter-memory';
import type { CalendarDate, Issue, IssuePart, LetterTree } from './letter-tree';
import type { PhraseScan } from './phrase-scan';

/**
 * What a letter says: its tree, and what is understood of items, bases and rationales by the catalogue. Made once for all
 * rules and features. All ranges are UTF-16 code units of the text as it stands.
 */
export interface LetterReading {
  readonly tree: LetterTree;
  readonly catalogue: Catalogue;
  /** All names and cues of the whole letter, found in one pass. */
  readonly phrases: PhraseScan;
  /** From the header. */
  readonly decisionDate: CalendarDate | undefined;
  readonly dateOfInjury: CalendarDate | undefined;
  /** What readers and rules remember of the letter. */
  readonly memory: LetterMemory;
  /** One an issue of the tree, in the same order. */
  readonly issues: readonly IssueReading[];
}

export interface IssueReading {
  readonly issue: Issue;
  readonly item: ItemReading;
  readonly claimsAdministratorBasis: BasisReading | undefined;
  readonly reviewerBasis: BasisReading | undefined;
  readonly rationale: RationaleReading | undefined;
}

/** Words that name a row of the catalogue, by its id. */
export interface NamedWords extends TextRange {
  readonly id: string;
}

/** What an item asks for. The same is read of any phrase that names a request (a conclusion's, a summary's). */
export interface ItemReading {
  /** Ids of the vocabulary's treatments, in order; the longest name at each place. */
  readonly treatments: readonly NamedWords[];
  /** Ids of body regions that the words themselves name ("of the left knee"); those of a device's name are left out. */
  readonly regions: readonly NamedWords[];
  readonly side: SideWords | undefined;
  readonly levels: readonly SpinalLevel[];
  /** How many interspaces or vertebrae the levels are together: `C3-4, 4-5, 5-6` are three. 0 where none is named. */
  readonly levelCount: number;
  readonly quantities: readonly Quantity[];
}

export interface SideWords extends TextRange {
  readonly side: 'left' | 'right' | 'bilateral';
}

/** A vertebra (`L5`) or an interspace or span (`L4-L5`, `C3-4`, `L4-S1`). */
export interface SpinalLevel extends TextRange {
  readonly upper: Vertebra;
  readonly lower: Vertebra | undefined;
}

export interface Vertebra {
  readonly spine: 'C' | 'T' | 'L' | 'S';
  readonly number: number;
}

/** A number of something: `8 visits`, `#60`, `75mg`, `3 times a week`, `4 hours a day`. */
export interface Quantity extends TextRange {
  readonly value: number;
  readonly unit:
    | 'sessions'
    | 'visits'
    | 'units'
    | 'tablets'
    | 'refills'
    | 'weeks'
    | 'months'
    | 'days'
    | 'hours'
    | 'hours-a-day'
    | 'hours-a-week'
    | 'times-a-week'
    | 'milligrams'
    | 'percent'
    | 'grams';
}

/** A basis as statements and citations, each in the order in which they stand. */
export interface BasisReading {
  readonly part: IssuePart;
  readonly statements: readonly BasisStatement[];
  readonly citations: readonly Citation[];
}

/**
 * One of the form's sentences on a basis: `no-evidence` ("did not cite any medical evidence"), `not-on-mtus` ("did not base
 * their decision on the MTUS"), `outside-mtus` ("recommendation(s) outside of the MTUS Guidelines").
 */
export interface BasisStatement extends TextRange {
  readonly kind: 'no-evidence' | 'not-on-mtus' | 'outside-mtus';
}

/** One guideline (or journal, label, web page) that a basis names. What was not understood is a citation of unknown source. */
export interface Citation extends TextRange {
  /** As it reads, its layout undone. */
  readonly text: string;
  /** Whether the basis calls it MTUS or Non-MTUS. */
  readonly label: 'mtus' | 'non-mtus' | null;
  readonly labelRange: TextRange | undefined;
  /** `mtus`, `odg`, another family of the catalogue, or `unknown`. */
  readonly family: string;
  /** The catalogue's guideline, where the citation has only one reading. */
  readonly guideline: Guideline | undefined;
  readonly edition: EditionWords | undefined;
  readonly chapter: NumberWords | undefined;
  /** The title's words, as written. */
  readonly title: TextRange | undefined;
  /** What stands after `Section(s):`. */
  readonly sections: readonly CitedSection[];
  /** Topics named otherwise: `Low Back, Facet joint diagnostic blocks`. */
  readonly topics: readonly CitedSection[];
  readonly pages: readonly CitedPages[];
  /** Words of the guideline that the citation quotes after its pages. */
  readonly quotation: TextRange | undefined;
}

export interface EditionWords extends TextRange {
  readonly year: number | undefined;
  /** "3rd ed.": 3. */
  readonly ordinal: number | undefined;
}

export interface NumberWords extends TextRange {
  readonly value: number;
}

export interface CitedSection extends TextRange {
  readonly text: string;
  /** Where the guideline lists it as a section. */
  readonly section: GuidelineSection | undefined;
  /** Where the guideline has such a topic. */
  readonly topic: Topic | undefined;
}

export interface CitedPages extends TextRange {
  readonly first: number;
  readonly last: number;
}

export interface RationaleReading {
  readonly part: IssuePart;
  readonly mentions: readonly Mention[];
  readonly criteria: readonly CriterionStatement[];
  readonly criteriaVerdicts: readonly CriteriaVerdict[];
  /** All statements of medical necessity of the disputed item, in order. */
  readonly conclusions: readonly Conclusion[];
  /** The one that counts. */
  readonly conclusion: Conclusion | undefined;
}

/** A place where a rationale names a source. */
export interface Mention extends TextRange {
  /**
   * - `explicit`: a source by name; - `generic`: "guidelines", with the families that it stands for;
   * - `reported`: in somebody else's reasons; - `pasted`: inside pasted guideline text; - `advised`: for others to consult.
   */
  readonly kind: 'explicit' | 'generic' | 'reported' | 'pasted' | 'advised';
  /** The catalogue's source names among its words (`mtus`, `acoem`, `odg`), in order; none for a generic one. */
  readonly sources: readonly string[];
  /** The likeliest family; `mtus` for the MTUS and for ACOEM, unless its edition is outside the MTUS. Undefined for a generic one that may stand for several. */
  readonly family: string | undefined;
  /** Every family that the words may stand for, the likeliest first. */
  readonly families: readonly string[];
  readonly guideline: Guideline | undefined;
  readonly edition: EditionWords | undefined;
  readonly chapter: NumberWords | undefined;
  readonly pages: readonly CitedPages[];
  /** The number of its sentence in the rationale's part. */
  readonly sentence: number;
  /** Where the sentence says that the source is silent or does not apply: without limits, or on one region or point. */
  readonly silence: 'unlimited' | 'limited' | undefined;
  /** Whether the sentence gives something as said by it: "Per ODG, …", "the MTUS does not recommend …", "ODG criteria". */
  readonly states: boolean;
}

/** A criterion of the catalogue, stated in words that may differ from ours. */
export interface CriterionStatement extends TextRange {
  readonly criterion: GuidelineCriterion;
  readonly sentence: number;
  /** The mention in or before its sentence to which the rationale gives it. */
  readonly attributedTo: Mention | undefined;
  /** Whether the sentence says what was found of the patient ("there was no instability"), not what the guideline asks. */
  readonly ofPatient: boolean;
  /** Whether a negation of the guideline's was lost or one was added. */
  readonly misstated: boolean;
}

/** What a rationale says of the criteria for the disputed item as a whole: "meets the guidelines' criteria for the requested service". */
export interface CriteriaVerdict extends TextRange {
  readonly met: boolean;
  readonly sentence: number;
}

/** What a rationale says of medical necessity. */
export interface Conclusion extends TextRange {
  /** `null` where it says neither (partial, mixed). */
  readonly necessary: boolean | null;
  /** Whether it uses the legal standard's words. */
  readonly standard: boolean;
  /** Whether its sentence says that it is on the request ("the requested MRI", "therefore", "as such"). */
  readonly onRequest: boolean;
  /** Whether it disposes of the refusal ("The denial is upheld") and says nothing of the treatment itself. */
  readonly disposes: boolean;
  readonly sentence: number;
}

/**
 * How sure a fact is. `verified`: a public source, or several letters, say it. `quoted`: one letter alone reports it, good
 * for recognising and completing. `unverified`: from memory or derived. Only `verified` facts may ground a warning or an error.
 */
export type FactStatus = 'verified' | 'quoted' | 'unverified';

/** Printed pages, both ends included. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
  readonly status: FactStatus;
}

/**
 * When an edition was part of the MTUS. Days as `YYYY-MM-DD`: in force from `from` until the day before `until`.
 * Letters of those days cite the edition as MTUS; an edition without it was never adopted.
 */
export interface InForce {
  readonly from: string;
  readonly until?: string;
  readonly status: FactStatus;
}

/**
 * Which way a criterion speaks: `for` the treatment (an indication), `against` it (not recommended, contraindicated), a
 * `limit` of number, time or dose, a `prerequisite` that must be met first, or `general` words about it.
 */
export type CriterionPolarity = 'for' | 'against' | 'limit' | 'prerequisite' | 'general';

/**
 * A claim whose sense turns on a negation. A sentence states it where it holds one of `subject` and one of `claim`;
 * `negated` says whether the guideline itself says the claim with a negation.
 */
export interface Assertion {
  readonly subject: readonly string[];
  readonly claim: readonly string[];
  readonly negated: boolean;
}

/** One thing that a guideline asks, allows or limits. */
export interface Criterion {
  readonly id: string;
  /** What it says: our own paraphrase, or the guideline's own words where `verbatim`. */
  readonly text: string;
  readonly verbatim: boolean;
  /** Words that mark the criterion in a letter; two of them near each other, or one long one, are telling. */
  readonly markers: readonly string[];
  readonly polarity: CriterionPolarity;
  /** Numbers of a limit by what they count, such as `{ levels: "2" }` or `{ visits: "9-10", weeks: "8" }`. */
  readonly limits: Readonly<Record<string, string>>;
  readonly assertion?: Assertion;
  /** Wordings that are known to say the criterion wrongly, such as one with an inner negation lost. */
  readonly misstatements: readonly string[];
  /** Ids of the guidelines or families that are verified to be its only place; empty where that is not known. */
  readonly soleIn: readonly string[];
  readonly pages?: PageRange;
  readonly status: FactStatus;
  readonly sources: readonly string[];
  /** Name of the user's pack that it comes from; none for the catalogue's own paraphrases of public sources. */
  readonly pack?: string;
}

/** What a guideline says on one treatment or question. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** Names of the guideline's sections in which the topic stands. */
  readonly sections: readonly string[];
  /** Ids of the treatments that it is about; empty where it is about none in particular. */
  readonly treatments: readonly string[];
  /** Ids of the body regions that it is about, where they are narrower or wider than its guideline's. */
  readonly regions: readonly string[];
  readonly pages?: PageRange;
  readonly criteria: readonly Criterion[];
  /** The guideline's own words: only in a user's pack. */
  readonly text?: string;
  readonly status: FactStatus;
  readonly sources: readonly string[];
  readonly note?: string;
  readonly pack?: string;
}

/** A section of a guideline, as `Section(s):` names it. */
export interface Section {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Ids of the body regions that the section treats, where it names one. */
  readonly regions: readonly string[];
  /** The number of the chapter that the section is, where the guideline is made of chapters. */
  readonly chapter?: number;
  /** How sure name and chapter number are. */
  readonly status: FactStatus;
}

/** One edition of one guideline, chapter or other work that letters cite. */
export interface Guideline {
  readonly id: string;
  /** What citations and mentions are compared by: `mtus` with all its parts, `odg`, or any other source by itself. */
  readonly family: string;
  /** Whether the edition is or was part of the MTUS. When: `inForce`. */
  readonly mtus: boolean;
  readonly publisher: string;
  /** The title as letters cite it, without its year. */
  readonly title: string;
  readonly aliases: readonly string[];
  /** Titles that name it only beside its source ("ODG Low Back", "ACOEM Chapter 12 …"): too plain to stand alone. */
  readonly shortTitles: readonly string[];
  readonly chapter?: number;
  /** The edition in words. */
  readonly edition: string;
  /** Years by which a letter may cite this edition; empty where any year goes. */
  readonly years: readonly number[];
  /** Editions of the same work share their series, so that the one in force on a day can be found. */
  readonly series?: string;
  readonly inForce?: InForce;
  /** The regulation that adopts it, such as `8 CCR 9792.23.5`. */
  readonly regulation?: string;
  /** Ids of the body regions that it treats. */
  readonly regions: readonly string[];
  /** Whether it fits any body region (chronic pain, opioids, acupuncture, fitness for duty). */
  readonly general: boolean;
  readonly sections: readonly Section[];
  /** Whether sections and topics hold every section name that the guideline has. */
  readonly sectionsComplete: boolean;
  readonly pages?: PageRange;
  readonly topics: readonly Topic[];
  /** The guideline's own words: only in a user's pack. */
  readonly text?: string;
  readonly status: FactStatus;
  readonly sources: readonly string[];
  readonly note?: string;
  readonly pack?: string;
}

/** A name by which letters call a whole family of guidelines or its publisher. */
export interface SourceName {
  readonly id: string;
  /** The family it names; ACOEM names the MTUS or, by its edition, a family of its own. */
  readonly family: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export type TreatmentKind =
  | 'imaging'
  | 'test'
  | 'injection'
  | 'procedure'
  | 'surgery'
  | 'therapy'
  | 'medication'
  | 'device'
  | 'service'
  | 'consultation';

/** A treatment that a letter may decide on. */
export interface Treatment {
  readonly id: string;
  readonly name: string;
  readonly kind: TreatmentKind;
  /** Treatments of one class are alternatives of the same sort ("NSAID", "orthosis"). */
  readonly class: string;
  /** How a drug is given. */
  readonly form?: 'oral' | 'topical' | 'patch' | 'injection';
  readonly synonyms: readonly string[];
  readonly abbreviations: readonly string[];
  readonly brands: readonly string[];
  /** Ids of the wider treatments that this one is a kind or a part of. */
  readonly partOf: readonly string[];
  /** Ids of neighbours that are easily confused with it and are not the same. */
  readonly related: readonly string[];
  /** Ids of the body regions where it is done; empty for any. */
  readonly regions: readonly string[];
  /** How letters write it: each must resolve to this row. */
  readonly examples: readonly string[];
}

/** A region of the body. */
export interface Region {
  readonly id: string;
  readonly name: string;
  /** Words that name the region itself. */
  readonly synonyms: readonly string[];
  readonly abbreviations: readonly string[];
  /** Structures and conditions of the region ("rotator cuff", "sciatica"). */
  readonly terms: readonly string[];
  readonly contains: readonly string[];
  /** Ids of neighbouring regions that guidelines treat together with it. */
  readonly overlaps: readonly string[];
  readonly examples: readonly string[];
}

/** A side of the body. */
export interface Side {
  readonly id: 'left' | 'right' | 'bilateral' | 'midline';
  readonly synonyms: readonly string[];
  readonly abbreviations: readonly string[];
}

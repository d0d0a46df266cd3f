import { LetterAnalysis } from '../../features/analysis';
import { fullMeasure } from '../../features/measure';
import type { Catalogue } from '../../guidelines/catalogue';
import type { LetterProfile, Severity } from '../../profiles/letter-profile';
import type { SeveritySettings } from '../../rules/check-letter';
import { type CheckFormat, checkedLetter, type SeverityCounts, severities, type Wanted } from '../formats/check-format';
import { type CheckFormatName, checkFormats } from '../formats/check-formats';
import { catalogueWith } from '../guideline-files';
import { type LetterSource, readSource } from '../letter-files';
import { LetterFolders } from '../letter-folders';
import { profilesOf } from '../options';

/** By what letters are checked, and what is wanted of them: plain data, as it is handed to threads. */
export interface CheckOrder {
  readonly profile: string | undefined;
  /** Paths of guideline packs. */
  readonly guidelines: readonly string[];
  readonly severities: SeveritySettings;
  readonly wanted: Wanted;
  readonly format: CheckFormatName;
  readonly coloured: boolean;
}

/** What came of a source. */
export type CheckOutcome =
  | { readonly kind: 'not-a-letter' }
  | { readonly kind: 'unreadable'; readonly fault: string }
  | {
      readonly kind: 'checked';
      /** What the format says of the letter. */
      readonly written: string;
      readonly counts: SeverityCounts;
      /** How many findings the reviewer has dismissed, written or not. */
      readonly dismissed: number;
      /** Whether it was so long that only the rules of structure were run. */
      readonly limited: boolean;
      /** The codes of rules that failed, which must not happen. */
      readonly failedRules: readonly string[];
      /** What could not be read beside the letter, a sentence each. */
      readonly faults: readonly string[];
    };

/** Reads and checks letters, one at a time. */
export class LetterChecker {
  private faults: string[] = [];
  private readonly format: CheckFormat;
  private readonly folders = new LetterFolders((fault) => this.faults.push(fault));

  private constructor(
    private readonly order: CheckOrder,
    private readonly profiles: readonly LetterProfile[],
    private readonly catalogue: Catalogue,
  ) {
    this.format = checkFormats[order.format](order.coloured);
  }

  /** Reads the files that an order names. Throws `ImpossibleRequest` where one cannot be used. */
  static async by(order: CheckOrder): Promise<LetterChecker> {
    return new LetterChecker(order, await profilesOf(order.profile), await catalogueWith(order.guidelines));
  }

  async check(source: LetterSource): Promise<CheckOutcome> {
    const read = readSource(source);
    if (!read) return { kind: 'not-a-letter' };
    if ('fault' in read) return { kind: 'unreadable', fault: read.fault };
    const failedRules: string[] = [];
    const { profiles, catalogue, order } = this;
    const settings = { profiles, catalogue, severities: order.severities, onRuleError: (code: string) => failedRules.push(code) };
    const dismissals = source.text === undefined ? await this.folders.dismissalsOf(source.path) : [];
    const analysis = new LetterAnalysis(read.text, settings, { ...fullMeasure, dismissals });
    const letter = checkedLetter(source.path, analysis, order.wanted);
    const counts = Object.fromEntries(severities.map((severity) => [severity, 0])) as Record<Severity, number>;
    for (const { severity } of letter.diagnostics) counts[severity]++;
    const { faults } = this;
    this.faults = [];
    const { dismissed, limited } = analysis;
    return { kind: 'checked', written: this.format.letter(letter), counts, dismissed: dismissed.length, limited, failedRules, faults };
  }
}

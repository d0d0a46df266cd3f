import type { Catalogue } from '../guidelines/catalogue';
import type { LetterReading } from '../letter/letter-reading';
import type { LetterTree } from '../letter/letter-tree';
import { parseLetter } from '../letter/parse-letter';
import { readLetter } from '../letter/read-letter';
import type { LetterProfile } from '../profiles/letter-profile';
import { checkLetter, type LetterFinding, type SeveritySettings } from '../rules/check-letter';
import { rules } from '../rules/registry';
import { LineIndex } from '../text/line-index';
import { type FindingMark, findingMarks } from './finding-marks';
import { type DismissedFinding, fullMeasure, type HeldFindings, holdTo, type Measure } from './measure';

/** What a letter is read and checked by. */
export interface AnalysisSettings {
  /** The letter's profile, or several, of which its headings choose. */
  readonly profiles: LetterProfile | readonly LetterProfile[];
  /** The guidelines that are known: the built-in ones, with the user's packs. */
  readonly catalogue: Catalogue;
  /** The severities of rules that the user has set, by code. */
  readonly severities: SeveritySettings;
  /** Told the code of a rule that failed, which must not happen; the others are run all the same. */
  readonly onRuleError?: (code: string, error: unknown) => void;
}

/** A letter longer than this (in UTF-16 code units) is checked by the rules of structure alone: their cost is small and certain. */
export const FULL_ANALYSIS_LIMIT = 5_000_000;

/** What has been worked out of one version of a letter, whatever it is held to. */
interface KnownParts {
  lines?: LineIndex;
  tree?: LetterTree;
  reading?: LetterReading;
  found?: readonly LetterFinding[];
  marks?: readonly FindingMark[];
}

/** One version of a letter, read once for all features. Each part is worked out when it is first asked for. */
export class LetterAnalysis {
  /** Whether the letter is too long for all rules, so that those of structure alone are run. */
  readonly limited: boolean;
  private heldFindings: HeldFindings | undefined;

  constructor(
    readonly text: string,
    private readonly settings: AnalysisSettings,
    private readonly measure: Measure = fullMeasure,
    private readonly known: KnownParts = {},
  ) {
    this.limited = text.length > FULL_ANALYSIS_LIMIT;
  }

  /** The same letter held to another measure; it is not read again. */
  heldTo(measure: Measure): LetterAnalysis {
    return new LetterAnalysis(this.text, this.settings, measure, this.known);
  }

  /** Another text, read and checked by the same settings, held to the full measure. */
  ofText(text: string): LetterAnalysis {
    return new LetterAnalysis(text, this.settings);
  }

  /** Converts between offsets and lines. */
  get lines(): LineIndex {
    this.known.lines ??= new LineIndex(this.text);
    return this.known.lines;
  }

  /** How the letter is made up. */
  get tree(): LetterTree {
    this.known.tree ??= parseLetter(this.text, this.settings.profiles);
    return this.known.tree;
  }

  /** What the letter says. */
  get reading(): LetterReading {
    this.known.reading ??= readLetter(this.tree, this.settings.catalogue);
    return this.known.reading;
  }

  /** What is said of the letter, in the order of the text: what the rules found, without what was dismissed. */
  get findings(): readonly LetterFinding[] {
    return this.held.findings;
  }

  /** The findings that the reviewer has dismissed, in the order of the text. */
  get dismissed(): readonly DismissedFinding[] {
    return this.held.dismissed;
  }

  /** The findings that say what is not yet written and keep the letter from being ready, whether it is still a draft or not. */
  get unwritten(): readonly LetterFinding[] {
    return this.held.unwritten;
  }

  /** Whether the letter is still a draft, so that what is not yet written is information only. */
  get draft(): boolean {
    return this.held.draft;
  }

  /** What one of `findings` is known by. */
  markOf(finding: LetterFinding): FindingMark | undefined {
    const index = this.found.findIndex(({ code, range }) => code === finding.code && range === finding.range);
    return this.marks[index];
  }

  private get held(): HeldFindings {
    this.heldFindings ??= holdTo(this.measure, this.reading, this.found, () => this.marks);
    return this.heldFindings;
  }

  /** All that the rules found, at its severity. */
  private get found(): readonly LetterFinding[] {
    const { severities, onRuleError } = this.settings;
    this.known.found ??= checkLetter(this.reading, this.limited ? structureOnly(severities) : severities, onRuleError);
    return this.known.found;
  }

  private get marks(): readonly FindingMark[] {
    this.known.marks ??= findingMarks(this.tree, this.found);
    return this.known.marks;
  }
}

function structureOnly(severities: SeveritySettings): SeveritySettings {
  const others = rules.filter((rule) => rule.group !== 'structure').map((rule) => [rule.code, 'off'] as const);
  return { ...severities, ...Object.fromEntries(others) };
}

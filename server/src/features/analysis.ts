import type { Catalogue } from '../guidelines/catalogue';
import type { LetterReading } from '../letter/letter-reading';
import type { LetterTree } from '../letter/letter-tree';
import { parseLetter } from '../letter/parse-letter';
import { readLetter } from '../letter/read-letter';
import type { LetterProfile } from '../profiles/letter-profile';
import { checkLetter, type LetterFinding, type SeveritySettings } from '../rules/check-letter';
import { rules } from '../rules/registry';
import { LineIndex } from '../text/line-index';

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

/** One version of a letter, read once for all features. Each part is worked out when it is first asked for. */
export class LetterAnalysis {
  /** Whether the letter is too long for all rules, so that those of structure alone are run. */
  readonly limited: boolean;
  private lineIndex: LineIndex | undefined;
  private letterTree: LetterTree | undefined;
  private letterReading: LetterReading | undefined;
  private letterFindings: readonly LetterFinding[] | undefined;

  constructor(
    readonly text: string,
    private readonly settings: AnalysisSettings,
  ) {
    this.limited = text.length > FULL_ANALYSIS_LIMIT;
  }

  /** Converts between offsets and lines. */
  get lines(): LineIndex {
    this.lineIndex ??= new LineIndex(this.text);
    return this.lineIndex;
  }

  /** How the letter is made up. */
  get tree(): LetterTree {
    this.letterTree ??= parseLetter(this.text, this.settings.profiles);
    return this.letterTree;
  }

  /** What the letter says. */
  get reading(): LetterReading {
    this.letterReading ??= readLetter(this.tree, this.settings.catalogue);
    return this.letterReading;
  }

  /** What the rules found, in the order of the text. */
  get findings(): readonly LetterFinding[] {
    const { severities, onRuleError } = this.settings;
    this.letterFindings ??= checkLetter(this.reading, this.limited ? structureOnly(severities) : severities, onRuleError);
    return this.letterFindings;
  }
}

function structureOnly(severities: SeveritySettings): SeveritySettings {
  const others = rules.filter((rule) => rule.group !== 'structure').map((rule) => [rule.code, 'off'] as const);
  return { ...severities, ...Object.fromEntries(others) };
}

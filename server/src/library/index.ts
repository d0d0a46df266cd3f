/**
 * IMR Letters as a library: reads a letter, checks it, mends it. Nothing here touches a file, the network or any global state.
 * All offsets are UTF-16 code units of the text as it was given; all functions are pure.
 */
import { type AnalysisSettings, LetterAnalysis } from '../features/analysis';
import { builtInCatalogue } from '../guidelines/data';
import { builtInProfiles } from '../profiles';

export type { AnalysisSettings } from '../features/analysis';
export { LetterAnalysis } from '../features/analysis';
export { lookUp } from '../features/lookup';
export { quickFixesOf } from '../features/quick-fixes';
export type { Catalogue } from '../guidelines/catalogue';
export { builtInCatalogue } from '../guidelines/data';
export { mergeCatalogue } from '../guidelines/merge';
export type { GuidelinePack, PackReading } from '../guidelines/read-pack';
export { readGuidelinePack } from '../guidelines/read-pack';
export type { LetterReading } from '../letter/letter-reading';
export type { Header, Issue, IssuePart, LetterTree, Section, Sentence } from '../letter/letter-tree';
export { parseLetter } from '../letter/parse-letter';
export { readLetter } from '../letter/read-letter';
export { builtInProfile, builtInProfiles } from '../profiles';
export type { LetterProfile, Severity } from '../profiles/letter-profile';
export type { ProfileReading } from '../profiles/read-profile';
export { readProfile } from '../profiles/read-profile';
export { applyEdits } from '../rules/apply-edits';
export type { LetterFinding, SeveritySettings } from '../rules/check-letter';
export { ruleByCode, rules } from '../rules/registry';
export type { LetterEdit, QuickFix, RelatedPlace, Rule } from '../rules/rule';
export type { FileProblem } from '../text/json-file';
export type { LineIndex, LinePosition, LineRange } from '../text/line-index';
export { plainTextOf as plainTextOfSnippet } from '../text/snippet';
export type { TextRange } from '../text/text-range';

/**
 * Reads and checks one letter, each part of it when it is first asked for: `tree`, `reading`, `findings`, `lines`.
 * What is not set is as the editor has it without settings: the built-in formats and guidelines, each rule's own severity.
 */
export function analyseLetter(text: string, settings: Partial<AnalysisSettings> = {}): LetterAnalysis {
  return new LetterAnalysis(text, { profiles: builtInProfiles, catalogue: builtInCatalogue(), severities: {}, ...settings });
}

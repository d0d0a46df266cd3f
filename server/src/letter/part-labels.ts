import type { IssueDefinition, IssuePartDefinition, LetterProfile } from '../profiles/letter-profile';
import { type NormalisedText, normalisedRange, type TextLine } from '../text/normalised-text';
import type { TextRange } from '../text/text-range';

/** The label of a basis or a rationale. All offsets are of the normalised text. */
export interface PartLabel {
  readonly definition: IssuePartDefinition;
  /** The label's first character. */
  readonly start: number;
  /** Past the label's colon. */
  readonly end: number;
  /** Where the part's text begins: past the label, or at it where the label is itself part of the text. */
  readonly textStart: number;
  /** Whose basis it is; empty where the label names nobody. */
  readonly party: string;
}

interface LabelPatterns {
  /** All labels whose words are fixed, a group each; looked for anywhere. */
  readonly fixed: RegExp | undefined;
  readonly fixedDefinitions: readonly IssuePartDefinition[];
  /** The labels that any organisation's name may fill; looked for at the beginning of a line. */
  readonly anyParty: readonly { readonly definition: IssuePartDefinition; readonly pattern: RegExp; readonly lastWord: string }[];
}

const partyPlaceholder = '{party}';
/** Up to six words of a name. */
const partyPattern = "([A-Z][\\w&'/-]*(?: [\\w&'/,.-]+){0,5})";
/** Words that open the name of a guideline or a sentence, and so no organisation's. */
const noParty =
  /^(?:the|this|these|per|no|as|and|or|of|in|to|for|by|with|such|any|other|current|evidence|treatment|practice|ca|california|mtus|acoem|odg|official|chronic|medical|clinical)\b/i;
const optionalNumbering = /^(?:(?:\d{1,2}|[a-z])[.)] |[-*•] )/i;
const patternsOfIssues = new WeakMap<IssueDefinition, LabelPatterns>();

/**
 * Finds the labels of bases and rationales in the section of issues, in order. A label opens a line, or follows a complete
 * sentence or a decision; one that names an organisation unknown to the profile must open a line. A label without its
 * colon must fill its line.
 */
export function findPartLabels(normalised: NormalisedText, profile: LetterProfile, range: TextRange): PartLabel[] {
  const patterns = labelPatterns(profile.issues);
  const bounds = normalisedRange(normalised, range);
  const { text } = normalised;
  const lines = normalised.lines.filter((line) => line.normalisedStart >= bounds.start && line.normalisedStart < bounds.end);
  const lineAt = new Map(lines.map((line) => [line.normalisedStart, line]));
  const lineEnds = new Set(lines.map((line) => line.normalisedEnd));
  const found = new Map<number, PartLabel>();

  if (patterns.fixed) {
    patterns.fixed.lastIndex = bounds.start;
    for (let match = patterns.fixed.exec(text); match && match.index < bounds.end; match = patterns.fixed.exec(text)) {
      const definition = patterns.fixedDefinitions[match.slice(1).findIndex((group) => group !== undefined)] as IssuePartDefinition;
      const start = match.index;
      const line = lineAt.get(start) ?? lineAt.get(start - numberingBefore(text, start));
      if (!line && !followsSentence(text, start)) continue;
      const label = labelAt(definition, match[0], start, line !== undefined && lineEnds.has(start + match[0].length));
      if (label) found.set(start, label);
    }
  }
  for (const { definition, pattern, lastWord } of patterns.anyParty) {
    for (const line of lines) {
      const head = text.slice(line.normalisedStart, Math.min(line.normalisedEnd, line.normalisedStart + 100));
      if (!head.toLowerCase().includes(lastWord) || !opensText(text, line)) continue;
      const opener = optionalNumbering.exec(head)?.[0].length ?? 0;
      const start = line.normalisedStart + opener;
      if (found.has(start)) continue;
      const match = pattern.exec(head.slice(opener));
      if (!match || noParty.test(match[1] as string)) continue;
      const label = labelAt(definition, match[0], start, lineEnds.has(start + match[0].length));
      if (label) found.set(start, label);
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function labelAt(definition: IssuePartDefinition, written: string, start: number, fillsLines: boolean): PartLabel | undefined {
  const end = start + written.length;
  if (!definition.labelIsText && !written.endsWith(':') && !fillsLines) return undefined;
  const party = definition.id === 'rationale' ? '' : written.replace(/ guidelines? ?:?$/i, '');
  return { definition, start, end, textStart: definition.labelIsText ? start : end, party };
}

/** Whether what stands before a line is complete, so that the line cannot go on with it. */
function opensText(text: string, line: TextLine): boolean {
  return line.blankLinesBefore > 0 || line.normalisedStart === 0 || followsSentence(text, line.normalisedStart);
}

function followsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start).trimEnd();
  return /[.:?!)"]$/.test(before) || /(?:upheld|overturned)$/i.test(before);
}

function numberingBefore(text: string, start: number): number {
  return /(?:(?:\d{1,2}|[a-z])[.)] |[-*•] )$/i.exec(text.slice(Math.max(0, start - 5), start))?.[0].length ?? 0;
}

function labelPatterns(issues: IssueDefinition): LabelPatterns {
  const known = patternsOfIssues.get(issues);
  if (known) return known;
  const fixed: string[] = [];
  const fixedDefinitions: IssuePartDefinition[] = [];
  const anyParty: { definition: IssuePartDefinition; pattern: RegExp; lastWord: string }[] = [];
  for (const definition of issues.parts) {
    for (const label of definition.labels) {
      const bare = label.replace(/ *: *$/, '');
      // "ODG Guidelines:" opens a quotation, "MAXIMUS guidelines:" can only be the label.
      const plural = /guideline$/i.test(bare) && !label.includes(partyPlaceholder) ? 's?' : '';
      const end = definition.labelIsText ? '\\b' : '(?: ?:|\\b)';
      const pattern = bare.split(partyPlaceholder).map(escapePattern).join(partyPattern);
      if (label.includes(partyPlaceholder)) {
        const lastWord = bare.slice(bare.lastIndexOf(' ') + 1).toLowerCase();
        anyParty.push({ definition, pattern: new RegExp(`^${pattern}${plural}${end}`, 'i'), lastWord });
      } else {
        fixed.push(`(\\b${pattern}${plural}${end})`);
        fixedDefinitions.push(definition);
      }
    }
  }
  const made = { fixed: fixed.length > 0 ? new RegExp(fixed.join('|'), 'gi') : undefined, fixedDefinitions, anyParty };
  patternsOfIssues.set(issues, made);
  return made;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

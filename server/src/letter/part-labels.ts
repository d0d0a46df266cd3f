import type { IssueDefinition, IssuePartDefinition } from '../profiles/letter-profile';
import { lineAt, type NormalisedText, type TextLine } from '../text/normalised-text';
import type { TextRange } from '../text/text-range';
import type { IssueText } from './issue-text';
import { endsOpen, followsShortLine, opensParagraph } from './line-breaks';

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
  /**
   * Whether running text may hold the same words: a label of one word ("Rationale:"), or of an organisation that the profile
   * does not know ("AAOS guideline:").
   */
  readonly isDoubtful: boolean;
}

interface LabelPatterns {
  /** All labels whose words are fixed, a group each; looked for anywhere. */
  readonly fixed: RegExp | undefined;
  readonly fixedDefinitions: readonly IssuePartDefinition[];
  /** The labels that any organisation's name may fill; looked for at the beginning of a line. */
  readonly anyParty: readonly { readonly definition: IssuePartDefinition; readonly pattern: RegExp }[];
  /** The last words of those labels: a line without any of them holds none. */
  readonly lastWords: RegExp;
  /** A decision at the end of a text. */
  readonly decisionAtEnd: RegExp;
  /** A decision after a colon, anywhere in a text. */
  readonly decisionWithin: RegExp;
}

const partyPlaceholder = '{party}';
/** Up to six words of a name; of full stops only those that names hold. */
const partyPattern = "([A-Z][\\w&'/-]*,?(?: (?:[\\w&'/-]+|Inc\\.|Corp\\.|Ltd\\.|St\\.),?){0,5})";
/** Words that open the name of a guideline or a sentence, and so no organisation's. */
const noParty =
  /^(?:the|this|these|per|no|as|and|or|of|in|to|for|by|with|such|any|other|current|evidence|treatment|practice|ca|california|mtus|acoem|odg|official|chronic|medical|clinical|opioids?)\b/i;
/** Words that stand in a guideline's name and in no organisation's. */
const namesGuideline = /\b(?:disability|therapy|chapter|disorders?|complaints?|pain|opioids?)\b/i;
const optionalNumbering = /^(?:(?:\d{1,2}|[a-z])[.)] |[-*•] )/i;
const numberingAtEnd = /(?:(?:\d{1,2}|[a-z])[.)] |[-*•] )$/i;
const longestPartyLabel = 100;
const patternsOfIssues = new WeakMap<IssueDefinition, LabelPatterns>();

/**
 * Finds the labels of bases and rationales in a stretch of the normalised text, in order. A label opens a line, or follows a
 * complete sentence or a decision; one that names an organisation unknown to the profile must open a line, after a complete
 * sentence or a blank line. A label without its colon must fill its lines.
 */
export function findPartLabels(letter: IssueText, bounds: TextRange): PartLabel[] {
  const patterns = labelPatterns(letter.profile.issues);
  const labels = [...fixedLabels(letter, bounds, patterns), ...partyLabels(letter, bounds, patterns)];
  labels.sort((a, b) => a.start - b.start || b.end - a.end);
  return withoutDoubtful(
    letter,
    labels.filter((label, index) => index === 0 || label.start >= (labels[index - 1] as PartLabel).end),
  );
}

function fixedLabels(letter: IssueText, bounds: TextRange, { fixed, fixedDefinitions }: LabelPatterns): PartLabel[] {
  const found: PartLabel[] = [];
  if (!fixed) return found;
  const { text, lines } = letter.normalised;
  fixed.lastIndex = bounds.start;
  for (let match = fixed.exec(text); match && match.index < bounds.end; match = fixed.exec(text)) {
    const definition = fixedDefinitions[match.findIndex((group, index) => index > 0 && group !== undefined) - 1] as IssuePartDefinition;
    const start = match.index;
    const end = start + match[0].length;
    const line = lineAt(letter.normalised, start);
    const opener = numberingBefore(text, start);
    const opensLine = (lines[line] as TextLine).normalisedStart >= start - opener;
    if (opensLine ? !mayOpen(letter, line, start) : !followsCompleteText(letter, start - opener)) continue;
    const isComplete = definition.labelIsText || match[0].endsWith(':') || (opensLine && endsLine(letter.normalised, end));
    if (isComplete) found.push(labelAt(definition, match[0], start, !match[0].includes(' ')));
  }
  return found;
}

function partyLabels(letter: IssueText, bounds: TextRange, { anyParty, lastWords }: LabelPatterns): PartLabel[] {
  const found: PartLabel[] = [];
  if (anyParty.length === 0) return found;
  const { text, lines } = letter.normalised;
  let seen = -1;
  lastWords.lastIndex = bounds.start;
  for (let word = lastWords.exec(text); word; word = lastWords.exec(text)) {
    const index = lineAt(letter.normalised, word.index);
    const line = lines[index] as TextLine;
    if (line.normalisedStart >= bounds.end) break;
    if (index === seen) continue;
    seen = index;
    if (!mayOpenName(text, line.normalisedStart)) continue;
    const head = text.slice(line.normalisedStart, Math.min(line.normalisedEnd, line.normalisedStart + longestPartyLabel));
    const opener = optionalNumbering.exec(head)?.[0].length ?? 0;
    const name = opener === 0 ? head : head.slice(opener);
    if (!/^[A-Z]/.test(name) || noParty.test(name)) continue;
    for (const { definition, pattern } of anyParty) {
      const match = pattern.exec(name);
      if (!match || namesGuideline.test(match[1] as string)) continue;
      const start = line.normalisedStart + opener;
      const isComplete = match[0].endsWith(':') || endsLine(letter.normalised, start + match[0].length);
      if (isComplete) found.push(labelAt(definition, match[0], start, true));
    }
  }
  return found;
}

/** Whether a capital stands there, or what may be a number or a bullet before one. */
function mayOpenName(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  const isSmallLetter = code >= 97 && code <= 122;
  return !isSmallLetter || /[.)]/.test(text.charAt(start + 1));
}

function labelAt(definition: IssuePartDefinition, written: string, start: number, isDoubtful: boolean): PartLabel {
  const end = start + written.length;
  const party = / guidelines? ?:?$/i.test(written) ? written.replace(/ guidelines? ?:?$/i, '') : '';
  return { definition, start, end, textStart: definition.labelIsText ? start : end, party, isDoubtful };
}

/** Leaves out the doubtful labels that running text explains. */
function withoutDoubtful(letter: IssueText, labels: readonly PartLabel[]): PartLabel[] {
  const kept: PartLabel[] = [];
  labels.forEach((label, index) => {
    const nextSure = labels.slice(index + 1, index + 4).find((other) => !other.isDoubtful);
    if (!label.isDoubtful || isCredible(letter, label, kept.at(-1), nextSure)) kept.push(label);
  });
  return kept;
}

/**
 * A doubtful label counts after a decision. A sure label of the same part that follows takes its place; within a part that
 * does not come before its own in an issue, it needs a paragraph before it that is no sentence (an item without decision).
 */
function isCredible(letter: IssueText, label: PartLabel, last?: PartLabel, nextSure?: PartLabel): boolean {
  const { normalised, profile, doubleSpaced } = letter;
  const order = profile.issues.parts.map((part) => part.id);
  const place = order.indexOf(label.definition.id);
  const lastPlace = last ? order.indexOf(last.definition.id) : -1;
  const before = normalised.text.slice(Math.max(0, label.start - 24), label.start).trimEnd();
  const { decisionAtEnd, decisionWithin } = labelPatterns(profile.issues);
  if (decisionAtEnd.test(before)) return true;
  const sameInIssue = nextSure?.definition === label.definition && !decisionWithin.test(normalised.text.slice(label.end, nextSure.start));
  if (sameInIssue) return false;
  const line = lineAt(normalised, label.start);
  if (lastPlace >= place) return opensParagraph(normalised.lines[line] as TextLine, doubleSpaced) && !/[.!?]["')\]]*$/.test(before);
  if (endsOpen(before) || /\b(?:citation|mtus)$/i.test(before)) return opensParagraph(normalised.lines[line] as TextLine, doubleSpaced);
  return opensText(letter, line) || lastPlace === place - 1;
}

/** Whether a label that begins a line is more than words of a sentence that wraps before it. */
function mayOpen(letter: IssueText, line: number, start: number): boolean {
  const { lines, text } = letter.normalised;
  if (opensParagraph(lines[line] as TextLine, letter.doubleSpaced)) return true;
  if (endsOpen(text.slice(Math.max(0, start - 24), start).trimEnd())) return false;
  return /[A-Z]/.test(text.charAt(start)) || opensText(letter, line);
}

/** Whether what stands before a line is complete, so that the line cannot go on with it. */
function opensText(letter: IssueText, index: number): boolean {
  const { normalised, doubleSpaced } = letter;
  const line = normalised.lines[index] as TextLine;
  return (
    index === 0 ||
    opensParagraph(line, doubleSpaced) ||
    followsCompleteText(letter, line.normalisedStart) ||
    followsShortLine(normalised, index)
  );
}

function followsCompleteText({ normalised, profile }: IssueText, start: number): boolean {
  const before = normalised.text.slice(Math.max(0, start - 24), start).trimEnd();
  return before === '' || /[.:?!]["')\]]*$/.test(before) || labelPatterns(profile.issues).decisionAtEnd.test(before);
}

function endsLine(normalised: NormalisedText, end: number): boolean {
  return normalised.lines[lineAt(normalised, end - 1)]?.normalisedEnd === end;
}

function numberingBefore(text: string, start: number): number {
  return numberingAtEnd.exec(text.slice(Math.max(0, start - 5), start))?.[0].length ?? 0;
}

function labelPatterns(issues: IssueDefinition): LabelPatterns {
  const known = patternsOfIssues.get(issues);
  if (known) return known;
  const fixed: string[] = [];
  const fixedDefinitions: IssuePartDefinition[] = [];
  const anyParty: { definition: IssuePartDefinition; pattern: RegExp }[] = [];
  const lastWords = new Set<string>();
  for (const definition of issues.parts) {
    for (const label of definition.labels) {
      const bare = label.replace(/ *: *$/, '');
      // "ODG Guidelines:" opens a quotation, "MAXIMUS guidelines:" can only be the label.
      const plural = /guideline$/i.test(bare) && !label.includes(partyPlaceholder) ? 's?' : '';
      const end = definition.labelIsText ? '\\b' : '(?: ?:|(?!\\w))';
      const pattern = bare.split(partyPlaceholder).map(escapePattern).join(partyPattern);
      if (label.includes(partyPlaceholder)) {
        lastWords.add(escapePattern(bare.slice(bare.lastIndexOf(' ') + 1)));
        anyParty.push({ definition, pattern: new RegExp(`^${pattern}${plural}${end}`, 'i') });
      } else {
        fixed.push(`(\\b${pattern}${plural}${end})`);
        fixedDefinitions.push(definition);
      }
    }
  }
  const decisions = [...issues.decisions.upheld, ...issues.decisions.overturned].map(escapePattern).join('|');
  const made = {
    fixed: fixed.length > 0 ? new RegExp(fixed.join('|'), 'gi') : undefined,
    fixedDefinitions,
    anyParty,
    lastWords: new RegExp([...lastWords].join('|'), 'gi'),
    decisionAtEnd: new RegExp(`\\b(?:${decisions})\\.?$`, 'i'),
    decisionWithin: new RegExp(`: ?(?:${decisions})\\b`, 'i'),
  };
  patternsOfIssues.set(issues, made);
  return made;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

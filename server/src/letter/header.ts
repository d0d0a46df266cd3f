import type { HeaderFieldDefinition, LetterProfile } from '../profiles/letter-profile';
import { type NormalisedText, sourceRange } from '../text/normalised-text';
import { readCalendarDate } from './calendar-date';
import type { Header, HeaderField } from './letter-tree';

/** A header stands at the top of a letter: further down nothing is taken for one. */
const headerLines = 60;
const patternsOfProfiles = new WeakMap<LetterProfile, LabelPattern>();

interface LabelPattern {
  /** All labels, a group each. */
  readonly pattern: RegExp;
  /** The field of each group. */
  readonly definitions: readonly HeaderFieldDefinition[];
}

/**
 * Reads the header from the lines before the letter's first heading: fields in columns or one a line, a label wrapped
 * around its value ("Application 11/14/2016 / Received:"). Undefined where no field stands there.
 */
export function readHeader(normalised: NormalisedText, profile: LetterProfile, endLine: number): Header | undefined {
  const lines = normalised.lines.slice(0, Math.min(endLine, headerLines));
  if (lines.length === 0 || profile.header.length === 0) return undefined;
  const from = lines[0]?.normalisedStart as number;
  const to = lines[lines.length - 1]?.normalisedEnd as number;
  const text = normalised.text.slice(from, to);
  const { pattern, definitions } = labelPattern(profile);
  const labels = [...text.matchAll(pattern)].map((match) => labelOf(match, definitions));
  if (labels.length === 0) return undefined;
  const fields: HeaderField[] = labels.map((label, index) => {
    const next = labels[index + 1]?.start ?? text.length;
    const value = label.between ?? valueAfter(normalised, text, from, label.end, next);
    return {
      id: label.definition.id,
      ...sourceRange(normalised, from + label.start, from + Math.max(label.end, value.end)),
      label: sourceRange(normalised, from + label.start, from + label.end),
      value: sourceRange(normalised, from + value.start, from + value.end),
      text: text.slice(value.start, value.end),
      date: label.definition.kind === 'date' ? readCalendarDate(text.slice(value.start, value.end)) : undefined,
    };
  });
  return { kind: 'header', start: Math.min(...fields.map((f) => f.start)), end: Math.max(...fields.map((f) => f.end)), fields };
}

interface FoundLabel {
  readonly definition: HeaderFieldDefinition;
  readonly start: number;
  readonly end: number;
  /** The value, where the label is wrapped around it. */
  readonly between: { readonly start: number; readonly end: number } | undefined;
}

function labelOf(match: RegExpMatchArray, definitions: readonly HeaderFieldDefinition[]): FoundLabel {
  const group = match.slice(1).findIndex((part) => part !== undefined);
  const definition = definitions[group] as HeaderFieldDefinition;
  const start = match.index as number;
  const between = /(?: (\S*\d\S*))/.exec(match[0]);
  const value = between ? { start: start + between.index + 1, end: start + between.index + between[0].length } : undefined;
  return { definition, start, end: start + match[0].length, between: value };
}

/** What stands between a label and the next: the rest of its line or, where that is empty, the next line. */
function valueAfter(normalised: NormalisedText, text: string, from: number, labelEnd: number, next: number) {
  let start = labelEnd;
  while (start < next && text.charCodeAt(start) === 32) start++;
  const line = normalised.lines.find((l) => l.normalisedEnd > from + start);
  let end = line ? Math.min(next, line.normalisedEnd - from) : next;
  while (end > start && text.charCodeAt(end - 1) === 32) end--;
  return end > start && end - start <= 60 ? { start, end } : { start: labelEnd, end: labelEnd };
}

/** Within a label of several words, a value of one word with a digit may stand: the label wrapped around it. */
function labelPattern(profile: LetterProfile): LabelPattern {
  const known = patternsOfProfiles.get(profile);
  if (known) return known;
  const sources: string[] = [];
  const definitions: HeaderFieldDefinition[] = [];
  for (const definition of profile.header) {
    for (const label of [definition.label, ...(definition.aliases ?? [])]) {
      const words = label
        .replace(/ *: *$/, '')
        .split(/ +/)
        .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      const last = words.pop();
      const wrapped = words.length > 0 ? `${words.join(' ')}(?: [^: ]*\\d[^: ]*)? ` : '';
      sources.push(`(\\b${wrapped}${last} ?:)`);
      definitions.push(definition);
    }
  }
  const made = { pattern: new RegExp(sources.join('|'), 'gi'), definitions };
  patternsOfProfiles.set(profile, made);
  return made;
}

import type { HeaderFieldDefinition, LetterProfile } from '../profiles/letter-profile';
import { lineAt, type NormalisedText, sourceRange } from '../text/normalised-text';
import type { TextRange } from '../text/text-range';
import { readCalendarDate } from './calendar-date';
import type { Header, HeaderField } from './letter-tree';

/** A header stands at the top of a letter: further down nothing is taken for one. */
const headerLines = 60;
const longestHeader = 6000;
const longestValue = 60;
/** A value that a wrapped label stands around: one word with a digit, or a date with the month's name. */
const wrappedValue = '(?:[A-Z][a-z]{2,8}\\.? \\d{1,2},? )?[^: ]{0,20}\\d[^: ]{0,20}';
const valueWithin = new RegExp(` ${wrappedValue}(?= )`);
const patternsOfProfiles = new WeakMap<LetterProfile, LabelPattern>();

interface LabelPattern {
  /** All labels, a group each. */
  readonly pattern: RegExp;
  /** The field of each group. */
  readonly definitions: readonly HeaderFieldDefinition[];
}

/**
 * Reads the header from a stretch of the source: fields in columns or one a line, a label wrapped around its value
 * ("Application 11/14/2016 / Received:"). Undefined where no field stands there.
 */
export function readHeader(normalised: NormalisedText, profile: LetterProfile, bounds: TextRange): Header | undefined {
  if (profile.header.length === 0) return undefined;
  const from = normalised.normalisedOffsets[bounds.start] as number;
  const end = normalised.normalisedOffsets[bounds.end] as number;
  const lastLine = normalised.lines[lineAt(normalised, from) + headerLines - 1];
  const to = Math.min(end, from + longestHeader, lastLine?.normalisedEnd ?? end);
  const text = normalised.text.slice(from, to);
  const { pattern, definitions } = labelPattern(profile);
  const labels = placedLabels(
    normalised,
    from,
    [...text.matchAll(pattern)].map((match) => labelOf(match, definitions)),
  );
  if (labels.length === 0) return undefined;
  const fields: HeaderField[] = labels.map((label, index) => {
    const next = labels[index + 1]?.start ?? text.length;
    const value = label.between ?? valueAfter(normalised, text, from, label, next);
    const { start, end } = sourceRange(normalised, from + label.start, from + Math.max(label.end, value.end));
    return {
      id: label.definition.id,
      start,
      end,
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
  const between = valueWithin.exec(match[0]);
  const value = between ? { start: start + between.index + 1, end: start + between.index + between[0].length } : undefined;
  return { definition, start, end: start + match[0].length, between: value };
}

/** A label opens a line, stands in a column of its own, or follows another label's value: running text may hold its words. */
function placedLabels(normalised: NormalisedText, from: number, labels: readonly FoundLabel[]): FoundLabel[] {
  let lastLine = -1;
  return labels.filter(({ start }) => {
    const line = lineAt(normalised, from + start);
    const at = normalised.sourceOffsets[from + start] as number;
    const opensLine = normalised.lines[line]?.normalisedStart === from + start;
    const opensColumn = /^(?:\s{2}|.?\t)$/.test(normalised.source.slice(Math.max(0, at - 2), at));
    const isPlaced = opensLine || opensColumn || line === lastLine;
    if (isPlaced) lastLine = line;
    return isPlaced;
  });
}

/** What stands between a label and the next: the rest of its line or, where that is empty, a value alone on the next line. */
function valueAfter(normalised: NormalisedText, text: string, from: number, label: FoundLabel, next: number) {
  const none = { start: label.end, end: label.end };
  const start = text.charCodeAt(label.end) === 32 ? label.end + 1 : label.end;
  const line = lineAt(normalised, from + start);
  let end = Math.min(next, (normalised.lines[line]?.normalisedEnd ?? from + next) - from);
  while (end > start && text.charCodeAt(end - 1) === 32) end--;
  if (end <= start || end - start > longestValue) return none;
  const isOnNextLine = line !== lineAt(normalised, from + label.start);
  const isValue = label.definition.kind === 'date' ? /\d/.test(text.slice(start, end)) : !text.slice(start, end).includes(' ');
  return isOnNextLine && !isValue ? none : { start, end };
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
      const wrapped = words.length > 0 ? `${words.join(' ')}(?: ${wrappedValue})? ` : '';
      sources.push(`(\\b${wrapped}${last} ?:)`);
      definitions.push(definition);
    }
  }
  const made = { pattern: new RegExp(sources.join('|'), 'gi'), definitions };
  patternsOfProfiles.set(profile, made);
  return made;
}

import { readCalendarDate } from '../../letter/calendar-date';
import { parseLetter } from '../../letter/parse-letter';
import type { HeaderFieldDefinition, HeaderFieldId, LetterProfile, SectionDefinition } from '../../profiles/letter-profile';
import { headingText, stockText } from '../../rules/insertion';
import { inMidSentence } from '../../text/mid-sentence';
import { choiceTabStop, escapeSnippet, fillTabStops, numberThrough } from '../../text/snippet';
import { issueSnippet, withItem } from './issue-text';

/** What is known of a letter that is begun; all of it may be left out. */
export interface NewLetterDetails {
  readonly header?: Readonly<Partial<Record<HeaderFieldId, string>>>;
  readonly specialties?: string;
  readonly states?: string;
  readonly items?: readonly string[];
}

/**
 * A new letter of a format, in LSP's snippet syntax: header, sections with their stock text and an issue for each item, with
 * tab stops in the order of the letter for what is not known.
 */
export function newLetter(profile: LetterProfile, details: NewLetterDetails): string {
  const items = (details.items ?? []).filter((item) => item !== '');
  const sections = profile.sections
    .filter((section) => section.required || section.id === profile.issues.section || isTitle(section))
    .map((section) => sectionBlocks(profile, section, items));
  const known = knownTexts(profile, details, items);
  const header = profile.header
    .filter((field) => field.required !== false || details.header?.[field.id])
    .map((field) => headerLine(field, known.get(headerPlace(field)) ?? ''));
  const [first, ...rest] = sections;
  const headerBlock = numberThrough(header).join('\n');
  // A title stands above the header.
  const opensWithTitle = profile.sections[0] !== undefined && isTitle(profile.sections[0]);
  const blocks = opensWithTitle ? [...(first ?? []), headerBlock, ...rest.flat()] : [headerBlock, ...sections.flat()];
  const text = numberThrough(blocks.filter(Boolean).map((block) => fillTabStops(block, (place) => known.get(place)))).join('\n\n');
  return `${text}\n`;
}

function sectionBlocks(profile: LetterProfile, section: SectionDefinition, items: readonly string[]): string[] {
  const tree = parseLetter('', profile);
  const heading = section.headings.length > 0 ? escapeSnippet(headingText(section, tree.layout)) : '';
  if (section.id !== profile.issues.section || profile.issues.heading === 'section') {
    return [heading, withItems(stockText(tree, section), items)].filter(Boolean);
  }
  const opening = heading && section.opening ? escapeSnippet(section.opening) : '';
  const issues = (items.length > 0 ? items : ['']).map((item, index) => issueSnippet(profile, index + 1, item));
  return [heading, opening, ...issues].filter(Boolean);
}

/** In a letter of one issue, its section names all items. */
function withItems(text: string, items: readonly string[]): string {
  return items.length === 0 ? text : withItem(text, listOf(items));
}

function headerLine(field: HeaderFieldDefinition, value: string): string {
  const label = escapeSnippet(field.label);
  if (value !== '') return `${label} ${escapeSnippet(value)}`;
  const place = headerPlace(field);
  if (field.values) return `${label} ${choiceTabStop(1, [place, ...field.values])}`;
  return `${label} \${1:${escapeSnippet(place)}}`;
}

/** What stands in a header field's place, and wherever else the letter repeats it: `[insert UR denial date]`. */
function headerPlace({ label, kind }: HeaderFieldDefinition): string {
  const name = label
    .replace(/ *:$/, '')
    .toLowerCase()
    .replace(/\bur\b/, 'UR');
  return `[insert ${name}${kind === 'date' && !/\bdate\b/.test(name) ? ' date' : ''}]`;
}

/** What stands in the letter's places, as far as it is known. */
function knownTexts(profile: LetterProfile, details: NewLetterDetails, items: readonly string[]): ReadonlyMap<string, string> {
  const header = profile.header.map((field) => [headerPlace(field), headerValue(field, details.header?.[field.id] ?? '')] as const);
  const known: (readonly [string, string])[] = [
    ...header,
    ['[insert specialties]', details.specialties ?? ''],
    ['[insert states]', details.states ?? ''],
    ['[insert disputed items]', listOf(items.map(inMidSentence))],
  ];
  return new Map(known.filter(([, text]) => text !== ''));
}

/** A value as letters write it: a date as `01/31/2017`, a case number in capitals. */
function headerValue({ id, kind }: HeaderFieldDefinition, value: string): string {
  const date = kind === 'date' ? readCalendarDate(value.trim()) : undefined;
  if (date) return `${twoDigits(date.month)}/${twoDigits(date.day)}/${date.year}`;
  return id === 'caseNumber' ? value.toUpperCase() : value;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function listOf(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  // An item may hold a comma itself.
  const mark = items.some((item) => item.includes(',')) ? ';' : ',';
  return items.length === 2 && mark === ',' ? items.join(' and ') : `${items.slice(0, -1).join(`${mark} `)}${mark} and ${items.at(-1)}`;
}

/** A heading that may stand with nothing below it. */
function isTitle(section: SectionDefinition): boolean {
  return !section.required && section.text === '' && section.headings.length > 0;
}

import { parseLetter } from '../../letter/parse-letter';
import type { HeaderFieldDefinition, HeaderFieldId, LetterProfile, SectionDefinition } from '../../profiles/letter-profile';
import { headingText, stockText } from '../../rules/insertion';
import { inMidSentence } from '../../text/mid-sentence';
import { escapeSnippet, fillTabStops, numberThrough } from '../../text/snippet';
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
  const header = profile.header
    .filter((field) => field.required !== false || details.header?.[field.id])
    .map((field) => headerLine(field, details.header?.[field.id] ?? ''));
  const [first, ...rest] = sections;
  const headerBlock = numberThrough(header).join('\n');
  // A title stands above the header.
  const opensWithTitle = profile.sections[0] !== undefined && isTitle(profile.sections[0]);
  const blocks = opensWithTitle ? [...(first ?? []), headerBlock, ...rest.flat()] : [headerBlock, ...sections.flat()];
  const known = (placeholder: string) => knownText(placeholder, details, items);
  const text = numberThrough(blocks.filter(Boolean).map((block) => fillTabStops(block, known))).join('\n\n');
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

function headerLine({ label, kind, id }: HeaderFieldDefinition, value: string): string {
  const name = label
    .replace(/ *:$/, '')
    .toLowerCase()
    .replace(/\bur\b/, 'UR');
  if (value !== '') return `${escapeSnippet(label)} ${escapeSnippet(value)}`;
  if (id === 'priority') return `${escapeSnippet(label)} \${1|[insert priority],Standard,Expedited|}`;
  return `${escapeSnippet(label)} \${1:[insert ${escapeSnippet(name)}${kind === 'date' && !/\bdate\b/.test(name) ? ' date' : ''}]}`;
}

/** What stands in the stock text's places, as far as it is known. */
function knownText(placeholder: string, { specialties, states }: NewLetterDetails, items: readonly string[]): string | undefined {
  if (placeholder === '[insert specialties]') return specialties || undefined;
  if (placeholder === '[insert states]') return states || undefined;
  if (placeholder === '[insert disputed items]' && items.length > 0) return listOf(items.map(inMidSentence));
  return undefined;
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

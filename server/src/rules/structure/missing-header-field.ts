import type { HeaderField, LetterTree } from '../../letter/letter-tree';
import type { HeaderFieldDefinition } from '../../profiles/letter-profile';
import { isWhiteSpace } from '../../text/normalised-text';
import { choiceTabStop, numberThrough } from '../../text/snippet';
import { lineBegin, lineBreak } from '../insertion';
import type { Rule } from '../rule';

/** A header with some of its fields and not the others. */
export const missingHeaderField: Rule = {
  code: 'missing-header-field',
  group: 'structure',
  severity: 'information',
  unwritten: true,
  summary: 'The header has some of its fields and not the others.',
  manual: {
    explanation: `Published letters are sometimes cut off above their first heading: a letter without a header is left alone. Where one field stands, all are
expected: the rules on dates and editions rest on them.`,
    flagged: `Case Number: CM17-0000042
Date of Injury: 10/03/2016`,
    silent: `Case Number: CM17-0000042
Date Assigned: 01/20/2017
Date of Injury: 10/03/2016
Decision Date: 02/15/2017
UR Denial Date: 01/05/2017
Priority: Standard
Application Received: 01/17/2017`,
  },
  check({ tree }) {
    const missing = missingFields(tree);
    const fields = tree.header?.fields;
    if (!fields || missing.length === 0) return [];
    const names = missing.map((definition) => definition.label.replace(/ *:$/, '')).join(', ');
    const start = Math.min(...fields.map((field) => field.start));
    const end = Math.max(...fields.map((field) => field.end));
    return [{ range: { start, end }, message: `The header lacks: ${names}. Insert ${missing.length === 1 ? 'it' : 'them'}.` }];
  },
  fixes({ tree }) {
    const missing = missingFields(tree);
    const fields = tree.header?.fields ?? [];
    if (missing.length === 0 || fields.length === 0) return [];
    const lines = new Map<number, string[]>();
    for (const definition of missing) {
      const place = placeOf(tree, fields, definition);
      lines.set(place, [...(lines.get(place) ?? []), lineOf(tree, fields, definition)]);
    }
    const places = [...lines.keys()].sort((a, b) => a - b);
    const texts = numberThrough(places.map((place) => numberThrough(lines.get(place) ?? []).join(lineBreak(tree.layout))));
    const title = missing.length === 1 ? `Insert "${missing[0]?.label}"` : 'Insert the missing fields';
    const edits = places.map((place, index) => ({
      start: place,
      end: place,
      text: isAboveAll(fields, place) ? `${texts[index]}${lineBreak(tree.layout)}` : `${lineBreak(tree.layout)}${texts[index]}`,
      snippet: true,
    }));
    return [{ title, preferred: true, edits }];
  },
};

function missingFields(tree: LetterTree): HeaderFieldDefinition[] {
  const written: readonly HeaderField[] = tree.header?.fields ?? [];
  return tree.profile.header.filter((definition) => definition.required !== false && !written.some((field) => field.id === definition.id));
}

/** The end of the line that holds the field before it or, where it belongs first, the beginning of the header's first line. */
function placeOf(tree: LetterTree, fields: readonly HeaderField[], definition: HeaderFieldDefinition): number {
  const { source } = tree.normalised;
  const order = tree.profile.header.map(({ id }) => id);
  const before = fields.filter((field) => order.indexOf(field.id) < order.indexOf(definition.id)).pop();
  if (!before) return lineBegin(source, Math.min(...fields.map((field) => field.start)));
  let end = lineEndOf(source, before.end);
  // A field in the next column may be wrapped over two lines: its lines stay together.
  for (const field of fields) if (field.start < end && field.end > end) end = lineEndOf(source, field.end);
  return end;
}

function isAboveAll(fields: readonly HeaderField[], place: number): boolean {
  return fields.every((field) => field.start >= place);
}

/** The field on a line of its own, its value in the column of the others' values where they have one. */
function lineOf(tree: LetterTree, fields: readonly HeaderField[], { label, kind, values }: HeaderFieldDefinition): string {
  const { source } = tree.normalised;
  const begins = (field: HeaderField) => source.slice(lineBegin(source, field.start), field.start).trim() === '';
  const model = fields.find((field) => begins(field) && field.value.start < field.value.end);
  const between = model ? source.slice(model.label.end, model.value.start) : ' ';
  const indent = model ? source.slice(lineBegin(source, model.start), model.start) : '';
  const inColumns = model !== undefined && /^ {2,}$/.test(between);
  const blanks = inColumns ? ' '.repeat(Math.max(1, model.value.start - model.start - label.length)) : between === '\t' ? between : ' ';
  const request = `[insert ${kind === 'date' ? 'date' : label.replace(/ *:$/, '').toLowerCase()}]`;
  return `${indent}${label}${blanks}${values ? choiceTabStop(1, [`[insert ${values.join(' or ')}]`, ...values]) : `\${1:${request}}`}`;
}

/** Where a line's words end. */
function lineEndOf(source: string, offset: number): number {
  let end = offset;
  while (end < source.length && !/[\r\n]/.test(source.charAt(end))) end++;
  while (end > offset && isWhiteSpace(source.charCodeAt(end - 1))) end--;
  return end;
}

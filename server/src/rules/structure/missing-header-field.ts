import type { HeaderField, LetterTree } from '../../letter/letter-tree';
import type { HeaderFieldDefinition } from '../../profiles/letter-profile';
import type { Rule } from '../rule';

/** A header with some of its fields and not the others. */
export const missingHeaderField: Rule = {
  code: 'missing-header-field',
  group: 'structure',
  severity: 'information',
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
    const end = Math.max(...fields.map((field) => field.end));
    const lines = missing.map(
      (definition, index) =>
        `${tree.layout.lineEnd}${definition.label} \${${index + 1}:${definition.kind === 'date' ? '[insert date]' : '[insert]'}}`,
    );
    const title = missing.length === 1 ? `Insert "${(missing[0] as HeaderFieldDefinition).label}"` : 'Insert the missing fields';
    return [{ title, preferred: true, edits: [{ start: end, end, text: lines.join(''), snippet: true }] }];
  },
};

function missingFields(tree: LetterTree): HeaderFieldDefinition[] {
  const written: readonly HeaderField[] = tree.header?.fields ?? [];
  return tree.profile.header.filter((definition) => definition.required !== false && !written.some((field) => field.id === definition.id));
}

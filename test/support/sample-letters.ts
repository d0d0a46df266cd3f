import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LetterPart, LetterParts } from './letter-layouts';

const folder = join(import.meta.dirname, '../letters');

/** The sample letters by the names of their files. */
export const sampleLetters: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((name) => /\.(?:imr|txt)$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);

const labels =
  /^(?:Claims Administrator guideline|[A-Z]\w+(?: Reviewer)? guideline|Decision rationale|The Expert Reviewer has the following|State\(s\)|Certification|•|-)/;
const headings = /^(?:[A-Z][A-Z ,()/[\]]+[A-Z)\]]|Notice of Independent .*|[A-Z][A-Za-z ]+:)$/;
const fieldLabels = /Case Number:|Date Assigned:|Date of Injury:|Decision Date:|UR Denial Date:|Priority:|Application Received:/g;

/** The samples of single spacing, taken apart so that they can be laid out anew. */
export const relaidSamples: readonly { readonly name: string; readonly parts: LetterParts }[] = [...sampleLetters]
  .filter(([name]) => !/double-spaced|notice/.test(name))
  .map(([name, source]) => ({ name, parts: takeApart(source) }));

function takeApart(source: string): LetterParts {
  const text = source.replace(/\r\n?/g, '\n').replace(/[\uFEFF\f]/g, '');
  const body = text.slice(Math.max(0, text.search(/^ *(?:HOW|MEDICAL PROF|DOCUMENTS|CLINICAL)/m)));
  const blocks: LetterPart[] = [];
  for (const paragraph of body.split(/\n[ \t]*\n/)) {
    let open = false;
    for (const line of paragraph.split('\n').map((words) => words.trim().replace(/\s+/g, ' '))) {
      if (line === '') continue;
      const isHeading = headings.test(line) && !/guideline:|rationale:/i.test(line);
      const last = blocks.at(-1);
      if (open && !isHeading && !labels.test(line) && last) blocks[blocks.length - 1] = { ...last, text: joined(last.text, line) };
      else blocks.push({ kind: isHeading ? 'heading' : 'paragraph', text: line });
      open = !isHeading;
    }
  }
  return { header: headerOf(text.slice(0, text.length - body.length)), blocks };
}

function joined(text: string, line: string): string {
  return /\w-$/.test(text) ? text + line : `${text} ${line}`;
}

function headerOf(head: string): LetterParts['header'] {
  const flat = head.replace(/\s+/g, ' ').replace(/Application (\S+) Received:/, 'Application Received: $1');
  const found = [...flat.matchAll(fieldLabels)];
  return found.map((match, index) => {
    const from = (match.index as number) + match[0].length;
    return [match[0], flat.slice(from, found[index + 1]?.index ?? flat.length).trim()];
  });
}

import { isWritten } from '../../letter/heading-lines';
import type { LetterTree, Section } from '../../letter/letter-tree';
import { normalisedSlice } from '../../text/normalised-text';
import { numberThrough } from '../../text/snippet';
import { gapsAround, insertBlocks, lineBreak } from '../insertion';
import type { LetterEdit, QuickFix, Rule } from '../rule';
import { type Credential, missingCredentialsOf } from './reviewer-credentials';

/** Section 1 does not say by what right the reviewer decides. */
export const missingCredentials: Rule = {
  code: 'missing-credentials',
  group: 'structure',
  severity: 'warning',
  unwritten: true,
  summary: 'Section 1 states no specialty or certification, no state of licensure, or no active practice.',
  manual: {
    explanation: `The organization describes the reviewer's qualifications and keeps the name confidential (Labor Code §4610.6(f)). Letters state three things:
the specialty or board certification, the state of licensure, and the active practice; in a sentence or in a block.`,
    flagged: `HOW THE IMR FINAL DETERMINATION WAS MADE

The expert reviewer is Board Certified in Orthopedic Surgery.`,
    silent: `HOW THE IMR FINAL DETERMINATION WAS MADE

The expert reviewer is Board Certified in Orthopedic Surgery and is licensed to practice in California. He/she has been in active
clinical practice for more than five years and is working at least 24 hours a week in active practice.`,
  },
  check({ tree }) {
    const section = sectionOf(tree);
    const missing = section ? missingIn(tree, section) : [];
    if (!section || missing.length === 0) return [];
    const titles = listOf(missing.map((credential) => credentials[credential].title));
    return [
      {
        range: section.heading,
        message: `This section does not state ${titles} of the expert reviewer (Labor Code §4610.6(f)). Add ${missing.length === 1 ? 'it' : 'them'}.`,
        data: { missing: missing.join(' ') },
      },
    ];
  },
  fixes({ tree }): QuickFix[] {
    const section = sectionOf(tree);
    const missing = section ? missingIn(tree, section) : [];
    if (!section || missing.length === 0) return [];
    const inSentences: QuickFix = { title: 'Insert the credentials as sentences', edits: [sentences(tree, section, missing)] };
    const ofBlock = missing.filter((credential) => credential !== 'active-practice');
    if (ofBlock.length === 0) return [{ ...inSentences, preferred: true }];
    return [{ title: 'Insert the credentials as a block', preferred: true, edits: block(tree, section, missing) }, inSentences];
  },
};

/** How each credential is named in a message, and how it is written in a sentence and in the block. */
const credentials = {
  specialty: {
    title: 'the specialty or certification',
    sentence: 'The Expert Reviewer is Board Certified in ${1:[insert specialties]}.',
    label: 'Certification(s)/Specialty:',
    written: /\b(?:certifications?|certification\(s\)|special(?:ty|ties))(?:\s*\/\s*special(?:ty|ties))?\s*:[^\S\r\n]*/i,
    value: '${1:[insert specialties]}',
  },
  licensure: {
    title: 'the state of licensure',
    sentence: 'The Expert Reviewer is licensed to practice in ${1:[insert states]}.',
    label: 'State(s) of Licensure:',
    written: /\b(?:states?(?:\(s\))?\s+of\s+)?licensure\s*:[^\S\r\n]*/i,
    value: '${1:[insert states]}',
  },
  'active-practice': {
    title: 'the active practice',
    sentence: 'He/she has been in active clinical practice for more than five years and works at least 24 hours a week in active practice.',
  },
} as const satisfies Record<Credential, object>;
const blockOpening = 'The Expert Reviewer has the following credentials:';

function sectionOf(tree: LetterTree): Section | undefined {
  return tree.sections.find(
    ({ definition, heading, body }) => definition.id === 'determination-method' && isWritten(heading) && body.end > body.start,
  );
}

function missingIn(tree: LetterTree, section: Section): Credential[] {
  return missingCredentialsOf(normalisedSlice(tree.normalised, section.body));
}

function sentences(tree: LetterTree, section: Section, missing: readonly Credential[]): LetterEdit {
  return insertBlocks(tree, section.body.end, [numberThrough(missing.map((credential) => credentials[credential].sentence)).join(' ')]);
}

/** Fills the labels that stand there empty, and adds the others: below those that stand there, else as a block of its own. */
function block(tree: LetterTree, section: Section, missing: readonly Credential[]): LetterEdit[] {
  const { start, end } = section.body;
  const body = tree.normalised.source.slice(start, end);
  const places: { at: number; text: string }[] = [];
  const absent: string[] = [];
  for (const credential of ['licensure', 'specialty'] as const) {
    if (!missing.includes(credential)) continue;
    const { label, written, value } = credentials[credential];
    const found = written.exec(body);
    if (found) places.push({ at: start + found.index + found[0].length, text: `${found[0].endsWith(':') ? ' ' : ''}${value}` });
    else absent.push(`${label} ${value}`);
  }
  const hasBlock = /following\s+credentials\s*:|\bof\s+licensure\s*:|certification\(s\)/i.test(body);
  const lines = absent.length > 0 && !hasBlock ? [blockOpening, ...absent] : absent;
  const { opening, closing } = gapsAround(tree, end);
  if (lines.length > 0) {
    const text = numberThrough(lines).join(lineBreak(tree.layout));
    places.push({ at: end, text: `${hasBlock ? lineBreak(tree.layout) : opening}${text}` });
  }
  if (missing.includes('active-practice')) {
    places.push({ at: end, text: `${opening}${credentials['active-practice'].sentence}` });
  }
  if (lines.length > 0 || missing.includes('active-practice')) places.push({ at: end, text: closing });
  const texts = numberThrough(places.map(({ text }) => text));
  return [...new Set(places.map(({ at }) => at))]
    .sort((a, b) => a - b)
    .map((at) => ({ start: at, end: at, text: texts.filter((_, index) => places[index]?.at === at).join(''), snippet: true }));
}

/** "the specialty, the state of licensure and the active practice". */
function listOf(titles: readonly string[]): string {
  const last = titles.at(-1) ?? '';
  return titles.length > 1 ? `${titles.slice(0, -1).join(', ')} and ${last}` : last;
}

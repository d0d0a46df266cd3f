import { isWritten } from '../../letter/heading-lines';
import type { LetterTree, Section } from '../../letter/letter-tree';
import { normalisedSlice } from '../../text/normalised-text';
import { laidOut, lineBreak, paragraphBreak } from '../insertion';
import type { QuickFix, Rule } from '../rule';

const determinationMethod = 'determination-method';

/** What section 1 says of the reviewer, each in the ways in which letters say it. Brackets to be filled in are a placeholder, and no gap. */
const credentials = [
  {
    name: 'specialty',
    title: 'the specialty or board certification',
    pattern:
      /\b(?:board[- ]?certifi(?:ed|cation)(?:\s*:)? (?:in\b )?\S|certified in \S|certification\(?s?\)?(?: ?\/ ?specialt(?:y|ies))? ?: ?(?!state|the |licens)[a-z([]|specialt(?:y|ies) ?: ?(?!state|the |licens)[a-z([]|special(?:ty|ises|izes) (?:is|in|of) \S|diplomate (?:of|in) \S|fellowship[- ]trained in|residency in)/i,
    sentence: 'The Expert Reviewer is Board Certified in ${1:[insert specialties]}.',
    line: 'Certification(s)/Specialty: ${1:[insert specialties]}',
  },
  {
    name: 'licensure',
    title: 'the state of licensure',
    pattern:
      /\b(?:licens(?:ed|ure|e)\b[^.:]{0,40} (?:in|by|of|from) (?:the )?[A-Z]|states?(?:\(s\))? of licensure ?: ?(?!certif|special)[A-Za-z[]|licensed in ?: ?[A-Z]|licensure ?: ?(?!certif|special)[A-Z]|license\(?s?\)? ?: ?(?!certif|special)[A-Z]|[A-Z][a-z]+ (?:medical )?licen[sc]e)/i,
    sentence: 'The Expert Reviewer is licensed to practice in ${1:[insert states]}.',
    line: 'State(s) of Licensure: ${1:[insert states]}',
  },
  {
    name: 'active-practice',
    title: 'the active practice',
    pattern:
      /\b(?:active(?:ly)? (?:clinical |medical )?practi[cs]|in active clinical|actively (?:treat|see|practic)|currently (?:in practice|practic|working at least))/i,
    sentence:
      'The Expert Reviewer has been in active clinical practice for more than five years and works at least 24 hours a week in active practice.',
    line: '',
  },
] as const;

/** Section 1 does not say by what right the reviewer decides. */
export const missingCredentials: Rule = {
  code: 'missing-credentials',
  group: 'structure',
  severity: 'warning',
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
    const titles = listOf(missing.map((credential) => credential.title));
    return [
      {
        range: section.heading,
        message: `This section does not state ${titles} of the expert reviewer (Labor Code §4610.6(f)). Add ${missing.length === 1 ? 'it' : 'them'}.`,
      },
    ];
  },
  fixes({ tree }): QuickFix[] {
    const section = sectionOf(tree);
    const missing = section ? missingIn(tree, section) : [];
    if (!section || missing.length === 0) return [];
    const body = normalisedSlice(tree.normalised, section.body);
    const hasBlock = /\bfollowing credentials ?:|\bof licensure ?:|certification\(s\)/i.test(body);
    const usesBlock = hasBlock && missing.every((credential) => credential.line !== '');
    const pieces = missing.map((credential, index) =>
      (usesBlock ? credential.line : credential.sentence).replace('${1:', `\${${index + 1}:`),
    );
    const before = usesBlock ? lineBreak(tree.layout) : paragraphBreak(tree.layout);
    const text = usesBlock ? pieces.join('\n') : pieces.join(' ');
    const edit = { start: section.body.end, end: section.body.end, text: `${before}${laidOut(text, tree.layout)}`, snippet: true };
    return [{ title: `Insert ${listOf(missing.map((credential) => credential.title))}`, preferred: true, edits: [edit] }];
  },
};

function sectionOf(tree: LetterTree): Section | undefined {
  return tree.sections.find(
    (section) => section.definition.id === determinationMethod && isWritten(section.heading) && section.body.end > section.body.start,
  );
}

function missingIn(tree: LetterTree, section: Section) {
  const body = normalisedSlice(tree.normalised, section.body);
  return credentials.filter((credential) => !credential.pattern.test(body));
}

/** "the specialty, the state of licensure and the active practice". */
function listOf(titles: readonly string[]): string {
  const last = titles.at(-1) ?? '';
  return titles.length > 1 ? `${titles.slice(0, -1).join(', ')} and ${last}` : last;
}

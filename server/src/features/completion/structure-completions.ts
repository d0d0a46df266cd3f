import type { LetterReading } from '../../letter/letter-reading';
import type { Issue, LetterTree } from '../../letter/letter-tree';
import type { DecisionValue } from '../../profiles/letter-profile';
import { insertMissing, laidOut, lineBegin, missingPieces } from '../../rules/insertion';
import { escapeSnippet } from '../../text/snippet';
import type { Offer } from './letter-completion';

/** The headings and labels that are missing at a line of which nothing but a few words is written, and a whole issue. */
export function structureOffers(letter: LetterReading, lineStart: number, caret: number): Offer[] {
  const { tree } = letter;
  const offers: Offer[] = [];
  for (const piece of missingPieces(tree)) {
    const edit = insertMissing(tree, piece);
    if (!isBlankBetween(tree, edit.start, lineStart, caret)) continue;
    const title = 'section' in piece ? piece.section.title : piece.part.title;
    const heading = 'section' in piece ? piece.section.headings[0] : piece.part.labels[0];
    const about = `law/${'section' in piece ? piece.section.id : piece.part.id}`;
    offers.push({ about, kind: 'section', label: heading ?? title, detail: title, text: edit.text.trim(), snippet: true });
  }
  return [...offers, ...issueOffers(tree, caret)];
}

/** A whole issue, open or with its decision, in the section of issues. */
function issueOffers(tree: LetterTree, caret: number): Offer[] {
  const { issues } = tree.profile;
  const section = tree.sections.find(({ definition }) => definition.id === issues.section);
  if (!section || caret < section.heading.end || caret > section.end || issues.heading === 'section') return [];
  const text = laidOut(issues.text, tree.layout);
  const offer = (label: string, detail: string, issue: string): Offer => ({ kind: 'snippet', label, detail, text: issue, snippet: true });
  const decided = (['upheld', 'overturned'] as const).map((value) =>
    offer(value, `A whole issue, ${value}`, decidedIssue(tree, text, value)),
  );
  return [offer('issue', 'A whole issue', text), ...decided];
}

/** A profile's issue with its choices of decision and conclusion made. */
function decidedIssue({ profile: { issues } }: LetterTree, text: string, value: DecisionValue): string {
  const words = issues.decisions[value];
  const conclusion = value === 'upheld' ? /^(?:is|are) not medically necessary/ : /^(?:is|are) medically necessary/;
  return text.replace(/\$\{\d+\|([^|]*)\|\}/g, (choice: string, choices: string) => {
    const made = choices.split(',').find((candidate) => words.includes(candidate) || conclusion.test(candidate));
    return made === undefined ? choice : escapeSnippet(made);
  });
}

/** The decisions, where an item has just been closed by its colon. */
export function decisionOffers(letter: LetterReading, caret: number): { readonly start: number; readonly offers: Offer[] } | undefined {
  const { tree } = letter;
  if (tree.profile.issues.heading !== 'decision-line') return undefined;
  const { source } = tree.normalised;
  const line = source.slice(lineBegin(source, caret), caret);
  const written = /^(.*\S):[^\S\r\n]*([a-z]*|\[[^\]]*\])$/i.exec(line);
  if (!written || !/^[^\S\r\n]*(?:[\r\n]|$)/.test(source.slice(caret))) return undefined;
  const start = caret - (written[2] as string).length;
  const colon = lineBegin(source, caret) + (written[1] as string).length;
  if (!undecidedIssueAt(tree, colon, caret)) return undefined;
  const offers = (['upheld', 'overturned'] as const).map(
    (value): Offer => ({
      about: `decision/${value}`,
      kind: 'decision',
      label: tree.profile.issues.decisions[value][0] as string,
      detail: value === 'upheld' ? 'not medically necessary' : 'medically necessary',
      text: tree.profile.issues.decisions[value][0] as string,
    }),
  );
  return { start, offers };
}

/** The issue whose heading ends in this colon, or whose decision is just being written. */
function undecidedIssueAt(tree: LetterTree, colon: number, caret: number): Issue | undefined {
  return tree.issues.find(
    ({ heading, item, decision, parts }) =>
      heading.start <= colon &&
      colon <= Math.max(heading.end, item.end) + 1 &&
      (decision === undefined || (decision.start >= colon && decision.end <= caret)) &&
      parts.every((part) => part.start > colon),
  );
}

/** Whether only blanks lie between a place and a line of which nothing but what is typed is written. */
function isBlankBetween(tree: LetterTree, place: number, lineStart: number, caret: number): boolean {
  const { source } = tree.normalised;
  if (place > caret) return source.slice(caret, place).trim() === '';
  return place >= lineStart || source.slice(place, lineStart).trim() === '';
}

import type { LetterReading, RationaleReading } from '../../letter/letter-reading';
import type { Issue, LetterTree } from '../../letter/letter-tree';
import { type NoticeDetermination, readNoticeDeterminations } from '../../letter/notice-determinations';
import type { TextRange } from '../../text/text-range';
import type { LetterEdit, QuickFix, Rule } from '../rule';

/** The decision says the opposite of what the rationale concludes. */
export const decisionConflict: Rule = {
  code: 'decision-conflict',
  group: 'decision',
  severity: 'error',
  summary: 'The decision says the opposite of what the rationale concludes on medical necessity.',
  manual: {
    explanation: `\`Upheld\` means that the claims administrator's refusal stands: the treatment is not medically necessary. \`Overturned\` means
that it is. The rule reads the rationale's conclusion and holds it against the decision. It speaks only where the conclusion is
plain: a rationale that says both, quotes a guideline's words or reports somebody else's conclusion settles nothing.

The determination binds both sides (Labor Code §4610.6(g)), and an uncertainty in it is no ground of appeal: it has to be mended
before the letter is sent.`,
    flagged: `MRI of the left shoulder: Upheld

Decision rationale: … Therefore, the request is medically necessary.`,
    silent: `MRI of the left shoulder: Upheld

Decision rationale: … Therefore, the request is not medically necessary.`,
  },
  check(reading) {
    const determinations = readNoticeDeterminations(reading.tree);
    return reading.issues.flatMap(({ issue, rationale }) => {
      const conclusion = rationale?.conclusion;
      const decided = decisionOf(issue, determinations);
      if (!decided || !conclusion || conclusion.necessary === null || conclusion.necessary === decided.necessary) return [];
      const concluded = conclusion.necessary ? 'is medically necessary' : 'is not medically necessary';
      return [
        {
          range: { start: decided.start, end: decided.end },
          message: `${decided.says}, but the rationale concludes that the treatment ${concluded}. Change whichever is wrong.`,
          related: [{ range: conclusion, message: `The rationale concludes here that the treatment ${concluded}.`, mendable: true }],
          data: { issue: issue.index, necessary: conclusion.necessary },
        },
      ];
    });
  },
  fixes(reading, finding) {
    const necessary = finding.data?.necessary === true;
    const changes = [
      ...decisionChanges(reading.tree, finding.range, necessary),
      ...conclusionChanges(reading, reading.issues[Number(finding.data?.issue)]?.rationale, necessary),
    ];
    return changes.map((fix, index) => ({ ...fix, preferred: index === 0 }));
  },
};

function decisionChanges({ profile, normalised }: LetterTree, range: TextRange, necessary: boolean): QuickFix[] {
  const isWord = profile.issues.heading === 'decision-line';
  const decision = isWord
    ? profile.issues.decisions[necessary ? 'overturned' : 'upheld'][0]
    : inOppositeWords(normalised.source.slice(range.start, range.end), necessary);
  if (!decision) return [];
  const { start, end } = range;
  return [{ title: `Change the decision to ${isWord ? decision : `"${decision}"`}`, edits: [{ start, end, text: decision }] }];
}

/** All that concludes the same is changed; nothing where one of the conclusions is put in words that have no plain opposite. */
function conclusionChanges({ tree }: LetterReading, rationale: RationaleReading | undefined, necessary: boolean): QuickFix[] {
  const conclusions = rationale?.conclusions.filter((conclusion) => conclusion.necessary === necessary) ?? [];
  const changes = conclusions.flatMap(({ sentence, end }) => {
    const start = rationale?.part.sentences[sentence]?.start;
    return start === undefined ? [] : (oppositeConclusion(tree.normalised.source.slice(start, end), start) ?? []);
  });
  const [first] = changes;
  if (!first || changes.length < conclusions.length) return [];
  const title = `Change the conclusion to "${first.verb} ${necessary ? 'not ' : ''}medically necessary"`;
  return [{ title, edits: changes.map(({ edit }) => edit) }];
}

/** The verb of a plain conclusion and, before the words of medical necessity, its "not". */
const plainConclusion = /\b(is|are|was|were)(\s+not)?[\s-]+medically\s+necessary(?:\s+and\s+appropriate)?$/i;
/** Words by which a sentence says the same the other way without "not". */
const otherNegation = /\b(?:none|neither|nor|no|never|cannot|without|\w+n['’]t)\b/i;

/** What makes "is not medically necessary" of "is medically necessary", and the reverse, at the end of words that begin at an offset. */
function oppositeConclusion(words: string, offset: number): { readonly verb: string; readonly edit: LetterEdit } | undefined {
  const found = plainConclusion.exec(words);
  if (!found || otherNegation.test(words)) return undefined;
  const verb = found[1] as string;
  const start = offset + found.index + verb.length;
  return { verb, edit: { start, end: start + (found[2]?.length ?? 0), text: found[2] ? '' : ' not' } };
}

/** "is not medically necessary" from "is medically necessary", and the reverse. */
function inOppositeWords(written: string, necessary: boolean): string | undefined {
  const words = written.replace(/\s+/g, ' ');
  const opposite = necessary
    ? words.replace(/ not\b/i, '')
    : words.replace(/^(?:is\/was|is|are|was|were)\b/i, (verb) => verb + (verb === verb.toUpperCase() ? ' NOT' : ' not'));
  return opposite === words ? undefined : opposite;
}

const isVerb = /^(?:is|are|was|were)\b/i;

interface Decided extends TextRange {
  readonly necessary: boolean;
  /** For the message. */
  readonly says: string;
}

/** The decision in the issue's heading or, where the format has none there, in the notice at the top. */
function decisionOf(issue: Issue, determinations: readonly NoticeDetermination[]): Decided | undefined {
  const { decision } = issue;
  if (decision?.value) {
    const { start, end, text, value } = decision;
    const says = isVerb.test(text) ? `The decision says that the item "${text}"` : `The decision is ${text}`;
    return { start, end, necessary: value === 'overturned', says };
  }
  const determined = determinations.find((determination) => determination.issue === issue);
  return (
    determined && { ...determined, says: `The notice determines that the item is ${determined.necessary ? '' : 'not '}medically necessary` }
  );
}

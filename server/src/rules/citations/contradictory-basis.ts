import { isInForce } from '../../guidelines/lookup';
import { isoDate } from '../../letter/calendar-date';
import type { BasisReading, BasisStatement, Citation, LetterReading } from '../../letter/letter-reading';
import type { TextRange } from '../../text/text-range';
import type { Finding, LetterEdit, Rule } from '../rule';
import { type CitedBasis, citedBases, severityIn } from './cited-bases';

/** The sentences of one basis contradict each other. */
export const contradictoryBasis: Rule = {
  code: 'contradictory-basis',
  group: 'citations',
  severity: 'warning',
  summary: 'The sentences of one basis contradict each other.',
  manual: {
    explanation: `A basis contradicts itself where it calls an MTUS source Non-MTUS or the reverse, where it says that the decision was not based on
the MTUS and cites the MTUS, or where it says that no evidence was cited and cites some. Only what the MTUS holds is presumed
correct (8 CCR §9792.21(c)), so the label matters.

ACOEM editions and chapters outside the MTUS on the decision date are rightly Non-MTUS: the third edition, chapters of 2004 that were
never adopted, Hip and Groin before December 2017. One finding a basis; in the claims administrator's, which the reviewer only
reports, it is of severity information.`,
    flagged: `MAXIMUS guideline: The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on
MTUS Knee Complaints 2004, Section(s): Special Studies.`,
    silent: `MAXIMUS guideline: The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on
Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI's (magnetic resonance imaging).`,
  },
  check(reading) {
    return citedBases(reading).flatMap((basis): Finding[] => {
      const found = contradictionOf(reading, basis);
      return found ? [{ range: plain(found.range), message: found.message, related: [found.related], ...severityIn(basis) }] : [];
    });
  },
  fixes(reading, finding) {
    const basis = citedBases(reading).find(({ basis: { part } }) => part.start <= finding.range.start && finding.range.end <= part.end);
    const found = basis && contradictionOf(reading, basis);
    return found ? [{ title: found.fix, preferred: true, edits: found.edits }] : [];
  },
};

interface Contradiction {
  readonly range: TextRange;
  readonly message: string;
  readonly related: { readonly range: TextRange; readonly message: string };
  readonly fix: string;
  readonly edits: readonly LetterEdit[];
}

/** The most telling contradiction of a basis. */
function contradictionOf(reading: LetterReading, { basis }: CitedBasis): Contradiction | undefined {
  const { statements, citations } = basis;
  const { source } = reading.tree.normalised;
  const denial = statements.find(({ kind }) => kind !== 'no-evidence');
  const denials = statements.filter(({ kind }) => kind !== 'no-evidence').map((statement) => removal(source, basis, statement));
  const calledNonMtus = citations.find((citation) => citation.label === 'non-mtus' && isMtusSource(reading, citation));
  if (calledNonMtus?.labelRange) {
    const { labelRange } = calledNonMtus;
    const repeated = /^[\s,:]*MTUS\b/i.exec(source.slice(labelRange.end, calledNonMtus.end));
    const others = citations.some((citation) => citation !== calledNonMtus && citation.family !== 'mtus');
    return {
      range: calledNonMtus,
      message: 'A source that is part of the MTUS is called Non-MTUS. Set the label right (8 CCR §9792.21(c)).',
      related: { range: plain(denial ?? labelRange), message: denial ? 'The basis says so here too.' : 'The label.' },
      fix: 'Call it MTUS',
      edits: [{ start: labelRange.start, end: labelRange.end + (repeated?.[0].length ?? 0), text: 'MTUS' }, ...(others ? [] : denials)],
    };
  }
  const calledMtus = citations.find((citation) => citation.label === 'mtus' && isOutsideMtus(reading, citation));
  if (calledMtus?.labelRange) {
    return {
      range: calledMtus,
      message: 'A source that is not part of the MTUS is called MTUS. Set the label right (8 CCR §9792.21(c)).',
      related: { range: plain(calledMtus.labelRange), message: 'The label.' },
      fix: 'Call it a Non-MTUS citation',
      edits: [{ ...plain(calledMtus.labelRange), text: labelText(source, calledMtus.labelRange) }],
    };
  }
  const mtus = citations.find((citation) => citation.family === 'mtus' && citation.label !== 'non-mtus');
  if (denial && mtus) {
    return {
      range: denial,
      message: 'The basis says that the decision does not rest on the MTUS, and cites the MTUS. Remove whichever is wrong.',
      related: { range: plain(mtus), message: 'The MTUS is cited here.' },
      fix: 'Remove the sentence',
      edits: denials,
    };
  }
  const nothing = statements.find(({ kind }) => kind === 'no-evidence');
  const cited = citations[0];
  if (!nothing || !cited) return undefined;
  return {
    range: nothing,
    message: 'The basis says that no evidence was cited, and cites some. Remove whichever is wrong.',
    related: { range: plain(cited), message: 'A source is cited here.' },
    fix: 'Remove the sentence',
    edits: [removal(source, basis, nothing)],
  };
}

/** Whether a source is the MTUS's: it says so itself after its label, or it was in force on the decision date. */
function isMtusSource({ decisionDate }: LetterReading, citation: Citation): boolean {
  if (/^non ?- ?MTUS(?: citations?)?[\s:,]+(?:the )?(?:(?:CA|California) )?MTUS\b(?! (?:is|does|do|has|was|are)\b)/i.test(citation.text))
    return true;
  const { guideline } = citation;
  if (!guideline?.mtus || guideline.inForce === undefined) return false;
  return decisionDate === undefined || isInForce(guideline, isoDate(decisionDate));
}

/** Whether a source is verified to be none of the MTUS's on the decision date. */
function isOutsideMtus({ decisionDate }: LetterReading, { family, guideline, edition }: Citation): boolean {
  if (family === 'mtus' || family === 'unknown') return false;
  if (family.startsWith('acoem')) {
    const thirdEdition = (edition?.ordinal ?? 0) >= 3 && decisionDate !== undefined && isoDate(decisionDate) < '2017-12-01';
    return thirdEdition || guideline?.status === 'verified';
  }
  return guideline === undefined || !guideline.mtus;
}

/** "which is part of the MTUS" becomes "which is not …"; a label before the source becomes the other. */
function labelText(source: string, label: TextRange): string {
  const words = source.slice(label.start, label.end);
  return /part of/i.test(words) ? words.replace(/\b(is|are)\b/i, '$1 not') : 'Non-MTUS Citation';
}

/** Takes a sentence out with the white space after it, or before it where it is the last. */
function removal(source: string, { part }: BasisReading, { start, end }: BasisStatement): LetterEdit {
  const after = /^\s+/.exec(source.slice(end, part.body.end));
  if (after) return { start, end: end + after[0].length, text: '' };
  const before = /\s+$/.exec(source.slice(part.body.start, start));
  return { start: start - (before?.[0].length ?? 0), end, text: '' };
}

function plain({ start, end }: TextRange): TextRange {
  return { start, end };
}

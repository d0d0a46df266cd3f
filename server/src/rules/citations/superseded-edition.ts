import { editionInForce, isInForce } from '../../guidelines/lookup';
import type { Guideline } from '../../guidelines/types';
import { isoDate } from '../../letter/calendar-date';
import type { Citation, LetterReading } from '../../letter/letter-reading';
import type { Finding, LetterEdit, Rule } from '../rule';
import { allCitations, citationAt, citedYear, severityIn, titleWithYear } from './cited-bases';

/** An edition of the MTUS that was not in force on the decision date. */
export const supersededEdition: Rule = {
  code: 'superseded-edition',
  group: 'citations',
  severity: 'warning',
  summary: "The cited edition was not part of the MTUS on the letter's decision date.",
  manual: {
    explanation: `The MTUS is presumed correct as it stands when the decision is made (8 CCR §9792.21(c)). The rule holds the cited edition against
the decision date of the header: an edition may have been replaced by then, or not yet adopted. It speaks only where the dates are
verified, never without a decision date, and never of what is cited as Non-MTUS. An older edition that the rationale names to
contrast it is no citation. In the claims administrator's basis the finding is of severity information.`,
    flagged: `Decision Date: 02/15/2017

MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Drug testing.`,
    silent: `Decision Date: 02/15/2017

MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Topical analgesics.`,
  },
  check(reading) {
    return allCitations(reading).flatMap((found): Finding[] => {
      const outdated = editionConflict(reading, found.citation);
      if (!outdated) return [];
      const { cited, current, adoptedLater } = outdated;
      const was = adoptedLater ? 'is part of the MTUS only since' : 'was part of the MTUS only until';
      const day = adoptedLater ? cited.inForce?.from : (cited.inForce?.until ?? current?.inForce?.from);
      const law = cited.regulation ? ` (${cited.regulation})` : '';
      const advice = current
        ? `Cite ${titleWithYear(current)}, which was in force on the decision date.`
        : 'Cite what was in force on the decision date.';
      return [
        {
          range: outdated.range,
          message: `${titleWithYear(cited, found.citation.edition?.year)} ${was} ${writtenDay(day)}${law}. ${advice}`,
          ...severityIn(found),
        },
      ];
    });
  },
  fixes(reading, finding) {
    const citation = citationAt(reading, finding.range)?.citation;
    const conflict = citation && editionConflict(reading, citation);
    if (!citation || !conflict?.current) return [];
    const edit = currentEdition(reading, citation, conflict.cited, conflict.current);
    return edit ? [{ title: `Cite ${titleWithYear(conflict.current)}`, preferred: true, edits: [edit] }] : [];
  },
};

interface EditionConflict {
  readonly cited: Guideline;
  /** The edition that was in force. */
  readonly current: Guideline | undefined;
  readonly adoptedLater: boolean;
  readonly range: { readonly start: number; readonly end: number };
}

/** Whether a citation's edition was not in force on the decision date, by dates that are verified. */
export function editionConflict({ catalogue, decisionDate }: LetterReading, citation: Citation): EditionConflict | undefined {
  const { guideline: cited, label } = citation;
  if (!decisionDate || !cited?.inForce || label === 'non-mtus') return undefined;
  const day = isoDate(decisionDate);
  if (isInForce(cited, day)) return undefined;
  const current = editionInForce(catalogue, cited, day);
  // That another edition was in force on that day proves as much as the dates of the cited one.
  if (cited.inForce.status !== 'verified' && current?.inForce?.status !== 'verified') return undefined;
  const { start, end } = citation.edition ?? citation.title ?? citation;
  return { cited, current, adoptedLater: day < cited.inForce.from, range: { start, end } };
}

/** A day as letters write it: `07/28/2016`. */
function writtenDay(day: string | undefined): string {
  const [year, month, date] = (day ?? '').split('-');
  return `${month}/${date}/${year}`;
}

/** The year alone where the title stays; else title and year, without the chapter number that the new edition has not. */
function currentEdition({ tree }: LetterReading, citation: Citation, cited: Guideline, current: Guideline): LetterEdit | undefined {
  const { title, edition } = citation;
  if (cited.title === current.title && edition) return { start: edition.start, end: edition.end, text: String(citedYear(current) ?? '') };
  if (!title) return undefined;
  const chapter = /chapter\s+\d{1,2},?\s+$/i.exec(tree.normalised.source.slice(citation.start, title.start));
  const start = title.start - (chapter?.[0].length ?? 0);
  return { start, end: edition && edition.start >= title.end ? edition.end : title.end, text: titleWithYear(current) };
}

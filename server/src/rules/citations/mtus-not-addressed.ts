import { regionContains } from '../../guidelines/body-regions';
import { guidelinesFor } from '../../guidelines/lookup';
import { treatmentsRelated } from '../../guidelines/treatments';
import type { Guideline, Topic } from '../../guidelines/types';
import { isoDate } from '../../letter/calendar-date';
import type { BasisReading, IssueReading, LetterReading } from '../../letter/letter-reading';
import { normalisedSlice } from '../../text/normalised-text';
import type { Finding, Rule } from '../rule';
import { citedBases, holdsPlaceholder } from './cited-bases';

const mtusOrAcoem =
  /\bMTUS\b|\bCAMTUS\b|Medical Treatment Utilization Schedule|\bACOEM\b|American College of Occupational|California (?:treatment )?guidelines/i;
const nonMtusLabel = /\bnon ?- ?MTUS\b/gi;

/** Only sources outside the MTUS are cited, with no word on the MTUS, though it has a guideline for the treatment. */
export const mtusNotAddressed: Rule = {
  code: 'mtus-not-addressed',
  group: 'citations',
  severity: 'information',
  summary: 'Only Non-MTUS sources are cited, with no word on the MTUS, though it has a guideline for the treatment.',
  manual: {
    explanation: `Reviewers search the MTUS first; other guidelines count where the MTUS does not address the condition or its presumption is
rebutted (8 CCR §9792.21.1(a), Labor Code §4610.5(c)(2)). The rule speaks where the reviewer's basis cites sources outside the MTUS alone,
neither basis nor rationale says a word on the MTUS or ACOEM, and the catalogue holds an MTUS guideline, in force on the decision
date, on just that treatment of just that body region; or of the whole body (chronic pain, opioids), where the item names no region.
Where the item names no treatment that is known, it is silent.`,
    flagged: `MRI of the left knee: Upheld

MAXIMUS guideline: Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI's (magnetic resonance imaging).

Decision rationale: The ODG supports imaging of the knee after trauma. …`,
    silent: `MAXIMUS guideline: The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on
Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI's (magnetic resonance imaging).`,
  },
  check(reading) {
    return citedBases(reading).flatMap(({ issue, basis, reported }): Finding[] => {
      if (reported || !citesNonMtusAlone(basis) || holdsPlaceholder(reading, basis) || speaksOfMtus(reading, issue, basis)) return [];
      const guideline = mtusGuidelineFor(reading, issue);
      if (!guideline) return [];
      const law = guideline.regulation ? `, ${guideline.regulation}` : '';
      const { start, end } = basis.part.body;
      return [
        {
          range: { start, end },
          message: `Only sources outside the MTUS are cited, though the MTUS has a guideline for this treatment (${guideline.title}${law}). Say why it was not relied on (8 CCR §9792.21.1(a)).`,
        },
      ];
    });
  },
  fixes(reading, finding) {
    const { start } = finding.range;
    return [
      {
        title: 'Say that the decision rests on recommendations outside of the MTUS',
        preferred: true,
        edits: [{ start, end: start, text: `${outsideSentence(reading)} ` }],
      },
    ];
  },
};

function citesNonMtusAlone({ statements, citations }: BasisReading): boolean {
  return (
    citations.length > 0 &&
    statements.length === 0 &&
    citations.every(({ family, label, labelRange }) => family !== 'mtus' && label !== 'mtus' && labelRange !== undefined)
  );
}

/** Any word on the MTUS or ACOEM in basis or rationale, the label "Non-MTUS Citation" apart. */
function speaksOfMtus({ tree }: LetterReading, { rationale }: IssueReading, { part }: BasisReading): boolean {
  if (mtusOrAcoem.test(normalisedSlice(tree.normalised, part.body).replace(nonMtusLabel, ''))) return true;
  // What is not written yet may still say it.
  if (!rationale || rationale.part.body.start === rationale.part.body.end) return true;
  return (
    rationale.mentions.some(({ family }) => family === 'mtus') || mtusOrAcoem.test(normalisedSlice(tree.normalised, rationale.part.body))
  );
}

/** A guideline of the MTUS on just the item's treatment and region, in force on the decision date. */
function mtusGuidelineFor({ catalogue, decisionDate }: LetterReading, { issue, item }: IssueReading): Guideline | undefined {
  const treatments = item.treatments.map(({ id }) => id);
  const regions = item.regions.map(({ id }) => id);
  if (treatments.length === 0) return undefined;
  // A drug, a device or a program of no region: the guidelines of the whole body are its own.
  const treatsRegion = (guideline: Guideline) =>
    guideline.general || regions.some((region) => guideline.regions.some((treated) => regionContains(catalogue, treated, region)));
  const treatsItem = (topic: Topic) =>
    topic.status === 'verified' &&
    topic.treatments.some((about) =>
      treatments.some((treatment) => ['same', 'contains'].includes(treatmentsRelated(catalogue, about, treatment) ?? '')),
    );
  // The guideline on treatment after surgery is no other treatment's.
  const isAfterSurgery = /\bpost-? ?(?:op|surg)/i.test(issue.itemText);
  const bearing = guidelinesFor(catalogue, treatments, regions, decisionDate && isoDate(decisionDate));
  return bearing.find(
    ({ guideline, topics }) =>
      guideline.mtus &&
      (isAfterSurgery || !/postsurgical/i.test(guideline.title)) &&
      guideline.status === 'verified' &&
      treatsRegion(guideline) &&
      topics.some(treatsItem),
  )?.guideline;
}

/** The form's sentence, as the letter writes it elsewhere or as letters of its year do. */
function outsideSentence(reading: LetterReading): string {
  const written = citedBases(reading).flatMap(({ basis }) => basis.statements);
  const old =
    written.some(({ kind }) => kind === 'not-on-mtus') || (reading.decisionDate !== undefined && reading.decisionDate.year < 2016);
  return old && !written.some(({ kind }) => kind === 'outside-mtus')
    ? 'The Expert Reviewer did not base their decision on the MTUS.'
    : 'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.';
}

import { readFacts } from '../../letter/facts/read-facts';
import { type RecordDenial, readRecordDenials } from '../../letter/facts/record-denials';
import { Reliances } from '../../letter/facts/record-reliance';
import { SummaryReports } from '../../letter/facts/record-reports';
import type { LetterReading } from '../../letter/letter-reading';
import { inMidSentence } from '../../text/mid-sentence';
import type { TextRange } from '../../text/text-range';
import type { Finding, RelatedPlace, Rule } from '../rule';

const advice = 'Look at the record: a plainly mistaken finding of fact can set the determination aside (Labor Code §4610.6(h)(5)).';

/** A rationale that denies what the summary reports of the record, or counts on treatment that the summary denies. */
export const recordConflict: Rule = {
  code: 'record-conflict',
  group: 'facts',
  severity: 'information',
  summary: 'The rationale says that the record holds none of something that the clinical case summary reports.',
  manual: {
    explanation: `A plainly mistaken finding of fact is a ground to set a determination aside (Labor Code §4610.6(h)(5)). The rule compares what a rationale
says that the record does not hold with what the clinical case summary reports: an examination of the same region, a study, treatment,
a medication, spasm, weakness or another neurologic finding. The reverse is found as well: a rationale that counts on treatment ("persists despite
therapy") of which the summary says that there was none.

Only plain denials count: what has failed, is not adequate, not recent or does not support the request is a judgement and left alone, as are
treatment that was only asked for, the other side and another region. The tool cannot know which of the two is right. Look at the record.`,
    flagged: 'Physical exam of the cervical spine noted tenderness. … Decision rationale: There is no neck examination.',
    silent: 'An MRI of the neck was requested. … Decision rationale: There has been no MRI of the neck.',
  },
  check(reading) {
    const { sentences } = readFacts(reading);
    const reports = new SummaryReports(reading, sentences);
    const reliances = new Reliances(reading, sentences);
    const denied = readRecordDenials(reading, sentences, 'rationale').flatMap((denial): Finding[] => {
      const report = reports.find(denial);
      return report ? [deniedByRationale(nameOf(reading, denial), denial, report)] : [];
    });
    const reliedOn = readRecordDenials(reading, sentences, 'summary').flatMap((denial): Finding[] => {
      const reliance = reliances.find(denial);
      if (!reliance || reports.find(denial)) return [];
      return [deniedBySummary(nameOf(reading, denial), reliance, denial)];
    });
    return joined([...denied, ...reliedOn]);
  },
};

function deniedByRationale(name: string, { start, end }: TextRange, report: TextRange): Finding {
  return {
    range: { start, end },
    message: `The rationale says that the record holds no ${name}, but the clinical case summary reports it. ${advice}`,
    related: [{ range: report, message: 'The summary reports it here.' }],
  };
}

function deniedBySummary(name: string, reliance: TextRange, { start, end }: TextRange): Finding {
  return {
    range: reliance,
    message: `The rationale counts on ${name}, of which the clinical case summary says that there was none. ${advice}`,
    related: [{ range: { start, end }, message: 'The summary says so here.' }],
  };
}

/** Findings that say the same against the same place of the summary are one. */
function joined(findings: readonly Finding[]): Finding[] {
  const kept = new Map<string, { readonly finding: Finding; readonly again: RelatedPlace[] }>();
  for (const finding of findings) {
    const key = `${finding.related?.[0]?.range.start} ${finding.message}`;
    const first = kept.get(key);
    if (first) first.again.push({ range: finding.range, message: 'Said here again.' });
    else kept.set(key, { finding, again: [...(finding.related ?? [])] });
  }
  return [...kept.values()].map(({ finding: { range, message }, again }) => ({ range, message, related: again }));
}

function nameOf({ catalogue }: LetterReading, { subject }: RecordDenial): string {
  switch (subject.kind) {
    case 'examination':
      return 'examination of this region';
    case 'finding':
      return subject.finding.name;
    case 'whole-kind':
      return subject.whole.name;
    case 'treatment':
      return inMidSentence(catalogue.treatmentById.get(subject.id)?.name.replace(/ \(.*$/, '') ?? 'such treatment');
  }
}

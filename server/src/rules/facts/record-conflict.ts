import { readFacts } from '../../letter/facts/read-facts';
import { type RecordDenial, readRecordDenials } from '../../letter/facts/record-denials';
import { findReport } from '../../letter/facts/record-reports';
import type { LetterReading } from '../../letter/letter-reading';
import type { Finding, Rule } from '../rule';

/** A rationale that denies what the summary reports of the record. */
export const recordConflict: Rule = {
  code: 'record-conflict',
  group: 'facts',
  severity: 'information',
  summary: 'The rationale says that the record holds none of something that the clinical case summary reports.',
  manual: {
    explanation: `A plainly mistaken finding of fact is a ground to set a determination aside (Labor Code §4610.6(h)(5)). The rule compares what a rationale
says that the record does not hold with what the clinical case summary reports: an examination of the same region, a study, treatment,
a medication, spasm, weakness or another neurologic finding. Only plain denials count: what has failed, is not adequate, not recent or does
not support the request is a judgement and left alone, as are treatment that was only asked for, the other side and another region.

The tool cannot know which of the two is right. Look at the record.`,
    flagged: 'Physical exam of the cervical spine noted tenderness. … Decision rationale: There is no neck examination.',
    silent: 'An MRI of the neck was requested. … Decision rationale: There has been no MRI of the neck.',
  },
  check(reading) {
    const { sentences } = readFacts(reading);
    const findings = new Map<string, Finding>();
    for (const denial of readRecordDenials(reading, sentences)) {
      const report = findReport(reading, sentences, denial);
      if (!report) continue;
      const name = nameOf(reading, denial);
      const range = { start: denial.start, end: denial.end };
      const key = `${name} ${report.start}`;
      const earlier = findings.get(key);
      if (earlier) {
        findings.set(key, { ...earlier, related: [...(earlier.related ?? []), { range, message: 'Said here again.' }] });
        continue;
      }
      findings.set(key, {
        range,
        message: `The rationale says that the record holds no ${name}, but the clinical case summary reports it. Look at the record: a plainly mistaken finding of fact can set the determination aside (Labor Code §4610.6(h)(5)).`,
        related: [{ range: report, message: 'The summary reports it here.' }],
      });
    }
    return [...findings.values()];
  },
};

function nameOf({ catalogue }: LetterReading, { subject }: RecordDenial): string {
  switch (subject.kind) {
    case 'examination':
      return 'examination of this region';
    case 'finding':
      return subject.finding.name.replace(/^an? /, '');
    case 'whole-kind':
      return subject.whole.name;
    case 'treatment':
      return lowerFirst(catalogue.treatmentById.get(subject.id)?.name.replace(/ \(.*$/, '') ?? 'such treatment');
  }
}

function lowerFirst(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

import { readFacts } from '../../letter/facts/read-facts';
import { type RecordDenial, readRecordDenials } from '../../letter/facts/record-denials';
import { findReliance } from '../../letter/facts/record-reliance';
import { findReport } from '../../letter/facts/record-reports';
import type { LetterReading } from '../../letter/letter-reading';
import { inMidSentence } from '../../text/mid-sentence';
import type { TextRange } from '../../text/text-range';
import type { Finding, Rule } from '../rule';

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
    const reportOf = askedOnce(reading, (denial) => findReport(reading, sentences, denial));
    const relianceOn = askedOnce(reading, (denial) => findReliance(reading, sentences, denial));
    const denied = readRecordDenials(reading, sentences, 'rationale').flatMap((denial): Finding[] => {
      const report = reportOf(denial);
      return report ? [deniedByRationale(nameOf(reading, denial), denial, report)] : [];
    });
    const reliedOn = readRecordDenials(reading, sentences, 'summary').flatMap((denial): Finding[] => {
      const reliance = relianceOn(denial);
      if (!reliance || reportOf(denial)) return [];
      return [deniedBySummary(nameOf(reading, denial), reliance, denial)];
    });
    return joined([...denied, ...reliedOn]);
  },
};

/** The same denial in the same words is compared with the other passages but once an issue. */
function askedOnce({ tree: { words } }: LetterReading, find: (denial: RecordDenial) => TextRange | undefined) {
  const answers = new Map<string, TextRange | undefined>();
  return (denial: RecordDenial) => {
    const said = words.text.slice(words.starts[denial.firstWord], words.ends[denial.endWord - 1]);
    const key = `${denial.sentence.passage.issue?.index} ${denial.subject.kind} ${said}`;
    if (!answers.has(key)) answers.set(key, find(denial));
    return answers.get(key);
  };
}

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
  const kept: Finding[] = [];
  for (const finding of findings) {
    const at = kept.findIndex(
      (other) => other.message === finding.message && other.related?.[0]?.range.start === finding.related?.[0]?.range.start,
    );
    const first = kept[at];
    if (first) kept[at] = { ...first, related: [...(first.related ?? []), { range: finding.range, message: 'Said here again.' }] };
    else kept.push(finding);
  }
  return kept;
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

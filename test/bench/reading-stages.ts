import { findingMarks } from '../../server/src/features/finding-marks';
import type { Catalogue } from '../../server/src/guidelines/catalogue';
import { readBasis } from '../../server/src/letter/citations/read-basis';
import { allCues } from '../../server/src/letter/cues';
import { readFacts } from '../../server/src/letter/facts/read-facts';
import { readItem } from '../../server/src/letter/items/read-item';
import { requestPhrases } from '../../server/src/letter/items/request-phrases';
import type { IssueReading, RationaleReading } from '../../server/src/letter/letter-reading';
import { parseLetter } from '../../server/src/letter/parse-letter';
import { scanPhrases } from '../../server/src/letter/phrase-scan';
import { readConclusions } from '../../server/src/letter/rationale/conclusions';
import { readCriteriaVerdicts } from '../../server/src/letter/rationale/criteria-verdicts';
import { readCriteria } from '../../server/src/letter/rationale/criterion-statements';
import { readMentions } from '../../server/src/letter/rationale/mentions';
import { readLetter } from '../../server/src/letter/read-letter';
import type { LetterProfile } from '../../server/src/profiles/letter-profile';
import type { LetterFinding } from '../../server/src/rules/check-letter';
import { rules } from '../../server/src/rules/registry';

/**
 * The processor time in ms that each reader and each rule takes for a letter, by name. What rules share is told of the first that asks.
 * Readers are asked again for what the reading holds already, so that each can be told from the others.
 */
export function timesOfStages(text: string, profiles: readonly LetterProfile[], catalogue: Catalogue): Map<string, number> {
  const times = new Map<string, number>();
  const timed = <T>(stage: string, run: () => T): T => {
    const begun = process.cpuUsage();
    const result = run();
    const { user, system } = process.cpuUsage(begun);
    times.set(stage, (user + system) / 1_000);
    return result;
  };
  const tree = timed('reading: structure', () => parseLetter(text, profiles));
  const reading = readLetter(tree, catalogue);
  const { issues } = reading;
  const forRationales = (stage: string, read: (rationale: RationaleReading, issue: IssueReading) => unknown) =>
    timed(stage, () => {
      for (const issue of issues) if (issue.rationale) read(issue.rationale, issue);
    });

  timed('reading: names and cues', () => scanPhrases(tree.words, catalogue, allCues));
  timed('reading: items', () => {
    for (const { issue } of issues) readItem(reading, issue.item);
  });
  timed('reading: bases', () => {
    for (const { claimsAdministratorBasis, reviewerBasis } of issues) {
      if (claimsAdministratorBasis) readBasis(reading, claimsAdministratorBasis.part);
      if (reviewerBasis) readBasis(reading, reviewerBasis.part);
    }
  });
  forRationales('reading: mentions', ({ part }, { item, issue, reviewerBasis }) =>
    readMentions(reading, part, { item, itemText: issue.itemText, basis: reviewerBasis }),
  );
  forRationales('reading: conclusions', ({ part }) => readConclusions(reading, part));
  forRationales('reading: criteria', ({ part, mentions }) => readCriteria(reading, part, mentions));
  forRationales('reading: verdicts on criteria', ({ part }, { item }) => readCriteriaVerdicts(reading, part, item));
  timed('reading: facts', () => readFacts(reading));
  forRationales('reading: requests named', (_, issue) => requestPhrases(reading, issue));

  const findings = rules.flatMap((rule) =>
    timed(rule.code, () => rule.check(reading)).map((finding): LetterFinding => ({ ...finding, code: rule.code, severity: rule.severity })),
  );
  timed('marks of findings', () => findingMarks(tree, findings));
  return times;
}

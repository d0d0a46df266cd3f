import { alteredQuotation } from './citations/altered-quotation';
import { chapterMismatch } from './citations/chapter-mismatch';
import { citedNotDiscussed } from './citations/cited-not-discussed';
import { contradictoryBasis } from './citations/contradictory-basis';
import { discussedNotCited } from './citations/discussed-not-cited';
import { incompleteCitation } from './citations/incomplete-citation';
import { misattributedCriterion } from './citations/misattributed-criterion';
import { mtusNotAddressed } from './citations/mtus-not-addressed';
import { negatedCriterion } from './citations/negated-criterion';
import { noEvidenceCited } from './citations/no-evidence-cited';
import { pageConflict } from './citations/page-conflict';
import { pageOutOfRange } from './citations/page-out-of-range';
import { pageTopicMismatch } from './citations/page-topic-mismatch';
import { regionMismatch } from './citations/region-mismatch';
import { silentYetCited } from './citations/silent-yet-cited';
import { supersededEdition } from './citations/superseded-edition';
import { treatmentMismatch } from './citations/treatment-mismatch';
import { unknownGuideline } from './citations/unknown-guideline';
import { unknownSection } from './citations/unknown-section';
import { criteriaConflict } from './decision/criteria-conflict';
import { decisionConflict } from './decision/decision-conflict';
import { itemConflict } from './decision/item-conflict';
import { itemNotDecided } from './decision/item-not-decided';
import { levelCountConflict } from './decision/level-count-conflict';
import { missingConclusion } from './decision/missing-conclusion';
import { nonstandardConclusion } from './decision/nonstandard-conclusion';
import { quantityConflict } from './decision/quantity-conflict';
import { ageConflict } from './facts/age-conflict';
import { dateConflict } from './facts/date-conflict';
import { impossibleLevel } from './facts/impossible-level';
import { recordConflict } from './facts/record-conflict';
import { sexConflict } from './facts/sex-conflict';
import { identifyingInformation } from './privacy/identifying-information';
import type { Rule } from './rule';
import { duplicateSection } from './structure/duplicate-section';
import { emptySection } from './structure/empty-section';
import { missingCredentials } from './structure/missing-credentials';
import { missingDecision } from './structure/missing-decision';
import { missingHeaderField } from './structure/missing-header-field';
import { missingSection } from './structure/missing-section';
import { placeholder } from './structure/placeholder';
import { sectionOrder } from './structure/section-order';
import { unknownDecision } from './structure/unknown-decision';

/** All rules, in the order of the manual. The manual's pages and the settings' schema are generated from it. */
export const rules: readonly Rule[] = Object.freeze([
  missingSection,
  emptySection,
  sectionOrder,
  duplicateSection,
  missingDecision,
  unknownDecision,
  missingCredentials,
  missingHeaderField,
  placeholder,
  noEvidenceCited,
  incompleteCitation,
  unknownGuideline,
  unknownSection,
  chapterMismatch,
  supersededEdition,
  pageOutOfRange,
  pageTopicMismatch,
  contradictoryBasis,
  mtusNotAddressed,
  citedNotDiscussed,
  discussedNotCited,
  silentYetCited,
  regionMismatch,
  treatmentMismatch,
  misattributedCriterion,
  negatedCriterion,
  pageConflict,
  alteredQuotation,
  decisionConflict,
  criteriaConflict,
  missingConclusion,
  nonstandardConclusion,
  itemConflict,
  itemNotDecided,
  levelCountConflict,
  quantityConflict,
  ageConflict,
  sexConflict,
  dateConflict,
  impossibleLevel,
  recordConflict,
  identifyingInformation,
]);

const byCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

/** The rule of that code, if there is one. */
export function ruleByCode(code: string): Rule | undefined {
  return byCode.get(code);
}

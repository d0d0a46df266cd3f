import { criteriaConflict } from './decision/criteria-conflict';
import { decisionConflict } from './decision/decision-conflict';
import { missingConclusion } from './decision/missing-conclusion';
import { nonstandardConclusion } from './decision/nonstandard-conclusion';
import type { Rule } from './rule';

/** All rules, in the order of the manual. The manual's pages and the settings' schema are generated from it. */
export const rules: readonly Rule[] = Object.freeze([decisionConflict, criteriaConflict, missingConclusion, nonstandardConclusion]);

const byCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

/** The rule of that code, if there is one. */
export function ruleByCode(code: string): Rule | undefined {
  return byCode.get(code);
}

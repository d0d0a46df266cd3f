import { InvalidArgumentError, Option } from 'commander';
import type { SeveritySettings } from '../rules/check-letter';
import { rules } from '../rules/registry';
import { severities } from './formats/check-format';

/** `--rule`: the severities that the user sets, by the rules' codes. */
export function ruleOption(): Option {
  return new Option('--rule <code=severity>', 'Change the severity of a rule; off silences it. May be given more than once.')
    .argParser(addRuleSeverity)
    .default({}, 'as each rule has it');
}

/** Adds what one `--rule CODE=SEVERITY` says to what those before it said. */
function addRuleSeverity(given: string, before: SeveritySettings): SeveritySettings {
  const [code, severity, ...rest] = given.split('=');
  if (!code || !severity || rest.length > 0)
    throw new InvalidArgumentError('It takes a rule and its severity, such as missing-section=warning.');
  if (!rules.some((rule) => rule.code === code)) throw new InvalidArgumentError(`There is no rule ${code}.`);
  const known = [...severities, 'off' as const].find((name) => name === severity);
  if (!known) throw new InvalidArgumentError(`There is no severity ${severity}; there are ${severities.join(', ')} and off.`);
  return { ...before, [code]: known };
}

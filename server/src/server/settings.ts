import type { SeveritySettings } from '../rules/check-letter';
import { ruleByCode } from '../rules/registry';

/** The user's settings below `imr`, as far as they are the server's. */
export interface LetterSettings {
  /** The id of a profile, `auto`, or the path of a profile file. */
  readonly profile: string;
  readonly rules: SeveritySettings;
  /** Files and globs of guideline packs, the nearest first. */
  readonly guidelinePacks: readonly string[];
  /** Whether a line above each issue says how it stands. */
  readonly codeLens: boolean;
  /** Whether hints stand behind citations. */
  readonly inlayHints: boolean;
}

const severities: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Takes of the settings, whatever they hold, what can be used. `faults` says what cannot, a sentence each. */
export function readSettings(settings: unknown): { readonly settings: LetterSettings; readonly faults: readonly string[] } {
  const { profile, rules, guidelinePacks, codeLens, inlayHints } = asRecord(settings) ?? {};
  const faults: string[] = [];
  if (profile !== undefined && profile !== null && typeof profile !== 'string') {
    faults.push('Setting imr.profile: expected the id of a letter profile, "auto" or the path of a profile file.');
  }
  return {
    settings: {
      profile: typeof profile === 'string' && profile.trim() !== '' ? profile.trim() : 'auto',
      rules: readRules(rules, faults),
      guidelinePacks: readGuidelinePacks(guidelinePacks, faults),
      codeLens: isSwitchedOn(codeLens, true),
      inlayHints: isSwitchedOn(inlayHints, false),
    },
    faults,
  };
}

function readRules(rules: unknown, faults: string[]): SeveritySettings {
  if (rules === undefined || rules === null) return {};
  const entries = asRecord(rules);
  if (!entries) {
    faults.push('Setting imr.rules: expected an object of rule codes and severities.');
    return {};
  }
  const usable: Record<string, SeveritySettings[string]> = {};
  for (const [code, severity] of Object.entries(entries)) {
    if (!ruleByCode(code)) faults.push(`Setting imr.rules: there is no rule "${code}".`);
    else if (!severities.includes(severity)) {
      faults.push(
        `Setting imr.rules: ${JSON.stringify(severity)} is no severity for "${code}"; use error, warning, information, hint or off.`,
      );
    } else usable[code] = severity as SeveritySettings[string];
  }
  return usable;
}

function readGuidelinePacks(packs: unknown, faults: string[]): string[] {
  if (packs === undefined || packs === null) return [];
  const entries: readonly unknown[] = Array.isArray(packs) ? packs : [undefined];
  const usable = entries.filter((entry) => typeof entry === 'string').map((entry) => entry.trim());
  if (usable.length < entries.length) faults.push('Setting imr.guidelinePacks: expected a list of paths or globs of guideline packs.');
  return usable.filter((entry) => entry !== '');
}

/** A switch below `imr`: `{ "enabled": true }`. */
function isSwitchedOn(value: unknown, otherwise: boolean): boolean {
  const enabled = asRecord(value)?.enabled;
  return typeof enabled === 'boolean' ? enabled : otherwise;
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}

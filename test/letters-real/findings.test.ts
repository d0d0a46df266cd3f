import { expect, test } from 'vitest';
import { LetterAnalysis } from '../../server/src/features/analysis';
import { builtInCatalogue } from '../../server/src/guidelines/data';
import { builtInProfiles } from '../../server/src/profiles';
import { rules } from '../../server/src/rules/registry';
import { readRealLetters } from './real-letters';

const letters = readRealLetters();
// Text left over from where it was copied does occur in one of them.
const structureRules: ReadonlySet<string> = new Set(
  rules.filter(({ group, code }) => group === 'structure' && code !== 'placeholder').map(({ code }) => code),
);

test.skipIf(letters.length === 0).each(letters)(
  'in $name nothing is missing but the section of documents reviewed, which no letter of this format has',
  ({ text }) => {
    const { findings } = new LetterAnalysis(text, { profiles: builtInProfiles, catalogue: builtInCatalogue(), severities: {} });
    const structure = findings
      .filter(({ code }) => structureRules.has(code))
      .map(({ code, severity, data }) => [code, severity, data?.section]);
    expect(structure).toEqual([['missing-section', 'information', 'documents-reviewed']]);
  },
);

import { expect, test } from 'vitest';
import { FULL_ANALYSIS_LIMIT, LetterAnalysis } from '../../server/src/features/analysis';
import { shownFindings } from '../../server/src/features/diagnostics';
import { builtInCatalogue } from '../../server/src/guidelines/data';
import { builtInProfiles } from '../../server/src/profiles';
import { analysed } from './letter-text';

const faulty = `IMR ISSUES, DECISIONS AND RATIONALES

Knee brace: Upheld

Decision rationale: The request is medically necessary.
`;

test('all findings are shown where there are few', () => {
  const analysis = analysed(faulty);
  expect(shownFindings(analysis)).toEqual({ findings: analysis.findings, leftOut: [], leftOutRange: { start: 0, end: 36 } });
});

test('of many, the gravest are shown in the order of the text, and the rest is told of', () => {
  const { findings, leftOut } = shownFindings(analysed(faulty), 2);
  expect(findings).toHaveLength(2);
  expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
  expect(findings[0]!.range.start).toBeLessThanOrEqual(findings[1]!.range.start);
  expect(leftOut).toHaveLength(1);
  expect(leftOut[0]).toContain('the 2 gravest are shown');
});

test('a very long letter is checked for its structure alone, and that is told', () => {
  const analysis = analysed(faulty + 'and so on '.repeat(FULL_ANALYSIS_LIMIT / 10));
  const { findings, leftOut } = shownFindings(analysis);
  const codes = findings.map(({ code }) => code);
  expect(codes).toContain('missing-section');
  expect(codes).not.toContain('decision-conflict');
  expect(leftOut).toEqual(['This letter is longer than 5 million characters: only its structure was checked.']);
});

test('nothing is worked out before it is asked for, and nothing twice', () => {
  const analysis = analysed(faulty);
  expect(analysis.tree).toBe(analysis.tree);
  expect(analysis.reading).toBe(analysis.reading);
  expect(analysis.reading.tree).toBe(analysis.tree);
  expect(analysis.findings).toBe(analysis.findings);
});

test('the severities of the user count', () => {
  const analysis = new LetterAnalysis(faulty, {
    profiles: builtInProfiles,
    catalogue: builtInCatalogue(),
    severities: { 'missing-section': 'off', 'decision-conflict': 'hint' },
  });
  expect(analysis.findings.map(({ code }) => code)).not.toContain('missing-section');
  expect(analysis.findings.find(({ code }) => code === 'decision-conflict')?.severity).toBe('hint');
});

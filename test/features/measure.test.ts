import { expect, test } from 'vitest';
import { readInWords } from '../../server/src/features/letter-counts';
import { summarise } from '../../server/src/features/letter-summary';
import { fullMeasure } from '../../server/src/features/measure';
import { analysed, twoIssues } from './letter-text';

const edited = { ...fullMeasure, edited: true };
const unfinished = `${twoIssues.replace('knee: Overturned', 'knee: Upheld')}
Knee brace
`;

/** Each finding's code and severity. */
function said(text: string, measure = fullMeasure): string[] {
  return analysed(text)
    .heldTo(measure)
    .findings.map(({ code, severity }) => `${code} ${severity}`);
}

test('held to the full measure, everything is at its severity', () => {
  expect(said(unfinished)).toContain('missing-decision error');
  expect(analysed(unfinished).draft).toBe(false);
});

test('in a draft what is not yet written is information; what is written and wrong is not', () => {
  const findings = said(unfinished, edited);
  expect(findings).toContain('missing-decision information');
  expect(findings).toContain('missing-section information');
  expect(findings).toContain('decision-conflict error');
  expect(findings.filter((finding) => /^missing-(?:section|decision) (?:error|warning)/.test(finding))).toEqual([]);
});

test('an edited letter in which nothing is to be written is no draft', () => {
  expect(analysed(twoIssues).heldTo(edited).draft).toBe(false);
  expect(analysed(unfinished).heldTo(edited).draft).toBe(true);
});

test('a decision that is missing from an issue with its parts is no matter of a draft', () => {
  expect(said(twoIssues.replace('6 visits: Upheld', '6 visits'), edited)).toContain('missing-decision error');
});

test('the last rationale may be without a conclusion in a draft, one before it not', () => {
  const text = twoIssues
    .replace('The request for MRI of the left knee is medically\nnecessary.', 'It is swollen.')
    .replace('The request for physical therapy is not medically necessary.', 'Therapy was tried.');
  expect(said(text, edited).filter((finding) => finding.startsWith('missing-conclusion'))).toEqual([
    'missing-conclusion warning',
    'missing-conclusion information',
  ]);
});

test('what a new letter leaves to fill in is no error in a draft: neither the decision nor the conclusion, in any issue', () => {
  const text = twoIssues
    .replace('6 visits: Upheld', '6 visits: [insert decision]')
    .replace('The request for MRI of the left knee is medically\nnecessary.', 'Therefore, the request for MRI [insert conclusion].');
  const grave = (findings: string[]) =>
    findings.filter((finding) => /^(?:unknown-decision|missing-conclusion) (?:error|warning)/.test(finding));
  expect(grave(said(text))).toEqual(expect.arrayContaining(['unknown-decision error', 'missing-conclusion warning']));
  expect(grave(said(text, edited))).toEqual([]);
  expect(grave(said(text.replace('[insert decision]', 'Denied'), edited))).toEqual(['unknown-decision error']);
});

test('a severity that the user has set lower stays', () => {
  const findings = said(twoIssues.replace('Case Number: CM17-0000001\n', 'Case Number: [insert]\n'), edited);
  expect(findings).toContain('placeholder information');
});

test('nothing is said about the words at the caret', () => {
  const text = unfinished;
  const decision = text.indexOf('Upheld');
  for (const caret of [decision, decision + 3, decision + 6])
    expect(said(text, { ...edited, caret })).not.toContain('decision-conflict error');
  expect(said(text, { ...edited, caret: decision + 7 })).toContain('decision-conflict error');
});

test('the summary counts what was read, says what was not resolved, and whether the letter is ready', () => {
  const whole = summarise(analysed(twoIssues));
  expect(whole.read).toMatchObject({ sections: 3, issues: 2, citations: { resolved: 3, unresolved: 0 } });
  expect(summarise(analysed(unfinished)).state).toBe('not-ready');
  expect(summarise(analysed(unfinished).heldTo(edited)).state).toBe('draft');
  const strange = summarise(analysed(twoIssues.replace('Knee Complaints 2004', 'Complaints of Dragons 2004')));
  expect(strange.read.citations).toEqual({ resolved: 2, unresolved: 1 });
  expect(readInWords(strange.read)).toMatch(/^3 sections, 2 issues, 3 citations \(1 not resolved\), \d+ mentions? of sources, /);
});

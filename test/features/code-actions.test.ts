import { expect, test } from 'vitest';
import { codeActions, type LetterCodeAction } from '../../server/src/features/code-actions';
import { plainTextOf } from '../../server/src/text/snippet';
import { analysed, twoIssues } from './letter-text';

const withoutSummary = twoIssues.replace(/CLINICAL CASE SUMMARY\n.*\n\n/, '');
const withoutTwo = withoutSummary.replace(/MAXIMUS guideline: Decision based on MTUS Knee.*\n/, '');
const whole = { start: 0, end: Number.MAX_SAFE_INTEGER };

function applied(text: string, { edits }: LetterCodeAction): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (result, edit) => result.slice(0, edit.start) + (edit.snippet ? plainTextOf(edit.text) : edit.text) + result.slice(edit.end),
      text,
    );
}

function codes(text: string): string[] {
  return analysed(text).findings.map(({ code, data }) => `${code} ${data?.section ?? ''}`.trim());
}

function actionsAt(text: string, words: string, only?: string[]): LetterCodeAction[] {
  const start = text.indexOf(words);
  return codeActions(analysed(text), { start, end: start }, only);
}

test('at a finding its quick fixes are offered; applied, the finding is gone', () => {
  const [action] = actionsAt(withoutSummary, 'HOW THE IMR', ['quickfix']).filter(({ title }) => /case summary/i.test(title));
  expect(action?.findings.map(({ code }) => code)).toEqual(['missing-section']);
  expect(action?.preferred).toBe(true);
  expect(codes(withoutSummary)).toContain('missing-section case-summary');
  expect(codes(applied(withoutSummary, action!))).not.toContain('missing-section case-summary');
});

test('away from all findings no quick fix is offered, but what mends the whole letter or lets it grow is', () => {
  const kinds = actionsAt(withoutSummary, 'Orthopedic Surgery').map(({ kind }) => kind);
  expect(kinds).toEqual(['refactor.disputedItem.imr', 'source.insertMissing.imr']);
});

test('all that is missing is inserted at once', () => {
  const [action] = codeActions(analysed(withoutTwo), whole, ['source.insertMissing']);
  expect(action?.title).toBe('Insert all missing sections');
  expect(action?.findings.map(({ data }) => data?.section)).toEqual(expect.arrayContaining(['case-summary', 'reviewer-basis']));
  expect(codes(applied(withoutTwo, action!)).filter((code) => code.startsWith('missing-section'))).toEqual([]);
});

test('what would do the same for several findings is offered once, for all of them', () => {
  const titles = codeActions(analysed(withoutTwo), whole, ['quickfix']).map(({ title }) => title);
  expect(titles).toContain('Insert all missing sections');
  expect(new Set(titles).size).toBe(titles.length);
});

test('a whole letter has nothing to insert', () => {
  const [only] = codeActions(analysed(withoutTwo), whole, ['source.insertMissing.imr']);
  const mended = applied(withoutTwo, only!);
  expect(codeActions(analysed(mended), whole, ['source.insertMissing.imr'])).toEqual([]);
});

test('a kind stands for all that begin with it, and for no other', () => {
  const kinds = (only?: string[]) => [...new Set(codeActions(analysed(withoutTwo), whole, only).map(({ kind }) => kind))];
  expect(kinds(['source'])).toEqual(['source.insertMissing.imr']);
  expect(kinds([''])).toEqual(['quickfix', 'refactor.disputedItem.imr', 'source.insertMissing.imr']);
  expect(kinds(['sourc'])).toEqual([]);
  expect(kinds()).toEqual(['quickfix', 'refactor.disputedItem.imr', 'source.insertMissing.imr']);
});

test('the fixes that need no choice come as one; those that do are not among them', () => {
  const misspelled = twoIssues.replace('knee: Overturned', 'knee: Overtuned').replace('visits: Upheld', 'visits: Partially Upheld');
  const [action] = codeActions(analysed(misspelled), whole, ['source.fixAll']);
  expect(action).toMatchObject({ kind: 'source.fixAll.imr', findings: [{ code: 'unknown-decision' }] });
  const mended = applied(misspelled, action!);
  expect(mended).toContain('knee: Overturned\n');
  expect(mended).toContain('visits: Partially Upheld\n');
  expect(codeActions(analysed(mended), whole, ['source.fixAll'])).toEqual([]);
});

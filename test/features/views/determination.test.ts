import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fullMeasure } from '../../../server/src/features/measure';
import { type DeterminationRow, determinationRows } from '../../../server/src/features/views/determination';
import { insertCriterion } from '../../../server/src/features/views/insert-criterion';
import { insertAllMissing } from '../../../server/src/rules/insertion';
import type { TextRange } from '../../../server/src/text/text-range';
import { withEdits } from '../../support/edits';
import { letterWith } from '../../support/marked-letter';
import { analysed, textAt, twoIssues } from '../letter-text';

type Row = DeterminationRow<TextRange>;

function rowsOf(text: string): Row[] {
  return determinationRows(analysed(text));
}

function allRows(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) => [row, ...allRows(row.children)]);
}

const imaging = letterWith({
  item: 'MRI of the lumbar spine',
  basis:
    'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation A Book Nobody Knows.',
  rationale:
    'The MTUS states that unequivocal objective findings that identify specific nerve compromise on the neurologic examination warrant imaging. The request for MRI of the lumbar spine is not medically necessary.',
});

describe('the rows of a determination', () => {
  it('are the sections in order, with those that the letter lacks', () => {
    expect(rowsOf(twoIssues).map(({ label, state }) => [label, state])).toEqual([
      ['Header', 'complete'],
      ['How the determination was made', 'complete'],
      ['Documents reviewed', 'absent'],
      ['Clinical case summary', 'complete'],
      ['Issues, decisions and rationales', expect.anything()],
    ]);
  });

  it('say which section is missing', () => {
    const rows = rowsOf(twoIssues.replace(/CLINICAL CASE SUMMARY\n.*\n/, ''));
    expect(rows.find(({ label }) => label === 'Clinical case summary')).toMatchObject({ state: 'missing', children: [] });
  });

  it('show each issue with its decision', () => {
    const issues = allRows(rowsOf(twoIssues)).filter(({ kind }) => kind === 'issue');
    expect(issues.map(({ label }) => label)).toEqual(['MRI of the left knee', 'Physical therapy, 6 visits']);
    expect(issues[0]?.detail).toMatch(/^Overturned/);
  });

  it('tell an issue that is not written yet', () => {
    const rows = allRows(rowsOf('IMR ISSUES, DECISIONS AND RATIONALES\n\nMRI of the knee:\n'));
    expect(rows.find(({ kind }) => kind === 'issue')).toMatchObject({
      state: 'unfinished',
      detail: expect.stringMatching(/^no decision yet · unfinished/),
    });
  });

  it('call nothing complete in which text is left to fill in, though a draft says so quietly', () => {
    const draft = readFileSync(new URL('../../letters/unfinished-draft.imr', import.meta.url), 'utf8');
    const filledIn = withEdits(draft, insertAllMissing(analysed(draft).tree));
    for (const measure of [
      fullMeasure,
      { ...fullMeasure, edited: true },
      { ...fullMeasure, edited: true, caret: filledIn.indexOf('TODO') },
    ]) {
      const rows = allRows(determinationRows(analysed(filledIn).heldTo(measure)));
      expect(rows.filter(({ kind, state }) => kind === 'section' && state !== 'unfinished').map(({ label }) => label)).toEqual(['Header']);
      const issues = rows.filter(({ kind }) => kind === 'issue');
      expect(issues.map(({ state }) => state)).toEqual(['unfinished', 'unfinished']);
    }
  });

  it('check the criteria of the cited topic off, with the place where they are stated', () => {
    const criteria = allRows(rowsOf(imaging)).filter(({ kind }) => kind === 'criterion');
    const addressed = criteria.filter(({ state }) => state === 'addressed');
    expect(addressed.length).toBeGreaterThan(0);
    expect(addressed.length).toBeLessThan(criteria.length);
    for (const { place } of addressed) expect(textAt(imaging, place!)).toContain('nerve compromise');
    for (const row of criteria) if (row.state === 'not-addressed') expect(row.place).toBeUndefined();
  });

  it('tell citations that the catalogue knows from those that it does not', () => {
    const citations = allRows(rowsOf(imaging)).filter(({ kind, detail }) => kind === 'citation' && detail === 'reviewer');
    expect(citations.map(({ state }) => state)).toEqual(['resolved', 'unresolved']);
    expect(textAt(imaging, citations[1]!.place!)).toContain('A Book Nobody Knows');
  });

  it('hold every finding once', () => {
    for (const text of [twoIssues, imaging]) {
      const shown = allRows(rowsOf(text)).filter(({ kind }) => kind === 'finding');
      const findings = analysed(text).findings.filter(({ code }) => code !== 'missing-section');
      expect(shown.filter(({ detail }) => detail !== 'missing-section').map(({ place }) => place!.start)).toEqual(
        findings.map(({ range }) => range.start),
      );
    }
  });

  it('have ids of their own', () => {
    const ids = allRows(rowsOf(imaging)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a criterion that is put into the rationale', () => {
  it('stands as a sentence before the conclusion, and is addressed', () => {
    const { reading } = analysed(imaging);
    const open = allRows(rowsOf(imaging)).find(({ state }) => state === 'not-addressed')!;
    const edit = insertCriterion(reading, open.criterion!.issue, open.criterion!.id)!;
    const changed = imaging.slice(0, edit.start) + edit.text + imaging.slice(edit.end);
    expect(edit.text).toMatch(/^Per the MTUS, .*\. $/);
    expect(changed.slice(edit.start + edit.text.length)).toMatch(/^The request for MRI of the lumbar spine is not/);
    expect(allRows(rowsOf(changed)).find(({ id }) => id === open.id)?.state).toBe('addressed');
  });

  it('goes nowhere where there is no rationale', () => {
    const { reading } = analysed('IMR ISSUES, DECISIONS AND RATIONALES\n\nMRI of the lumbar spine: Upheld\n');
    const [criterion] = reading.catalogue.criterionById.keys();
    expect(insertCriterion(reading, 0, criterion!)).toBeUndefined();
    expect(insertCriterion(reading, 7, criterion!)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { guidelineRows, guidelinesAtHand } from '../../../server/src/features/views/guidelines';
import { builtInCatalogue } from '../../../server/src/guidelines/data';
import { analysed, twoIssues } from '../letter-text';

const catalogue = builtInCatalogue();

describe('the guidelines of the catalogue', () => {
  it('are grouped by source, the MTUS first, each once', () => {
    const groups = guidelineRows(catalogue, '');
    expect(groups[0]?.label).toBe('MTUS');
    expect(groups.flatMap(({ children }) => children.map(({ guideline }) => guideline)).sort()).toEqual(
      catalogue.guidelines.map(({ id }) => id).sort(),
    );
  });

  it('put a pack before all others, under its name', () => {
    const [first, ...others] = catalogue.guidelines;
    const groups = guidelineRows({ ...catalogue, guidelines: [...others, { ...first!, pack: 'Harbor Health' }] }, '');
    expect(groups[0]).toMatchObject({ label: 'Pack: Harbor Health', detail: '1' });
  });

  it('are found by words in any order, with the topics that hold them', () => {
    const found = guidelineRows(catalogue, 'injection epidural');
    expect(found.length).toBeGreaterThan(1);
    expect(found.flatMap(({ children }) => children).some(({ label }) => /epidural/i.test(label))).toBe(true);
    expect(guidelineRows(catalogue, 'xyzzy')).toEqual([]);
  });
});

describe('what bears on the issue at the caret', () => {
  it('is what it cites, then what treats its item', () => {
    const { reading } = analysed(twoIssues);
    const row = guidelinesAtHand(reading, twoIssues.indexOf('knee locks'))!;
    expect(row.detail).toBe('MRI of the left knee');
    expect(row.children[0]).toMatchObject({ label: 'Knee Complaints', detail: expect.stringMatching(/^cited · /) });
    const therapy = guidelinesAtHand(reading, twoIssues.indexOf('request for physical therapy'))!;
    expect(therapy.detail).toBe('Physical therapy, 6 visits');
  });

  it('is nothing outside of issues', () => {
    expect(guidelinesAtHand(analysed(twoIssues).reading, 0)).toBeUndefined();
  });
});

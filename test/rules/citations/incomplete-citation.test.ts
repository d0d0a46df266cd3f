import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'incomplete-citation';

describe('incomplete-citation', () => {
  it('flags an MTUS citation without section and page', () => {
    expectFindings(
      code,
      letterWith({
        basis: `Decision based on
MTUS Knee Complaints 2004.
^^^^^^^^^^^^^^^^^^^^^^^^^ information neither section nor page`,
      }),
    );
  });

  it.each([
    ['MTUS ACOEM Chapter 12 Low Back Complaints', 1],
    ['MTUS', 1],
    ['MTUS ACOEM', 1],
    ['MTUS Low Back Complaints 2004, Section(s): Special Studies, and Knee Complaints 2004', 1],
    ['Non-MTUS Citation ACOEM, 3rd Edition, Knee Disorders', 1],
    ['MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 300', 0],
    ['MTUS Chronic Pain Medical Treatment Guidelines, Topical analgesics', 0],
    ['MTUS Low Back Complaints 2004, Table 12-8', 0],
    ['Non-MTUS Citation Official Disability Guidelines (ODG), Low Back Chapter', 0],
    ['Non-MTUS Citation A journal of 2014', 0],
  ])('finds in "%s": %i', (words, count) => {
    expect(findingsOf(code, letterWith({ basis: `Decision based on ${words}.` }))).toHaveLength(count);
  });

  it("is silent on the claims administrator's basis", () => {
    expectFindings(code, letterWith({ claimsBasis: 'Decision based on MTUS Shoulder Complaints 2004.' }));
  });

  it("inserts a section or a page, after the letter's own style", () => {
    const basis = 'Decision based on MTUS ACOEM Chapter 12 Low Back Complaints.';
    expect(applyFix(code, letterWith({ basis }), 'Section')).toContain('Low Back Complaints, Section(s): [insert section].');
    const byPages = letterWith({ basis, claimsBasis: 'Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 301.' });
    expect(applyFix(code, byPages, 'Page')).toContain(
      'MAXIMUS guideline: Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): [insert page].',
    );
  });
});

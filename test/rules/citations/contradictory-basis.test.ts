import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'contradictory-basis';
const outside = 'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.';
const notOnMtus = 'The Expert Reviewer did not base their decision on the MTUS.';
const nothing = 'The Expert Reviewer did not cite any medical evidence for its decision.';
const odg = "Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI's (magnetic resonance imaging).";
const mtus = 'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.';
const decided = (date: string, basis: string) => letterWith({ header: `Case Number: CM17-0000042\nDecision Date: ${date}`, basis });

describe('contradictory-basis', () => {
  it('flags an MTUS source called Non-MTUS', () => {
    expectFindings(
      code,
      letterWith({
        basis: `Decision based on
Non-MTUS Citation MTUS ACOEM Guidelines, Low Back Complaints, page 300.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning called Non-MTUS`,
      }),
    );
  });

  it.each([
    ['the reverse', 'Decision based on MTUS Official Disability Guidelines (ODG) Low Back, MRI.'],
    [
      'an adopted chapter called Non-MTUS',
      'Decision based on Non-MTUS Citation Chronic Pain Medical Treatment 2016, Section(s): Topical analgesics.',
    ],
    ['the third edition called MTUS', 'Decision based on MTUS ACOEM Practice Guidelines, 3rd Edition, Knee Disorders, page 12.'],
    [
      'a chapter never adopted called MTUS',
      'Decision based on MTUS ACOEM Chapter 7 Independent Medical Examinations and Consultations, page 127.',
    ],
    ['not on the MTUS, which is cited', `${notOnMtus} ${mtus}`],
    ['outside of the MTUS, which is cited', `${outside} ${mtus}`],
    ['the same after the citation', `${mtus} ${outside}`],
    ['no evidence, but a citation', `${nothing} ${odg}`],
    ['ODG as part of the MTUS', 'Decision based on the Official Disability Guidelines, Knee Chapter, MRI, which is part of the MTUS.'],
  ])('flags %s', (_what, basis) => {
    const found = findingsOf(code, letterWith({ basis }));
    expect(found.map(({ severity }) => severity)).toEqual(['warning']);
    expect(found[0]?.related).toHaveLength(1);
  });

  it.each([
    [
      'a word of an MTUS title inside the title of something else',
      "Decision based on Non-MTUS Citation Cosman F. Clinician's Guide to Prevention and Treatment of Osteoporosis. Osteoporos Int 2014;25(10):2359-81.",
    ],
    ['MTUS and Non-MTUS side by side', `${mtus} ${odg}`],
    ['outside of the MTUS and ODG', `${outside} ${odg}`],
    ['no evidence', nothing],
    ['MTUS and ODG in one sentence', 'Decision based on MTUS and Official Disability Guidelines, Knee Chapter.'],
    ['MTUS, then Non-MTUS in one sentence', 'Decision based on MTUS Knee Complaints 2004, and Non-MTUS Citation ODG, Knee Chapter.'],
    ['the third edition', 'Decision based on Non-MTUS Citation ACOEM, 3rd ed., Low Back Disorders, pg. 607.'],
    ['"Disorders" without an edition', 'Decision based on Non-MTUS Citation ACOEM Shoulder Disorders.'],
    ['Hip and Groin before December 2017', `${outside} Decision based on Non-MTUS Citation ACOEM Hip and Groin Disorders (2011), page 88.`],
    [
      'a chapter never adopted',
      'Decision based on Non-MTUS Citation ACOEM Guidelines, Chapter 7, Independent Medical Examinations and Consultations, page 137.',
    ],
    ['ACOEM alone', 'Decision based on Non-MTUS Citation ACOEM Guidelines.'],
    ['a journal called MTUS', 'Decision based on MTUS.'],
    ['ODG that speaks of the MTUS', 'Decision based on Non-MTUS Citation ODG, Knee Chapter, MRI, since the MTUS is silent.'],
    [
      'ODG as no part of the MTUS',
      'Decision based on the Official Disability Guidelines, Knee Chapter, MRI, which is not part of the MTUS.',
    ],
  ])('is silent on %s', (_what, basis) => {
    expectFindings(code, letterWith({ basis }));
  });

  it('holds the edition against the decision date', () => {
    expectFindings(
      code,
      decided('03/05/2018', 'Decision based on Non-MTUS Citation Low Back Complaints 2004, Section(s): Special Studies.'),
    );
    expect(findingsOf(code, decided('03/05/2018', 'Decision based on Non-MTUS Citation MTUS Hip and Groin Disorders.'))).toHaveLength(1);
  });

  it("is one finding a basis, and information in the claims administrator's", () => {
    const claimsBasis =
      'The Claims Administrator did not base their decision on the MTUS. Decision based on Non-MTUS Citation MTUS ACOEM Guidelines, Low Back Complaints, page 300.';
    expect(findingsOf(code, letterWith({ claimsBasis })).map(({ severity }) => severity)).toEqual(['information']);
  });

  it('rights the label or removes the sentence', () => {
    const called = letterWith({
      basis: `${notOnMtus} Decision based on Non-MTUS Citation MTUS ACOEM Guidelines, Low Back Complaints, page 300.`,
    });
    expect(applyFix(code, called, 'Call it MTUS')).toContain(
      'MAXIMUS guideline: Decision based on MTUS ACOEM Guidelines, Low Back Complaints, page 300.\n',
    );
    const reverse = letterWith({ basis: 'Decision based on MTUS Official Disability Guidelines (ODG) Knee.' });
    expect(applyFix(code, reverse, 'Non-MTUS')).toContain('Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee.');
    expect(applyFix(code, letterWith({ basis: `${outside} ${mtus}` }), 'Remove')).toContain(`MAXIMUS guideline: ${mtus}\n`);
    expect(applyFix(code, letterWith({ basis: `${mtus} ${outside}` }), 'Remove')).toContain(`MAXIMUS guideline: ${mtus}\n`);
    expect(applyFix(code, letterWith({ basis: `${nothing} ${odg}` }), 'Remove')).toContain(`MAXIMUS guideline: ${odg}\n`);
    const part = letterWith({ basis: 'Decision based on the Official Disability Guidelines, Knee Chapter, which is part of the MTUS.' });
    expect(applyFix(code, part, 'Non-MTUS')).toContain('Knee Chapter, which is not part of the MTUS.');
  });
});

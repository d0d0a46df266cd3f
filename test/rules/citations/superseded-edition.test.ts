import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'superseded-edition';
const decided = (date: string, words: string) =>
  letterWith({
    header: `Case Number: CM17-0000042\nDecision Date: ${date}`,
    claimsBasis: 'The Claims Administrator did not cite any medical evidence for its decision.',
    basis: `Decision based on ${words}.`,
  });

describe('superseded-edition', () => {
  it('flags an edition that had been replaced', () => {
    expectFindings(
      code,
      letterWith({
        basis: `Decision based on
MTUS Chronic Pain Medical Treatment 2009, Section(s): Drug testing.
                                    ^^^^ warning Cite Chronic Pain Medical Treatment 2016`,
      }),
    );
  });

  it.each([
    ['07/28/2016', 'MTUS Chronic Pain Medical Treatment 2009'],
    ['07/27/2016', 'MTUS Chronic Pain Medical Treatment 2016'],
    ['03/05/2018', 'MTUS Low Back Complaints 2004, Section(s): Special Studies'],
    ['03/05/2018', 'MTUS ACOEM Chapter 13 Knee Complaints Page(s): 341'],
    ['02/15/2017', 'MTUS Low Back Disorders 2019'],
    ['02/15/2017', 'MTUS Elbow Complaints 2004, Section(s): Summary'],
    ['09/01/2019', 'MTUS Low Back Disorders 2017'],
  ])('flags on %s: %s', (date, words) => {
    expect(findingsOf(code, decided(date, words))).toHaveLength(1);
  });

  it.each([
    ['07/27/2016', 'MTUS Chronic Pain Medical Treatment 2009'],
    ['07/28/2016', 'MTUS Chronic Pain Medical Treatment 2016'],
    ['02/15/2017', 'MTUS Chronic Pain Medical Treatment Guidelines, Topical analgesics'],
    ['11/30/2017', 'MTUS Low Back Complaints 2004'],
    ['12/01/2017', 'MTUS Low Back Disorders 2017'],
    ['02/15/2017', 'MTUS Elbow Complaints 2007'],
    ['02/15/2017', 'MTUS Acupuncture Treatment 2007'],
    ['02/15/2017', 'Non-MTUS Citation ACOEM Hip and Groin Disorders (2011)'],
    ['02/15/2017', 'Non-MTUS Citation Official Disability Guidelines (ODG) 2013, Low Back'],
    ['02/15/2018', 'Non-MTUS Citation Low Back Complaints 2004'],
    // That this one had been replaced by then is not verified.
    ['02/15/2018', 'MTUS Opioid Treatment 2016'],
  ])('is silent on %s: %s', (date, words) => {
    expectFindings(code, decided(date, words));
  });

  it('is silent without a decision date, and on an older edition in the rationale', () => {
    expectFindings(code, letterWith({ header: '', basis: 'Decision based on MTUS Chronic Pain Medical Treatment 2009.' }));
    expectFindings(
      code,
      letterWith({
        rationale: 'Unlike the Chronic Pain Medical Treatment Guidelines of 2009, the MTUS asks for more. It is not medically necessary.',
      }),
    );
  });

  it("is information in the claims administrator's basis", () => {
    const text = letterWith({ claimsBasis: 'Decision based on MTUS Chronic Pain Medical Treatment 2009.' });
    expect(findingsOf(code, text).map(({ severity }) => severity)).toEqual(['information']);
  });

  it('cites the edition in force', () => {
    const pain = decided('02/15/2017', 'MTUS Chronic Pain Medical Treatment 2009, Section(s): Topical analgesics');
    expect(applyFix(code, pain, '2016')).toContain('MTUS Chronic Pain Medical Treatment 2016, Section(s): Topical analgesics.');
    const back = decided('03/05/2018', 'MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 300');
    expect(applyFix(code, back, 'Low Back Disorders 2017')).toContain('MTUS ACOEM Low Back Disorders 2017 Page(s): 300.');
    const later = decided('02/15/2017', 'MTUS Low Back Disorders 2019, Section(s): Anything');
    expect(applyFix(code, later, 'Low Back Complaints 2004')).toContain('MTUS Low Back Complaints 2004, Section(s): Anything.');
  });
});

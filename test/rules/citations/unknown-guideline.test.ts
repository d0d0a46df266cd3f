import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, fixesOf, letterWith } from '../../support/marked-letter';

const code = 'unknown-guideline';
const basedOn = (words: string) => letterWith({ basis: `Decision based on ${words}.` });

describe('unknown-guideline', () => {
  it('flags a source that the catalogue does not hold', () => {
    expectFindings(
      code,
      letterWith({
        basis: `Decision based on
Non-MTUS Citation A. Author, Journal of Bones, 2014.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint do not hold this source`,
      }),
    );
  });

  it.each([
    ['MTUS Hip Complaints 2004, Section(s): Special Studies', undefined],
    ['Non-MTUS Citation Official Disability Guidelines (ODG) Dental Chapter, Crowns', undefined],
    ['Non-MTUS Citation FDA drug label, Celebrex', undefined],
    ['MTUS Low Bakc Complaints 2004, Section(s): Special Studies', 'Change to "Low Back Complaints"'],
    ['MTUS Chronic Pain Medcial Treatment 2016, Section(s): Topical analgesics', 'Change to "Chronic Pain Medical Treatment"'],
    ['Non-MTUS Citation Official Disability Guidelines (ODG), Sholder Chapter, MRI', 'Change to "Shoulder"'],
    ['Non-MTUS Citation ODG, Sholder, MRI', 'Change to "Shoulder"'],
    ['MTUS Low Back Complaints 2005, Section(s): Special Studies', 'Change to "2004"'],
  ])('flags %s and offers %s', (words, title) => {
    const text = basedOn(words);
    expect(findingsOf(code, text)).toHaveLength(1);
    expect(fixesOf(code, text).map((fix) => fix.title)).toEqual(title ? [title] : []);
    if (title) applyFix(code, text, title);
  });

  it.each([
    'MTUS Low Back Complaints 2004, Section(s): Special Studies',
    'MTUS ACOEM Chapter 12, page 300',
    'MTUS',
    'Non-MTUS Citation ACOEM Guidelines',
    'MTUS Low Back Disorders',
    'Non-MTUS Citation Official Disability Guidelines (ODG)',
    'Non-MTUS Citation Official Disability Guidelines (ODG), Knee & Leg Chapter, A topic of its own',
    'Non-MTUS Citation ODG Physical Therapy Guidelines',
    'Non-MTUS Citation ODG, Knee Chapter, MRI, and Other Medical Treatment Guidelines http://www.example.org/knee',
    'Non-MTUS Citation http://www.example.org/knee',
    'Non-MTUS Citation ACOEM Occupational Medicine Practice Guidelines, 3rd ed., Shoulder Disorders, pg. 64',
  ])('is silent on %s', (words) => {
    expectFindings(code, basedOn(words));
  });

  it('is silent on a title that two editions share in a letter without a date', () => {
    expectFindings(
      code,
      letterWith({ header: '', basis: 'Decision based on MTUS Chronic Pain Medical Treatment Guidelines Page(s): 46.' }),
    );
  });
});

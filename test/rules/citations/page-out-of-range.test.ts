import { describe, expect, it } from 'vitest';
import { expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'page-out-of-range';
const basedOn = (words: string) => letterWith({ basis: `Decision based on ${words}.` });

describe('page-out-of-range', () => {
  it('flags pages that the chapter does not have, and names the one that does', () => {
    expectFindings(
      code,
      letterWith({
        basis: `Decision based on
MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 300, 189-190.
                                                        ^^^^^^^ warning chapter 8, Neck and Upper Back Complaints`,
      }),
    );
  });

  it.each([
    ['MTUS ACOEM Chapter 12 Low Back Complaints, page 338', 'Chapter 13, Knee Complaints'],
    ['MTUS ACOEM Chapter 12 Low Back Complaints, pages 280-290', '286-326'],
    ['MTUS ACOEM Chapter 12 Low Back Complaints p181', 'Chapter 8, Neck and Upper Back Complaints'],
    ['MTUS Knee Complaints 2004, page 300', 'Chapter 12, Low Back Complaints'],
    ['MTUS Shoulder Complaints 2004, page 181', 'Chapter 8, Neck and Upper Back Complaints'],
    ['MTUS Chronic Pain Medical Treatment 2009, page 130', '1-127'],
  ])('flags %s', (words, said) => {
    expect(findingsOf(code, basedOn(words)).map(({ message }) => message)).toEqual([expect.stringContaining(said)]);
  });

  it.each([
    'MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 286, 300-304, 326',
    'MTUS Chronic Pain Medical Treatment 2009, page 46 of 127',
    // Their pages are not verified, or change.
    'MTUS Knee Complaints 2004, page 360',
    'MTUS Elbow Complaints 2007, pages 20-23',
    'MTUS Chronic Pain Medical Treatment 2016, page 881',
    'Non-MTUS Citation Official Disability Guidelines (ODG) Low Back, Facet joint diagnostic blocks, pages 412-418',
    'Non-MTUS Citation ACOEM, 3rd ed., Low Back Disorders, pg. 607',
    // What is wrong here is the number or the title of the chapter.
    'MTUS ACOEM Chapter 8 Low Back Complaints Page(s): 181',
    'MTUS Low Back Complaints 2004, Section(s): 189',
  ])('is silent on %s', (words) => {
    expectFindings(code, basedOn(words));
  });

  it("is information in the claims administrator's basis", () => {
    const text = letterWith({ claimsBasis: 'Decision based on MTUS ACOEM Guidelines, Low Back Complaints, pages 189-190.' });
    expect(findingsOf(code, text).map(({ severity }) => severity)).toEqual(['information']);
  });
});

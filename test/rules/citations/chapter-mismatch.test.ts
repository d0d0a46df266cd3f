import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'chapter-mismatch';
const basedOn = (words: string) => letterWith({ basis: `Decision based on ${words}.` });

describe('chapter-mismatch', () => {
  it('flags the number and title of different chapters', () => {
    expectFindings(
      code,
      letterWith({
        basis: `Decision based on
MTUS ACOEM Chapter 8 Low Back Complaints Page(s): 300.
                   ^^^^^^^^^^^^^^^^^^^^^ warning is chapter 12, not chapter 8`,
      }),
    );
  });

  it.each([
    'MTUS ACOEM Chapter 13 Shoulder Complaints Page(s): 208',
    'MTUS ACOEM, Chapter 9: Knee Complaints',
    'MTUS Knee Complaints (Chapter 12), page 341',
    'MTUS ACOEM Chapter 12 Neck and Upper Back Complaints',
    'MTUS ACOEM Ch. 14 Forearm, Wrist, and Hand Complaints',
    'MTUS ACOEM Chapter 2 Initial Approaches to Treatment, page 48',
    'Low Back Complaints (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 8), pages 303-305',
  ])('flags %s', (words) => {
    expect(findingsOf(code, basedOn(words))).toHaveLength(1);
  });

  it.each([
    'MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 300',
    'MTUS ACOEM Chapter 8 Neck and Upper Back Complaints, Chapter 12 Low Back Complaints Page(s): 178, 303',
    'MTUS ACOEM Chapter 10 Elbow Complaints 2007',
    'MTUS ACOEM Chapter 3 Initial Approaches to Treatment, page 48',
    'MTUS ACOEM Chapter 12, page 300',
    'MTUS ACOEM Chapters 8 and 12, Low Back Complaints',
    'MTUS Low Back Complaints 2004, Section(s): Special Studies',
    'Non-MTUS Citation ACOEM, 3rd Edition, Chapter 4 Low Back Disorders, page 20',
    'Non-MTUS Citation ODG, Chapter 2, Low Back',
    'Non-MTUS Citation ACOEM Guidelines, Chapter 7, Independent Medical Examinations and Consultations, page 137',
  ])('is silent on %s', (words) => {
    expectFindings(code, basedOn(words));
  });

  it("is information in the claims administrator's basis", () => {
    const text = letterWith({ claimsBasis: 'Decision based on MTUS ACOEM Chapter 8 Low Back Complaints.' });
    expect(findingsOf(code, text).map(({ severity }) => severity)).toEqual(['information']);
  });

  it('sets either one right', () => {
    const text = basedOn('MTUS ACOEM Chapter 8 Low Back Complaints Page(s): 300');
    expect(applyFix(code, text, 'number to 12')).toContain('MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 300.');
    expect(applyFix(code, text, 'title to')).toContain('MTUS ACOEM Chapter 8 Neck and Upper Back Complaints Page(s): 300.');
  });
});

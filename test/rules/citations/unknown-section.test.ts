import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, fixesOf, letterWith } from '../../support/marked-letter';

const code = 'unknown-section';
const basedOn = (words: string) => letterWith({ basis: `Decision based on ${words}.` });

describe('unknown-section', () => {
  it('flags a section that the guideline does not have, and a bare number more', () => {
    expectFindings(
      code,
      letterWith({
        basis: `Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies,
Horoscopes,
^^^^^^^^^^ hint no such section
303.
^^^ information A number is no section`,
      }),
    );
  });

  it.each([
    ['MTUS Low Back Complaints 2004, Section(s): Diagnositc Criteria', 'Diagnostic Criteria'],
    ['MTUS Knee Complaints 2004, Section(s): Surgical Consideration', undefined],
    ['MTUS Chronic Pain Medical Treatment 2016, Section(s): Topicl analgesics', 'Topical analgesics'],
    ['MTUS Postsurgical Treatment 2009, Section(s): Shouldr', 'Shoulder'],
  ])('in %s it offers %s', (words, near) => {
    const text = basedOn(words);
    expect(findingsOf(code, text).flatMap((_finding, index) => fixesOf(code, text, index))).toHaveLength(near === undefined ? 0 : 1);
    if (near !== undefined) expect(applyFix(code, text, near)).toContain(near);
  });

  it('takes a name with commas that another edition has for one', () => {
    expectFindings(
      code,
      letterWith({
        basis: `Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s):
Opioids, criteria for use.
^^^^^^^^^^^^^^^^^^^^^^^^^ hint one of its edition of 2009`,
      }),
    );
  });

  it('says whose section it is', () => {
    const [finding] = findingsOf(code, basedOn('MTUS Chronic Pain Medical Treatment 2016, Section(s): Elbow & Upper Arm'));
    expect(finding?.message).toContain('one of Postsurgical Treatment');
  });

  it.each([
    'MTUS Chronic Pain Medical Treatment 2016, Section(s): NSAIDs, GI symptoms & cardiovascular risk, Proton Pump Inhibitors (PPIs)',
    'MTUS Postsurgical Treatment 2009, Section(s): Hip, Pelvis and Thigh (femur), Forearm, Wrist, & Hand',
    'MTUS Opioid Treatment 2016, Section(s): 3.3.9 Opioids for Chronic Pain and Chronic Opioid Treatment: Maintenance of Chronic Opioid Treatment',
    'MTUS Low Back Complaints 2004, Section(s): special studies and Diagnostic and Treatment Considerations',
    'MTUS Low Back Disorders 2019, Section(s): Anything',
    'MTUS Knee Complaints 2004, Section(s): [insert section]',
    'Non-MTUS Citation ODG, Knee Chapter, A topic that is not in the catalogue',
    'MTUS Hip Complaints 2004, Section(s): Anything',
  ])('is silent on %s', (words) => {
    expectFindings(code, basedOn(words));
  });

  it('makes a lone number a page', () => {
    const text = basedOn('MTUS Elbow Complaints 2007, Section(s): 26');
    expect(applyFix(code, text, 'as a page')).toContain('MTUS Elbow Complaints 2007, Page(s): 26.');
    expect(fixesOf(code, basedOn('MTUS Elbow Complaints 2007, Section(s): 26, Summary'))).toEqual([]);
  });

  it("is information at most in the claims administrator's basis", () => {
    const text = letterWith({ claimsBasis: 'Decision based on MTUS Elbow Complaints 2007, Section(s): 326.' });
    expect(findingsOf(code, text).map(({ severity }) => severity)).toEqual(['information']);
  });
});

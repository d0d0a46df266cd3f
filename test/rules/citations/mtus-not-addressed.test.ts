import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'mtus-not-addressed';
const odg = "Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI's (magnetic resonance imaging).";
const kneeMri = {
  item: 'MRI of the left knee',
  claimsBasis: odg,
  basis: odg,
  rationale: 'The ODG supports imaging after trauma. There was none. The request for MRI of the left knee is not medically necessary.',
};

describe('mtus-not-addressed', () => {
  it('flags Non-MTUS sources alone where the MTUS has a guideline', () => {
    expectFindings(code, letterWith({ ...kneeMri, basis: `\n${odg}\n${'^'.repeat(odg.length)} information Knee Complaints` }));
  });

  it.each([
    ['TENS unit', 'Pain (Chronic), TENS, chronic pain (transcutaneous electrical nerve stimulation)'],
    ['Gabapentin 300mg #90', 'Pain (Chronic), Gabapentin (Neurontin)'],
    ['Norco 10/325mg #60', 'Pain (Chronic), Opioids'],
    ['Acupuncture, 6 visits', 'Low Back, Acupuncture'],
  ])('knows the guidelines of the whole body for an item without a region: %s', (item, topic) => {
    const basis = `Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) ${topic}.`;
    expect(findingsOf(code, letterWith({ ...kneeMri, item, basis }))).toHaveLength(1);
  });

  it('knows the topics of the edition in force at the time', () => {
    const basis = 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back, Aquatic therapy.';
    const letter = letterWith({ ...kneeMri, item: 'Aquatic therapy, 8 visits', basis });
    expect(findingsOf(code, letter.replaceAll('2017', '2014').replaceAll('2016', '2013'))).toHaveLength(1);
  });

  it.each([
    [
      'a basis that says so',
      { basis: `The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. ${odg}` },
    ],
    ['the form of 2013', { basis: `The Expert Reviewer did not base their decision on the MTUS. ${odg}` }],
    ['an MTUS citation beside', { basis: `Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies. ${odg}` }],
    [
      '"which is not part of the MTUS"',
      { basis: 'Decision based on the Official Disability Guidelines, Knee Chapter, which is not part of the MTUS.' },
    ],
    ['a word on the MTUS in the rationale', { rationale: `The MTUS does not settle this. ${kneeMri.rationale}` }],
    ['a word on ACOEM in the rationale', { rationale: `ACOEM asks for a period of observation. ${kneeMri.rationale}` }],
    ['a region without a chapter', { item: 'MRI of the right hip', rationale: 'The ODG supports it. The request is medically necessary.' }],
    ['a treatment that is not known', { item: 'Horoscope for the left knee' }],
    ['no region', { item: 'MRI' }],
    ['therapy that follows no surgery', { header: 'Decision Date: 02/15/2018', item: 'Physical therapy for the cervical spine' }],
    ['nothing cited', { basis: 'The Expert Reviewer did not cite any medical evidence for its decision.' }],
    ['no rationale yet', { rationale: '' }],
  ])('is silent on %s', (_what, parts) => {
    expectFindings(code, letterWith({ ...kneeMri, ...parts }));
  });

  it('inserts the sentence', () => {
    expect(applyFix(code, letterWith(kneeMri), 'outside of the MTUS')).toContain(
      `MAXIMUS guideline: The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. ${odg}`,
    );
    expect(findingsOf(code, letterWith({ ...kneeMri, item: 'MRI of the right shoulder' }))).toHaveLength(1);
  });
});

import { describe, expect, test } from 'vitest';
import { applyFix, expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'discussed-not-cited';
const wrist = 'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Physical Methods.';
const odgKnee = 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI.';
const conclusion = 'Therefore, the request is not medically necessary.';

const findings = (rationale: string, basis = wrist) => findingsOf(code, letterWith({ item: 'MRI of the left knee', basis, rationale }));

describe('flags', () => {
  test('the first mention of a guideline that is not cited', () => {
    expectFindings(
      code,
      letterWith({
        item: 'Wrist splint',
        basis: wrist,
        rationale: `Per ACOEM, splints are an option. In addition,
the Official Disability Guidelines state that splints may harm.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning ODG
The ODG recommend therapy. ${conclusion}`,
      }),
    );
  });

  test.each([
    ['ODG beside ACOEM', `Per ACOEM and ODG, imaging waits. ${conclusion}`, wrist],
    ['the MTUS where only ODG is cited', `According to ACOEM, imaging waits for conservative care. ${conclusion}`, odgKnee],
    ['ACOEM’s 3rd edition', `The Third Edition ACOEM Guidelines Knee Disorders Chapter recommends imaging. ${conclusion}`, wrist],
    ['ODG by its criteria', `Per MTUS, it waits. ODG criteria for imaging are not met. ${conclusion}`, wrist],
    ['ODG with another verb', `Per MTUS, it waits. The ODG likewise wants a course of therapy. ${conclusion}`, wrist],
    ['the MTUS that takes a stand', `MTUS addresses imaging and does not recommend it here. ODG agrees. ${conclusion}`, odgKnee],
    ['the MTUS that states a limit', `MTUS mentions only that imaging waits for conservative care. ODG agrees. ${conclusion}`, odgKnee],
    ['beside a journal', `ODG recommends imaging. ${conclusion}`, 'Decision based on Non-MTUS Citation Smith J, Knee pain. J Orthop 2012.'],
  ])('%s', (_, rationale, basis) => expect(findings(rationale, basis)).toHaveLength(1));
});

describe('is silent', () => {
  test.each([
    ['the same family', `Per ACOEM, imaging waits. The MTUS Chronic Pain guidelines agree. ${conclusion}`, wrist],
    ['what utilization review cited', `Per ACOEM, imaging waits. The claims administrator cited ODG. ${conclusion}`, wrist],
    ['a source that is silent', `The MTUS does not address this request. The ODG recommends it. ${conclusion}`, odgKnee],
    ['a silence with limits', `The MTUS does not specifically address the fingers. The ODG recommends it. ${conclusion}`, odgKnee],
    ...[
      'The MTUS speaks of PENS and spinal cord stimulators, not of implanted leads.',
      'The MTUS discusses spinal cord stimulators but not peripheral ones.',
      'Although the MTUS discusses radiographs, it does not address arthrograms.',
      'The MTUS addresses only radiographs.',
      'MTUS covers radiographs only.',
      'The MTUS is limited to radiographs in this regard.',
      'MTUS recommendations concern radiographs, and ODG was therefore used.',
      'The MTUS mentions radiographs, which is a different study.',
      'The MTUS lacks a specific recommendation, therefore ODG is used.',
      'ACOEM speaks of dislocation in general terms and not of arthrograms.',
      'MTUS gives no number for this. ACOEM gives no duration.',
    ].map((words) => [words, `${words} ODG recommends it. ${conclusion}`, odgKnee]),
    ['pasted text', `Per MTUS, it is an option. ODG Physical Therapy Guidelines - Allow for fading. ${conclusion}`, wrist],
    ['a source that another one cites', `The MTUS guidelines cite the ODG Physical Therapy Guidelines. ${conclusion}`, wrist],
    [
      'advice on weaning',
      `Per ODG, it waits. The patient is advised to consult the MTUS Opioids Treatment Guidelines. ${conclusion}`,
      odgKnee,
    ],
    [
      'no evidence cited at all',
      `Per ODG, it waits. ${conclusion}`,
      'The Expert Reviewer did not cite any medical evidence for its decision.',
    ],
    [
      'ACOEM where its 3rd edition is cited',
      `ACOEM recommends it. ${conclusion}`,
      'Decision based on Non-MTUS Citation ACOEM Occupational Medicine Practice Guidelines, 3rd ed., Knee Disorders.',
    ],
    [
      'what a guideline was made for',
      `The MTUS Chronic Pain Guidelines 2016 was intended for pain over three months. Per ODG, it waits. ${conclusion}`,
      odgKnee,
    ],
  ])('%s', (_, rationale, basis) => expect(findings(rationale, basis).map(({ message }) => message)).toEqual([]));
});

describe('fix: the citation is added in the letter’s own style', () => {
  test('ODG, with chapter and topic', () => {
    const letter = letterWith({
      item: 'MRI of the left knee',
      basis: 'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
      rationale: `Per MTUS, it waits. ODG recommends it for internal derangement. ${conclusion}`,
    });
    expect(applyFix(code, letter, 'Add')).toMatch(
      /Special Studies\. Decision based on Non-MTUS Citation Official Disability Guidelines \(ODG\), Knee & Leg \(Acute & Chronic\), MRI/,
    );
  });

  test('the MTUS by title and section, before what is Non-MTUS; a statement that denies it goes', () => {
    const basis = `The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. ${odgKnee}`;
    const letter = letterWith({ item: 'MRI of the left knee', basis, rationale: `ACOEM recommends that imaging waits. ${conclusion}` });
    expect(applyFix(code, letter, 'Add')).toContain(
      'MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Diagnostic Criteria. Decision based on Non-MTUS',
    );
  });

  test('the MTUS by chapter and page', () => {
    const letter = letterWith({
      header: 'Case Number: CM14-0000042\nDecision Date: 02/15/2014',
      item: 'MRI of the left knee',
      claimsBasis: 'Decision based on MTUS ACOEM Chapter 13 Knee Complaints Page(s): 335.',
      basis: odgKnee,
      rationale: `The MTUS Guideline in ACOEM Chapter 13, page 335, recommends that imaging waits. ${conclusion}`,
    });
    expect(applyFix(code, letter, 'Add')).toContain(
      'Decision based on MTUS ACOEM Chapter 13 Knee Complaints Page(s): 335. Decision based on Non-MTUS',
    );
  });

  test.each([
    [
      'a kind of the topic’s treatment',
      'Transforaminal epidural steroid injection at left L4-L5',
      'Per ODG, radiculopathy is to be corroborated by imaging.',
      /Low Back - Lumbar & Thoracic \(Acute & Chronic\), Epidural steroid injections \(ESIs\), therapeutic\./,
    ],
    [
      'the topic that the rationale names',
      'Gym membership for the lumbar spine',
      'Per the ODG Low Back chapter, on heat therapy: it is recommended as an option.',
      /Low Back - Lumbar & Thoracic \(Acute & Chronic\), Heat therapy\./,
    ],
    [
      'a placeholder where none is known',
      'Gym membership for the lumbar spine',
      'Per the ODG Low Back chapter, memberships are not recommended as a prescription.',
      /Low Back - Lumbar & Thoracic \(Acute & Chronic\), \[insert topic\]\./,
    ],
  ])('%s', (_, item, rationale, cited) => {
    const basis = 'Decision based on MTUS Low Back Complaints 2004, Section(s): Initial Care.';
    const letter = letterWith({ item, basis, rationale: `The MTUS limits it. ${rationale} ${conclusion}` });
    expect(applyFix(code, letter, 'Add')).toMatch(cited);
  });
});

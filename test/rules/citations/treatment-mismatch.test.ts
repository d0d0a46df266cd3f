import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'treatment-mismatch';
const chronicPain = 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s):';
const odg = 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG)';

function citing(item: string, basis: string): string {
  return letterWith({ item, basis, rationale: 'The request is not medically necessary.' });
}

describe('treatment-mismatch', () => {
  it.each([
    ['Lumbar selective nerve root block at L5-S1', `${odg}, Low Back, Facet joint diagnostic blocks (injections).`],
    ['MRI of the lumbar spine', `${odg}, Low Back, Epidural steroid injections (ESIs), therapeutic.`],
    ['Naproxen 550 mg #60', `${chronicPain} Topical analgesics.`],
    ['Lidoderm 5% patch #30', `${chronicPain} NSAIDs (non-steroidal anti-inflammatory drugs).`],
    ['Voltaren 75mg #60', `${chronicPain} Topical analgesics.`],
    ['Infrared therapy, 4 sessions', `${chronicPain} Thermography (infrared stress thermography).`],
    ['Acupuncture, 6 visits', `${chronicPain} Massage therapy.`],
    ['TENS unit', `${chronicPain} Manual therapy & manipulation.`],
    ['Interferential unit', `${chronicPain} Massage therapy.`],
    ['Aquatic therapy, 8 visits', `${chronicPain} Massage therapy.`],
    ['Lumbar brace', `${chronicPain} Manual therapy & manipulation.`],
    ['Lumbar epidural steroid injection at L4-L5', `${chronicPain} Trigger point injections (TPIs).`],
    ['TENS unit', `${chronicPain} Muscle relaxants (for pain).`],
    ['Cyclobenzaprine 10 mg #90', `${chronicPain} Proton Pump Inhibitors (PPIs).`],
    ['Urine drug screen', `${chronicPain} Electrodiagnostic testing (EMG/NCS).`],
    ['CT scan of the cervical spine', `${odg}, Neck & Upper Back, MRI (magnetic resonance imaging).`],
    ['EMG of the left upper extremity', `${odg}, Neck & Upper Back, Physical therapy.`],
    ['Platelet-rich plasma injection to the right knee', `${odg}, Knee & Leg, MRI's (magnetic resonance imaging).`],
    ['Gabapentin 300 mg #90', `${chronicPain} Benzodiazepines.`],
    ['Vitamin B12 injection', `${odg}, Pain, Opioids for chronic pain.`],
    ['Genicular nerve block, right knee', `${odg}, Knee & Leg, Hyaluronic acid injections.`],
    ['Physical therapy, 8 visits', `${chronicPain} Opioid-induced constipation treatment.`],
  ])('flags %s under %s', (item, basis) => {
    expect(findingsOf(code, citing(item, basis))).toHaveLength(1);
  });

  it.each([
    [
      'LINT (localized intense neurostimulation therapy), 6 sessions',
      `${chronicPain} Neuromuscular electrical stimulation (NMES devices).`,
    ],
    ['Vitamin B12 injection', `${odg}, Pain, Vitamin B.`],
    ['Vitamin B12 injection', `${odg}, Pain, B vitamins & vitamin B complex.`],
    ['B12 shot', `${odg}, Pain, Vitamins.`],
    ['Intensive outpatient program, 20 days', `${odg}, Pain, Substance abuse treatment.`],
    ['Intensive outpatient program, 20 days', `${odg}, Pain, Detoxification.`],
    ['Intradiscal bone marrow aspirate concentrate injection, L4-5', `${odg}, Low Back, Intradiscal injections.`],
    ['Intradiscal stem cell injection, L4-5', `${odg}, Low Back, Stem cell autologous transplantation; Intradiscal steroid injection.`],
    ['Genicular nerve block, right knee', `${odg}, Knee & Leg, Radiofrequency ablation / neurotomy (of genicular nerves in knee).`],
    ['Lumbar selective nerve root block at L5-S1', `${odg}, Low Back, Epidural steroid injections (ESIs), therapeutic.`],
    ['Transforaminal epidural steroid injection, L5-S1', `${chronicPain} Epidural steroid injections.`],
    // One contains the other, or they are of one class.
    ['Norco 10/325 mg #60', `${odg}, Pain (Chronic), Opioids, specific drug list.`],
    ['TENS unit', `${chronicPain} Physical medicine.`],
    ['Voltaren gel 1%', `${chronicPain} NSAIDs (non-steroidal anti-inflammatory drugs).`],
    ['Compounded lidocaine cream', `${chronicPain} NSAIDs (non-steroidal anti-inflammatory drugs).`],
    ['Home exercise kit', `${chronicPain} Exercise.`],
    ['Chiropractic manipulation, 6 visits', `${chronicPain} Massage therapy.`],
    ['Orphenadrine 100 mg #60', `${chronicPain} Muscle relaxants (for pain).`],
    ['Naproxen 550 mg #60', `${chronicPain} NSAIDs (non-steroidal anti-inflammatory drugs).`],
    ['Omeprazole 20 mg #60', `${chronicPain} NSAIDs, GI symptoms & cardiovascular risk.`],
    ['Omeprazole 20 mg #60', `${chronicPain} NSAIDs (non-steroidal anti-inflammatory drugs).`],
    ['Colace 100 mg #60', `${odg}, Pain (Chronic), Opioids, specific drug list.`],
    ['Lidocaine 5% patch #30', `${chronicPain} Topical analgesics.`],
    ['Ketoprofen 20% in cream base 240g', `${chronicPain} Topical analgesics.`],
    ['Ketoprofen 20% in cream base 240g', `${chronicPain} Compound drugs.`],
    ['Voltaren gel 1%', `${chronicPain} Topical analgesics.`],
    ['Physical therapy, 8 visits', `${chronicPain} Exercise.`],
    ['Aquatic therapy, 8 visits', `${chronicPain} Physical medicine treatment.`],
    ['Electrical stimulation, 4 sessions', `${chronicPain} TENS, chronic pain (transcutaneous electrical nerve stimulation).`],
    ['Medial branch blocks L3, L4, L5', `${odg}, Low Back, Facet joint diagnostic blocks (injections).`],
    ['EMG/NCV of the bilateral upper extremities', `${chronicPain} Electrodiagnostic testing (EMG/NCS).`],
    // Another topic of the same basis fits.
    [
      'MRI of the lumbar spine',
      `${odg}, Low Back, MRI (magnetic resonance imaging). ${odg}, Low Back, Epidural steroid injections (ESIs), therapeutic.`,
    ],
    ['Retrospective cyclobenzaprine 5 mg #30', `${chronicPain} Cyclobenzaprine (Flexeril), Topical analgesics.`],
    // Divisions of a chapter, and what no topic is known of.
    ['MRI of the lumbar spine', 'Decision based on MTUS Low Back Complaints 2004, Section(s): Surgical Considerations.'],
    ['MRI of the lumbar spine', `${chronicPain} Introduction.`],
    ['Something nobody has heard of', `${chronicPain} Topical analgesics.`],
    [
      'Urine drug testing',
      'Decision based on MTUS Opioid Treatment 2016, Section(s): 3.3.9 Opioids for Chronic Pain and Chronic Opioid Treatment: Maintenance of Chronic Opioid Treatment.',
    ],
    ['Associated surgical service: Cryotherapy unit', `${odg}, Shoulder, Surgery for SLAP lesions.`],
    ['Spine surgery evaluation for the lumbar spine', `${chronicPain} Office visits.`],
  ])('is silent on %s under %s', (item, basis) => {
    expectFindings(code, citing(item, basis));
  });

  it("leaves the claims administrator's basis alone", () => {
    expectFindings(code, letterWith({ item: 'MRI of the left shoulder', claimsBasis: `${chronicPain} Topical analgesics.` }));
  });

  it('cites the topic that fits', () => {
    const letter = citing('Lumbar selective nerve root block at L5-S1', `${odg}, Low Back, Facet joint diagnostic blocks (injections).`);
    expect(applyFix(code, letter, 'Epidural steroid injections')).toContain('Low Back, Epidural steroid injections (ESIs), therapeutic.');
    const tablet = citing('Naproxen 550 mg #60', `${chronicPain} Topical analgesics.`);
    expect(applyFix(code, tablet, 'NSAIDs')).toBe(tablet.replace('Topical analgesics', 'NSAIDs (non-steroidal anti-inflammatory drugs)'));
  });
});

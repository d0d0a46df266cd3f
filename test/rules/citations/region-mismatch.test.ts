import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, fixesOf, letterWith } from '../../support/marked-letter';

const code = 'region-mismatch';
const silentClaims = 'The Claims Administrator did not cite any medical evidence for its decision.';

function citing(item: string, basis: string): string {
  return letterWith({ item, basis, claimsBasis: silentClaims, rationale: 'The request is not medically necessary.' });
}

describe('region-mismatch', () => {
  it('flags the Low Back chapter for a knee', () => {
    const basis = 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.';
    const [finding] = expectFindings(
      code,
      citing('MRI of the left knee', basis).replace(
        `MAXIMUS guideline: ${basis}`,
        `MAXIMUS guideline: ${basis}
                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning Low Back Complaints treats low back`,
      ),
    );
    expect(finding?.related).toHaveLength(1);
  });

  it.each([
    ['MRI of the left knee', 'Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303.'],
    ['MRI of the cervical spine', 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.'],
    [
      'Associated surgical service: Post-operative physical therapy for the left shoulder, 12 visits',
      'Decision based on MTUS Postsurgical Treatment 2009, Section(s): Knee.',
    ],
    ['MRI of the lumbar spine', 'Decision based on MTUS Neck and Upper Back Complaints 2004, Section(s): Special Studies.'],
    ['Right shoulder arthroscopy', 'Decision based on MTUS Knee Complaints 2004, Section(s): Surgical Considerations.'],
    ['Rotator cuff repair', 'Decision based on MTUS Knee Complaints 2004, Section(s): Surgical Considerations.'],
    ['Meniscectomy', 'Decision based on MTUS Shoulder Complaints 2004, Section(s): Surgical Considerations.'],
    ['MRI of the right ankle', 'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.'],
    ['MRI of the left elbow', 'Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.'],
    [
      'Physical therapy for the left shoulder, 8 visits',
      'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Elbow, Physical therapy.',
    ],
    [
      'MRI of the right hip',
      'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI (magnetic resonance imaging).',
    ],
    ['EMG/NCV of the bilateral upper extremities', 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.'],
    [
      'EMG/NCV of the bilateral lower extremities',
      'Decision based on MTUS Neck and Upper Back Complaints 2004, Section(s): Special Studies.',
    ],
    ['Epidural steroid injection at C5-C6', 'Decision based on MTUS Low Back Complaints 2004, Section(s): Initial Care.'],
    [
      'Post-operative physical therapy for the right knee, 12 visits',
      'Decision based on MTUS Postsurgical Treatment 2009, Section(s): Elbow & Upper Arm.',
    ],
    ['Acupuncture for the right wrist', 'Decision based on MTUS Ankle and Foot Complaints 2004, Section(s): Physical Methods.'],
    ['CT scan of the head', 'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.'],
  ])('flags %s under %s', (item, basis) => {
    expect(findingsOf(code, citing(item, basis))).toHaveLength(1);
  });

  it.each([
    ['Bursectomy', 'Decision based on MTUS Knee Complaints 2004, Section(s): Surgical Considerations.'],
    ['Rotator cuff repair', 'Decision based on MTUS Shoulder Complaints 2004, Section(s): Surgical Considerations.'],
    ['MRI of the left knee', 'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.'],
    // Another citation of the same basis fits.
    [
      'MRI of the left knee',
      'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies, and Knee Complaints 2004, Section(s): Special Studies.',
    ],
    [
      'MRI of the left knee',
      'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI (magnetic resonance imaging).',
    ],
    // General guidelines.
    [
      'Physical therapy for the left knee, 6 visits',
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Physical medicine treatment.',
    ],
    ['Acupuncture for the neck, 6 visits', 'Decision based on MTUS Acupuncture Treatment 2007.'],
    [
      'Functional capacity evaluation for the low back',
      'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Fitness For Duty, Functional capacity evaluation (FCE).',
    ],
    // No region, or only in a device's name.
    ['Knee scooter rental', 'Decision based on MTUS Ankle and Foot Complaints 2004, Section(s): Physical Methods.'],
    ['Physical therapy, 6 visits', 'Decision based on MTUS Low Back Complaints 2004, Section(s): Physical Methods.'],
    ['Lumbar support pillow for the car', 'Decision based on MTUS Knee Complaints 2004, Section(s): Physical Methods.'],
    ['Left AFO (ankle-foot orthosis)', 'Decision based on MTUS Low Back Complaints 2004, Section(s): Physical Methods.'],
    // The topic is at home there.
    [
      'Pre-op chest x-ray',
      'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back, preoperative testing, general.',
    ],
    ['Chest x-ray', 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back, Preoperative testing, general.'],
    [
      'Wheelchair for the left foot fracture',
      'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, Durable medical equipment (DME).',
    ],
    // Regions that guidelines treat together.
    ['MRI of the thoracic spine', 'Decision based on MTUS Neck and Upper Back Complaints 2004, Section(s): Special Studies.'],
    ['MRI of the thoracic spine', 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.'],
    ['MRI of the right elbow', 'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Special Studies.'],
    ['Physical therapy for the right hand', 'Decision based on MTUS Elbow Complaints 2007, Section(s): Recommendations.'],
    ['Doppler of the right leg', 'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.'],
    ['EMG of the left lower extremity', 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.'],
    ['EMG of the right hand', 'Decision based on MTUS Neck and Upper Back Complaints 2004, Section(s): Special Studies.'],
    ['NCS of the right upper extremity', 'Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.'],
    [
      'MRI of the fingers of the right hand',
      'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Special Studies.',
    ],
    [
      'Sacroiliac joint injection',
      'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Hip & Pelvis, Sacroiliac injections, therapeutic.',
    ],
    ['Physical therapy for the neck and low back', 'Decision based on MTUS Low Back Complaints 2004, Section(s): Physical Methods.'],
    // Mind and body.
    [
      'Psychological evaluation',
      'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back, Psychological screening.',
    ],
    ['Associated surgical service: Chest x-ray', 'Decision based on MTUS Shoulder Complaints 2004, Section(s): Surgical Considerations.'],
    ['MRI of the left knee', 'Decision based on Non-MTUS Citation Smith J, et al. Imaging of the lumbar spine. 2011.'],
  ])('is silent on %s under %s', (item, basis) => {
    expectFindings(code, citing(item, basis));
  });

  it("makes it information in the claims administrator's basis", () => {
    const letter = letterWith({
      item: 'MRI of the left knee',
      claimsBasis: 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.',
      basis: 'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
    });
    expect(findingsOf(code, letter).map(({ severity }) => severity)).toEqual(['information']);
  });

  it("cites the chapter of the item's region", () => {
    const letter = citing('MRI of the left knee', 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.');
    expect(applyFix(code, letter, 'Knee Complaints')).toBe(letter.replace('MTUS Low Back Complaints 2004', 'MTUS Knee Complaints 2004'));
  });

  it('changes chapter number and edition with it', () => {
    const letter = citing('MRI of the left elbow', 'Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303.');
    expect(applyFix(code, letter, 'Elbow Complaints')).toBe(
      letter.replace('Chapter 12 Low Back Complaints', 'Chapter 10 Elbow Complaints'),
    );
    const withYear = citing('MRI of the left elbow', 'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.');
    expect(applyFix(code, withYear, 'Elbow Complaints')).toBe(withYear.replace('Knee Complaints 2004', 'Elbow Complaints 2007'));
  });

  it("keeps the ODG's short titles", () => {
    const letter = citing(
      'MRI of the right shoulder',
      'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Knee Chapter, MRI (magnetic resonance imaging).',
    );
    expect(applyFix(code, letter, 'Shoulder')).toBe(letter.replace('Knee Chapter', 'Shoulder Chapter'));
  });

  it('changes the section of a guideline for all regions', () => {
    const letter = citing(
      'Post-operative physical therapy for the right knee, 12 visits',
      'Decision based on MTUS Postsurgical Treatment 2009, Section(s): Elbow & Upper Arm.',
    );
    expect(applyFix(code, letter, 'Knee')).toBe(letter.replace('Elbow & Upper Arm', 'Knee'));
  });

  it('offers no chapter that treats something else', () => {
    const letter = citing(
      'EMG of the left upper extremity',
      'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.',
    );
    expect(fixesOf(code, letter).map(({ title }) => title)).not.toContainEqual(expect.stringMatching(/Low Back|Knee|Ankle|Diabetes/));
  });
});

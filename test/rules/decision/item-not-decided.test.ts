import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'item-not-decided';
const worker = 'The injured worker is a 44 year old male who was hurt on 10/03/2016 when he fell.';

function deciding(items: readonly string[], sentence: string, header?: string): string {
  return letterWith({ summary: `${worker} ${sentence}`, issues: items.map((item) => ({ item })), header });
}

describe('item-not-decided', () => {
  it('flags the request for which there is no issue', () => {
    expectFindings(
      code,
      deciding(
        ['Acupuncture, 6 visits'],
        `On 01/05/2017 utilization review non-certified acupuncture and
an MRI of the left knee.
   ^^^^^^^^^^^^^^^^^^^^ warning no issue decides it`,
      ),
    );
  });

  it.each([
    [['L5-S1 facet block'], 'Request(s) under consideration include L5-S1 facet block and soft tissue injection to the hip.'],
    [['L5-S1 facet block'], 'Request(s) for L5-S1 facet block and soft tissue injection to the hip were non-certified on 1/5/17.'],
    [
      ['MRI of the left shoulder'],
      'The previous determination indicated that the request for CT scan of the head was not medically necessary.',
    ],
    [
      ['MRI of the lumbar spine'],
      'The Utilization Review dated 1-5-17 non-certified the request for MRI of the lumbar spine and EMG/NCV of the bilateral lower extremities.',
    ],
    [
      ['MRI of the lumbar spine'],
      'The Utilization Review dated 1-5-17 non-certified the requests for a MRI of the lumbar spine and a MRI of the cervical spine.',
    ],
    [['MRI of the right knee'], 'Utilization review denied MRI of the right knee and MRI of the left knee.'],
    [['Tramadol 50 mg #60'], 'On January 5, 2017, the claims administrator failed to approve a request for tramadol, cyclobenzaprine.'],
    [['Tramadol 50 mg #60'], 'Utilization review non-certified tramadol and Norco.'],
    [['Tramadol 50 mg #60'], 'The items in dispute are tramadol and a TENS unit.'],
    [['Tramadol 50 mg #60'], 'In dispute: tramadol and a TENS unit.'],
    [['Tramadol 50 mg #60'], 'The dispute concerns tramadol and a TENS unit.'],
    [['Tramadol 50 mg #60'], 'Tramadol and a TENS unit were denied by utilization review.'],
    [['Tramadol 50 mg #60'], 'On 01/05/2017, tramadol and a TENS unit were denied by utilization review.'],
    [['Tramadol 50 mg #60'], 'UR letter of 1/5/2017: tramadol and a TENS unit were not certified.'],
    [['Tramadol 50 mg #60'], 'The following were denied: tramadol; TENS unit.'],
    [['Tramadol 50 mg #60'], 'UR non-certified the following: 1) tramadol 2) TENS unit.'],
    [['Tramadol 50 mg #60'], 'Denied by UR: tramadol, TENS unit.'],
    [['Tramadol 50 mg #60'], 'Non-certified were tramadol and a TENS unit.'],
    [['Tramadol 50 mg #60'], 'Authorization was denied for tramadol and a TENS unit.'],
    [['Tramadol 50 mg #60'], 'The carrier would not authorize tramadol or a TENS unit.'],
    [['Tramadol 50 mg #60'], 'The UR determination found tramadol and a TENS unit not medically necessary.'],
    [
      ['Shower chair for purchase', 'Manual wheelchair, 3 month rental'],
      'On 01/05/2017 utilization review non-certified a shower chair for purchase, a manual wheelchair for a 3 month rental, and an adjustable hospital bed for purchase.',
    ],
    [
      ['Physical therapy, 8 visits'],
      'The UR non-certified physical therapy 2 times a week for 4 weeks, and a TENS unit, due to lack of documentation.',
    ],
  ])('flags %s against "%s"', (items, sentence) => {
    expect(findingsOf(code, deciding(items, sentence))).toHaveLength(1);
  });

  it.each([
    [
      ['L5-S1 facet block', 'Soft tissue injection to the hip'],
      'Request(s) under consideration include L5-S1 FACET BLOCK and SOFT TISSUE INJECTION TO THE HIP.',
    ],
    [
      ['MRI of neck and right hand without contrast', 'Acupuncture 3 times a week'],
      'The original utilization review (01-05-2017) non-certified the request for MRIs of neck and right hand without contrast, and 6 sessions of acupuncture for the neck, head and right hand.',
    ],
    [
      ['EMG/NCV of the bilateral upper extremity'],
      'Utilization Review non-certified electromyogram (EMG)-nerve conduction studies (NCV) of the bilateral upper extremities.',
    ],
    [
      ['Physical therapy for the neck', 'Physical therapy for the low back'],
      'Utilization review non-certified physical therapy for the cervical spine and lumbar spine.',
    ],
    [
      ['Three phase bone scan to the left foot'],
      'On 01-05-2017 the request for three phase bone scan to the left foot was non-certified by utilization review.',
    ],
    // What was approved or modified.
    [
      ['MRI of the thoracic spine'],
      'The original utilization review 1-5-2017 non-certified the request for MRI of the thoracic spine and certified a request for Hydrocodone-Acetaminophen 5/325mg #50.',
    ],
    [
      ['Electrocardiogram times 3'],
      'The UR non-certified the request for Electrocardiogram and modified the request for a functional capacity evaluation.',
    ],
    [['Acupuncture, 6 visits'], 'Utilization review modified the request for physical therapy and denied acupuncture.'],
    [['Preoperative medical clearance'], 'Utilization review non-certified preoperative medical clearance (history, EKG, CBC).'],
    // Treatment plans, requests for authorization, other denials.
    [['MRI of the lumbar spine'], 'The treatment plan included an MRI of the lumbar spine, acupuncture and a TENS unit.'],
    [
      ['MRI of the lumbar spine'],
      'The Request for Authorization dated 12/28/2016 included MRI of the lumbar spine and physical therapy. Utilization review denied the request for MRI of the lumbar spine.',
    ],
    [['MRI of the lumbar spine'], 'An EMG has been denied.'],
    [['MRI of the lumbar spine'], 'On 03/02/2015 utilization review denied lumbar fusion.'],
    [['MRI of the lumbar spine'], 'He denied chest pain and had no injections.'],
    // Reasons.
    [
      ['MRI of the lumbar spine'],
      'Utilization review denied the MRI of the lumbar spine due to lack of conservative care such as physical therapy and acupuncture.',
    ],
    [
      ['Prilosec 20 mg #90'],
      'The request for omeprazole was denied due to no history of NSAIDs. Utilization review denied omeprazole because no ibuprofen was used.',
    ],
    [['MRI of the lumbar spine'], 'The request for MRI of the lumbar spine was denied as 6 sessions of physical therapy were certified.'],
    [['Tramadol 50 mg #60'], 'Tramadol was denied: physical therapy had not been completed.'],
    [['Tramadol 50 mg #60'], 'UR found no record of physical therapy and tramadol not medically necessary.'],
    // What is told beside the request.
    [['Tramadol 50 mg #60'], 'An MRI showed a bulge and tramadol was denied by UR. Physical therapy helped and tramadol was denied by UR.'],
    [['Tramadol 50 mg #60'], 'In 2014 UR denied an MRI. The dispute over tramadol arose after physical therapy.'],
    [['Tramadol 50 mg #60'], 'At issue is whether tramadol is needed in addition to physical therapy.'],
    [['Tramadol 50 mg #60'], 'The dispute concerns tramadol, requested in place of physical therapy.'],
    [['Tramadol 50 mg #60'], 'Prior care: physical therapy, MRI. Denied by UR: tramadol. Surgery was refused by the patient.'],
    ...[
      'UR denied tramadol, and recommended physical therapy first.',
      'UR denied tramadol and suggested acupuncture.',
      'UR of 1-5-17 non-certified tramadol, and suggested a urine drug screen.',
      'UR non-certified tramadol and instead offered naproxen.',
      'UR non-certified tramadol and spoke with the provider about an MRI.',
      'UR denied tramadol, advised physical therapy.',
      'UR denied tramadol but deferred the MRI.',
      'Utilization review of 3-3-15 denied an MRI; utilization review of 1-5-17 denied tramadol.',
      'Utilization review of 3-3-15 denied an MRI; utilization review of 1-5-17 is disputed here.',
    ].map((sentence): [string[], string] => [['Tramadol 50 mg #60'], sentence]),
    [['Occlusal guard/splint'], 'UR non-certified an occlusal splint.'],
    // Nothing is known of an item.
    [['Something nobody has heard of'], 'Utilization review non-certified acupuncture.'],
    [
      ['Lumbar epidural injection at L4-5 under fluoroscopy'],
      'Utilization review non-certified a lumbar epidural injection at L4-5, fluoroscopy and conscious sedation.',
    ],
  ])('is silent on %s and "%s"', (items, sentence) => {
    expectFindings(code, deciding(items, sentence));
  });

  it('adds an issue for it', () => {
    const letter = deciding(
      ['Acupuncture, 6 visits'],
      'On 01/05/2017 utilization review non-certified acupuncture and an MRI of the left knee.',
    );
    const mended = applyFix(code, letter, 'Add an issue');
    expect(mended.startsWith(letter.trimEnd())).toBe(true);
    expect(mended).toContain('MRI of the left knee: ');
  });
});

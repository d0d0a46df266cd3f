import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'item-conflict';

function reasoning(item: string, rationale: string, summary?: string): string {
  return letterWith({ item, rationale, summary });
}

describe('item-conflict', () => {
  it('flags the word that is another than the item’s', () => {
    const before = 'Decision rationale: Therefore, the request for MRI of the ';
    const [finding] = expectFindings(
      code,
      reasoning(
        'MRI of the left knee',
        `Therefore, the request for MRI of the right knee\n${' '.repeat(before.length)}^^^^^ warning another side\nis not medically necessary.`,
      ),
    );
    expect(finding?.related).toHaveLength(1);
    expect(finding?.message).toContain('another side than the item: "right" here, "left" in the item.');
  });

  it.each([
    [
      'Cervical epidural steroid injection at C5-C6',
      'The request for a cervical epidural steroid injection at C6-C7 is medically necessary.',
      'spinal level than the item: "C6-C7" here, "C5-C6" in the item.',
    ],
    [
      'MRI of the right elbow',
      'The request for MRI of the\nright shoulder is not medically necessary.',
      ': "shoulder" here, "elbow" in the item.',
    ],
    [
      'MRI of the left knee',
      'The request for acupuncture is not medically necessary.',
      'treatment than the item: "acupuncture" here, "MRI" in the item.',
    ],
  ])('names the words of both: %s', (item, rationale, words) => {
    expect(findingsOf(code, reasoning(item, rationale))[0]?.message).toContain(words);
  });

  it.each([
    // Side.
    ['MRI of the left knee', 'MRI of the right knee is not medically necessary.'],
    // Treatment.
    ['Lumbar brace', 'The request for a knee brace is not medically necessary.'],
    ['Gabapentin 300mg #90', 'The request for a pain management consultation is not medically necessary.'],
    ['Acupuncture, 6 visits', 'The request for a gym membership is not medically necessary.'],
    ['Home health aide, 4 hours a day', 'The request for transportation is not medically necessary.'],
    ['EMG LUE', 'The request for EMG of the right upper extremity is not medically necessary.'],
    ['Right shoulder arthroscopy', 'The requested left shoulder arthroscopy is not medically necessary.'],
    ['Bilateral L4-L5 facet injections', 'The request for left L4-L5 facet injections is not medically necessary.'],
    [
      'Physical therapy for the left ankle',
      'The current request is for physical therapy of the right ankle. The request is not medically necessary.',
    ],
    // Level.
    [
      'Cervical epidural steroid injection at C5-C6',
      'The request for a cervical epidural steroid injection at C6-C7 is medically necessary.',
    ],
    ['L4-L5 facet joint injections', 'The requested L2-L3 facet joint injections are not medically necessary.'],
    ['Selective nerve root block at L5', 'The request for a selective nerve root block at L3 is not medically necessary.'],
    // Region.
    ['MRI of the right elbow', 'He does not meet criteria for a shoulder MRI. The request is not medically necessary.'],
    [
      'MRI of the thoracic spine',
      'There is no discussion of a cervical MRI of the spine in the records. The request is not medically necessary.',
    ],
    ['MRI of the lumbar spine', 'The findings would warrant a cervical MRI. The request is medically necessary.'],
    ['X-rays of the right hip', 'Therefore, the request for x-rays of the right knee is not medically necessary.'],
    ['Acupuncture for the neck, 6 visits', 'The request for acupuncture for the low back, 6 visits, is not medically necessary.'],
    ['MRI of the right ankle', 'The medical necessity of the requested knee MRI has not been established.'],
    ['MRI of the neck and right hand', 'The request for MRI of the neck and right knee is not medically necessary.'],
    ['Physical therapy for left foot fracture', 'The request for physical therapy for right foot fracture is not medically necessary.'],
    // Treatment.
    [
      'NCS/EMG RUE',
      'The provider stated that the ultrasound testing in question was ordered to rule out plexopathy. The request is not medically necessary.',
    ],
    ['MRI of the cervical spine', 'Therefore, the request for physical therapy is not medically necessary.'],
    ['CT scan of the cervical spine', 'The request for MRI of the cervical spine is not medically necessary.'],
    ['Acupuncture, 6 visits', 'Chiropractic treatment, 6 visits, is not medically necessary.'],
    ['Tramadol 50 mg #60', 'The request for omeprazole 20 mg #60 is not medically necessary.'],
  ])('flags "%s" against "%s"', (item, rationale) => {
    expect(findingsOf(code, reasoning(item, rationale))).toHaveLength(1);
  });

  it.each([
    ['MRI of the left knee', 'The request for MRI of the left knee is not medically necessary.'],
    ['MRI of the left knee', 'The requested study is not medically necessary.'],
    ['Lumbar brace', 'The back brace is not medically necessary.'],
    ['Physical therapy, 12 visits', 'The requested office visits are not medically necessary.'],
    ['MRI of the left knee', 'It was ordered on the office visit in question. The MRI is not medically necessary.'],
    ['Sleep study', 'The sleep evaluation is not medically necessary.'],
    ['Thumb spica splint', 'The wrist brace is not medically necessary.'],
    ['Arthroscopic partial meniscectomy, left knee', 'The meniscectomy is not medically necessary.'],
    [
      'EMG/NCV of the bilateral upper extremity',
      'The request for EMG and nerve conduction velocity testing of both arms is not medically necessary.',
    ],
    ['EMG of the right upper extremity', 'Both electromyography and nerve conduction studies are medically necessary.'],
    // Regions that hold each other.
    ['MRI of the fingers of the right hand', 'The requested MRI of the right hand is not medically necessary.'],
    ['MRI of the lumbar spine', 'The request for MRI of the spine is not medically necessary.'],
    ['MRI of the cervical and thoracic spine', 'Nothing would warrant a cervical or thoracic MRI. The request is not medically necessary.'],
    ['NCS/EMG RUE', 'It is not clear why the shoulder electrodiagnostic testing was ordered. The request is not medically necessary.'],
    ['Lumbar facet injections L4-S1', 'The request for facet injections at L5-S1 is not medically necessary.'],
    ['Epidural steroid injection, L5', 'The request for an L4-L5 epidural steroid injection is not medically necessary.'],
    // One treatment by its other names, its kind or its part.
    ['Prilosec 20 mg #90', 'The request for omeprazole is not medically necessary.'],
    ['Ketoprofen 20% in cream base 240g', 'The request for ketoprofen is not medically necessary.'],
    ['Lumbar transforaminal epidural injection at L4-L5', 'The request for an epidural steroid injection is not medically necessary.'],
    ['EMG of the left upper extremity', 'The electrodiagnostic testing in question is not medically necessary.'],
    ['Physical therapy, 6 visits', 'The request for therapy is not medically necessary.'],
    // The side or region of something else.
    [
      'EMG of the left upper extremity',
      'The provider gave no reason for the request on the visit that focused on right shoulder pain. The request was not medically necessary.',
    ],
    [
      'EMG of the left upper extremity',
      'The request for EMG of the left upper extremity for right shoulder pain is not medically necessary.',
    ],
    [
      'MRI of the left knee',
      'A request was made for physical therapy of the right knee in November. The request is not medically necessary.',
    ],
    ['MRI of the left knee', 'A prior request for MRI of the right knee was approved. The request is not medically necessary.'],
    [
      'MRI of the left knee',
      'As the requested arthroscopy of the right knee is not medically necessary, the request is not medically necessary.',
    ],
    [
      'Physician assistant',
      'As the requested surgical intervention is not medically necessary, the requested ancillary service is not medically necessary.',
    ],
    [
      'MRI of the left knee',
      'Utilization review denied the request for MRI of the right knee in 2015. The request is not medically necessary.',
    ],
    [
      'Chest x-ray',
      'Testing to include chest x-ray, CBC and CMP would be appropriate prior to abdominal surgery. The request is medically necessary.',
    ],
    [
      'Cold therapy unit',
      'The requested knee arthroscopy is not medically necessary. Therefore, the cold therapy unit is not medically necessary.',
    ],
    ['Cold therapy unit', 'The knee arthroscopy is not medically necessary; therefore the cold therapy unit is not medically necessary.'],
    ['MRI of the left knee', 'The provider requested an MRI of the right knee in 2015. The request is not medically necessary.'],
    ['MRI of the left knee', 'The request for MRI of the right knee was approved. The request is not medically necessary.'],
    ['Terocin patch', 'The request for the lidocaine patch is not medically necessary.'],
    ['Physical therapy for left foot fracture', 'The request for physical therapy for left foot fracture is not medically necessary.'],
    // Guideline text.
    [
      'Lumbar facet injections L4-L5',
      'The criteria for use of therapeutic medial branch blocks at the cervical spine are other ones. The request is not medically necessary.',
    ],
    ['Physical therapy for the neck', 'The guideline gives criteria for lumbar fusion. The request is not medically necessary.'],
    [
      'Soft tissue injection to the hip',
      'Same day requests for sacrococcygeal joint injection and a pillow were certified; however, this was denied. The request is not medically necessary.',
    ],
    ['Norco 10/325 mg #60', 'The opioid under review is used daily. The request for Norco 10/325 mg #60 is not medically necessary.'],
    ['Impossible level C5-C6 epidural', 'The request for an epidural at C5-C5 is not medically necessary.'],
  ])('is silent on "%s" and "%s"', (item, rationale) => {
    expectFindings(code, reasoning(item, rationale));
  });

  describe('findings of the other side', () => {
    const summary = 'The injured worker is a 44 year old male with left knee pain. Examination showed an effusion of the left knee.';
    const rationale = 'Examination of the right knee showed effusion and joint line tenderness. The request is medically necessary.';

    it('flags them where the summary knows of none', () => {
      expect(findingsOf(code, reasoning('MRI of the left knee', rationale, summary))).toHaveLength(1);
    });

    it.each([
      ['the summary mentions that side', 'MRI of the left knee', rationale, `${summary} The right knee hurts as well.`],
      ['the summary speaks of both', 'MRI of the left knee', rationale, `${summary} There is bilateral knee pain.`],
      ['the summary tells no sides', 'MRI of the left knee', rationale, 'The injured worker is a 44 year old male with knee pain.'],
      [
        'it is another part',
        'MRI of the left knee',
        'Examination of the right shoulder showed tenderness. The request is medically necessary.',
        summary,
      ],
      ['it is history', 'MRI of the left knee', 'He had a prior right knee effusion. The request is medically necessary.', summary],
      [
        'sides are compared',
        'MRI of the left knee',
        'There was effusion compared to the right knee. The request is medically necessary.',
        summary,
      ],
      ['the item is for both', 'MRI of both knees', rationale, summary],
      ['the item tells no side', 'MRI of the knee', rationale, summary],
    ])('is silent where %s', (_why, item, text, summaryText) => {
      expectFindings(code, reasoning(item, text, summaryText));
    });

    it('is silent where another item is of that side', () => {
      expectFindings(
        code,
        letterWith({
          summary,
          issues: [
            { item: 'MRI of the left knee', rationale },
            { item: 'MRI of the right knee', rationale: 'The request is medically necessary.' },
          ],
        }),
      );
    });
  });

  it.each([
    ['MRI of the left knee', 'The request for MRI of the right knee is not medically necessary.', 'right knee', 'left knee'],
    ['Cervical epidural steroid injection at C5-C6', 'The request for an epidural at C6-C7 is medically necessary.', 'C6-C7', 'C5-C6'],
    ['MRI of the right elbow', 'The request for a shoulder MRI is not medically necessary.', 'a shoulder', 'a elbow'],
    ['MRI CERVICAL SPINE', 'The request for physical therapy is not medically necessary.', 'physical therapy', 'MRI'],
    ['NCS/EMG RUE', 'The ultrasound testing in question is not medically necessary.', 'ultrasound testing', 'NCS/EMG'],
  ])('puts the item’s word: "%s"', (item, rationale, wrong, right) => {
    const letter = reasoning(item, rationale);
    expect(applyFix(code, letter, "the item's word")).toBe(letter.replace(wrong, right));
  });
});

describe('another drug of the class', () => {
  const concluding = (item: string, drug: string) =>
    letterWith({ item, rationale: `The MTUS was followed. The request for ${drug} is not medically necessary.` });

  it.each([
    ['Naproxen 550mg #60', 'ibuprofen 800mg #60'],
    ['Norco 10/325mg #60', 'Percocet 10/325mg #60'],
    ['Cyclobenzaprine 7.5mg #60', 'Soma'],
    ['Gabapentin 300mg #90', 'Lyrica 75 mg'],
  ])('is another treatment: %s, %s', (item, drug) => {
    expect(findingsOf(code, concluding(item, drug))).toHaveLength(1);
  });

  it.each([
    ['Norco 10/325mg #60', 'hydrocodone/APAP 10/325mg #60'],
    ['Oxycodone 10mg #60', 'OxyContin #60'],
    ['Norco 10/325mg #60', 'opioids'],
    ['Naproxen 550mg #60', 'this NSAID'],
    ['Ambien 10mg', 'zolpidem tartrate'],
    ['Voltaren gel 1%', 'diclofenac gel'],
  ])('is none where it is the same drug or its class: %s, %s', (item, drug) => {
    expect(findingsOf(code, concluding(item, drug))).toEqual([]);
  });
});

it('puts the item’s words in the place of another treatment with its place', () => {
  const letter = letterWith({
    item: 'Acupuncture, right knee, 6 visits',
    rationale: 'The MTUS was followed. The request for MRI of the lumbar spine is not medically necessary.',
  });
  expect(applyFix(code, letter, 'the item')).toContain('The request for acupuncture, right knee, 6 visits is not');
});

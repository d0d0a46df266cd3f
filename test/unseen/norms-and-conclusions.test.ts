import { describe, expect, it } from 'vitest';
import { findingsOf, letterWith } from '../support/marked-letter';

/** A letter on physical therapy whose rationale ends with some words. */
function ending(decision: string, words: string): string {
  return letterWith({
    item: 'Physical therapy, 12 visits',
    decision,
    basis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Physical medicine.',
    rationale: `The MTUS chronic pain guideline recommends active therapy. ${words}`,
  });
}

const conclude = 'decision-conflict';

describe('norms, and what others said, conclude nothing', () => {
  it.each([
    'Progress must be shown before the remaining 6 visits can be supported.',
    'Physical therapy is indicated for up to 8 sessions.',
    'The MTUS recommends this treatment as appropriate for chronic pain.',
    'The service would be appropriate once the records are complete.',
    'Such treatment is supported by ODG in the acute phase only.',
    'The injection is indicated in patients with radiculopathy.',
    'These services are medically necessary for patients who are homebound.',
    'Per ODG, treatment is medically necessary in the first year.',
    'The guidelines consider physical therapy medically necessary in the first six weeks.',
    'The provider states that the treatment is medically necessary.',
    'The treating physician believes that the brace is medically necessary.',
    'The requesting provider opined that the request was medically necessary.',
    'Home health is considered medically necessary only when the patient is homebound.',
    'The surgery was approved as medically necessary.',
    'According to the attending physician the requested therapy is reasonable and medically necessary.',
    'The guidelines state that this treatment is not indicated for chronic pain.',
    'ODG notes the procedure is not medically necessary after two years.',
    'It must be shown that treatment is medically necessary.',
    'Medical necessity is established by functional gains.',
    'Medical necessity must be established by the requesting physician.',
    'Medical necessity for more than 12 visits must be supported by gains.',
    'The medical necessity of any future visits can be determined at that time.',
    'Once this is documented, the request can be supported.',
    'A request for this treatment could be considered appropriate after a home trial.',
    'If therapy fails, the requested surgery is supported.',
    'The item was certified by utilization review for 6 visits.',
    '6 of the 12 requested visits were certified.',
    'The request for surgery was approved on 1/3/2017.',
    'The surgeon argues that the service is warranted.',
    'This therapy is typically indicated after surgery.',
    'MTUS: the service is indicated where red flags exist.',
    'The UR physician said that the request is medically necessary.',
    'The patient was told that the therapy is medically necessary.',
    'It is not clear that the request is medically necessary.',
    'It is unclear why this is medically necessary.',
    'The question is whether the request is medically necessary.',
    'I disagree with the finding that the request is not medically necessary.',
    'The claims administrator erred in finding the request not medically necessary.',
    'Approval of the surgery is recommended by the QME.',
    'The prior denial of surgery was overturned.',
    'If the denial is overturned, therapy may begin.',
    'Per UR, the denial is upheld on reconsideration.',
    'It is necessary to examine the patient.',
    'The need for more visits may be judged later.',
    'A home exercise program is recommended.',
    'The determination of permanent disability is maintained at 12 percent.',
    'His lordosis is reversed and his range of motion is maintained.',
  ])('%s', (words) => {
    for (const decision of ['Upheld', 'Overturned']) {
      for (const code of [conclude, 'nonstandard-conclusion']) expect(findingsOf(code, ending(decision, words))).toEqual([]);
    }
  });
});

describe('the other decision over a conclusion', () => {
  it.each([
    ['Overturned', 'The request for physical therapy is not medically necessary.'],
    ['Overturned', 'Therefore, physical therapy 12 visits is deemed not medically necessary.'],
    ['Overturned', 'This request is not medically necessary and appropriate.'],
    ['Overturned', 'The requested physical therapy is found to be not medically necessary at this time.'],
    ['Overturned', 'Medical necessity of the request has not been established.'],
    ['Overturned', 'The medical necessity for physical therapy is not substantiated.'],
    ['Overturned', 'There is insufficient evidence to support the medical necessity of this request.'],
    ['Overturned', 'I find that the request is not medically necessary.'],
    ['Overturned', 'Accordingly, this is not a medically necessary treatment.'],
    ['Overturned', 'The request therefore cannot be considered to be medically necessary.'],
    ['Overturned', 'Hence the request fails to meet medical necessity.'],
    ['Overturned', 'Based on the foregoing, the 12 visits requested are not medically necessary, and the denial stands.'],
    ['Overturned', 'No, the request for physical therapy was not medically necessary, medically appropriate, or indicated here.'],
    ['Overturned', 'Thus the physical therapy remains medically unnecessary.'],
    ['Overturned', 'The treatment is not medically reasonable or necessary.'],
    ['Overturned', 'The request does not appear to be medically necessary.'],
    ['Overturned', "For these reasons the request isn't medically necessary."],
    ['Overturned', 'The request is NOT MEDICALLY NECESSARY.'],
    ['Overturned', 'Not medically necessary.'],
    ['Overturned', 'The request is not certified.'],
    ['Upheld', 'The request for physical therapy is medically necessary.'],
    ['Upheld', 'Physical therapy 12 visits is medically necessary and appropriate.'],
    ['Upheld', 'I conclude that the requested visits are medically necessary.'],
    ['Upheld', 'Medical necessity has been established.'],
    ['Upheld', 'The medical necessity of the request has been demonstrated.'],
    ['Upheld', 'The request meets the standard of medical necessity.'],
    ['Upheld', 'Therefore, the request should be considered medically necessary.'],
    ['Upheld', 'The requested therapy is reasonable and medically necessary to treat this condition.'],
    ['Upheld', 'As such, 12 visits are both indicated and medically necessary.'],
    ['Upheld', 'Medically necessary.'],
    ['Upheld', 'Yes, the proposed therapy was medically necessary, medically appropriate, and indicated here.'],
    ['Upheld', 'The request is approved.'],
    ['Overturned', 'There is no reason to believe that it is medically necessary.'],
    ['Overturned', 'Without more, I cannot say the request is medically necessary.'],
    ['Overturned', 'The records fail to show that the treatment is medically necessary.'],
    ['Overturned', 'It has not been shown that the request is medically necessary.'],
    ['Overturned', 'The UR denial is upheld.'],
    ['Overturned', 'The adverse determination should therefore be upheld.'],
    ['Overturned', 'Uphold the denial.'],
    ['Overturned', 'Recommend denial.'],
    ['Overturned', 'Authorization is not recommended.'],
    ['Overturned', 'Physical therapy is not MN.'],
    ['Overturned', 'No medical necessity has been established.'],
    ['Overturned', 'Since more therapy is not medically necessary, neither is this request.'],
    ['Overturned', 'I agree with the denial.'],
    ['Overturned', 'The request is recommended for non-certification.'],
    ['Overturned', 'I cannot find physical therapy, 12 visits medically necessary.'],
    ['Overturned', 'There is no basis on which to find the therapy medically necessary.'],
    ['Overturned', 'Physical therapy, 12 visits - not medically necessary.'],
    ['Overturned', 'Medical necessity is insufficiently documented.'],
    ['Overturned', 'Medical necessity has no support in the records.'],
    ['Upheld', 'Medical necessity of MRI of the lumbar spine without contrast is established.'],
    ['Upheld', 'MRI of the lumbar spine with and without contrast meets the definition of medical necessity.'],
    ['Upheld', 'Medical necessity of the Synvisc-One injection, quantity: 1, without sedation has been demonstrated.'],
    ['Upheld', 'I find the therapy medically necessary.'],
    ['Upheld', 'The requested IF unit, 30 day rental, is medically necessary.'],
    ['Upheld', 'Medical necessity of the IF unit is established.'],
    ['Upheld', 'The denial is overturned.'],
    ['Upheld', 'The decision to deny is reversed.'],
    ['Upheld', 'Recommend certification.'],
    ['Upheld', 'As the surgery is medically necessary, so is the therapy after it.'],
    ['Upheld', 'The request is reasonably required to cure or relieve.'],
  ])('%s: %s', (decision, words) => {
    expect(findingsOf(conclude, ending(decision, words))).toHaveLength(1);
    expect(findingsOf(conclude, ending(decision === 'Upheld' ? 'Overturned' : 'Upheld', words))).toEqual([]);
  });
});

describe('criteria that are part of the matter, or that others weighed, settle nothing', () => {
  it.each([
    'The claims administrator wrote that the criteria are not met. The request is medically necessary.',
    'The criteria are not met if the injury is old. The request is medically necessary.',
    'All criteria but one are met. The request is not medically necessary.',
    'He meets the criteria for chronic pain. The request is not medically necessary.',
    'The ODG criteria are not met, and the MTUS comes first. The request is medically necessary.',
  ])('%s', (words) => {
    for (const decision of ['Upheld', 'Overturned']) expect(findingsOf('criteria-conflict', ending(decision, words))).toEqual([]);
  });
});

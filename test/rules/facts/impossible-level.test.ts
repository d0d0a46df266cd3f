import { describe, expect, it } from 'vitest';
import { expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'impossible-level';

function saying(sentence: string): string {
  return letterWith({ summary: `The injured worker is a 44 year old male. ${sentence}` });
}

describe('impossible-level', () => {
  it('flags a level from a vertebra to itself', () => {
    expectFindings(
      code,
      letterWith({
        summary: `The MRI of the cervical spine showed a protrusion at C5-C5.
                                                     ^^^^^ warning begins and ends at the same`,
      }),
    );
  });

  it.each([
    'The MRI showed a disc bulge at L4-L4.',
    'The MRI showed a disc bulge at L4/L4 and L5-S1.',
    'There is foraminal stenosis at C6-6.',
    'There was tenderness over the facets at L3-4, 4-4.',
    'The plan was a fusion of L6-S2.',
    'Findings at L6-S1 were noted.',
    'T12-L6 was narrow.',
    'The MRI of the lumbar spine showed a bulge at L5-L6.',
    'A herniation at L5-L2 was described.',
    'The MRI showed stenosis at C8-C9.',
    'The MRI of the thoracic spine was normal but for T12-T13.',
    'The epidural was given at S6.',
    'A disc protrusion at C7-C8 was seen.',
    'Laminectomy of L7 is planned at that level.',
    'There was a compression fracture at the T14 vertebra.',
    'TFESI at L8-L9 was done.',
    'In 2009; the level (lumbar disc), L6-S1, was narrow.',
    'Impression: L5-L2 disc bulge.',
  ])('flags "%s"', (sentence) => {
    expect(findingsOf(code, saying(sentence))).toHaveLength(1);
  });

  it('looks at items and rationales as well', () => {
    const letter = letterWith({
      item: 'Facet joint injections at C5-C5',
      rationale: 'No disc disease is shown at L4-L4. The request is not medically necessary.',
    });
    expect(findingsOf(code, letter)).toHaveLength(2);
  });

  it.each([
    'The MRI showed bulges at C7-T1, T12-L1 and L5-S1.',
    'The fusion reaches from T10-S1.',
    'Sensation was reduced in the C8 dermatome and the C7-C8 distribution.',
    'There was numbness in the C8-T1 roots.',
    'Pain runs from L5 to L2.',
    'The disc at L5-L4 is narrow.',
    'Haldeman S et al. Neck pain task force. Spine 2008;33(4S):S5-S7. See also spine surgery 2009;141(3 Suppl):S1-S31.',
    'Low back pain, Spine J 2009;9:L1-L7. Neck pain, 141(Suppl 3):S3-S55; spine suppl S4-S12; disc, pages S1-S31.',
    'Lumbar stenosis guideline. Spine J. 2013 Jul;13(7), S1-S44.',
    'A transitional vertebra was noted, with a bulge at L6-S1.',
    'He took Synapryn S1-20 mg for the back.',
    'T1-T1 weighted images: the lumbar spine MRI had T2 signal changes.',
    'Strength was C5-5/5 on the right, spine tender.',
    'She was seen in suite S6-S6 of the building.',
    'Form C9-C9 was filed.',
    'The S1 and S2 heart sounds were normal.',
    'Bilateral L3-5 medial branch blocks and an L4-S1 nerve block were planned.',
    'There is a fusion at C0-C2.',
    'See Table 12-8 and T12-8 of the manual.',
  ])('is silent on "%s"', (sentence) => {
    expectFindings(code, saying(sentence));
  });
});

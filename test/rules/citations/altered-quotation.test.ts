import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../server/src/guidelines/catalogue';
import { builtInCatalogue } from '../../../server/src/guidelines/data';
import { completeGuideline } from '../../../server/src/guidelines/rows';
import { applyFix, expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'altered-quotation';
const pack = completeGuideline(
  {
    id: 'clinic-criteria',
    family: 'odg',
    title: 'Clinic Criteria for Imaging',
    topics: [
      {
        id: 'clinic-mri',
        title: 'MRI of the knee',
        text: 'Imaging of the knee is not recommended within the first six weeks of care, unless a fracture or an infection is suspected on examination.',
      },
    ],
  },
  'Our clinic',
);
const builtIn = builtInCatalogue();
const catalogue = buildCatalogue({ ...builtIn, guidelines: [...builtIn.guidelines, pack] });
const basis = 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI.';
const conclusion = 'Therefore, the request is not medically necessary.';
const letter = (rationale: string) => letterWith({ item: 'MRI of the left knee', basis, rationale: `${rationale} ${conclusion}` });

describe('flags', () => {
  test('the differing words', () => {
    expectFindings(
      code,
      letter(`Per ODG, "imaging of the knee is not recommended
within the first eight weeks of care".
                 ^^^^^ warning differs
`),
      catalogue,
    );
  });

  test('a word left out, at the word before it', () => {
    const [finding] = findingsOf(
      code,
      letter('Per ODG, "imaging of the knee is recommended within the first six weeks of care".'),
      catalogue,
    );
    expect(finding?.data?.right).toBe('is not');
  });
});

describe('is silent', () => {
  test.each([
    ['the same words in another layout', 'Per ODG, "Imaging of the  knee\nis not recommended within the first SIX weeks of care."'],
    [
      'an omission',
      'Per ODG, "imaging of the knee is not recommended within the first ... a fracture or an infection is suspected on examination".',
    ],
    ['a word in brackets', 'Per ODG, "imaging of the [left] knee is not recommended within the first six weeks of care".'],
    ['words without marks', 'Per ODG, imaging of the knee is recommended within the first eight weeks of care.'],
    ['a quotation of something else', 'Per ODG, "conservative care comes first in all complaints of the knee joint".'],
    ['a quotation of another source', 'Per MTUS, "imaging of the knee is not recommended within the first eight weeks of care".'],
    ['a term', 'Per ODG, a "fracture or infection" comes first.'],
  ])('%s', (_, rationale) => expect(findingsOf(code, letter(rationale), catalogue)).toEqual([]));

  test('without a pack that carries text', () => {
    expect(findingsOf(code, letter('Per ODG, "imaging of the knee is recommended within the first eight weeks of care".'))).toEqual([]);
  });
});

test('fix: the right words', () => {
  const mended = applyFix(
    code,
    letter('Per ODG, "imaging of the knee is recommended within the first six weeks of care".'),
    "guideline's words",
    0,
    catalogue,
  );
  expect(mended).toContain('"imaging of the knee is not recommended within the first six weeks of care"');
});

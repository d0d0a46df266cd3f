import { describe, expect, it } from 'vitest';
import { expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'level-count-conflict';

function reasoning(item: string, sentence: string): string {
  return letterWith({ item, rationale: `${sentence} The request is not medically necessary.` });
}

describe('level-count-conflict', () => {
  it('flags a count of the request that is not the item’s', () => {
    const sentence = 'The request is for four levels.';
    expectFindings(
      code,
      reasoning('Facet joint injections at L3-L4, L4-L5, L5-S1', sentence).replace(
        ' The request is not medically necessary.',
        `\n${' '.repeat('Decision rationale: The request is for '.length)}^^^^^^^^^^^ warning counts four levels, but the item names three\nThe request is not medically necessary.`,
      ),
    );
  });

  it.each([
    ['Cervical facet injections C3-4, 4-5, 5-6', 'The request is for two levels to be blocked, and no plan of exercise is given.'],
    ['Cervical facet injections C3-4, 4-5, 5-6', 'The requested four-level block exceeds what the guideline allows.'],
    ['Anterior cervical fusion C5-C6', 'The provider requested a two-level fusion.'],
    ['Epidural steroid injection at L4-5', 'The request names 3 levels.'],
    ['Lumbar laminectomy L4-5 and L5-S1', 'Three levels are requested.'],
    ['Lumbar laminectomy L4-5 and L5-S1', 'Three levels are asked for, and one is stable.'],
    ['Lumbar laminectomy L4-5 and L5-S1', 'This is a three-level request.'],
  ])('flags "%s" against "%s"', (item, sentence) => {
    expect(findingsOf(code, reasoning(item, sentence))).toHaveLength(1);
  });

  it.each([
    [
      'Cervical facet injections C3-4, 4-5, 5-6',
      'The request is for three levels to be blocked, the guideline only allows for 2 levels to be blocked.',
    ],
    ['Cervical facet injections C3-4, 4-5, 5-6', 'No more than two levels may be requested at a time.'],
    ['Cervical facet injections C3-4, 4-5, 5-6', 'The ODG limits requests to two levels.'],
    ['Cervical facet injections C3-4, 4-5, 5-6', 'The MRI shows disease at two levels.'],
    ['Lumbar selective nerve root block L4-S1', 'The request is for two levels.'],
    ['Lumbar selective nerve root block L4-S1', 'The request is for three levels.'],
    ['Medial branch blocks L3, L4, L5', 'The request is for two levels.'],
    ['Bilateral facet injections at L4-L5, L5-S1', 'The request is for four levels.'],
    ['Epidural steroid injection at L4-5', 'The requested single level injection is not supported.'],
    ['Physical therapy for the lumbar spine', 'The request for two levels of care is unclear.'],
    ['Facet injections at L4-5', 'If two levels are requested, a plan is needed.'],
    ['Facet injections at L4-5', 'Two levels were requested in 2015.'],
    ['Facet injections at L4-5', 'The two levels of evidence were weighed for the request.'],
  ])('is silent on "%s" and "%s"', (item, sentence) => {
    expectFindings(code, reasoning(item, sentence));
  });
});

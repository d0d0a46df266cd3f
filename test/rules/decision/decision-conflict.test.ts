import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'decision-conflict';

/** A letter on one item, with a decision and the end of its rationale. */
function concluding(decision: string, conclusion: string): string {
  return letterWith({ decision, rationale: `The MTUS does not recommend routine shoulder imaging. ${conclusion}` });
}

describe('decision-conflict', () => {
  it('flags a refusal upheld over a rationale that concludes that the treatment is necessary', () => {
    const [finding] = expectFindings(
      code,
      letterWith({ rationale: 'Therefore, the request for MRI of the left shoulder is medically necessary.' }).replace(
        'MRI of the left shoulder: Upheld',
        'MRI of the left shoulder: Upheld\n                          ^^^^^^ error the rationale concludes',
      ),
    );
    expect(finding?.related).toHaveLength(1);
  });

  it.each([
    ['Upheld', 'Therefore, the request is medically necessary.'],
    ['Upheld', 'The requested study is supported by guidelines and is medically necessary.'],
    ['Upheld', 'The medical necessity of the requested injection has been established.'],
    ['Upheld', 'Although the MRI was not helpful, the request is medically necessary at this time.'],
    ['Overturned', 'The request is not medically necessary.'],
    ['Overturned', 'Since the primary procedure is not medically necessary, none of the associated services are medically necessary.'],
    ['Overturned', 'Medical necessity has not been established.'],
    ['Overturned', 'This is not a medical necessity to the patient at this time.'],
    ['Overturned', 'The request cannot be considered medically necessary.'],
    ['Overturned', 'The request is not seen as medically necessary.'],
    ['Overturned', 'The request is not-medically necessary.'],
    ['Overturned', 'The request does not appear medically necessary.'],
    ['Overturned', 'The request is not indicated as medically necessary.'],
    ['Overturned', 'As such the request is not necessary.'],
    ['Overturned', 'The request isn’t medically necessary.'],
    ['Overturned', 'The necessity of this request is not established.'],
    [
      'Overturned',
      'The request is not medically necessary. This medical necessity decision should not be interpreted as a recommendation to stop opioids abruptly.',
    ],
  ])('flags %s over "%s"', (decision, conclusion) => {
    expect(findingsOf(code, concluding(decision, conclusion))).toHaveLength(1);
  });

  it.each([
    ['Upheld', 'Therefore, the request is not medically necessary.'],
    ['Overturned', 'Therefore, the request is medically necessary.'],
    ['Upheld', 'None of the associated services are medically necessary.'],
    ['Upheld', 'This would be appropriate treatment in other cases. The request is not medically necessary.'],
    ['Upheld', 'Per the guideline, "imaging is medically necessary when red flags are present." The request is not medically necessary.'],
    ['Overturned', 'Utilization review found that the request is not medically necessary. The request is medically necessary.'],
    ['Overturned', 'As the records were not clear before, the request is medically necessary.'],
    ['Overturned', 'No, the denial was wrong: the request is medically necessary.'],
    ['Upheld', 'The request for four visits is medically necessary, but the request for eight more is not medically necessary.'],
    ['Overturned', 'The guideline was followed.'],
  ])('is silent on %s over "%s"', (decision, conclusion) => {
    expectFindings(code, concluding(decision, conclusion));
  });

  it('changes the decision', () => {
    const letter = concluding('Upheld', 'The request is medically necessary.');
    expect(applyFix(code, letter, 'Overturned')).toBe(letter.replace(': Upheld', ': Overturned'));
  });
});

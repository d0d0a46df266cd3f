import { describe, expect, it } from 'vitest';
import { codeActions } from '../../../server/src/features/code-actions';
import { analysed } from '../../features/letter-text';
import { applyFix, expectFindings, findingsOf, fixesOf, letterWith } from '../../support/marked-letter';
import { otherFormats, textInFormat } from '../../unseen/letter-formats';
import { type UnseenIssue, type UnseenLetter, unseenLetters } from '../../unseen/unseen-letters';

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
    ['Overturned', 'Medical necessity is lacking.'],
    ['Overturned', 'It cannot be said that the MRI is medically necessary.'],
    ['Overturned', 'I find the MRI not medically necessary.'],
    ['Upheld', 'Medically necessary and appropriate.'],
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
    ['Overturned', 'It cannot be said that the MRI is not medically necessary.'],
    ['Upheld', 'I find the MRI not medically necessary.'],
    ['Upheld', 'This reviewer deems the visits medically unnecessary.'],
    ['Upheld', 'Not medically necessary and appropriate.'],
    ['Overturned', 'Medically necessary and appropriate as requested.'],
    ['Overturned', 'The guideline was followed.'],
  ])('is silent on %s over "%s"', (decision, conclusion) => {
    expectFindings(code, concluding(decision, conclusion));
  });

  it('changes the decision', () => {
    const letter = concluding('Upheld', 'The request is medically necessary.');
    expect(applyFix(code, letter, 'Overturned')).toBe(letter.replace(': Upheld', ': Overturned'));
  });

  it.each([
    ['Upheld', 'The request is medically necessary.', 'The request is not medically necessary.'],
    ['Overturned', 'The request is not\nmedically necessary.', 'The request is\nmedically necessary.'],
    ['Overturned', 'The services were not medically necessary and appropriate.', 'The services were medically necessary and appropriate.'],
    [
      'Upheld',
      'The MRI is medically necessary. It was long in coming. As such, the request is medically necessary.',
      'The MRI is not medically necessary. It was long in coming. As such, the request is not medically necessary.',
    ],
  ])('changes the conclusion under %s: %s', (decision, conclusion, opposite) => {
    const letter = concluding(decision, conclusion);
    expect(applyFix(code, letter, 'Change the conclusion')).toBe(letter.replace(conclusion, opposite));
  });

  it.each([
    'Since the primary procedure is not medically necessary, none of the associated services are medically necessary.',
    'Medical necessity has not been established.',
    'The request isn’t medically necessary.',
  ])('leaves a conclusion without a plain opposite to the reviewer: %s', (conclusion) => {
    expect(fixesOf(code, concluding('Overturned', conclusion)).map(({ title }) => title)).toEqual(['Change the decision to Upheld']);
  });

  it('is mended at the conclusion, too', () => {
    const letter = concluding('Upheld', 'The request is medically necessary.');
    const at = letter.indexOf('medically necessary.');
    expect(codeActions(analysed(letter), { start: at, end: at }, ['quickfix']).map(({ title }) => title)).toEqual([
      'Change the decision to Overturned',
      'Change the conclusion to "is not medically necessary"',
    ]);
  });

  it.each(otherFormats)('is found and mended in the format %s', (format) => {
    const hernia = unseenLetters.find(({ shows }) => shows === 'hernia repair') as UnseenLetter;
    const [issue] = hernia.issues as readonly [UnseenIssue];
    const right = textInFormat(hernia, format);
    const wrong = textInFormat({ ...hernia, issues: [{ ...issue, decision: 'Upheld' }] }, format);
    const mended = applyFix(code, wrong, 'Change the decision');
    expect(findingsOf(code, right)).toEqual([]);
    expect(mended.replace(/\s+/g, ' ')).toBe(right.replace(/\s+/g, ' '));
    const concludes = { ...issue, rationale: issue.rationale.replace('is medically necessary', 'is not medically necessary') };
    expect(findingsOf(code, textInFormat({ ...hernia, issues: [concludes] }, format))).toHaveLength(1);
  });

  it('is silent on a notice that determines another item', () => {
    const hernia = unseenLetters.find(({ shows }) => shows === 'hernia repair') as UnseenLetter;
    const letter = textInFormat({ ...hernia, issues: hernia.issues.map((issue) => ({ ...issue, decision: 'Upheld' })) }, 'imr-2013-notice');
    expectFindings(code, letter.replace('the request for Left inguinal hernia repair', 'the request for Crutches'));
  });
});

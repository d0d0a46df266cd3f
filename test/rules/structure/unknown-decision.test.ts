import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, fixesOf, letterWith } from '../../support/marked-letter';
import { sampleLetters } from '../../support/sample-letters';

const code = 'unknown-decision';

describe('unknown-decision', () => {
  it.each(['Upheld', 'Overturned', 'UPHELD', 'upheld', 'Overturned.'])('is silent on "%s"', (decision) => {
    expectFindings(code, letterWith({ decision }));
  });

  it('is silent on items with colons and on the samples', () => {
    expectFindings(code, letterWith({ item: 'Associated surgical service: Modified crutches' }));
    for (const [name, sample] of sampleLetters) if (name !== 'topical-compound.imr') expectFindings(code, sample);
  });

  it.each([
    'Denied',
    'Modified',
    'Partially Upheld',
    'Upheldd',
    'Overtuned',
    'Upheld in part',
    'Not medically necessary',
    '[insert decision]',
  ])('flags "%s"', (decision) => {
    const letter = letterWith({ decision });
    expectFindings(code, letter.replace(`: ${decision}\n`, `: ${decision}\n${' '.repeat(26)}${'^'.repeat(decision.length)} error\n`));
  });

  it.each([
    ['Upheldd', 'Upheld', true],
    ['Overtuned', 'Overturned', true],
    ['Denied', 'Upheld', false],
    ['Approved', 'Overturned', false],
  ])('changes "%s" to "%s"', (decision, right, automatic) => {
    const letter = letterWith({ decision });
    expect(fixesOf(code, letter)).toMatchObject([{ preferred: true, automatic }]);
    expect(applyFix(code, letter, right)).toBe(letterWith({ decision: right }));
  });

  it.each(['Modified', 'Partially Upheld', '[insert decision]'])('leaves "%s" to the reviewer', (decision) => {
    const fixes = fixesOf(code, letterWith({ decision }));
    expect(fixes.map(({ title, preferred, automatic }) => [title, preferred, automatic])).toEqual([
      ['Change to "Upheld"', false, false],
      ['Change to "Overturned"', false, false],
    ]);
    expect(applyFix(code, letterWith({ decision }), 'Overturned')).toBe(letterWith({ decision: 'Overturned' }));
  });
});

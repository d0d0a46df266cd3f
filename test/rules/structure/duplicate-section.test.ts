import { describe, expect, it } from 'vitest';
import { expectFindings, letterWith } from '../../support/marked-letter';
import { sampleLetters } from '../../support/sample-letters';

const code = 'duplicate-section';

describe('duplicate-section', () => {
  it('is silent on sections and labels that stand once, in each issue', () => {
    expectFindings(code, letterWith({ issues: [{}, {}, {}] }));
    for (const sample of sampleLetters.values()) expectFindings(code, sample);
  });

  it('is silent on a heading named in running text', () => {
    expectFindings(
      code,
      letterWith({
        summary: 'The clinical case summary of the records is short. Documents reviewed are listed. Decision rationale is below.',
      }),
    );
  });

  it('flags the second of two sections, with the first as related', () => {
    const doubled = letterWith({
      summary: 'He is 44.\n\nClinical case summary:\n^^^^^^^^^^^^^^^^^^^^^ warning stands twice in this letter\nHe is 44.',
    });
    const [finding] = expectFindings(code, doubled);
    expect(doubled.slice(finding?.related?.[0]?.range.start, finding?.related?.[0]?.range.end)).toBe('CLINICAL CASE SUMMARY');
  });

  it('flags each one after the first', () => {
    const again = '\n\nCLINICAL CASE SUMMARY\n^^^^^^^^^^^^^^^^^^^^^ warning\nHe is 44.';
    expectFindings(code, letterWith({ summary: `He is 44.${again}${again}` }));
  });

  it('flags a label that stands twice in one issue', () => {
    const rationale =
      'It is supported.\n\nDecision rationale: It is not supported.\n^^^^^^^^^^^^^^^^^^^ warning "Rationale" stands twice in this issue';
    expectFindings(code, letterWith({ rationale }));
  });
});

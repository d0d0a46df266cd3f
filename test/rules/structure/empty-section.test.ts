import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, letterWith } from '../../support/marked-letter';
import { sampleLetters } from '../../support/sample-letters';

const code = 'empty-section';
const letter = letterWith({});

/** A letter whose summary is not written. */
const emptySummary = letter.replace(/(CLINICAL CASE SUMMARY\n\n).*\n\n/, '$1');

describe('empty-section', () => {
  it('is silent where text stands', () => {
    expectFindings(code, letter);
    for (const [name, sample] of sampleLetters) if (name !== 'unfinished-draft.imr') expectFindings(code, sample);
  });

  it('flags a heading with nothing below it', () => {
    expectFindings(code, emptySummary.replace('SUMMARY\n', 'SUMMARY\n^^^^^^^^^^^^^^^^^^^^^ warning "Clinical case summary" has no text\n'));
  });

  it('flags a heading at the end of the letter', () => {
    expectFindings(
      code,
      `${letter.slice(0, letter.indexOf('IMR ISSUES'))}IMR ISSUES, DECISIONS AND RATIONALES\n${'^'.repeat(36)} warning has no issue\n`,
    );
  });

  it('flags the set phrase of the issues without an issue', () => {
    const opened = letter.slice(0, letter.indexOf('MRI of the left'));
    expectFindings(code, opened.replace('RATIONALES\n', `RATIONALES\n${'^'.repeat(36)} warning has no issue\n`));
  });

  it.each([
    ['Claims Administrator guideline:', { claimsBasis: '' }],
    ['MAXIMUS guideline:', { basis: '' }],
    ['Decision rationale:', { rationale: '' }],
  ])('flags "%s" with nothing behind it', (label, parts) => {
    const marked = letterWith(parts).replace(new RegExp(`^${label} *$`, 'm'), (line) => `${line}\n${'^'.repeat(label.length)} warning`);
    expectFindings(code, marked);
  });

  it('is silent on a text of one word, and on a title', () => {
    expectFindings(code, letterWith({ rationale: 'TODO' }));
    expectFindings(code, `MEDICAL PROFESSIONAL REVIEW\n\nISSUE AT DISPUTE: Naproxen\n\nCASE SUMMARY: Pain.\n`);
  });

  it('inserts the stock text of a section below its heading', () => {
    for (const empty of [emptySummary, emptySummary.replace('SUMMARY\n\n', 'SUMMARY:\n')]) {
      expect(applyFix(code, empty, 'stock text')).toMatch(
        /CLINICAL CASE SUMMARY:?\n\nThe expert reviewer prepared .*\n\n\[insert age.*\n\nIMR ISSUES/,
      );
    }
  });

  it('inserts a first issue', () => {
    const opened = letter.slice(0, letter.indexOf('MRI of the left'));
    for (const empty of [opened, opened.slice(0, opened.indexOf('The Final')), opened.trimEnd()]) {
      const mended = applyFix(code, empty, 'stock text');
      expect(mended).toMatch(
        /RATIONALES\n\nThe Final Determination .*forth below:\n\n\[insert disputed item\]: \[insert decision\]\n\nClaims/,
      );
    }
  });

  it('inserts the stock text of a part behind its label', () => {
    const mended = applyFix(code, letterWith({ basis: '' }), 'stock text');
    expect(mended).toContain('MAXIMUS guideline: Decision based on [insert kind of citation] [insert guideline].');
    expect(mended).toContain('[insert guideline]. \n\nDecision rationale: The MTUS');
  });
});

import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../../server/src/features/completion/completion';
import { applyEdits, findingsOf, letterWith, readingOf } from '../../support/marked-letter';
import { withCaret } from '../letter-text';
import { labels, taken } from './carets';

/** What is offered at the caret `¦` of a whole text. */
function offeredIn(drawn: string, asked = true) {
  const { text, offset } = withCaret(drawn);
  return { text, completions: completionsAt(readingOf(text), offset, asked) };
}

describe('a decision', () => {
  test.each(['', 'u', 'Over'])('after the colon of an item, behind %j', (typed) => {
    const found = labels({ decision: `${typed}¦` }, false);
    expect(found).toEqual(['Upheld', 'Overturned'].filter((word) => word.toLowerCase().startsWith(typed.toLowerCase())));
  });

  test('of an item that nothing follows yet', () => {
    const { completions } = offeredIn(
      letterWith({}).replace(/MRI of the left shoulder: Upheld[\s\S]*$/, 'MRI of the left shoulder: ¦'),
      false,
    );
    expect(completions.map(({ label }) => label)).toEqual(['Upheld', 'Overturned']);
  });

  test('not behind the colon of a label or of a sentence', () => {
    expect(labels({ rationale: 'The records say the following: ¦' }, false)).toEqual([]);
    expect(labels({ basis: '¦' }, false)).toEqual([]);
    expect(labels({ summary: 'Diagnoses: ¦' }, false)).toEqual([]);
  });

  test('is written with a blank before it', () => {
    const drawn = letterWith({ decision: '¦' }).replace(': ¦', ':¦');
    const { text, completions } = offeredIn(drawn, false);
    expect(applyEdits(text, [completions[0]!.edit])).toContain('MRI of the left shoulder: Upheld\n');
  });
});

describe('credentials', () => {
  test('states, and those that are left', () => {
    expect(labels({ credentials: 'State(s) of Licensure: cal¦' }, false)).toEqual(['California']);
    const found = labels({ credentials: 'State(s) of Licensure: California, ¦' }, false);
    expect(found).toContain('Texas');
    expect(found).not.toContain('California');
  });

  test('specialties, by words in any order', () => {
    expect(labels({ credentials: 'Certification(s)/Specialty: rehab phys¦' }, false)).toEqual(['Physical Medicine & Rehabilitation']);
    expect(labels({ credentials: 'The expert reviewer is Board Certified in ortho¦' })).toEqual(['Orthopedic Surgery']);
    expect(labels({ summary: 'Certification(s)/Specialty: ¦' }, false)).toEqual([]);
  });
});

describe('headings and labels', () => {
  const withoutSummary = letterWith({}).replace(/CLINICAL CASE SUMMARY\n\n.*\n/, '¦\n');

  test('a section that is missing is offered where it belongs, and mends the letter', () => {
    const { text, completions } = offeredIn(withoutSummary);
    const heading = completions.find(({ label }) => label === 'CLINICAL CASE SUMMARY')!;
    const mended = applyEdits(text, [heading.edit]);
    const missing = (letter: string) => findingsOf('missing-section', letter).map(({ data }) => data?.section);
    expect(missing(text)).toContain('case-summary');
    expect(missing(mended)).not.toContain('case-summary');
    expect(mended).toContain('\n\nCLINICAL CASE SUMMARY\n\n');
  });

  test('words of it find it', () => {
    const { text, completions } = offeredIn(withoutSummary.replace('¦', 'case clin¦'));
    expect(completions.map(({ label }) => label)).toEqual(['CLINICAL CASE SUMMARY']);
    expect(applyEdits(text, [completions[0]!.edit])).not.toContain('case clin');
  });

  test.each([
    ['clin', ['CLINICAL CASE SUMMARY']],
    ['case', ['CLINICAL CASE SUMMARY']],
    ['issues', ['IMR ISSUES, DECISIONS AND RATIONALES']],
    ['how the', ['HOW THE IMR FINAL DETERMINATION WAS MADE']],
    ['determination', ['HOW THE IMR FINAL DETERMINATION WAS MADE']],
    ['hierarchy of evidence', []],
  ])('%j in an empty letter finds what bears it in its name, not in its stock text', (typed, expected) => {
    expect(offeredIn(`${typed}¦`).completions.map(({ label }) => label)).toEqual(expected);
  });

  test('what begins with the words typed comes first', () => {
    const [first] = offeredIn(letterWith({}).replace(/Decision rationale: .*\n/, 'dec¦\n')).completions;
    expect(first?.label).toBe('Decision rationale:');
  });

  test('not elsewhere, and not unasked', () => {
    expect(offeredIn(withoutSummary, false).completions).toEqual([]);
    const elsewhere = `${withoutSummary.replace('¦', '')}\n¦`;
    expect(offeredIn(elsewhere).completions.map(({ label }) => label)).not.toContain('CLINICAL CASE SUMMARY');
  });

  test("an issue's missing label", () => {
    const drawn = letterWith({}).replace(/MAXIMUS guideline: .*\n/, '¦\n');
    const { text, completions } = offeredIn(drawn);
    const label = completions.find((completion) => completion.label === 'MAXIMUS guideline:')!;
    expect(applyEdits(text, [label.edit])).toMatch(/\n\nMAXIMUS guideline: Decision based on .*\n\nDecision rationale:/);
  });
});

describe('whole issues', () => {
  const rationale = 'The request is not medically necessary.\n\n';

  test.each([
    ['issue', /\n\[insert disputed item\]: \[insert decision\]\n[\s\S]*\nDecision rationale: /],
    ['upheld', /\n\[insert disputed item\]: Upheld\n[\s\S]* is not medically necessary\./],
    ['overturned', /\n\[insert disputed item\]: Overturned\n[\s\S]* is medically necessary\./],
  ])('%s', (word, expected) => {
    expect(labels({ rationale: `${rationale}${word.slice(0, 4)}¦` })).toContain(word);
    expect(taken({ rationale: `${rationale}${word}¦` }, word)).toMatch(expected);
  });

  test('not in running prose, nor in another section', () => {
    expect(labels({ rationale: 'The denial was uphe¦' })).not.toContain('upheld');
    expect(labels({ summary: 'upheld¦' })).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { items, parse, parseIssues, summary } from '../support/small-letters';

describe('a draft', () => {
  test('that is empty', () => {
    const tree = parse('');
    expect(tree).toMatchObject({ start: 0, end: 0, blocks: [], sections: [], issues: [], header: undefined });
    expect(tree.profile.id).toBe('imr');
  });

  test('of blanks', () => {
    expect(parse('  ', '\t', '').blocks).toEqual([{ kind: 'preamble', start: 0, end: 5 }]);
  });

  test('of one heading', () => {
    const tree = parse('CLINICAL CASE SUMMARY');
    expect(tree.sections.map(({ definition }) => definition.id)).toEqual(['case-summary']);
    expect(tree.sections[0]?.body).toEqual({ start: 21, end: 21 });
  });

  test('whose item has no colon yet', () => {
    expect(summary(parseIssues('MRI of the left knee'))).toEqual([{ item: 'MRI of the left knee', decision: null, parts: {} }]);
  });

  test('whose items are listed', () => {
    expect(
      summary(parseIssues('MRI of the left knee', '', 'TENS unit: Upheld', '', 'Norco: Denied', '', 'Acupuncture, six visits')),
    ).toEqual([
      { item: 'MRI of the left knee', decision: null, parts: {} },
      { item: 'TENS unit', decision: 'upheld', parts: {} },
      { item: 'Norco', decision: 'Denied', parts: {} },
      { item: 'Acupuncture, six visits', decision: null, parts: {} },
    ]);
  });

  test('whose middle issue has no rationale', () => {
    const tree = parseIssues(
      'A: Upheld',
      '',
      'Decision rationale: One.',
      '',
      'B: Upheld',
      '',
      'MAXIMUS guideline: Two.',
      '',
      'C: Upheld',
      '',
      'Decision rationale: Three.',
    );
    expect(summary(tree)).toEqual([
      { item: 'A', decision: 'upheld', parts: { '1 rationale': 'One.' } },
      { item: 'B', decision: 'upheld', parts: { '1 reviewer-basis': 'Two.' } },
      { item: 'C', decision: 'upheld', parts: { '1 rationale': 'Three.' } },
    ]);
  });

  test('whose middle issue has no labels', () => {
    const tree = parseIssues(
      'A: Upheld',
      '',
      'Decision rationale: One.',
      '',
      'MRI of the knee',
      '',
      'C: Upheld',
      '',
      'Decision rationale: Three.',
    );
    expect(items(tree)).toEqual(['A', 'MRI of the knee', 'C']);
  });

  test('whose rationale breaks off before an item without decision', () => {
    const tree = parseIssues(
      'A: Upheld',
      '',
      'Decision rationale: The MTUS supports imaging once',
      '',
      'MRI of the knee',
      '',
      'Claims Administrator guideline: Two.',
    );
    expect(summary(tree)).toEqual([
      { item: 'A', decision: 'upheld', parts: { '1 rationale': 'The MTUS supports imaging once' } },
      { item: 'MRI of the knee', decision: null, parts: { '1 claims-administrator-basis': 'Two.' } },
    ]);
  });

  test('with an issue that nobody gave a heading', () => {
    const issue = ['Claims Administrator guideline: A.', '', 'MAXIMUS guideline: B.', '', 'Decision rationale: C.', ''];
    expect(summary(parseIssues(...issue, ...issue)).map(({ item, parts }) => [item, Object.keys(parts).length])).toEqual([
      ['', 3],
      ['', 3],
    ]);
  });
});

describe('headings that are missing', () => {
  const issue = ['TENS unit: Upheld', '', 'Claims Administrator guideline: A.', '', 'MAXIMUS guideline: B.', '', 'Decision rationale: C.'];

  test('the opening words tell of the section of issues', () => {
    const opening = 'The Final Determination was based on decisions for the disputed items/services set forth below:';
    const tree = parse('CLINICAL CASE SUMMARY', 'A man of 40 years.', '', opening, '', ...issue);
    expect(tree.sections.map(({ definition, heading }) => [definition.id, heading.end - heading.start])).toEqual([
      ['case-summary', 21],
      ['issues', 0],
    ]);
    expect(items(tree)).toEqual(['TENS unit']);
  });

  test('without them the section begins at the first issue', () => {
    const tree = parse('CLINICAL CASE SUMMARY', 'A man of 40 years.', '', ...issue);
    expect(tree.sections.map(({ definition }) => definition.id)).toEqual(['case-summary', 'issues']);
    expect(tree.sections[1]?.start).toBe(tree.normalised.source.indexOf('TENS'));
    expect(summary(tree)).toEqual([
      {
        item: 'TENS unit',
        decision: 'upheld',
        parts: { '1 claims-administrator-basis': 'A.', '2 reviewer-basis': 'B.', '3 rationale': 'C.' },
      },
    ]);
  });

  test('also without any heading', () => {
    expect(items(parse('A man of 40 years.', '', ...issue, '', 'MRI: Upheld', '', ...issue.slice(2)))).toEqual(['TENS unit', 'MRI']);
  });

  test('a summary with no issue below it stays a summary', () => {
    const tree = parse(
      'CLINICAL CASE SUMMARY',
      'A man of 40 years. Surgery was denied.',
      '',
      'Medications: Norco',
      '',
      'Plan: Wait and see',
    );
    expect(tree.sections.map(({ definition }) => definition.id)).toEqual(['case-summary']);
  });
});

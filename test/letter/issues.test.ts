import { describe, expect, test } from 'vitest';
import { items, parseIssues, summary } from '../support/small-letters';

const parts = [
  '',
  'Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.',
  '',
  'MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
  '',
  'Decision rationale: The MTUS asks for a trial of therapy. The request is not medically necessary.',
  '',
];

describe('an item', () => {
  test.each([
    ['in small letters', ['MRI of the left knee: Upheld'], 'MRI of the left knee'],
    ['in capitals, with two blanks', ['SOFT TISSUE INJECTION TO THE HIP:  Upheld'], 'SOFT TISSUE INJECTION TO THE HIP'],
    ['with levels and commas', ['Cervical Facet Injections Bil C3-4, 4-5, 5-6:  Upheld'], 'Cervical Facet Injections Bil C3-4, 4-5, 5-6'],
    ['with a number in parentheses', ['One (1) lumbar L4-S1 nerve root block: Upheld'], 'One (1) lumbar L4-S1 nerve root block'],
    [
      'with a number of its own',
      ['1 left L5 pars injection for the lumbar spine: Upheld'],
      '1 left L5 pars injection for the lumbar spine',
    ],
    ['numbered', ['2. TENS unit: Upheld'], 'TENS unit'],
    ['numbered by a letter', ['B) TENS unit: Upheld'], 'TENS unit'],
    ['with a colon', ['Retrospective cyclobenzaprine #30 DOS: 11/14/16: Upheld'], 'Retrospective cyclobenzaprine #30 DOS: 11/14/16'],
    [
      'with an abbreviation that wraps',
      ['Follow-up visit with Dr.', 'Example in six weeks: Upheld'],
      'Follow-up visit with Dr. Example in six weeks',
    ],
    ['of an associated service', ['Associated surgical service: Labs - CBC: Upheld'], 'Associated surgical service: Labs - CBC'],
    [
      'over lines',
      ['Continued physical therapy of the lumbar spine and of the left hip, with', 'electrical stimulation: Upheld'],
      'Continued physical therapy of the lumbar spine and of the left hip, with electrical stimulation',
    ],
    [
      'over lines and blank lines, at a level',
      ['BILATERAL FACET INJECTIONS AT L4-L5, L5-', '', 'S1: Upheld'],
      'BILATERAL FACET INJECTIONS AT L4-L5, L5-S1',
    ],
    ['whose decision stands alone', ['Physical therapy, six sessions:', 'Upheld'], 'Physical therapy, six sessions'],
    ['whose decision stands alone below a blank line', ['Physical therapy, six sessions:', '', 'Upheld'], 'Physical therapy, six sessions'],
    ['with a dash', ['Physical therapy, six sessions - Upheld'], 'Physical therapy, six sessions'],
    ['with a full stop', ['Physical therapy, six sessions: Upheld.'], 'Physical therapy, six sessions'],
  ])('%s', (_, heading, item) => {
    const tree = parseIssues(...heading, ...parts, 'TENS unit: Overturned', ...parts);
    expect(items(tree)).toEqual([item, 'TENS unit']);
    expect(tree.issues.map(({ decision }) => decision?.value)).toEqual(['upheld', 'overturned']);
    expect(tree.issues.map((issue) => issue.parts.length)).toEqual([3, 3]);
  });

  test('its range is the item alone', () => {
    const tree = parseIssues('3. TENS unit: Upheld', ...parts);
    const { item, decision } = tree.issues[0] ?? {};
    expect(tree.normalised.source.slice(item?.start, item?.end)).toBe('TENS unit');
    expect(tree.normalised.source.slice(decision?.start, decision?.end)).toBe('Upheld');
  });

  test.each([
    [
      'remaining portion',
      'Nine sessions of therapy was the original request. Six sessions of therapy was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, three sessions of therapy is: Upheld',
      'three sessions of therapy',
    ],
    [
      'without "is"',
      'Eight sessions was the original request. Six sessions was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Two sessions: Upheld',
      'Two sessions',
    ],
    [
      'original request',
      'Purchase of a chair was the original request. The Claims Administrator authorized a chair for 1 month, leaving the original request IMR eligible. The original request, purchase of a chair is: Upheld',
      'purchase of a chair',
    ],
    ['remaining portion alone', 'The remaining IMR eligible portion of the original request, two refills are: Upheld', 'two refills'],
  ])('of an original request: %s', (_, heading, item) => {
    for (const width of [30, 60, 95, 1000]) {
      const lines = (heading.match(new RegExp(`.{1,${width}}(?: |$)`, 'g')) ?? []).map((line) => line.trim());
      const tree = parseIssues('TENS unit: Upheld', ...parts.slice(0, -1), ...lines, ...parts);
      expect(items(tree)).toEqual(['TENS unit', item]);
      expect(tree.issues[1]?.remainingPortion).toBe(true);
      expect(tree.issues[1]?.start).toBe(tree.normalised.source.lastIndexOf(lines[0] as string));
    }
  });

  test('that follows a rationale without a blank line', () => {
    expect(items(parseIssues('TENS unit: Upheld', ...parts.slice(0, -1), 'MRI of the knee: Upheld', ...parts))).toEqual([
      'TENS unit',
      'MRI of the knee',
    ]);
  });
});

describe('a decision', () => {
  test.each([
    ['Upheldd', null],
    ['Partially Upheld', null],
    ['Denied', null],
    ['Not certified', null],
    ['UPHELD', 'upheld'],
    ['overturned', 'overturned'],
  ])('%s', (words, value) => {
    const tree = parseIssues(`TENS unit: ${words}`, ...parts, 'MRI: Upheld', ...parts);
    expect(items(tree)).toEqual(['TENS unit', 'MRI']);
    expect(tree.issues[0]?.decision).toMatchObject({ text: words, value });
  });

  test('without its colon, before a label', () => {
    expect(summary(parseIssues('TENS unit Upheld', ...parts))[0]).toMatchObject({ item: 'TENS unit', decision: 'upheld' });
  });

  test('none', () => {
    expect(summary(parseIssues('TENS unit', ...parts, 'MRI: Upheld', ...parts))).toMatchObject([
      { item: 'TENS unit', decision: null },
      { item: 'MRI', decision: 'upheld' },
    ]);
  });
});

describe('a label', () => {
  test('without blank lines before it', () => {
    const tree = parseIssues(
      'TENS unit: Upheld',
      'Claims Administrator guideline: A.',
      'MAXIMUS guideline: B.',
      'Decision rationale: C. D.',
    );
    expect(summary(tree)).toEqual([
      {
        item: 'TENS unit',
        decision: 'upheld',
        parts: { '1 claims-administrator-basis': 'A.', '2 reviewer-basis': 'B.', '3 rationale': 'C. D.' },
      },
    ]);
  });

  test('in the middle of a line, after a sentence', () => {
    const tree = parseIssues('TENS unit: Upheld Claims Administrator guideline: A. MAXIMUS guideline: B. Decision rationale: C.');
    expect(summary(tree)).toEqual([
      {
        item: 'TENS unit',
        decision: 'upheld',
        parts: { '1 claims-administrator-basis': 'A.', '2 reviewer-basis': 'B.', '3 rationale': 'C.' },
      },
    ]);
  });

  test.each([
    ['MAXIMUS guideline:', 'MAXIMUS'],
    ['Expert Reviewer guideline:', 'Expert Reviewer'],
    ['Example Review Services, Inc. guideline:', 'Example Review Services, Inc.'],
    ['ACME guidelines:', 'ACME'],
    ['maximus Guideline:', 'maximus'],
  ])('of any reviewer: %s', (label, party) => {
    const tree = parseIssues('TENS unit: Upheld', 'Claims Administrator guideline: A.', '', `${label} B.`, '', 'Decision rationale: C.');
    expect(tree.issues[0]?.parts.map(({ id }) => id)).toEqual(['claims-administrator-basis', 'reviewer-basis', 'rationale']);
    expect(tree.issues[0]?.reviewerBasis?.party).toBe(party);
  });

  test('at the end of the file', () => {
    const tree = parseIssues('TENS unit: Upheld', '', 'Claims Administrator guideline: A.', '', 'MAXIMUS guideline:');
    const { source } = tree.normalised;
    expect(tree.issues[0]?.reviewerBasis?.body).toEqual({ start: source.length, end: source.length });
  });

  test('twice', () => {
    const tree = parseIssues(
      'TENS unit: Upheld',
      'MAXIMUS guideline: A.',
      'MAXIMUS guideline: B.',
      'Decision rationale: C.',
      'Decision rationale: D.',
    );
    expect(tree.issues[0]?.parts.map(({ id }) => id)).toEqual(['reviewer-basis', 'reviewer-basis', 'rationale', 'rationale']);
    expect(tree.issues).toHaveLength(1);
  });
});

describe('a rationale is never split', () => {
  test.each([
    [
      'by a decision that wraps to the beginning of a line',
      [
        'Decision rationale: The earlier request for therapy was',
        'upheld. The reasons given then',
        'are valid: the refusal was',
        'overturned',
      ],
    ],
    [
      'by a decision after a colon at a line end',
      ['Decision rationale: On appeal the request was', 'decided so: upheld.', 'Nothing has changed since.'],
    ],
    [
      'by a guideline with a colon',
      [
        'Decision rationale: The earlier reviewer cited the ODG. Per that',
        'AAOS guideline: therapy comes first.',
        'ODG guideline: the same.',
        'AAOS guideline: nothing new.',
      ],
    ],
    [
      'by the words of a label in a sentence',
      ['Decision rationale: There is a decision rationale: it was not sent. See the', 'Claims Administrator guideline: it is silent.'],
    ],
    [
      'by the heading of a quoted recommendation',
      ['Decision rationale: ACOEM says: "Not recommended.', '', 'Rationale: There is no evidence." None is known.'],
    ],
    ['by a list', ['Decision rationale: The worker has failed:', '', '- Norco', '- Naproxen', '', 'No more is asked for.']],
    [
      'by a last paragraph without its full stop',
      ['Decision rationale: It has failed.', '', 'Therefore, the request for a TENS unit is not medically necessary'],
    ],
    [
      'by a sentence on an earlier decision',
      ['Decision rationale: It has failed.', '', 'Utilization review: Denied', '', 'This was right.'],
    ],
  ])('%s', (_, rationale) => {
    const tree = parseIssues('TENS unit: Upheld', ...parts.slice(0, 4), '', ...rationale, '', 'MRI: Overturned', ...parts);
    expect(items(tree)).toEqual(['TENS unit', 'MRI']);
    expect(tree.issues[0]?.parts).toHaveLength(3);
    const last = (rationale.at(-1) as string).split(' ').at(-1) as string;
    expect(tree.normalised.source.slice(0, tree.issues[0]?.rationale?.body.end).endsWith(last)).toBe(true);
  });
});

describe('a letter', () => {
  test('of thirty issues', () => {
    const tree = parseIssues(...Array.from({ length: 30 }, (_, index) => [`Item ${index + 1}: Upheld`, ...parts]).flat());
    expect(items(tree)).toEqual(Array.from({ length: 30 }, (_, index) => `Item ${index + 1}`));
    expect(tree.issues.every((issue) => issue.parts.length === 3)).toBe(true);
  });

  test('with text after its issues', () => {
    const tree = parseIssues(
      'TENS unit: Upheld',
      ...parts,
      'Sincerely,',
      '',
      'Expert Reviewer',
      '',
      'CC: Department of Industrial Relations',
    );
    expect(items(tree)).toEqual(['TENS unit']);
  });
});

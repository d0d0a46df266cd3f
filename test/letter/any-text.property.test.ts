import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Issue, LetterTree } from '../../server/src/letter/letter-tree';
import { parseLetter } from '../../server/src/letter/parse-letter';
import { builtInProfiles } from '../../server/src/profiles';
import type { TextRange } from '../../server/src/text/text-range';
import { sampleLetters } from '../support/sample-letters';

const numRuns = Number(process.env.IMR_PROPERTY_RUNS ?? 1500);

const fragments = [
  'IMR ISSUES, DECISIONS AND RATIONALES',
  'CLINICAL CASE SUMMARY:',
  '1. Documents reviewed',
  'ISSUE AT DISPUTE: x',
  'RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS NOT',
  'Case Number: CM17-1',
  'Application 1/2/2016',
  'Received:',
  'MRI of the knee: Upheld',
  'MRI: Upheldd',
  ': Overturned',
  'Upheld',
  'Claims Administrator guideline:',
  'ACME guideline: text.',
  'Decision rationale:',
  'Rationale:',
  'The remaining IMR eligible portion of the original request, X is: Upheld',
  '1) Regarding the request for x:',
  '2. MRI is not medically necessary and appropriate.',
  'a-',
  'L5-',
  'S1',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\f',
  '\t',
  '\u00a0',
  '\u00ad',
  '\uFEFF',
  '\ud83d',
  '“',
  ' ',
];
const noise = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ maxLength: 12 })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

/** A sample with pieces of it cut out, doubled or replaced by noise. */
const mutations = fc
  .record({
    sample: fc.constantFrom(...sampleLetters.values()),
    cuts: fc.array(
      fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), size: fc.nat(400), instead: fc.oneof(fc.constant(''), noise) }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ sample, cuts }) =>
    cuts.reduce((text, { at, size, instead }) => {
      const start = Math.floor(at * text.length);
      return text.slice(0, start) + instead + text.slice(start + size);
    }, sample),
  );

test.each([
  ['noise', noise],
  ['a sample that was mutated', mutations],
])('any text parses: %s', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      checkTree(parseLetter(text, builtInProfiles), text);
    }),
    { numRuns },
  );
});

test.each([...sampleLetters])('every beginning of %s parses', (_, text) => {
  for (let end = 0; end < text.length; end += 97) checkTree(parseLetter(text.slice(0, end), builtInProfiles), text.slice(0, end));
});

function checkTree(tree: LetterTree, text: string): void {
  const whole = { start: 0, end: text.length };
  expect([tree.start, tree.end]).toEqual([0, text.length]);
  checkCover(tree.blocks, whole);
  for (const section of tree.sections) {
    expect(tree.blocks).toContain(section);
    checkInside(section, section.heading, section.body);
    if (section.opening) checkInside(section, section.opening);
    if (section.issues.length > 0) checkCover([section.opening as TextRange, ...section.issues], { ...section, start: section.body.start });
  }
  for (const { fields, ...header } of tree.header ? [tree.header] : []) {
    checkOrder(fields);
    for (const field of fields) {
      checkInside(header, field);
      checkInside(field, field.label, field.value);
    }
  }
  tree.issues.forEach((issue, index) => {
    expect(issue.index).toBe(index);
    checkIssue(issue, whole);
  });
  const words = tree.words.count;
  for (const { sentences } of tree.issues.flatMap(({ parts }) => parts)) {
    for (const { firstWord, endWord } of sentences) {
      expect(firstWord).toBeLessThan(endWord);
      expect(endWord).toBeLessThanOrEqual(words);
    }
  }
}

function checkIssue(issue: Issue, whole: TextRange): void {
  checkInside(whole, issue);
  checkInside(whole, issue.heading, issue.item);
  if (issue.decision) checkInside(whole, issue.decision);
  for (const part of issue.parts) {
    checkInside(whole, part, part.label, part.body);
    checkInside(part, part.body);
    checkOrder(part.sentences);
    for (const sentence of part.sentences) checkInside(part.body, sentence);
  }
  for (const part of [issue.claimsAdministratorBasis, issue.reviewerBasis, issue.rationale]) if (part) expect(issue.parts).toContain(part);
}

/** The ranges follow each other without gap or overlap. */
function checkCover(ranges: readonly TextRange[], whole: TextRange): void {
  let at = whole.start;
  for (const { start, end } of ranges) {
    expect(start).toBe(at);
    expect(end).toBeGreaterThanOrEqual(start);
    at = end;
  }
  expect(at).toBe(whole.end);
}

function checkOrder(ranges: readonly TextRange[]): void {
  ranges.forEach((range, index) => {
    if (index > 0) expect(range.start).toBeGreaterThanOrEqual((ranges[index - 1] as TextRange).end);
  });
}

function checkInside(outer: TextRange, ...inner: readonly TextRange[]): void {
  for (const { start, end } of inner) {
    expect(start).toBeGreaterThanOrEqual(outer.start);
    expect(end).toBeLessThanOrEqual(outer.end);
    expect(end).toBeGreaterThanOrEqual(start);
  }
}

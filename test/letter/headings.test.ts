import { expect, test } from 'vitest';
import { sampleLetters } from '../support/sample-letters';
import { parse } from '../support/small-letters';

const sections = (...lines: readonly string[]) => parse(...lines).sections.map(({ definition }) => definition.id);

test.each([
  'CLINICAL CASE SUMMARY',
  'Clinical Case Summary',
  'clinical case summary',
  '   CLINICAL   CASE SUMMARY  ',
  'CLINICAL CASE SUMMARY:',
  'CLINICAL CASE SUMMARY :',
  '2. CLINICAL CASE SUMMARY',
  'II. Clinical case summary',
  'B) CLINICAL CASE SUMMARY',
  '## Clinical case summary',
  '**CLINICAL CASE SUMMARY**',
  'CLINICAL CASE\nSUMMARY',
  'CLINICAL CASE\n\nSUMMARY',
  '\tCLINICAL CASE SUMMARY',
])('a heading: %j', (heading) => {
  const tree = parse('Text before.', heading, 'A man of 40 years.');
  expect(tree.sections.map(({ definition }) => definition.id)).toEqual(['case-summary']);
  const [section] = tree.sections;
  expect(tree.normalised.source.slice(section?.heading.start, section?.heading.end)).toMatch(/^clinical\s+case\s+summary$/i);
  expect(tree.normalised.source.slice(section?.body.start, section?.body.end)).toBe('A man of 40 years.');
});

test.each([
  'The CLINICAL CASE SUMMARY',
  'CLINICAL CASE SUMMARY of the reviewer',
  'CLINICAL CASE\n\n\nSUMMARY',
  'as told in the clinical\ncase summary',
])('no heading: %j', (text) => {
  expect(sections('DOCUMENTS REVIEWED', text)).toEqual(['documents-reviewed']);
});

test('sections stand in the order of the letter, twice where they stand twice', () => {
  expect(sections('CLINICAL CASE SUMMARY', 'a', 'DOCUMENTS REVIEWED', 'b', 'CLINICAL CASE SUMMARY', 'c')).toEqual([
    'case-summary',
    'documents-reviewed',
    'case-summary',
  ]);
});

test('text before the first heading is preamble', () => {
  expect(parse('Dear Sir,', '', 'CLINICAL CASE SUMMARY').blocks.map(({ kind }) => kind)).toEqual(['preamble', 'section']);
});

test.each([
  ['profile-imr-2013.imr', 'imr-2013', ['determination-method', 'documents-reviewed', 'case-summary', 'issues']],
  [
    'profile-imr-2013-notice.imr',
    'imr-2013-notice',
    ['notice', 'decision-and-rationale', 'determination-method', 'case-summary', 'documents-reviewed', 'issues'],
  ],
  [
    'profile-professional-review.imr',
    'professional-review',
    ['professional-review', 'issues', 'case-summary', 'documents-reviewed', 'reviewer-basis', 'rationale', 'determination-method'],
  ],
  ['knee-mri.imr', 'imr', ['determination-method', 'documents-reviewed', 'case-summary', 'issues']],
])('the format of %s', (name, profile, ids) => {
  const tree = parse(sampleLetters.get(name) as string);
  expect(tree.profile.id).toBe(profile);
  expect(tree.sections.map(({ definition }) => definition.id)).toEqual(ids);
});

test('a letter of 2013: the sentence of necessity is the decision', () => {
  const { issues } = parse(sampleLetters.get('profile-imr-2013.imr') as string);
  expect(issues.map(({ itemText, decision, parts }) => [itemText, decision?.value, decision?.text, parts.map(({ id }) => id)])).toEqual([
    [
      'Therapeutic ultrasound, 6 sessions for the lumbar spine',
      'upheld',
      'is not medically necessary and appropriate',
      ['claims-administrator-basis', 'reviewer-basis', 'rationale'],
    ],
    [
      'One follow-up visit',
      'overturned',
      'is medically necessary and appropriate',
      ['claims-administrator-basis', 'reviewer-basis', 'rationale'],
    ],
  ]);
});

test('a notice of 2013: its header below the title, its request as the item', () => {
  const { header, issues } = parse(sampleLetters.get('profile-imr-2013-notice.imr') as string);
  expect(header?.fields.map(({ id, text }) => [id, text])).toEqual([
    ['decisionDate', '09/20/2013'],
    ['caseNumber', 'CM13-9900031'],
    ['dateOfInjury', '02/14/2013'],
    ['urDenialDate', '07/19/2013'],
    ['applicationReceived', '07/29/2013'],
  ]);
  expect(issues.map(({ itemText, parts }) => [itemText, parts.map(({ id }) => id)])).toEqual([
    ['MRI of the right shoulder', ['reviewer-basis', 'rationale']],
  ]);
});

test.each([
  ['IS/WAS NOT', 'upheld'],
  ['IS', 'overturned'],
  ['WAS NOT', 'upheld'],
  ['IS/WAS [NOT]', undefined],
])('a professional review decides in the heading of its rationale: %s', (words, value) => {
  const source = sampleLetters.get('profile-professional-review.imr') as string;
  const { issues } = parse(source.replace('IS/WAS NOT', words));
  expect(issues.map(({ decision }) => decision?.value)).toEqual([value]);
  expect(issues[0]?.rationale?.sentences.length).toBe(3);
});

test('in the format of 2013 a conclusion that ends on the next line opens no issue, nor do numbered criteria in the text', () => {
  const { issues } = parse(`HOW THE IMR FINAL DETERMINATION WAS MADE

The reviewer has no affiliation with the employer.

DOCUMENTS REVIEWED

Medical records.

CLINICAL CASE SUMMARY

The worker has pain.

IMR DECISION(S) AND RATIONALE(S)

1. MRI of the left shoulder is not medically necessary and appropriate.

The Claims Administrator based its decision on the MTUS.

The Physician Reviewer based his/her decision on the MTUS.

The Physician Reviewer's decision rationale: An MRI is for those in whom surgery is planned. Nobody
speaks of an operation. The first MRI was normal and there
has been no new injury. The request for an MRI of the left shoulder, all of it, is not medically necessary and
appropriate.

2. Home exercise kit is not medically necessary and appropriate.

The Claims Administrator based its decision on the MTUS.

The Physician Reviewer based his/her decision on the MTUS.

The Physician Reviewer's decision rationale: The criteria are:
1) A doctor prescribes it.
2) It is not for sport. The kit is for sport. As such, the request is not medically necessary.
`);
  expect(issues.map(({ itemText }) => itemText)).toEqual(['MRI of the left shoulder', 'Home exercise kit']);
});

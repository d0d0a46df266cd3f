import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import schema from '../../server/schemas/profile.schema.json';
import { builtInProfiles } from '../../server/src/profiles';
import { type ProfileProblem, readProfile } from '../../server/src/profiles/read-profile';

const extending = { id: 'mine', name: 'Mine', extends: 'imr' };
const isValid = new Ajv({ strict: false }).compile(schema);

function profileOf(file: unknown) {
  const reading = readProfile(typeof file === 'string' ? file : JSON.stringify(file), 'mine.imr-profile.json');
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  return reading.profile;
}

function problemsOf(file: unknown): readonly ProfileProblem[] {
  const reading = readProfile(typeof file === 'string' ? file : JSON.stringify(file, null, 1), 'mine.imr-profile.json');
  return 'problems' in reading ? reading.problems : [];
}

test('the example of the documentation is a profile, and stands there as it is', () => {
  const text = readFileSync('docs/examples/harbor-health.imr-profile.json', 'utf8');
  const profile = profileOf(text);
  expect(profile.sections.map(({ id, severity }) => [id, severity])).toEqual([
    ['determination-method', undefined],
    ['documents-reviewed', 'error'],
    ['case-summary', undefined],
    ['issues', undefined],
    ['appeal-rights', 'warning'],
  ]);
  expect(profile.issues.parts[1]).toMatchObject({ title: "Reviewer's basis", labels: ['Harbor Health guideline:', '{party} guideline:'] });
  expect(isValid(JSON.parse(text))).toBe(true);
  expect(readFileSync('docs/letter-profiles.md', 'utf8')).toContain(text.trim());
});

test.each(builtInProfiles.map(({ id }) => id))('%s can be extended by nothing', (id) => {
  const base = builtInProfiles.find((profile) => profile.id === id);
  expect(profileOf({ ...extending, extends: id })).toEqual({ ...base, id: 'mine', name: 'Mine' });
});

test('a profile that stands alone is read as it is written', () => {
  const [imr] = builtInProfiles;
  expect(profileOf({ ...imr, id: 'mine' })).toEqual({ ...imr, id: 'mine' });
});

test('lines of stock text are joined', () => {
  const parts = [{ id: 'rationale', text: ['one', '', 'two'] }];
  expect(profileOf({ ...extending, issues: { parts } }).issues.parts[0]?.text).toBe('one\n\ntwo');
});

test('comments, trailing commas and a byte-order mark are let pass', () => {
  expect(profileOf('\uFEFF{ // mine\n "id": "mine", "name": "Mine", "extends": "imr", }').id).toBe('mine');
});

test('a profile is frozen', () => {
  const profile = profileOf(extending);
  expect(() => Object.assign(profile.issues, { section: 'x' })).toThrow(TypeError);
});

test('each problem names file, line, character and fault', () => {
  const text =
    '{\n  "id": "mine",\n  "name": "Mine",\n  "extends": "imr",\n  "sections": [\n    { "id": "issues", "requird": true }\n  ]\n}';
  expect(problemsOf(text)).toEqual([
    { path: 'mine.imr-profile.json', line: 5, character: 22, message: '"requird" is no property that may stand here.' },
  ]);
});

test.each<[string, unknown, string]>([
  ['no JSON', '{ "id": ', 'The file is no JSON'],
  ['an empty file', '', 'The file is no JSON: it is empty.'],
  ['a list', [], 'Expected an object, found a list.'],
  ['null', 'null', 'Expected an object, found null.'],
  ['an id with blanks', { ...extending, id: 'My Profile' }, '"My Profile" is no id'],
  ['an unknown profile to extend', { ...extending, extends: 'imr-1999' }, '"imr-1999" is none of imr, imr-2013'],
  ['a field of the header that there is none of', { ...extending, header: [{ id: 'claimNumber' }] }, '"claimNumber" is none of caseNumber'],
  [
    'a new section without headings',
    { ...extending, sections: [{ id: 'issues' }, { id: 'x', title: 'X', required: true, text: '' }] },
    '"headings" is missing.',
  ],
  ['a number for a text', { ...extending, name: 5 }, 'Expected a text, found a number.'],
  ['an empty name', { ...extending, name: '' }, '"name" must not be empty.'],
  ['a number for stock text', { ...extending, issues: { text: 5 } }, 'Expected a text or a list, found a number.'],
  ['a severity that there is none of', { ...extending, sections: [{ id: 'issues', severity: 'fatal' }] }, '"fatal" is none of error'],
  ['no sections', { ...extending, sections: [] }, '"sections" must not be empty.'],
  ['nothing but an id', { id: 'mine' }, '"name" is missing.'],
])('%s', (_, file, message) => {
  const problems = problemsOf(file);
  expect(problems.map((problem) => problem.message).join('\n')).toContain(message);
  if (typeof file === 'object') expect(isValid(file), 'the schema lets it pass').toBe(message.includes('"headings"'));
});

test.each<[string, object, string]>([
  ['a section twice', { sections: [{ id: 'issues' }, { id: 'issues' }] }, 'The id "issues" stands here for the second time.'],
  ['no section of issues', { sections: [{ id: 'case-summary' }] }, 'No section has the id "issues".'],
  [
    'one heading of two sections',
    { sections: [{ id: 'issues' }, { id: 'case-summary', headings: ['IMR issue, decision and rationale'] }] },
    'is already a heading of the section "issues"',
  ],
  ['a section without a heading', { sections: [{ id: 'issues' }, { id: 'case-summary', headings: [] }] }, 'A section needs a heading'],
  [
    'an open tab stop',
    { sections: [{ id: 'issues' }, { id: 'case-summary', text: 'On ${1:[insert date]' }] },
    'This is no snippet: a tab stop is not closed',
  ],
  ['a price', { issues: { text: 'It costs $ 40.' } }, 'This is no snippet'],
])('%s', (_, file, message) => {
  expect(
    problemsOf({ ...extending, ...file })
      .map((problem) => problem.message)
      .join('\n'),
  ).toContain(message);
});

test('a problem of an absent value stands where it should be', () => {
  const [problem] = problemsOf('{ "id": "mine", "name": "Mine", "extends": "imr",\n "sections": [{ "id": "issues" },\n   { "id": "x" }] }');
  expect(problem).toMatchObject({ line: 2, character: 3 });
});

test('nothing in a file reaches the prototypes', () => {
  const text = '{ "id": "mine", "name": "Mine", "extends": "imr", "__proto__": { "polluted": true }, "constructor": { "prototype": {} } }';
  expect(problemsOf(text).map((problem) => problem.message)).toEqual([
    '"__proto__" is no property that may stand here.',
    '"constructor" is no property that may stand here.',
  ]);
  expect(
    problemsOf('{ "id": "m", "name": "M", "extends": "imr", "sections": [{ "id": "issues", "__proto__": { "text": "x" } }] }'),
  ).toHaveLength(1);
  expect('polluted' in {}).toBe(false);
});

test('a file nested too deeply is a problem, not a crash', () => {
  expect(problemsOf('['.repeat(200_000))).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { builtInProfile, builtInProfiles } from '../../server/src/profiles';
import { inconsistenciesOf } from '../../server/src/profiles/profile-inconsistencies';
import { plainTextOf } from '../../server/src/text/snippet';

test('the default comes first', () => {
  expect(builtInProfiles.map(({ id }) => id)).toEqual(['imr', 'imr-2013', 'imr-2013-notice', 'professional-review']);
  expect(builtInProfile('imr-2013')?.id).toBe('imr-2013');
  expect(builtInProfile('imr-1900')).toBeUndefined();
});

test.each(builtInProfiles)('$id is consistent in itself', (profile) => {
  expect(inconsistenciesOf(profile)).toEqual([]);
});

test.each(builtInProfiles)('$id is frozen', (profile) => {
  expect(() => Object.assign(profile.sections[0] as object, { title: 'x' })).toThrow(TypeError);
  expect(() => Object.assign(profile.issues.decisions, { upheld: [] })).toThrow(TypeError);
});

test.each(builtInProfiles)('no stock text of $id decides for the reviewer', (profile) => {
  const texts = [...profile.sections, ...profile.issues.parts, profile.issues].map(({ text }) => plainTextOf(text));
  expect(
    texts.filter((text) => /(?<!whether .{1,40})\b(?:is|are) (?:not )?medically necessary|: (?:Upheld|Overturned)/i.test(text)),
  ).toEqual([]);
});

test.each(builtInProfiles)(
  'the choices of decision and conclusion in $id run in one order, so that the same keys agree',
  ({ sections, issues }) => {
    const texts = [...sections, ...issues.parts, issues].map(({ text }) => text).join('\n');
    const choices = [...texts.matchAll(/\$\{\d+\|([^|]*)\|\}/g)].map(([, list]) => (list as string).split(','));
    const refusal = (choice: string) => /^(?:Upheld|(?:is|are) not medically necessary.*)$/.test(choice);
    const approval = (choice: string) => /^(?:Overturned|(?:is|are) medically necessary.*)$/.test(choice);
    const decisive = choices.filter((list) => list.some(refusal) || list.some(approval));
    expect(decisive.length).toBeGreaterThan(0);
    for (const list of decisive) expect([list.findIndex(refusal), list.findIndex(approval)]).toEqual([1, 2]);
  },
);

test('the documents reviewed weigh less where the format has never held them', () => {
  const severities = builtInProfiles.map((profile) => profile.sections.find(({ id }) => id === 'documents-reviewed')?.severity);
  expect(severities).toEqual(['information', 'error', 'error', 'error']);
});

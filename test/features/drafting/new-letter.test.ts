import { describe, expect, test } from 'vitest';
import { newLetter } from '../../../server/src/features/drafting/new-letter';
import { builtInProfiles } from '../../../server/src/profiles';
import { lastTabStop, plainTextOf, snippetFault } from '../../../server/src/text/snippet';
import { analysed } from '../letter-text';

const details = {
  header: {
    caseNumber: 'CM17-9900001',
    dateAssigned: '02/06/2017',
    dateOfInjury: '12/01/2016',
    decisionDate: '03/03/2017',
    urDenialDate: '01/17/2017',
    priority: 'Expedited',
    applicationReceived: '01/31/2017',
  },
  specialties: 'Orthopedic Surgery',
  states: 'California, $Texas}',
  items: ['MRI of the left knee', 'Physical therapy, 6 visits', 'TENS unit'],
};

describe.each(builtInProfiles)('$id', (profile) => {
  test('a letter of which nothing is known is whole but for what is to be filled in', () => {
    const snippet = newLetter(profile, {});
    expect(snippetFault(snippet)).toBeUndefined();
    const letter = analysed(plainTextOf(snippet));
    // Nothing is said that was not given.
    for (const { text } of letter.tree.header?.fields ?? []) expect(text).toMatch(/^\[insert [^\]]*\]$/);
    expect(letter.tree.profile.id).toBe(profile.id);
    expect(letter.findings.map(({ code }) => code).filter((code) => /missing-section|missing-header|order|duplicate/.test(code))).toEqual(
      [],
    );
    expect(letter.findings.some(({ code }) => code === 'placeholder')).toBe(true);
    const stops = [...snippet.matchAll(/\$\{(\d+)/g)].map(([, number]) => Number(number));
    const firsts = [...new Set(stops)];
    expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
    expect(lastTabStop(snippet)).toBe(firsts.length);
  });

  test('what is known stands in its places', () => {
    const text = plainTextOf(newLetter(profile, details));
    const { tree } = analysed(text);
    expect(tree.header?.fields.map(({ text: value }) => value).sort()).toEqual(profile.header.map(({ id }) => details.header[id]).sort());
    expect(text).toContain('Orthopedic Surgery');
    expect(text).toContain('California, $Texas}');
    expect(text).not.toMatch(/\[insert (?:states|specialties|disputed items?)\]/);
    // An issue of 2013 is known by its conclusion, which is still to be chosen.
    if (profile.issues.heading === 'necessity-sentence')
      for (const item of details.items) expect(text).toContain(`. ${item} [insert conclusion]`);
    else if (profile.issues.heading !== 'section')
      expect(tree.issues.map(({ itemText }) => itemText.toLowerCase())).toEqual(details.items.map((item) => item.toLowerCase()));
    else expect(tree.issues[0]?.itemText).toContain('MRI of the left knee; Physical therapy, 6 visits; and TENS unit');
  });
});

test('an item stands in the conclusion as in mid-sentence, and in the summary', () => {
  const text = plainTextOf(newLetter(builtInProfiles[0]!, { items: ['Physical therapy', 'TENS unit'] }));
  expect(text).toContain('\nPhysical therapy: [insert decision]\n');
  expect(text).toContain('Therefore, the request for physical therapy [insert conclusion].');
  expect(text).toContain('Therefore, the request for TENS unit [insert conclusion].');
  expect(text).toContain('Request(s) under consideration include physical therapy and TENS unit.');
});

test('dates and case number are written as letters write them, and stand wherever the letter repeats them', () => {
  const header = { caseNumber: 'cm17-9900001', dateOfInjury: 'December 1, 2016', urDenialDate: '1/17/17', decisionDate: '2017-03-03' };
  const text = plainTextOf(newLetter(builtInProfiles[0]!, { header }));
  for (const line of ['Case Number: CM17-9900001', 'Date of Injury: 12/01/2016', 'UR Denial Date: 01/17/2017', 'Decision Date: 03/03/2017'])
    expect(text).toContain(`${line}\n`);
  expect(text).toContain('Utilization review determination dated 01/17/2017\n');
  expect(text).toContain('The date of injury is 12/01/2016.');
  expect(text).toContain('non-certified on 01/17/2017.');
  expect(plainTextOf(newLetter(builtInProfiles[0]!, {}))).toContain('determination dated [insert UR denial date]\n');
});

test('what is no date stands as it was given', () => {
  expect(newLetter(builtInProfiles[0]!, { header: { urDenialDate: 'pending' } })).toContain('UR Denial Date: pending\n');
});

test('a field of few values is a choice', () => {
  expect(newLetter(builtInProfiles[0]!, {})).toContain('|[insert priority],Standard,Expedited|');
});

test('issues are numbered where the format numbers them', () => {
  const profile = builtInProfiles.find(({ id }) => id === 'imr-2013')!;
  const text = plainTextOf(newLetter(profile, { items: ['TENS unit', 'Knee brace'] }));
  expect(text).toMatch(/\n1\. TENS unit [\s\S]*\n2\. Knee brace /);
});

test('who writes a guideline in its place replaces its full stop, too', () => {
  for (const profile of builtInProfiles) expect(newLetter(profile, {})).not.toMatch(/\[insert guideline\]\}\./);
});

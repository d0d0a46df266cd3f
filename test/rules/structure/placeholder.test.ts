import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../../server/src/profiles';
import { plainTextOf } from '../../../server/src/text/snippet';
import { expectFindings, findingsOf, letterWith } from '../../support/marked-letter';
import { sampleLetters } from '../../support/sample-letters';

const code = 'placeholder';

/** The words that are flagged in a summary. */
function flaggedIn(summary: string): string[] {
  const letter = letterWith({ summary });
  return findingsOf(code, letter).map(({ range }) => letter.slice(range.start, range.end).replace(/\s+/g, ' '));
}

it('the message names the place, so that one is told from another in a list; a long one in part', () => {
  const summary = 'He is [insert age], hurt on ____. [insert date of injury, mechanism, diagnoses, examination and treatment]';
  const messages = findingsOf('placeholder', letterWith({ summary })).map(({ message }) => message.replace(/ is left to fill in.*/, ''));
  expect(messages.sort()).toEqual(['This', '[insert age]', '[insert date of injury, mechanism, diagnoses,…]']);
});

describe('placeholder', () => {
  it('underlines what is left to fill in', () => {
    expectFindings(
      code,
      letterWith({
        summary: `The injured worker is a [age] year old [sex] with
                        ^^^^^ warning left to fill in
                                       ^^^^^ warning
an injury on [insert date].
             ^^^^^^^^^^^^^ warning`,
      }),
    );
  });

  it.each([
    '[insert diagnoses]',
    '[Insert here the mechanism of the injury, as the records give it]',
    '[date]',
    '[DATE OF INJURY]',
    '<item>',
    '<insert date>',
    '[patient name]',
    "[patient's age]",
    '[name of physician]',
    '[number of visits]',
    '[body part]',
    '[side]',
    '[diagnosis]',
    '[add the page]',
    '[select one]',
    '[list the records]',
    '[his/her]',
    '[left/right]',
    '[is/is not]',
    '[mm/dd/yyyy]',
    '[TBD]',
    '[to be completed]',
    '[XX]',
    '[??]',
    '[guideline(s)]',
    '{date}',
    'TBD',
    'TODO',
    'XXX',
    'XXXX',
    'FIXME',
    '___',
    '________',
    '(see the image below)',
    '(See Figure below)',
    'see table below',
    '(see the attached photograph above)',
  ])('flags %s', (words) => {
    expect(flaggedIn(`He reports pain of the knee ${words} since then.`)).toEqual([words]);
  });

  it('flags what wraps, once', () => {
    expect(flaggedIn('He reports [insert\nthe body part] pain and (see the\nimage below) more. TODO: imaging.')).toEqual([
      '[insert the body part]',
      '(see the image below)',
      'TODO',
    ]);
  });

  it.each([
    '[MRI]',
    '[CI]',
    '[sic]',
    '[DWC]',
    '[1]',
    '[2, 3]',
    '[12-14]',
    '[CT/MRI]',
    '[and/or]',
    '[complete blood count]',
    '[complete]',
    '[type 2 diabetes]',
    '[select nerve root block]',
    '[state law]',
    '[number needed to treat 4]',
    '[side effects]',
    '[the patient]',
    '[dose-dependent]',
    '[the study]',
    '[age 44]',
    '[]',
    '[ ]',
    '[x]',
    '[...]',
    '[redacted]',
    '< 6 weeks and > 3 weeks',
    '<5 and >2',
    '<https://example.com>',
    'XXX-XX-1234',
    'Title xx',
    'to do more',
    'as shown below',
    'below the knee',
    'the table is above',
    'Table 8-8 above',
    'see below',
    '_x_',
    '2 __',
  ])('is silent on %s', (words) => {
    expect(flaggedIn(`He reports pain of the knee ${words} since then.`)).toEqual([]);
  });

  it('is silent in quotations, and not after them', () => {
    expect(flaggedIn('The guideline says "an injection [treatment] helps [number] of them (see the image below)" here.')).toEqual([]);
    expect(flaggedIn('He calls it \u201Ca nerve [level] pain\u201D and rests.')).toEqual([]);
    expect(flaggedIn('He is "better" since [date] and "worse" again.')).toEqual(['[date]']);
    expect(flaggedIn('A height of 5\'10" and pain since [date]. He says "no".')).toEqual(['[date]']);
  });

  it('is silent on a table that is there', () => {
    expect(flaggedIn('See the table below.\n\nDate          Visits\n10/03/2016    4\n')).toEqual([]);
    expect(flaggedIn('See the image below.\n\nDate          Visits\n10/03/2016    4\n')).toEqual(['See the image below']);
  });

  it('is silent on redacted blanks and on lines that part the text', () => {
    expect(flaggedIn('He was employed by  .  Request(s) cost more than           per ear.\n\n____________________\n\nHe rests.')).toEqual(
      [],
    );
  });

  it('leaves a decision to fill in to its own rule', () => {
    expectFindings(code, letterWith({ decision: '[insert decision]' }));
  });

  it('finds every place of the stock texts that is left to fill in', () => {
    for (const profile of builtInProfiles) {
      for (const { text } of [...profile.sections, ...profile.issues.parts, profile.issues]) {
        const plain = plainTextOf(text).replaceAll('[insert decision]', 'Upheld');
        const places = plain.match(/\[insert[^\]]*\]/g) ?? [];
        expect(flaggedIn(plain)).toEqual(places.map((place) => place.replace(/\s+/g, ' ')));
      }
    }
  });

  it('finds in the samples what is left there', () => {
    const found = [...sampleLetters].map(([name, sample]) => [name, findingsOf(code, sample).length]).filter(([, count]) => count !== 0);
    expect(found).toEqual([['unfinished-draft.imr', 3]]);
  });
});

describe('dates of which parts are left out', () => {
  it.each([
    ['He was seen on XX/XX/2016.', 'XX/XX/2016'],
    ['An MRI (xx/xx/xxxx) showed a tear.', 'xx/xx/xxxx'],
    ['He was seen on 11/__/2016.', '11/__/2016'],
    ['The note of MM/DD/YYYY says so.', 'MM/DD/YYYY'],
    ['He was seen on ??/??/16.', '??/??/16'],
    ['He is an XX-year-old man.', 'XX'],
  ])('are found: %s', (sentence, words) => {
    expect(flaggedIn(sentence)).toEqual([words]);
  });

  it.each([
    'The number is masked (XXX-XX-1234).',
    'Blood pressure was XX/XX.',
    'The cyst is 10mm/5mm/12mm wide.',
    'See https://example.org/xx/xx/2016/page.',
    'He was seen on 11/11/2016, and wears size XXL.',
  ])('are none: %s', (sentence) => {
    expect(flaggedIn(sentence)).toEqual([]);
  });
});

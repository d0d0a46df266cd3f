import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, fixesOf, letterWith } from '../../support/marked-letter';
import { sampleLetters } from '../../support/sample-letters';

const code = 'missing-decision';
const decided = letterWith({});
const undecided = decided.replace('shoulder: Upheld', 'shoulder');

describe('missing-decision', () => {
  it('is silent where every item is decided, if only by a word that is none', () => {
    expectFindings(code, letterWith({ issues: [{}, { decision: 'Denied' }, { decision: 'Overturned' }] }));
    for (const [name, sample] of sampleLetters) if (name !== 'unfinished-draft.imr') expectFindings(code, sample);
  });

  it('flags the item', () => {
    expectFindings(code, undecided.replace('left shoulder\n\nClaims', 'left shoulder\n^^^^^^^^^^^^^^^^^^^^^^^^ error\n\nClaims'));
  });

  it('flags an item whose colon is written', () => {
    expectFindings(code, decided.replace('left shoulder: Upheld', 'left shoulder:\n^^^^^^^^^^^^^^^^^^^^^^^^ error'));
  });

  it('flags an item that is all there is of its issue', () => {
    expectFindings(code, `${decided}\nNaproxen 550mg #60\n^^^^^^^^^^^^^^^^^^ error\n`);
  });

  it('flags an item among decided ones', () => {
    const letter = letterWith({ issues: [{}, { item: 'Naproxen 550mg #60' }, {}] });
    expectFindings(code, letter.replace('#60: Upheld', '#60\n^^^^^^^^^^^^^^^^^^ error'));
  });

  it('is silent in formats that decide elsewhere', () => {
    expectFindings(code, sampleLetters.get('profile-imr-2013-notice.imr') as string);
  });

  it('offers both decisions and prefers none', () => {
    expect(fixesOf(code, undecided)).toMatchObject([{ title: 'Append ": Upheld"' }, { title: 'Append ": Overturned"' }]);
    expect(fixesOf(code, undecided).some((fix) => fix.preferred || fix.automatic)).toBe(false);
  });

  it.each([
    ['a bare item', 'left shoulder', 'left shoulder: Upheld'],
    ['an item with its colon', 'left shoulder:', 'left shoulder: Upheld'],
    ['an item with its colon and a blank', 'left shoulder: ', 'left shoulder: Upheld '],
    ['an item over two lines', 'left\nshoulder', 'left\nshoulder: Upheld'],
    [
      'a remaining portion',
      'left shoulder, of the original request, X-rays is',
      'left shoulder, of the original request, X-rays is: Upheld',
    ],
  ])('appends to %s', (_, written, mended) => {
    expect(applyFix(code, decided.replace('left shoulder: Upheld', written), '": Upheld"')).toBe(
      decided.replace('left shoulder: Upheld', mended),
    );
  });

  it('appends the other decision', () => {
    expect(applyFix(code, undecided, 'Overturned')).toBe(letterWith({ decision: 'Overturned' }));
  });
});

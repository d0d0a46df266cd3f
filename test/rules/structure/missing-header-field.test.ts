import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, fixesOf, letterWith } from '../../support/marked-letter';
import { sampleLetters } from '../../support/sample-letters';

const code = 'missing-header-field';

const columns = `Case Number:          CM17-0000042
Date Assigned:        01/20/2017                      Date of Injury:      10/03/2016
Decision Date:        02/15/2017                      UR Denial Date:      01/05/2017
Priority:             Standard                        Application          01/17/2017
                                                      Received:`;

/** A letter whose header lacks some words of it. */
function lacking(header: string, ...words: (string | RegExp)[]): string {
  return letterWith({ header: words.reduce((text: string, word) => text.replace(word, ''), header) });
}

describe('missing-header-field', () => {
  it('is silent on a whole header, in columns or not, and where there is none', () => {
    expectFindings(code, letterWith({}));
    expectFindings(code, letterWith({ header: columns }));
    expectFindings(code, letterWith({ header: '' }));
    expectFindings(code, letterWith({ header: 'HARBOR HEALTH\nIndependent Medical Review' }));
    for (const [name, sample] of sampleLetters) if (name !== 'urine-drug-screen.imr') expectFindings(code, sample);
  });

  it('is silent on formats that need not have one', () => {
    const review = sampleLetters.get('profile-professional-review.imr') as string;
    expectFindings(code, `Case Number: CM13-0000042\n\n${review}`);
  });

  it('says once what the header lacks, and underlines the header', () => {
    const header = 'Case Number: CM17-0000042\nDate of Injury: 10/03/2016';
    const letter = letterWith({ header });
    const findings = findingsOf(code, letter);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: 'information', range: { start: 0, end: header.length } });
    expect(findings[0]?.message).toContain('Date Assigned, Decision Date, UR Denial Date, Priority, Application Received');
    expectFindings(code, `Case Number: CM17-0000042\n${'^'.repeat(25)} information\n\nHOW THE IMR FINAL DETERMINATION WAS MADE\n`);
  });

  it.each([
    ['the first', /Case Number: .*\n/, 'Case Number: [insert case number]\nDate Assigned: 01/20/2017\n'],
    ['one in the middle', /Decision Date: .*\n/, 'Injury: 10/03/2016\nDecision Date: [insert date]\nUR Denial'],
    ['the last', /\nApplication Received: .*/, 'Priority: Standard\nApplication Received: [insert date]\n\nHOW'],
    ['the priority', /Priority: .*\n/, '01/05/2017\nPriority: [insert Standard or Expedited]\nApplication'],
  ])('inserts %s in its place', (_, field, inserted) => {
    const letter = letterWith({}).replace(field, '');
    expect(applyFix(code, letter, 'Insert "')).toContain(inserted);
  });

  it('keeps columns, and a label that is wrapped', () => {
    expect(applyFix(code, lacking(columns, /Priority: +Standard/), 'Insert "')).toContain(
      '2017\nPriority:             [insert Standard or Expedited]\n                        Application',
    );
    expect(applyFix(code, lacking(columns, / +Application[\s\S]*Received:/), 'Insert "')).toContain(
      'Standard\nApplication Received: [insert date]\n\nHOW',
    );
    expect(applyFix(code, lacking(columns, /Case Number: .*\n/), 'Insert "')).toMatch(
      /^Case Number: {10}\[insert case number\]\nDate Assigned/,
    );
  });

  it('does not part a label that is wrapped beside the field before it', () => {
    const wrapped =
      'Case Number: CM17-0000042\nDecision Date: 02/15/2017   Application 01/17/2017\n                           Received:\nPriority: Standard';
    expect(applyFix(code, letterWith({ header: wrapped }), 'Insert the missing')).toContain(
      'Received:\nUR Denial Date: [insert date]\nPriority',
    );
  });

  it('inserts all that is missing at once, tab stops numbered through', () => {
    const letter = letterWith({ header: 'Date of Injury: 10/03/2016\r\nPriority: Standard' });
    const [fix] = fixesOf(code, letter);
    expect(fix?.edits.flatMap(({ text }) => text.match(/\$\{\d/g))).toEqual(['${1', '${2', '${3', '${4', '${5']);
    const mended = applyFix(code, letter, 'Insert the missing fields');
    const labels = mended.slice(0, mended.indexOf('HOW')).match(/^[\w ]+:/gm);
    expect(labels).toEqual([
      'Case Number:',
      'Date Assigned:',
      'Date of Injury:',
      'Decision Date:',
      'UR Denial Date:',
      'Priority:',
      'Application Received:',
    ]);
  });
});

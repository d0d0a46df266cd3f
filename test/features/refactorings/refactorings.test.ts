import { describe, expect, test } from 'vitest';
import { codeActions } from '../../../server/src/features/code-actions';
import { withEdits } from '../../support/edits';
import { letterWith } from '../../support/marked-letter';
import { analysed, twoIssues, withCaret } from '../letter-text';

/** The titles of the refactorings of a kind at a place of the letter, and the letter after the first. */
function refactored(drawn: string, kind: string) {
  const { text, offset } = withCaret(drawn);
  return refactoredAt(text, offset, offset, kind);
}

function refactoredAt(text: string, start: number, end: number, kind: string) {
  const actions = codeActions(analysed(text), { start, end }, [kind]);
  const after = withEdits(text, actions[0]?.edits ?? []);
  return { titles: actions.map(({ title }) => title), after, issues: analysed(after).tree.issues };
}

describe('add disputed item', () => {
  test('after the issue at the caret, with the labels of the letter', () => {
    const drawn = twoIssues.replaceAll('MAXIMUS', 'Example Review').replace('The worker', '¦The worker');
    const { titles, after, issues } = refactored(drawn, 'refactor.disputedItem');
    expect(titles).toEqual(['Add disputed item']);
    expect(issues.map(({ itemText }) => itemText)).toEqual([
      'MRI of the left knee',
      '[insert disputed item]',
      'Physical therapy, 6 visits',
    ]);
    expect(after).not.toContain('MAXIMUS');
    expect(after.match(/\n\nExample Review guideline:/g)).toHaveLength(1);
    expect(issues[1]?.parts).toHaveLength(3);
  });

  test('after the last issue from elsewhere', () => {
    const { issues } = refactored(`¦${twoIssues}`, 'refactor.disputedItem');
    expect(issues.map(({ itemText }) => itemText)).toEqual([
      'MRI of the left knee',
      'Physical therapy, 6 visits',
      '[insert disputed item]',
    ]);
  });

  test('for each item of a selected request', () => {
    const request = 'Request(s) under consideration include a TENS unit and acupuncture.';
    const text = twoIssues.replace('01/02/2016.\n', `01/02/2016. ${request}\n`);
    const start = text.indexOf(request);
    const { titles, issues } = refactoredAt(text, start, start + request.length, 'refactor.disputedItem');
    expect(titles).toEqual(['Add 2 disputed items']);
    expect(issues.slice(2).map(({ itemText }) => itemText)).toEqual(['TENS unit', 'Acupuncture']);
  });

  test('with the section of issues where there is none', () => {
    const { after, issues } = refactored('CLINICAL CASE SUMMARY\nA male of 40 years.¦\n', 'refactor.disputedItem');
    expect(after).toContain('IMR ISSUES, DECISIONS AND RATIONALES');
    expect(issues).toHaveLength(1);
  });

  test('below the heading of a section without issues, and in an empty letter', () => {
    expect(refactored('IMR ISSUES, DECISIONS AND RATIONALES\n¦', 'refactor.disputedItem').issues).toHaveLength(1);
    expect(refactored('¦', 'refactor.disputedItem').issues).toHaveLength(1);
  });

  test('not in a letter of one issue', () => {
    expect(refactored('MEDICAL PROFESSIONAL REVIEW\n\nISSUE AT DISPUTE:\n¦\n\nCASE SUMMARY:\n', 'refactor').titles).toEqual([]);
  });

  test('in double spacing and the line ends of the letter', () => {
    const { after } = refactored(twoIssues.replace('The worker', '¦The worker').replace(/\n/g, '\r\n'), 'refactor.disputedItem');
    expect(after).not.toMatch(/[^\r]\n/);
  });
});

describe('add associated service', () => {
  test('after the issue at the caret and the services that go with it', () => {
    const first = refactored(twoIssues.replace('The worker', '¦The worker'), 'refactor.associatedService');
    expect(first.titles).toEqual(['Add associated service']);
    const caret = first.after.replace('The worker', '¦The worker').replace('[insert disputed item]: [', 'Cold therapy: [');
    const second = refactored(caret, 'refactor.associatedService');
    expect(second.issues.map(({ itemText, associatedService }) => [itemText, associatedService])).toEqual([
      ['MRI of the left knee', false],
      ['Associated surgical service: Cold therapy', true],
      ['Associated surgical service: [insert disputed item]', true],
      ['Physical therapy, 6 visits', false],
    ]);
    expect(second.after).toContain('the request for [insert disputed item] [insert conclusion]');
  });

  test('nowhere but in an issue', () => {
    expect(refactored(`¦${twoIssues}`, 'refactor.associatedService').titles).toEqual([]);
  });
});

describe('duplicate basis', () => {
  const chronicPain = 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s):\nPhysical Medicine.';

  test('takes the place of the basis at the caret', () => {
    const { titles, after } = refactored(twoIssues.replace('MAXIMUS guideline: Dec', 'MAXIMUS guideline: ¦Dec'), 'refactor.basis');
    expect(titles).toEqual(['Use the reviewer\'s basis of "Physical therapy, 6 visits"']);
    expect(after.split(chronicPain)).toHaveLength(3);
    expect(after).toContain(`MAXIMUS guideline: ${chronicPain}\nDecision rationale: The worker's knee locks.`);
  });

  test('of the claims administrator where the caret is in its basis', () => {
    const { titles, issues } = refactored(twoIssues.replace('not cite any', 'not ¦cite any'), 'refactor.basis');
    expect(titles).toEqual(['Use the claims administrator\'s basis of "MRI of the left knee"']);
    expect(issues[1]?.claimsAdministratorBasis?.sentences).toHaveLength(1);
  });

  test('is written after a label that stands alone, and with its label where that is missing', () => {
    const empty = twoIssues.replace(
      'MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
      'MAXIMUS guideline:  ',
    );
    expect(refactored(empty.replace('The worker', '¦The worker'), 'refactor.basis').after).toContain(
      `MAXIMUS guideline: ${chronicPain}\nDec`,
    );
    const missing = empty.replace('MAXIMUS guideline:  \n', '').replace('The worker', '¦The worker');
    const { issues } = refactored(missing, 'refactor.basis');
    expect(issues[0]?.parts.map(({ id }) => id)).toEqual(['claims-administrator-basis', 'reviewer-basis', 'rationale']);
  });

  test('is not offered where it says the same', () => {
    const same = twoIssues.replace(
      'MTUS Knee Complaints 2004, Section(s): Special Studies.\nDec',
      `MTUS Chronic Pain Medical Treatment 2016, Section(s): Physical Medicine.\nDec`,
    );
    expect(refactored(same.replace('The worker', '¦The worker'), 'refactor.basis').titles).toEqual([]);
  });
});

describe('cite a guideline', () => {
  const begun = (basis: string, rationale: string) => letterWith({ item: 'MRI of the left knee', basis, rationale });
  const fresh = '[insert reasons] Therefore, the request for MRI of the left knee [insert conclusion].';
  const at = (text: string) =>
    refactoredAt(text, text.indexOf('MAXIMUS guideline'), text.indexOf('MAXIMUS guideline'), 'refactor.citation');

  test.each([
    '',
    '[insert basis]',
    'Decision based on [insert kind of citation] [insert guideline].',
    'The Expert Reviewer did not cite any medical evidence for its decision.',
  ])('basis and sentence in one step, where the basis is %j', (basis) => {
    const { titles, after } = at(begun(basis, fresh));
    expect(titles).toEqual([
      'Cite MTUS Knee Complaints 2004, Diagnostic Criteria: basis and sentence',
      expect.stringMatching(/^Cite ODG Knee & Leg, .*: basis and sentence$/),
    ]);
    expect(after).toContain('\nMAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Diagnostic Criteria.\n');
    expect(after).toMatch(/Decision rationale: Per the MTUS, [^[]+\. \[insert reasons\] Therefore, /);
    expect(at(after).titles).toEqual([]);
  });

  test.each([
    ['where something is cited', 'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.', fresh],
    ['where the rationale names a guideline', '', 'Per ODG, it waits. The request is not medically necessary.'],
    ['where words stand that are no citation yet', 'Decision based on the records.', fresh],
  ])('not %s', (_, basis, rationale) => expect(at(begun(basis, rationale)).titles).toEqual([]));
});

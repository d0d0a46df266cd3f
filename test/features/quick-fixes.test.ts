import { expect, test } from 'vitest';
import { codeActions } from '../../server/src/features/code-actions';
import { analyseLetter, applyEdits, quickFixesOf } from '../../server/src/library';

const whole = { start: 0, end: Number.MAX_SAFE_INTEGER };

/** What is still missing after the action that inserts all. */
function missingAfterAll(letter: string): (string | undefined)[] {
  const [action] = codeActions(analyseLetter(letter), whole, ['source.insertMissing.imr']);
  if (!action) throw new Error('nothing is offered');
  return missing(applyEdits(letter, action.edits));
}

function missing(letter: string): string[] {
  return analyseLetter(letter)
    .findings.filter(({ code }) => code === 'missing-section')
    .map(({ data }) => `${data?.section} ${data?.issue ?? ''}`.trim());
}

test('sections that a letter lacks ahead of its only label are put ahead of the bases, which belong to the issue', () => {
  expect(missingAfterAll('Decision rationale: The MTUS supports the study.\n')).toEqual([]);
  expect(missingAfterAll('MAXIMUS guideline: Decision based on MTUS Knee.\n\nDecision rationale: The MTUS supports it.\n')).toEqual([]);
});

const formerFormat = `DECISION(S) AND RATIONALE(S)
The Final Determination was based on decisions for the disputed items/services set forth below:

1. Six sessions of acupuncture is medically necessary and appropriate.

The Claims Administrator based its decision on the MTUS Acupuncture guidelines.

The Physician Reviewer based his/her decision on the Acupuncture guidelines, which is part of the MTUS.

The request for acupuncture is medically necessary and appropriate.
`;

test('a conclusion behind a basis is no issue of its own once the rationale’s label is put behind it', () => {
  const analysis = analyseLetter(formerFormat);
  const finding = analysis.findings.find(({ data }) => data?.section === 'rationale');
  const [fix] = quickFixesOf(analysis, finding!);
  const mended = applyEdits(formerFormat, fix!.edits);
  expect(mended).toContain("The Physician Reviewer's decision rationale:");
  expect(analyseLetter(mended).tree.issues).toHaveLength(1);
  expect(missing(mended)).not.toContain('rationale 0');
});

test('an issue whose heading has no number begins where the labels begin anew', () => {
  const second = `Knee brace is not medically necessary and appropriate.

The Claims Administrator based its decision on the MTUS.

The Physician Reviewer based his/her decision on the Knee Complaints, which is part of the MTUS.

The Physician Reviewer's decision rationale: No instability was found.
`;
  const letter = `${formerFormat}\nThe Physician Reviewer's decision rationale: It is needed.\n\n${second}`;
  expect(analyseLetter(letter).tree.issues.map(({ itemText }) => itemText)).toEqual(['Six sessions of acupuncture', 'Knee brace']);
});

test('a fix that would not rid a broken letter of its finding is not offered', () => {
  // The rationale that would be put into this issue would be read as the next one's.
  const broken = 'MAXIMUS guideline: ODG wants it. CLINICAL CASE SUMMARY\nODG wants it. Page(s): \n\nUpheld';
  const analysis = analyseLetter(broken);
  const withheld = analysis.findings.filter(
    (finding) =>
      finding.message.startsWith('This issue has no rationale') &&
      !quickFixesOf(analysis, finding).some(({ title }) => title === 'Insert the rationale'),
  );
  expect(withheld).toHaveLength(1);
  const offered = codeActions(analysis, whole, ['quickfix']).filter(({ findings }) =>
    withheld.some((finding) => findings.includes(finding)),
  );
  expect(offered.map(({ title }) => title)).not.toContain('Insert the rationale');
});

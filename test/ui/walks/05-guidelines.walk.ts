import { expect } from 'vitest';
import { type Reviewer, test } from '../reviewer';

/** A letter as it is drafted: the reviewer's basis and the reasons are still to be written. */
const draft = `Case Number: CM17-0000042
Date of Injury: 10/03/2016
Decision Date: 02/15/2017

HOW THE IMR FINAL DETERMINATION WAS MADE

The Expert Reviewer has been in active clinical practice for more than five years and works at least 24 hours a week in it.

The Expert Reviewer has the following credentials:
State(s) of Licensure: California
Certification(s)/Specialty: Orthopedic Surgery

CLINICAL CASE SUMMARY

The injured worker is a 44 year old male who was hurt on 10/03/2016 when he fell from a ladder. He reports pain in the low back.

IMR ISSUES, DECISIONS AND RATIONALES

The Final Determination was based on decisions for the disputed items/services set forth below:

MRI of the lumbar spine: Upheld

Claims Administrator guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.

MAXIMUS guideline:

Decision rationale: The worker has had no treatment yet.
`;

/** The breadcrumbs come from the server; at first the caret stands in the header. */
async function serverIsReady(reviewer: Reviewer): Promise<void> {
  await reviewer.page.locator('.breadcrumbs-control').getByText('Header').waitFor();
}

async function openDraft(reviewer: Reviewer): Promise<void> {
  await reviewer.openLetter('draft.imr', { text: draft });
  await serverIsReady(reviewer);
}

test('a citation is hovered, and says what the guideline asks', async ({ reviewer }) => {
  await reviewer.openLetter('knee-mri.imr');
  await serverIsReady(reviewer);
  await reviewer.goTo('MAXIMUS guideline: Decision based on MTUS Knee', 'MAXIMUS guideline: Decision based on MTUS Kn'.length);
  await reviewer.showHover();
  await reviewer.hover.getByText('presumed correct').first().waitFor();
  await reviewer.screenshot('05-hover');
});

test('a citation and guideline text are completed by keys', async ({ reviewer }) => {
  await openDraft(reviewer);
  await reviewer.goTo('MAXIMUS guideline:', 'MAXIMUS guideline:'.length);
  await reviewer.type(' Decision based on ');
  await reviewer.completions.getByText('MTUS Low Back Complaints 2004').first().waitFor();
  await reviewer.screenshot('05-guidelines');
  await reviewer.press('Enter');

  // The list of its sections follows by itself.
  await reviewer.completions.getByText('Special Studies').first().waitFor();
  await reviewer.screenshot('05-sections');
  await reviewer.press('Enter');
  await reviewer.completions.waitFor({ state: 'hidden' });
  expect(await reviewer.savedText()).toContain(
    'MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.\n',
  );

  // Nothing pops up in running prose; asked for, the criteria of the guideline cited come first.
  await reviewer.goTo('no treatment yet.', 'no treatment yet.'.length);
  await reviewer.type(' ');
  await reviewer.press('Control+Space');
  await reviewer.completions.getByText('MRI is not a routine test').first().waitFor();
  await reviewer.screenshot('05-criteria');
  await reviewer.press('Enter');
  await reviewer.type(' ');
  await reviewer.press('Control+Space');
  await reviewer.completions.getByText('Therefore, the request').first().waitFor();
  await reviewer.press('Enter');
  expect(await reviewer.savedText()).toMatch(
    /no treatment yet\. Per the MTUS, [^.]+\. Therefore, the request for MRI of the lumbar spine is not medically necessary\.\n/,
  );
});

test('words in any order find a topic while they are typed', async ({ reviewer }) => {
  await openDraft(reviewer);
  await reviewer.goTo('MAXIMUS guideline:', 'MAXIMUS guideline:'.length);
  await reviewer.type(' Decision based on ');
  await reviewer.completions.getByText('MTUS Low Back Complaints 2004').first().waitFor();
  await reviewer.type('mri odg');
  await reviewer.completions.getByText('ODG Knee & Leg').first().waitFor();
  await reviewer.screenshot('05-any-order');
  await reviewer.press('Enter');
  expect(await reviewer.savedText()).toMatch(
    /MAXIMUS guideline: The Expert Reviewer based their decision on recommendation\(s\) outside of the MTUS Guidelines\. Decision based on Non-MTUS Citation Official Disability Guidelines \(ODG\), Low Back .*MRI/,
  );
});

test('guideline text is found and put in by its command', async ({ reviewer }) => {
  await openDraft(reviewer);
  await reviewer.goTo('no treatment yet.', 'no treatment yet.'.length);
  await reviewer.type(' ');
  await reviewer.runCommand('IMR: Insert Guideline Text…');
  const list = reviewer.page.locator('.quick-input-list');
  await list.getByText('Per the MTUS').first().waitFor();
  await reviewer.type('radiculopathy odg');
  await list.getByText('Per ODG, in uncomplicated radiculopathy').first().waitFor();
  await reviewer.screenshot('05-insert-guideline-text');
  await reviewer.press('Enter');
  await list.waitFor({ state: 'hidden' });
  expect(await reviewer.savedText()).toMatch(/no treatment yet\. Per ODG, .*in uncomplicated radiculopathy/);
});

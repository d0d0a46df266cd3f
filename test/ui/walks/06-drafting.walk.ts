import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { pdfOf } from '../../support/pdf-letters';
import { type Reviewer, test } from '../reviewer';

const records = 'The worker was seen by the surgeon on the second\n\nof January, and   was well. Therapy of\n\nsix visits is planned.';

test('text from a PDF is pasted as it was copied, and then as clean paragraphs', async ({ reviewer }) => {
  await reviewer.openLetter('paste.imr', { text: 'CLINICAL CASE SUMMARY\n\n' });
  // What is missing is underlined: the extension is there, and with it what it offers for pasted text.
  await reviewer.squiggles('error').first().waitFor();
  await reviewer.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(records)})`);
  await reviewer.press('Control+End', 'Control+v');
  await reviewer.editor.getByText('of January').waitFor();
  const widget = reviewer.page.locator('.post-edit-widget');
  await widget.waitFor();
  await reviewer.offerQuickFix('Paste as Clean Paragraphs');
  await reviewer.screenshot('06-paste-offered');
  await reviewer.quickFixMenu.getByText('Paste as Clean Paragraphs').click();
  await reviewer.editor.getByText('planned').waitFor();
  await reviewer.screenshot('06-pasted-clean');
  expect(await reviewer.savedText()).toBe(
    'CLINICAL CASE SUMMARY\n\nThe worker was seen by the surgeon on the second of January, and was well. Therapy of six visits is planned.',
  );
});

test('a new letter with two items is begun by keys', async ({ reviewer }) => {
  await reviewer.openLetter('empty.txt', { text: 'nothing\n', settings: { 'imr.detectLetters': 'never' } });
  await reviewer.runCommand('IMR: New Determination Letter');
  const box = reviewer.page.locator('.quick-input-widget');
  const step = async (number: number, text: string) => {
    await box.getByText(`New Determination Letter (${Math.min(number, 10)}/10)`).waitFor();
    if (number > 10) await box.getByText(`Disputed item ${number - 9}`).waitFor();
    await box.locator('input').first().fill(text);
    if (number === 3) await reviewer.screenshot('06-new-letter-step');
    await reviewer.press('Enter');
  };
  await step(1, 'CM17-9900099');
  await step(2, '02/30/2017');
  await box.getByText('There is no such date').waitFor();
  await reviewer.screenshot('06-no-such-date');
  await step(2, '02/06/2017');
  await step(3, '12/01/2016');
  // The urgency and the other dates are left out.
  for (let number = 4; number <= 7; number++) await step(number, '');
  await step(8, 'Orthopedic Surgery');
  await step(9, 'California');
  await step(10, 'MRI of the left knee');
  await step(11, 'Knee brace');
  await step(12, '');
  const letter = reviewer.page.locator('.editor-instance .monaco-editor').last();
  await letter.getByText('CM17-9900099').waitFor();
  await reviewer.screenshot('06-new-letter');
  // The tab stop that is selected is the decision date.
  await reviewer.type('03/03/2017');
  await reviewer.press('Tab');
  await letter.getByText('03/03/2017').waitFor();
  await reviewer.press('Control+End');
  await letter.getByText('Knee brace:').waitFor();
  await reviewer.screenshot('06-new-letter-end');
});

/** Opens a window on a folder "drafts" in which no letter is open. */
async function openDrafts(reviewer: Reviewer): Promise<string> {
  await reviewer.openLetter('drafts/notes.txt', { text: 'notes\n', settings: { 'imr.detectLetters': 'never' } });
  return dirname(reviewer.letter);
}

/** The menu of a row of the explorer. */
async function openExplorerMenu({ page }: Reviewer, row: string): Promise<void> {
  await page.locator('.explorer-folders-view').getByRole('treeitem', { name: row }).first().click({ button: 'right' });
}

/** Clicks an entry of the open menu, again where the menu did not take the click. */
async function chooseFromMenu({ page }: Reviewer, name: string | RegExp): Promise<void> {
  const entry = page.getByRole('menuitem', { name });
  const isClosed = () =>
    entry.waitFor({ state: 'hidden', timeout: 2_000 }).then(
      () => true,
      () => false,
    );
  await entry.hover();
  do await entry.click();
  while (!(await isClosed()));
}

/** Waits for a step of the new letter, and answers it. */
async function answerStep({ page }: Reviewer, number: number, text: string): Promise<void> {
  const box = page.locator('.quick-input-widget');
  await box.getByText(`New Determination Letter (${Math.min(number, 10)}/10)`).waitFor();
  if (number > 10) await box.getByText(`Disputed item ${number - 9}`).waitFor();
  await box.locator('input').first().fill(text);
  await page.keyboard.press('Enter');
}

test('Back loses nothing that was typed; Escape opens nothing, and asks where something was answered', async ({ reviewer }) => {
  await openDrafts(reviewer);
  const box = reviewer.page.locator('.quick-input-widget');
  const value = () => box.locator('input').first().inputValue();
  const tabs = reviewer.page.locator('.tabs-container .tab');

  await reviewer.runCommand('IMR: New Determination Letter');
  await box.getByText('New Determination Letter (1/10)').waitFor();
  expect(await box.getByRole('button', { name: 'Back' }).count()).toBe(0);
  const answers = ['CM17-9900099', '02/06/2017', '', '', '', 'Expedited', '', 'Neurology', 'Nevada', 'Knee brace'];
  for (const [index, answer] of answers.entries()) await answerStep(reviewer, index + 1, answer);
  await box.getByText('Disputed item 2').waitFor();
  await box.locator('input').first().fill('Half a na');
  for (let step = answers.length; step >= 1; step--) {
    await box.getByRole('button', { name: 'Back' }).click();
    await box.getByText(`New Determination Letter (${step}/10)`).waitFor();
    if (step === 10) await box.getByText('First disputed item').waitFor();
    if (step === 6) await box.locator('.monaco-list-row.focused', { hasText: 'Expedited' }).waitFor();
    else expect(await value()).toBe(answers[step - 1]);
  }
  await reviewer.screenshot('06-back');
  for (let step = 1; step <= answers.length; step++) {
    await box.getByText(`New Determination Letter (${step}/10)`).waitFor();
    await reviewer.press('Enter');
  }
  await box.getByText('Disputed item 2').waitFor();
  expect(await value()).toBe('Half a na');
  await reviewer.press('Escape');
  await box.getByText('Go on with the questions').click();
  await box.getByText('Disputed item 2').waitFor();
  expect(await value()).toBe('Half a na');
  await reviewer.press('Escape');
  await box.getByText('Open no letter').waitFor();
  await reviewer.screenshot('06-escape');
  await reviewer.press('Escape');
  await box.waitFor({ state: 'hidden' });
  expect(await tabs.count()).toBe(1);

  for (const last of [1, 4, 9, 10]) {
    await reviewer.runCommand('IMR: New Determination Letter');
    for (let step = 1; step < last; step++) await answerStep(reviewer, step, '');
    await box.getByText(`New Determination Letter (${last}/10)`).waitFor();
    await reviewer.press('Escape');
    await box.waitFor({ state: 'hidden' });
    expect(await tabs.count()).toBe(1);
  }

  await reviewer.runCommand('IMR: New Determination Letter');
  await answerStep(reviewer, 1, 'cm17-9900098');
  await box.getByText('New Determination Letter (2/10)').waitFor();
  await reviewer.press('Escape');
  await box.getByText('Open the letter with what was answered so far').waitFor();
  await reviewer.press('Enter');
  await reviewer.page.locator('.tab.active', { hasText: 'CM17-9900098.imr' }).waitFor();
  await reviewer.editor.getByText('CM17-9900098').first().waitFor();
});

test('a new letter is begun from "New File…", and from the menu of a folder, where it is saved', async ({ reviewer }) => {
  const folder = await openDrafts(reviewer);
  const { page } = reviewer;
  const box = page.locator('.quick-input-widget');
  // The editor lists what can be new only a few seconds after its start.
  const isListed = () =>
    box
      .getByText('New Determination Letter')
      .first()
      .waitFor({ timeout: 3_000 })
      .then(
        () => true,
        () => false,
      );
  do {
    await page.getByRole('menuitem', { name: 'Application Menu' }).click();
    await page.getByRole('menuitem', { name: 'File', exact: true }).click();
    await chooseFromMenu(reviewer, /^New File\.\.\./);
  } while (!(await isListed()));
  await reviewer.screenshot('06-new-file');
  await box.getByText('New Determination Letter').first().click();
  await box.getByText('New Determination Letter (1/10)').waitFor();
  await reviewer.press('Escape');
  await box.waitFor({ state: 'hidden' });

  await openExplorerMenu(reviewer, 'drafts');
  await page.getByRole('menuitem', { name: 'New Determination Letter' }).waitFor();
  await reviewer.screenshot('06-folder-menu');
  await chooseFromMenu(reviewer, 'New Determination Letter');
  await answerStep(reviewer, 1, 'CM17-9900099');
  for (let step = 2; step <= 10; step++) await answerStep(reviewer, step, '');
  await page.locator('.tab.active', { hasText: 'CM17-9900099.imr' }).waitFor();
  await reviewer.savedText();
  expect(existsSync(join(folder, 'CM17-9900099.imr'))).toBe(true);
});

test('the import of a long PDF is cancelled, and opens nothing; left alone, it opens the letter', async ({ reviewer }) => {
  const { page } = reviewer;
  const folder = await openDrafts(reviewer);
  const text = readFileSync(join(folder, '../knee-mri.imr'), 'utf8');
  writeFileSync(join(folder, 'long.pdf'), await pdfOf(text.repeat(400)));
  await page.locator('.explorer-folders-view').getByRole('treeitem', { name: 'long.pdf' }).waitFor();
  const tabs = page.locator('.tabs-container .tab');
  const importIt = async () => {
    await openExplorerMenu(reviewer, 'long.pdf');
    await chooseFromMenu(reviewer, 'Import from PDF…');
  };
  await importIt();
  const progress = page.locator('.notification-toast', { hasText: 'Importing from PDF' });
  await progress.waitFor();
  await reviewer.screenshot('06-importing');
  await progress.getByRole('button', { name: 'Cancel' }).click();
  await progress.waitFor({ state: 'detached' });
  expect(await tabs.count()).toBe(1);

  await importIt();
  await progress.waitFor();
  await progress.waitFor({ state: 'detached' });
  await reviewer.statusBarEntry('IMR Determination').waitFor();
  expect(await tabs.count()).toBe(2);
});

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { test } from '../reviewer';

test('a finding is dismissed with a reason by keys, listed, and restored from the view', async ({ reviewer }) => {
  const { page } = reviewer;
  await reviewer.openLetter('psychotherapy.imr');
  await reviewer.squiggles('error').first().waitFor();
  await reviewer.goTo('Psychotherapy, 6 sessions: Upheld', 'Psychotherapy, 6 sessions: Up'.length);
  await reviewer.offerQuickFix('Dismiss: decision-conflict');
  await reviewer.screenshot('07-dismiss-offered');
  await reviewer.quickFixMenu.getByText('Dismiss: decision-conflict').first().click();
  const box = page.locator('.quick-input-widget', { hasText: 'Why is this finding of no concern' });
  await box.waitFor();
  // Without a reason the box stays, and what is typed goes into it.
  await reviewer.press('Enter');
  await page.locator('.quick-input-widget').getByText('A reason is needed').waitFor();
  await reviewer.screenshot('07-no-reason');
  await reviewer.type('The panel agreed to this wording.');
  await reviewer.screenshot('07-reason');
  await reviewer.press('Enter');
  await reviewer.squiggles('error').first().waitFor({ state: 'detached' });
  const file = join(dirname(reviewer.letter), '.imr/dismissals.json');
  expect(JSON.parse(readFileSync(file, 'utf8')).dismissals).toMatchObject([{ reason: 'The panel agreed to this wording.' }]);

  await reviewer.runCommand('Focus on Dismissed Findings View');
  const entry = page.locator('.monaco-list-row', { hasText: 'The panel agreed to this wording.' });
  await entry.waitFor();
  await reviewer.screenshot('07-dismissed-view');
  await entry.click();
  await page.locator('.statusbar-item', { hasText: 'Ln 32' }).first().waitFor();
  await entry.hover();
  await reviewer.screenshot('07-dismissed-place');
  // The keys are the list's: Enter goes there, and back in the list Delete restores and takes nothing from the letter.
  const letter = readFileSync(reviewer.letter, 'utf8');
  await reviewer.press('Enter');
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
  await entry.click();
  await page.locator('.editor-instance .monaco-editor.focused').waitFor({ state: 'detached' });
  await reviewer.press('Delete');
  await entry.waitFor({ state: 'detached' });
  await reviewer.squiggles('error').first().waitFor();
  await page.getByText('No finding has been dismissed').first().waitFor();
  await reviewer.screenshot('07-restored');
  expect(existsSync(file)).toBe(false);
  expect(await reviewer.savedText()).toBe(letter);
});

test('a faulty letter is checked before it is sent, and the first finding gone to', async ({ reviewer }) => {
  await reviewer.openLetter('psychotherapy.imr');
  await reviewer.squiggles('error').first().waitFor();
  await reviewer.runCommand('IMR: Check Before Sending');
  const check = reviewer.page.locator('.quick-input-widget', { hasText: 'Not ready: 1 error' });
  await check.getByText('What was read').waitFor();
  await check.getByText('Psychotherapy, 6 sessions').first().waitFor();
  await reviewer.screenshot('07-not-ready');
  await reviewer.press('Enter');
  await reviewer.page.locator('.statusbar-item', { hasText: 'Ln 32' }).first().waitFor();
  await reviewer.page.locator('[id="status.languageStatus"]').hover();
  await reviewer.page.locator('.hover-language-status', { hasText: 'Not ready' }).waitFor();
  await reviewer.screenshot('07-state');
  await reviewer.statusBarEntry('IMR: 4 to do').waitFor();
});

test('a clean letter is ready', async ({ reviewer }) => {
  await reviewer.openLetter('knee-mri.imr');
  await reviewer.statusBarEntry('IMR: Ready').click();
  await reviewer.page.locator('.quick-input-widget', { hasText: 'Ready to be sent' }).getByText('What was read').waitFor();
  await reviewer.screenshot('07-ready');
});

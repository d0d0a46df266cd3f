import { test } from '../reviewer';

test('a finding is seen, told of in the language status, explained by its page of the manual, and mended by keys', async ({ reviewer }) => {
  await reviewer.openLetter('psychotherapy.imr');
  await reviewer.squiggles('error').first().waitFor();

  // Beside the name of the language: how the letter stands.
  await reviewer.page.locator('[id="status.languageStatus"]').hover();
  await reviewer.page.locator('.hover-language-status', { hasText: /IMR final determination.*1 error/ }).waitFor();
  await reviewer.screenshot('02-status');

  await reviewer.press('Control+Shift+m');
  const finding = reviewer.page.locator('.markers-panel').getByText('decision-conflict').first();
  await finding.waitFor();
  await reviewer.screenshot('02-problems');
  await finding.click();
  await reviewer.page.locator('.tab.active', { hasText: 'decision-conflict.md' }).waitFor();
  await reviewer.page.locator('iframe.webview.ready').first().waitFor();
  await reviewer.screenshot('02-manual');
  await reviewer.press('Control+w');

  await reviewer.goTo('Psychotherapy, 6 sessions: Upheld', 'Psychotherapy, 6 sessions: Up'.length);
  await reviewer.offerQuickFix('Change the decision to Overturned');
  await reviewer.screenshot('02-quick-fixes');
  await reviewer.press('Enter');
  await reviewer.editor.getByText('sessions: Overturned').waitFor();
  await reviewer.page.locator('.markers-panel').getByText('decision-conflict').first().waitFor({ state: 'detached' });
});

import { expect } from 'vitest';
import { test } from '../reviewer';

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
    await box.getByText(`New Determination Letter (${number})`).waitFor();
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

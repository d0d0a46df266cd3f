import { expect } from 'vitest';
import { test } from '../reviewer';

const records = 'The worker was seen by the surgeon on the second\n\nof January, and   was well. Therapy of\n\nsix visits is planned.';

test('text from a PDF is pasted as it was copied, and then as clean paragraphs', async ({ reviewer }) => {
  await reviewer.openLetter('paste.imr', { text: 'CLINICAL CASE SUMMARY\n\n' });
  await reviewer.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(records)})`);
  await reviewer.press('Control+End', 'Control+v');
  await reviewer.editor.getByText('of January').waitFor();
  const widget = reviewer.page.locator('.post-edit-widget');
  await widget.waitFor();
  await reviewer.press('Control+.');
  await reviewer.quickFixMenu.getByText('Paste as Clean Paragraphs').waitFor();
  await reviewer.screenshot('08-paste-offered');
  await reviewer.quickFixMenu.getByText('Paste as Clean Paragraphs').click();
  await reviewer.editor.getByText('planned').waitFor();
  await reviewer.screenshot('08-pasted-clean');
  expect(await reviewer.savedText()).toBe(
    'CLINICAL CASE SUMMARY\n\nThe worker was seen by the surgeon on the second of January, and was well. Therapy of six visits is planned.',
  );
});

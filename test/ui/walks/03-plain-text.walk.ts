import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from '../reviewer';

const text = readFileSync(resolve(import.meta.dirname, '../../letters/psychotherapy.imr'), 'utf8');

test('a plain text file that reads like a letter is offered to be checked as one, once', async ({ reviewer }) => {
  await reviewer.openLetter('draft.txt', { text: `Draft, not to be sent\n\n${text}` });
  await reviewer.statusBarEntry('Plain Text').waitFor();
  const offer = reviewer.page.locator('.notification-toast', { hasText: 'reads like an IMR determination letter' });
  await offer.waitFor();
  await reviewer.screenshot('03-offer');
  await offer.getByRole('button', { name: 'Check It' }).click();
  await reviewer.statusBarEntry('IMR Determination').waitFor();
  await reviewer.squiggles('error').first().waitFor();
  await reviewer.screenshot('03-checked');
});

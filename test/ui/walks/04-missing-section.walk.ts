import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'vitest';
import { test } from '../reviewer';

const whole = readFileSync(resolve(import.meta.dirname, '../../letters/knee-mri.imr'), 'utf8');
// The sample letter without its summary.
const text = whole.replace(/ *CLINICAL CASE SUMMARY[\s\S]*?(?= *IMR ISSUES)/, '');

test('a missing section is seen, inserted by keys, and typed over', async ({ reviewer }) => {
  await reviewer.openLetter('no-summary.imr', { text });
  await reviewer.squiggles('error').first().waitFor();
  await reviewer.screenshot('04-squiggle');

  await reviewer.press('F8');
  await reviewer.page.locator('.zone-widget', { hasText: 'Clinical case summary' }).waitFor();
  await reviewer.screenshot('04-next-problem');
  await reviewer.press('Escape');
  await reviewer.offerQuickFix(/Insert the .*clinical case summary/i);
  await reviewer.screenshot('04-quick-fixes');
  await reviewer.press('Enter');
  await reviewer.editor.getByText('CLINICAL CASE SUMMARY').first().waitFor();
  await reviewer.screenshot('04-inserted');

  await reviewer.type('The injured worker is a 45-year-old male.');
  await reviewer.press('Tab');
  await reviewer.type('an MRI of the left knee');
  await reviewer.press('Tab');
  await reviewer.type('01/02/2017');
  // Nothing is left to find, neither the missing section nor words to fill in.
  await reviewer.squiggles('error').first().waitFor({ state: 'detached' });
  await reviewer.squiggles('warning').first().waitFor({ state: 'detached' });
  await reviewer.screenshot('04-typed');
  const saved = await reviewer.savedText();
  expect(saved).toContain('The injured worker is a 45-year-old male.');
  expect(saved).toContain('an MRI of the left knee');
  expect(saved.indexOf('CLINICAL CASE SUMMARY')).toBeGreaterThan(saved.indexOf('DOCUMENTS REVIEWED'));
  expect(saved.indexOf('CLINICAL CASE SUMMARY')).toBeLessThan(saved.indexOf('IMR ISSUES'));
});

test('the outline shows the sections and issues', async ({ reviewer }) => {
  await reviewer.openLetter('shoulder-arthroscopy.imr');
  await reviewer.runCommand('Focus on Outline View');
  const outline = reviewer.page.locator('.outline-pane');
  await outline.getByText('Clinical case summary').waitFor();
  await outline.getByText('Issues, decisions and rationales').waitFor();
  await outline
    .getByText(/Upheld|Overturned/)
    .first()
    .waitFor();
  await reviewer.screenshot('04-outline');
});

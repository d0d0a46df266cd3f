import { expect, vi } from 'vitest';
import { test } from '../reviewer';

test('a letter opens in the language of IMR determinations', async ({ reviewer }) => {
  await reviewer.openLetter('knee-mri.imr');
  await reviewer.statusBarEntry('IMR Determination').waitFor();
  await reviewer.screenshot('01-language');
});

test('a date stays whole where its line is wrapped', async ({ reviewer }) => {
  // Whatever the width of the window is, it ends within a date of one of these paragraphs.
  const paragraphs = Array.from({ length: 9 }, (_, index) => `${'x'.repeat(index + 1)} ${'12/15/2016 '.repeat(30)}`);
  await reviewer.openLetter('dates.imr', { text: `CLINICAL CASE SUMMARY\n\n${paragraphs.join('\n\n')}\n` });
  await reviewer.statusBarEntry('IMR Determination').waitFor();
  await vi.waitFor(async () => {
    const lines = (await reviewer.editor.locator('.view-line').allInnerTexts()).map((line) => line.trim());
    expect(lines.length).toBeGreaterThan(paragraphs.length * 3);
    expect(lines.filter((line) => line.endsWith('/'))).toEqual([]);
  });
});

import { existsSync } from 'node:fs';
import { extractRawText } from 'mammoth';
import { expect, vi } from 'vitest';
import { test } from '../reviewer';

for (const [theme, name] of [
  ['Default Light Modern', 'light'],
  ['Default Dark Modern', 'dark'],
  ['Default High Contrast', 'high-contrast'],
  ['Default High Contrast Light', 'high-contrast-light'],
] as const) {
  test(`the letter as a whole, and as it will look on paper (${name})`, async ({ reviewer }) => {
    const { page } = reviewer;
    await reviewer.openLetter('cervical-epidural.imr', { settings: { 'workbench.colorTheme': theme } });
    await reviewer.squiggles('warning').first().waitFor();
    await reviewer.goTo('MRI of the cervical spine: Upheld');
    await reviewer.runCommand('View: Show IMR Letters');
    const view = page.locator('.pane', { hasText: 'Determination' }).first();
    await view.getByText('Issues, decisions and rationales').waitFor();
    const guidelines = page.locator('.pane', { hasText: 'Guidelines' }).last();
    await guidelines.getByText('On this issue').waitFor();
    await reviewer.screenshot(`09-views-${name}`);

    const row = view.getByRole('treeitem', { name: /^not addressed/ }).first();
    await row.hover();
    await row.getByRole('button', { name: 'Insert Criterion into Rationale' }).click();
    await reviewer.editor.getByText('Per the MTUS').first().waitFor();
    expect(await reviewer.savedText()).toMatch(/Per the MTUS,/);

    await reviewer.goTo('Decision rationale: The MTUS supports');
    await reviewer.runCommand('IMR: Open Preview');
    const frame = page.frameLocator('iframe.webview.ready').frameLocator('iframe');
    await frame.locator('h1', { hasText: 'CLINICAL CASE SUMMARY' }).waitFor();
    await frame.locator('.here', { hasText: 'The MTUS supports imaging' }).waitFor();
    await frame.getByText(/^Page 2 of/).waitFor();
    await page.mouse.move(640, 20); // no tooltip in the picture
    await page.locator('.workbench-hover').waitFor({ state: 'detached' });
    await reviewer.screenshot(`09-preview-${name}`);
  });
}

test('the line above an issue leads to the criteria of which none is addressed', async ({ reviewer }) => {
  const { page } = reviewer;
  await reviewer.openLetter('draft.imr', {
    text: [
      'IMR ISSUES, DECISIONS AND RATIONALES',
      '',
      'MRI of the lumbar spine: Upheld',
      'MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.',
      'Decision rationale: The request for MRI of the lumbar spine is not medically necessary.',
      '',
    ].join('\n'),
  });
  const criteria = page.locator('.pane', { hasText: 'Determination' }).getByRole('treeitem', { name: /^Criteria/ });
  await vi.waitFor(
    async () => {
      // The line moves while the letter's decorations come: a click may miss it.
      await page.getByText(/^0 of \d+ criteria addressed$/).click({ timeout: 5000 });
      await criteria.and(page.locator('[aria-selected="true"]')).waitFor({ timeout: 5000 });
    },
    { timeout: 30_000 },
  );
  await reviewer.screenshot('09-criteria');
});

test('the export says first what is wrong, and writes a Word document all the same', async ({ reviewer }) => {
  const { page } = reviewer;
  await reviewer.openLetter('cervical-epidural.imr');
  await reviewer.squiggles('warning').first().waitFor();
  const written = reviewer.letter.replace(/\.imr$/, '.docx');
  const askedWhetherReady = page.getByText('This letter is not ready to be sent.');
  // Left at the question, then at the name of the file: nothing is written, nothing said.
  await reviewer.runCommand('IMR: Export as Word Document');
  await askedWhetherReady.waitFor();
  await reviewer.screenshot('09-export-asked');
  await reviewer.press('Escape');
  await askedWhetherReady.waitFor({ state: 'detached' });
  await reviewer.runCommand('IMR: Export as Word Document');
  await page.getByRole('button', { name: 'Export Anyway' }).click();
  await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).waitFor();
  await reviewer.press('Escape');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  expect(existsSync(written)).toBe(false);
  expect(await page.locator('.notification-toast').count()).toBe(0);

  await reviewer.runCommand('IMR: Export as Word Document');
  await page.getByRole('button', { name: 'Export Anyway' }).click();
  await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
  await page.getByText('The letter was written to').first().waitFor();
  await reviewer.screenshot('09-exported');
  const { value } = await extractRawText({ path: written });
  expect(value).toContain('Cervical epidural steroid injection at C5-C6: Overturned');
});

test('the walkthrough leads through a first determination', async ({ reviewer }) => {
  await reviewer.openLetter('knee-mri.imr');
  await reviewer.runCommand('Welcome: Open Walkthrough');
  await reviewer.page.locator('.quick-input-list').getByText('Write Your First Determination').first().click();
  await reviewer.page.getByText('Check the criteria off').first().click();
  await reviewer.page.getByText('puts it into the rationale').first().waitFor();
  await reviewer.screenshot('09-walkthrough');
});

import { expect } from 'vitest';
import { test } from '../reviewer';

for (const [theme, name] of [
  ['Default Light Modern', 'light'],
  ['Default Dark Modern', 'dark'],
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
    await reviewer.screenshot(`09-preview-${name}`);
  });
}

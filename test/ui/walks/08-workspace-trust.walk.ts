import { afterAll, beforeAll } from 'vitest';
import { startCodeServer } from '../../../scripts/support/code-server.mjs';
import { test } from '../reviewer';

/** A server of this walk's own, which asks whether a folder is to be trusted. */
let server: Awaited<ReturnType<typeof startCodeServer>> | undefined;

beforeAll(async () => {
  const { CODE_SERVER_NODE: node = '', CODE_SERVER_MAIN: main = '', VSIX: vsix } = process.env;
  const settings = { 'editor.fontSize': 13, 'security.workspace.trust.startupPrompt': 'always' };
  server = await startCodeServer({ node, main }, { vsix, settings, workspaceTrust: true });
});
afterAll(async () => server?.stop());

test('in a folder that is not trusted the letter is checked, and what is not read is said until the folder is trusted', async ({
  reviewer,
}) => {
  const { page } = reviewer;
  reviewer.port = server!.port;
  const opened = reviewer.openLetter('psychotherapy.imr', { settings: { 'imr.guidelinePacks': ['packs/*.json'] } });
  await page.getByRole('button', { name: /No, I don.t trust/ }).click({ timeout: 60_000 });
  await opened;
  await reviewer.squiggles('error').first().waitFor();

  const status = page.locator('[id="status.languageStatus"]');
  const untrusted = page.locator('.hover-language-status', {
    hasText: /Workspace not trusted.*packs, profile and severities not read/,
  });
  await status.hover();
  await untrusted.waitFor();
  await reviewer.screenshot('08-not-trusted');
  await untrusted.getByText('Manage Trust').click();
  await page
    .getByRole('button', { name: /^Trust(?!ed)/ })
    .first()
    .click();
  await reviewer.statusBarEntry('Restricted Mode').waitFor({ state: 'detached' });

  // What trust means is shown over the letter.
  await page.locator('.monaco-modal-editor-block .codicon-close').first().click();
  await reviewer.squiggles('error').first().waitFor();
  await status.hover();
  await page.locator('.hover-language-status', { hasText: 'IMR final determination' }).waitFor();
  await untrusted.waitFor({ state: 'detached' });
});

import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { chromium, type Locator, type Page } from 'playwright-core';
import { test as base, inject } from 'vitest';
import { workbenchAddress } from '../../scripts/support/code-server.mjs';

const root = resolve(import.meta.dirname, '../..');
const screenshots = join(root, 'out/screenshots');

/** How long keys may take to be answered before they are pressed again, in milliseconds, and how often they are. */
const KEYS_LOST_AFTER = 6000;
const MOST_TRIES = 5;

/** A person at the keyboard of the real editor: sees what is on the screen, presses keys, reads what was saved. */
export class Reviewer {
  /** The path of the open letter, in a workspace that is this walk's own copy of test/letters. */
  letter = '';
  /** The port of VS Code's server. */
  port = inject('editorPort');

  constructor(readonly page: Page) {}

  /** The text editor. */
  get editor(): Locator {
    return this.page.locator('.editor-instance .monaco-editor').first();
  }

  /** An entry of the status bar, by a part of its text. */
  statusBarEntry(text: string): Locator {
    return this.page.locator('.statusbar-item', { hasText: text }).first();
  }

  /** The menu of quick fixes. */
  get quickFixMenu(): Locator {
    return this.page.locator('.action-widget');
  }

  /**
   * Opens the ways to mend what is at the caret and waits until one of them is offered. Presses the keys again where they
   * were lost, as they are while the editor takes the focus back.
   */
  async offerQuickFix(title: string | RegExp): Promise<void> {
    const offered = this.quickFixMenu.getByText(title).first();
    for (let tries = 1; ; tries++) {
      await this.press('Control+.');
      try {
        await offered.waitFor({ timeout: KEYS_LOST_AFTER });
        return;
      } catch (error) {
        if (tries === MOST_TRIES) throw error;
        await this.press('Escape');
      }
    }
  }

  /** The list of completions. */
  get completions(): Locator {
    return this.page.locator('.suggest-widget.visible');
  }

  /** The hovers that are shown. */
  get hover(): Locator {
    return this.page.locator('.monaco-hover:not(.hidden)');
  }

  /** Underlined findings of a severity. */
  squiggles(severity: 'error' | 'warning' | 'info' | 'hint'): Locator {
    return this.editor.locator(`.squiggly-${severity}`);
  }

  /**
   * Opens a letter in a fresh window.
   * @param name a file of test/letters; or, with `text`, the name of a new file.
   * @param options.text the text of a letter that is none of the samples.
   * @param options.settings settings of the workspace, e.g. `{ 'imr.detectLetters': 'never' }`.
   */
  async openLetter(name: string, options: { text?: string; settings?: Record<string, unknown> } = {}): Promise<void> {
    const workspace = mkdtempSync(join(inject('temporaryFolder'), 'letters-'));
    cpSync(join(root, 'test/letters'), workspace, { recursive: true });
    this.letter = join(workspace, name);
    mkdirSync(dirname(this.letter), { recursive: true });
    if (options.text !== undefined) writeFileSync(this.letter, options.text);
    if (options.settings) {
      mkdirSync(join(workspace, '.vscode'), { recursive: true });
      writeFileSync(join(workspace, '.vscode/settings.json'), JSON.stringify(options.settings));
    }
    await this.page.goto(workbenchAddress(this.port, workspace, [['openFile', this.letter]]));
    await this.editor.locator('.view-line').first().waitFor();
    await this.editor.locator('.view-line').first().click();
  }

  /** Opens a fresh window without folder or file. */
  async openEmptyWindow(): Promise<void> {
    await this.page.goto(workbenchAddress(this.port));
    // Its commands are listed as soon as its views are.
    await this.page.locator('.activitybar').getByRole('tab', { name: 'IMR Letters' }).waitFor();
  }

  /** Presses keys one after another, named as Playwright does: `Control+.`, `F8`, `Enter`. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types text at the caret. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /**
   * Puts the caret before a piece of the letter's text as it was last saved.
   * @param text words that stand on one line; the first such place is meant.
   * @param offset how many characters further.
   */
  async goTo(text: string, offset = 0): Promise<void> {
    const saved = readFileSync(this.letter, 'utf8');
    const at = saved.indexOf(text);
    if (at < 0) throw new Error(`the saved letter does not hold "${text}"`);
    const before = saved.slice(0, at + offset).split(/\r\n|\r|\n/);
    await this.press('Control+g');
    const box = this.page.locator('.quick-input-widget input').first();
    await box.waitFor();
    await box.fill(`:${before.length}:${before.at(-1)!.length + 1}`);
    await this.press('Enter');
    await box.waitFor({ state: 'hidden' });
  }

  /** Shows the hover at the caret, by keys. */
  async showHover(): Promise<void> {
    await this.press('Control+k', 'Control+i');
    await this.hover.first().waitFor();
  }

  /** Runs a command by its title, as F1 lists it. */
  async runCommand(title: string): Promise<void> {
    await this.press('F1');
    const box = this.page.locator('.quick-input-widget input').first();
    await box.waitFor();
    await box.fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
    await this.press('Enter');
  }

  /** Saves the letter and returns its whole text. */
  async savedText(): Promise<string> {
    await this.press('Control+s');
    await this.page.locator('.tabs-container .tab.active:not(.dirty)').first().waitFor();
    return readFileSync(this.letter, 'utf8');
  }

  /** Keeps a picture of the window as out/screenshots/NAME.png. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(screenshots, `${name}.png`) });
  }
}

/** A test of a walk: its `reviewer` sits before an editor in which the packaged extension is installed. */
export const test = base.extend<{ reviewer: Reviewer }>({
  reviewer: async ({ task }, use) => {
    const browser = await chromium.connect(inject('browserEndpoint'));
    const context = await browser.newContext({ viewport: { width: 1280, height: 760 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const reviewer = new Reviewer(page);
    await use(reviewer);
    if (task.result?.state === 'fail') await reviewer.screenshot(`FAILED ${task.name.replace(/\W+/g, '-')}`);
    await context.close();
    await browser.close();
  },
});

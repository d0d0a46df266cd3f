import { type Disposable, type ExtensionContext, workspace } from 'vscode';
import type { LetterClient } from './letter-client';
import { LETTER_LANGUAGE } from './letter-language';
import { provideManual } from './manual';
import { detectPlainTextLetters } from './plain-text-letters';
import { standIns } from './stand-ins';

/** The connection to the server, from when on it is loaded with all that is there for letters. */
let client: Promise<LetterClient> | undefined;

/**
 * Registers what must be at hand at once. The rest is a bundle of its own, loaded when there is a letter, open or in the workspace,
 * or when something of it is asked for: the editor waits for it neither at its own start nor for any plain text.
 */
export function activate(context: ExtensionContext): void {
  const inStead: Disposable[] = [];
  const load = () => {
    client ??= loadFeatures(context, inStead);
    return client;
  };
  inStead.push(...standIns(context.extension, load));
  context.subscriptions.push(...inStead, provideManual(context), ...detectPlainTextLetters(context));
  // The search of the workspace's folders takes as long as they are large: nobody waits for it.
  void startWithFirstLetter(load, context);
}

/** Stops the server. */
export async function deactivate(): Promise<void> {
  const loaded = await client;
  if (loaded?.isRunning()) await loaded.stop();
}

async function loadFeatures(context: ExtensionContext, inStead: readonly Disposable[]): Promise<LetterClient> {
  // Not in the turn in which the editor waits for the activation.
  await new Promise((resolve) => setImmediate(resolve));
  const { addLetterFeatures } = require('./letter-features.js') as typeof import('./letter-features');
  for (const standIn of inStead) standIn.dispose();
  return addLetterFeatures(context);
}

async function startWithFirstLetter(load: () => Promise<LetterClient>, context: ExtensionContext): Promise<void> {
  const opened = workspace.onDidOpenTextDocument(({ languageId }) => {
    if (languageId === LETTER_LANGUAGE) start();
  });
  context.subscriptions.push(opened);
  let started = false;
  const start = () => {
    if (started) return;
    started = true;
    opened.dispose();
    // A start that fails is shown to the user by the client itself.
    void load()
      .then((letterClient) => letterClient.start())
      .catch(() => undefined);
  };
  if (workspace.textDocuments.some(({ languageId }) => languageId === LETTER_LANGUAGE)) start();
  const [letter] = await workspace.findFiles('**/{*.imr,*.imr.txt,CM[0-9][0-9]-*.txt}', '**/node_modules/**', 1);
  if (letter) start();
}

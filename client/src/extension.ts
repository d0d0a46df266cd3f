import { type ExtensionContext, workspace } from 'vscode';
import { registerCommands } from './commands';
import { registerDismissals } from './dismissal-commands';
import { provideGuidelineDocuments } from './guideline-documents';
import { offerCleanPaste } from './layout';
import { LETTER_LANGUAGE, LetterClient } from './letter-client';
import { registerShowPlaces } from './letter-places';
import { showLetterStatus } from './letter-status-item';
import { provideManual, registerManual } from './manual';
import { registerExports } from './paper/export-letter';
import { LetterPreview } from './paper/preview';
import { detectPlainTextLetters } from './plain-text-letters';
import { CurrentLetter } from './views/current-letter';
import { showDetermination } from './views/determination-view';
import { showGuidelines } from './views/guidelines-view';
import { followWorkspaceTrust } from './workspace-trust';
import { tellWritingPlace } from './writing-place';

let client: LetterClient | undefined;

/** Wires the extension into the editor. The server is started when there is a letter, open or in the workspace. */
export function activate(context: ExtensionContext): void {
  client = new LetterClient(context);
  const letter = new CurrentLetter(client);
  context.subscriptions.push(
    client,
    provideManual(context),
    registerManual(context),
    provideGuidelineDocuments(client),
    registerShowPlaces(client),
    offerCleanPaste(client),
    ...registerCommands(client, context),
    ...registerDismissals(client),
    ...tellWritingPlace(client),
    ...showLetterStatus(client),
    letter,
    ...registerExports(client, context, letter),
    new LetterPreview(context, client, letter),
    ...showDetermination(client, letter),
    ...showGuidelines(client, letter),
    ...detectPlainTextLetters(context),
    ...followWorkspaceTrust(client),
  );
  // The search of the workspace's folders takes as long as they are large: nobody waits for it.
  void startWithFirstLetter(client, context);
}

/** Stops the server. */
export async function deactivate(): Promise<void> {
  if (client?.isRunning()) await client.stop();
}

async function startWithFirstLetter(letterClient: LetterClient, context: ExtensionContext): Promise<void> {
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
    void letterClient.start().catch(() => undefined);
  };
  if (workspace.textDocuments.some(({ languageId }) => languageId === LETTER_LANGUAGE)) start();
  const [letter] = await workspace.findFiles('**/{*.imr,*.imr.txt,CM[0-9][0-9]-*.txt}', '**/node_modules/**', 1);
  if (letter) start();
}

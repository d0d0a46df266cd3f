import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands';
import { registerDismissals } from './dismissal-commands';
import { provideGuidelineDocuments } from './guideline-documents';
import { offerCleanPaste } from './layout';
import { LetterClient } from './letter-client';
import { registerShowPlaces } from './letter-places';
import { showLetterStatus } from './letter-status-item';
import { registerManual } from './manual';
import { registerExports } from './paper/export-letter';
import { LetterPreview } from './paper/preview';
import { CurrentLetter } from './views/current-letter';
import { showDetermination } from './views/determination-view';
import { showGuidelines } from './views/guidelines-view';
import { followWorkspaceTrust } from './workspace-trust';
import { tellWritingPlace } from './writing-place';

/** Adds to the editor all that is there for letters; what it returns starts the server when it is first asked something. */
export function addLetterFeatures(context: ExtensionContext): LetterClient {
  const client = new LetterClient(context);
  const letter = new CurrentLetter(client);
  context.subscriptions.push(
    client,
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
    ...followWorkspaceTrust(client),
  );
  return client;
}

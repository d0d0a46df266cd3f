import {
  type Connection,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../../package.json';
import { codeActionKinds } from '../features/code-actions';
import { completionTriggers } from '../features/completion/completion';
import { letterTokenTypes } from '../features/semantic-tokens';
import type { ClientFeatures } from './client-features';
import { answerCodeActions } from './code-action-requests';
import { answerCompletion } from './completion-requests';
import { answerDecorations } from './decoration-requests';
import { answerPulls, pushDiagnostics } from './diagnostic-requests';
import { answerDismissals } from './dismissal-requests';
import { answerFormatting } from './formatting-requests';
import { answerHover } from './hover-requests';
import { answerNavigation } from './navigation-requests';
import { answerNewLetters } from './new-letter-requests';
import { WORKSPACE_TRUSTED } from './protocol';
import { answerReadiness } from './readiness-requests';
import { Session } from './session';
import { answerStructure } from './structure-requests';
import { answerViews } from './view-requests';

/** Serves a client over a connection, which is listened to afterwards. Ends the process as LSP asks. */
export function startLanguageServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  let session: Session | undefined;

  connection.onInitialize((params): InitializeResult => {
    session = new Session(connection, documents, params);
    const { features } = session;
    answerStructure(session);
    answerHover(session);
    answerNavigation(session);
    answerViews(session);
    answerDecorations(session);
    answerCompletion(session);
    answerCodeActions(session);
    answerDismissals(session);
    answerReadiness(session);
    answerFormatting(session);
    answerNewLetters(session);
    if (features.pullsDiagnostics) answerPulls(session);
    else pushDiagnostics(session);
    return { serverInfo: { name: 'imr-language-server', version }, capabilities: capabilitiesFor(features) };
  });
  connection.onInitialized(() => {
    session?.guard.background('client/registerCapability', () => session!.subscribe());
  });
  connection.onDidChangeConfiguration(({ settings }) => session?.changeSettings(settings));
  connection.onNotification(WORKSPACE_TRUSTED, () => session?.trustWorkspace());
  connection.onShutdown(() => session?.dispose());

  // A fault outside of all handlers: logged without its words, and the server goes on.
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    process.on(event, (error: unknown) => session?.guard.log(event, error));
  }
  documents.listen(connection);
}

function capabilitiesFor(features: ClientFeatures): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: { label: 'IMR Letters' },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    documentLinkProvider: {},
    workspaceSymbolProvider: true,
    semanticTokensProvider: { legend: { tokenTypes: [...letterTokenTypes], tokenModifiers: [] }, full: true },
    codeLensProvider: {},
    inlayHintProvider: true,
    completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: true },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    codeActionProvider: { codeActionKinds: [...codeActionKinds], resolveProvider: features.resolvesCodeActionEdits },
    ...(features.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'imr', interFileDependencies: false, workspaceDiagnostics: true },
    }),
    ...(features.workspaceFolders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  };
}

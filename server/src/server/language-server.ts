import {
  type Connection,
  type InitializeParams,
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
import { type ClientFeatures, clientFeatures } from './client-features';
import type { LetterServerOptions } from './protocol';
import type { Session } from './session';

/** Serves a client over a connection, which is listened to afterwards. Ends the process as LSP asks. */
export function startLanguageServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  let initialized: InitializeParams | undefined;
  let session: Session | undefined;

  connection.onInitialize((params): InitializeResult => {
    initialized = params;
    const features = clientFeatures(params.capabilities, (params.initializationOptions ?? {}) as LetterServerOptions);
    return { serverInfo: { name: 'imr-language-server', version }, capabilities: capabilitiesFor(features) };
  });
  connection.onInitialized(() => {
    // The client has its answer; it asks nothing of letters before this notification.
    const { serveLetters } = require('./letters.js') as typeof import('./letter-service');
    if (initialized) session ??= serveLetters(connection, documents, initialized);
  });
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
    workspace: {
      ...(features.workspaceFolders && { workspaceFolders: { supported: true, changeNotifications: true } }),
      ...(features.tellsOfRenames && {
        fileOperations: { didRename: { filters: [{ scheme: 'file', pattern: { glob: '**/*.{imr,txt}' } }] } },
      }),
    },
  };
}

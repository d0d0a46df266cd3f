import type { Connection, InitializeParams, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
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

/**
 * Answers all that a client asks of letters, from its `initialized` on. This is the way into `dist/letters.js`, which holds all that
 * knows of letters; `dist/server.js` loads it when the client has its answer to `initialize`.
 */
export function serveLetters(connection: Connection, documents: TextDocuments<TextDocument>, params: InitializeParams): Session {
  const session = new Session(connection, documents, params);
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
  if (session.features.pullsDiagnostics) answerPulls(session);
  else pushDiagnostics(session);
  connection.onDidChangeConfiguration(({ settings }) => session.changeSettings(settings));
  connection.onNotification(WORKSPACE_TRUSTED, () => session.trustWorkspace());
  session.guard.background('client/registerCapability', () => session.subscribe());
  return session;
}

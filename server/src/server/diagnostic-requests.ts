import {
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { pathOfUri, uriOfPath } from './file-uris';
import type { OpenLetter } from './open-letters';
import type { Session } from './session';

/** How long after the last change a letter is checked for a client that cannot pull, in milliseconds. */
const PUSH_DELAY = 150;

/** The result of a letter that is none any more: one that a client names has been taken over by it. */
const GONE = 'gone';

/** The URIs for which a client has asked or been given findings, by `keyOf`. Clients forget some: VS Code's, a letter that it closes. */
type ToldLetters = Map<string, string>;

/** Answers a client that pulls diagnostics. */
export function answerPulls(session: Session): void {
  const { connection, guard, letters } = session;
  const told: ToldLetters = new Map();
  connection.languages.diagnostics.on(
    guard.request('textDocument/diagnostic', (params, token) => {
      const { uri } = params.textDocument;
      told.set(keyOf(uri), uri);
      return documentReport(session, params, token);
    }),
  );
  connection.languages.diagnostics.onWorkspace(
    guard.request('workspace/diagnostic', (params, token) => workspaceReport(session, params, token, told)),
  );
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const paths = changes.map(({ uri }) => pathOfUri(uri)).filter((path) => path !== undefined && session.folderLetters.holds(path));
    if (paths.length === 0) return;
    session.folderLetters.markChanged();
    // An open letter is checked as it stands in the editor; that it was saved changes nothing.
    if (paths.some((path) => letters.uriOfPath(path as string) === undefined)) refresh(session);
  });
  session.onFindingsChanged(() => refresh(session));
}

/** Sends diagnostics to a client that cannot pull, when its letter has rested for a moment. */
export function pushDiagnostics(session: Session): void {
  const { connection, documents, guard, letters } = session;
  const waiting = new Map<string, NodeJS.Timeout>();
  const send = async (uri: string) => {
    const letter = await letters.current(uri);
    if (!letter) return;
    const items = session.diagnostics.ofLetter(letter.analysis, uri);
    await connection.sendDiagnostics({ uri, version: letter.document.version, diagnostics: items });
  };
  const sendSoon = (uri: string) => {
    clearTimeout(waiting.get(uri));
    const timer = setTimeout(() => {
      waiting.delete(uri);
      guard.background('textDocument/publishDiagnostics', () => send(uri));
    }, PUSH_DELAY);
    waiting.set(uri, timer);
  };
  documents.onDidChangeContent(({ document }) => sendSoon(document.uri));
  documents.onDidClose(({ document }) => {
    clearTimeout(waiting.get(document.uri));
    waiting.delete(document.uri);
    guard.background('textDocument/publishDiagnostics', () => connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }));
  });
  session.onFindingsChanged(() => {
    for (const uri of documents.keys()) sendSoon(uri);
  });
}

async function documentReport(
  session: Session,
  params: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const { uri } = params.textDocument;
  const letter = await openLetter(session, uri, token);
  if (letter) return ifChanged(params.previousResultId, letter.id, () => session.diagnostics.ofLetter(letter.analysis, uri));
  // A letter that has just been closed is reported by its file, if it is one of the workspace's.
  const path = pathOfUri(uri);
  const report = path !== undefined && session.folderLetters.holds(path) ? await session.folderLetters.report(path) : undefined;
  return report ? ifChanged(params.previousResultId, report.resultId, () => [...report.items]) : { kind: 'full', items: [] };
}

async function workspaceReport(
  session: Session,
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
  told: ToldLetters,
): Promise<WorkspaceDiagnosticReport> {
  const { documents, folderLetters, letters } = session;
  const previous = new Map(params.previousResultIds.map(({ uri, value }) => [keyOf(uri), { uri, value }]));
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const reported = new Set<string>();
  const add = (uri: string, version: number | null, report: DocumentDiagnosticReport) => {
    reported.add(keyOf(uri));
    items.push({ ...report, uri, version });
  };
  for (const uri of documents.keys()) {
    const letter = await openLetter(session, uri, token);
    if (!letter) continue;
    const known = previous.get(keyOf(uri));
    const report = ifChanged(known?.value, letter.id, () => session.diagnostics.ofLetter(letter.analysis, uri));
    add(uri, letter.document.version, report);
  }
  const isOpen = (path: string) => letters.uriOfPath(path) !== undefined;
  for await (const { path, uri, resultId, items: found } of folderLetters.allReports(isOpen, token)) {
    const known = previous.get(keyOf(uri));
    if (isOpen(path)) continue; // opened meanwhile
    add(
      known?.uri ?? uri,
      null,
      ifChanged(known?.value, resultId, () => [...found]),
    );
  }
  // What was reported and is no letter of the workspace any more has no findings. It is said until the client shows that it has heard.
  for (const [key, { uri }] of previous) if (!reported.has(key)) told.set(key, uri);
  for (const [key, uri] of told) {
    if (reported.has(key)) continue;
    const heard = previous.get(key)?.value === GONE;
    if (heard) told.delete(key);
    add(uri, null, heard ? { kind: 'full', items: [] } : { kind: 'full', resultId: GONE, items: [] });
  }
  return { items };
}

/** As `letters.forRequest`; when the letter has changed meanwhile, the client is told to pull again. */
async function openLetter(session: Session, uri: string, token: CancellationToken): Promise<OpenLetter | undefined> {
  try {
    return await session.letters.forRequest(uri, token);
  } catch (error) {
    if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.ContentModified) throw error;
    throw new ResponseError(LSPErrorCodes.ServerCancelled, error.message, { retriggerRequest: true });
  }
}

function ifChanged(previous: string | undefined, resultId: string, items: () => Diagnostic[]): DocumentDiagnosticReport {
  return previous === resultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items: items() };
}

/** Clients and Node write the same file's URI in different ways. */
function keyOf(uri: string): string {
  const path = pathOfUri(uri);
  return path === undefined ? uri : uriOfPath(path);
}

function refresh({ connection, features, guard }: Session): void {
  if (features.refreshesDiagnostics) guard.background('workspace/diagnostic/refresh', () => connection.languages.diagnostics.refresh());
}

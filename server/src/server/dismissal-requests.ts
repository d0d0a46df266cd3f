import { dirname } from 'node:path';
import { LSPErrorCodes, type Range, ResponseError } from 'vscode-languageserver/node';
import { dismissalKey } from '../features/dismissals';
import { DismissalsNotChanged } from '../node/dismissals-on-disk';
import { pathOfUri } from './file-uris';
import {
  DISMISS,
  DISMISSALS,
  DISMISSALS_CHANGED,
  type DismissedEntry,
  type DismissedEntryParams,
  type DismissParams,
  LOCATE_DISMISSED,
  RESTORE,
} from './findings-protocol';
import type { KeptDismissal } from './letter-dismissals';
import type { Session } from './session';

/** Answers requests to dismiss findings, to list what was dismissed, and to take it back. */
export function answerDismissals(session: Session): void {
  const { connection, dismissals, documents, guard, letters } = session;
  if (!session.offersDismissal) return;

  connection.onRequest(
    DISMISS,
    guard.request(DISMISS, async ({ uri, mark, reason }: DismissParams): Promise<null> => {
      await forUser(dismissals.add(uri, { ...mark, reason: reason.trim(), date: today() }));
      return null;
    }),
  );

  connection.onRequest(
    DISMISSALS,
    guard.request(DISMISSALS, async (): Promise<DismissedEntry[]> => {
      const kept = await allKept(session);
      return kept.map((entry) => {
        const { code, reason, date } = entry.dismissal;
        return { id: idOf(entry), uri: entry.uri, code, reason, date };
      });
    }),
  );

  connection.onRequest(
    RESTORE,
    guard.request(RESTORE, async ({ id }: DismissedEntryParams): Promise<null> => {
      const entry = (await allKept(session)).find((candidate) => idOf(candidate) === id);
      if (entry) await forUser(dismissals.remove(entry.path, (other) => dismissalKey(other) === dismissalKey(entry.dismissal)));
      return null;
    }),
  );

  connection.onRequest(
    LOCATE_DISMISSED,
    guard.request(LOCATE_DISMISSED, async ({ id }: DismissedEntryParams): Promise<Range | null> => {
      const entry = (await allKept(session)).find((candidate) => idOf(candidate) === id);
      const path = entry && pathOfUri(entry.uri);
      const uri = path === undefined ? entry?.uri : letters.uriOfPath(path);
      const letter = uri === undefined ? undefined : await letters.current(uri);
      const found = letter?.analysis.dismissed.find(({ dismissal }) => entry && dismissalKey(dismissal) === dismissalKey(entry.dismissal));
      return letter && found ? letter.analysis.lines.rangeAt(found.finding.range) : null;
    }),
  );

  session.onFindingsChanged(() => {
    guard.background(DISMISSALS_CHANGED, () => connection.sendNotification(DISMISSALS_CHANGED));
  });
  if (session.features.tellsOfRenames) {
    connection.workspace.onDidRenameFiles(({ files }) => {
      guard.background('workspace/didRenameFiles', async () => {
        for (const { oldUri, newUri } of files) await tellingFaults(session, dismissals.moveLetter(oldUri, newUri));
      });
    });
  }
  documents.onDidClose(({ document: { uri } }) => {
    guard.background('textDocument/didClose', () => dismissals.forgetUntitled(uri));
  });
}

/** What is kept in all folders in which letters are known. */
function allKept({ dismissals, documents, folderLetters, folderPaths, inWorkspace }: Session): Promise<KeptDismissal[]> {
  const open = documents.keys().filter(inWorkspace).map(pathOfUri);
  const folders = open.filter((path) => path !== undefined).map((path) => dirname(path));
  return dismissals.all([...folderPaths, ...folderLetters.foldersWithLetters, ...folders]);
}

function idOf({ path, dismissal }: KeptDismissal): string {
  return JSON.stringify([path, dismissalKey(dismissal)]);
}

/** The day by the user's clock, as ISO 8601 writes it. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** As `forUser`, of what the user did not ask for. */
async function tellingFaults({ connection }: Session, change: Promise<void>): Promise<void> {
  try {
    await change;
  } catch (error) {
    if (!(error instanceof DismissalsNotChanged)) throw error;
    connection.window.showWarningMessage(`What was dismissed in a letter did not follow its new name. ${error.message}`);
  }
}

/** Why a file was not changed is for the user to read. */
async function forUser(change: Promise<void>): Promise<void> {
  try {
    await change;
  } catch (error) {
    if (error instanceof DismissalsNotChanged) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
    throw error;
  }
}

import {
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  CodeActionTriggerKind,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { codeActions, findingsAt, isPlaceToGrow, isWanted, type LetterCodeAction } from '../features/code-actions';
import { shortened } from '../text/shortened';
import type { TextRange } from '../text/text-range';
import type { DismissibleFinding } from './findings-protocol';
import { workspaceEdit } from './lsp-edits';
import type { OpenLetter } from './open-letters';
import type { Session } from './session';

/** How much of a message stands in a title. */
const LONGEST_TITLE = 70;

/** What a code action needs so that its edit can be worked out later: where it was asked for, and which one it was. */
interface CodeActionData {
  readonly uri: string;
  readonly id: string;
  readonly range: TextRange;
  readonly only: readonly string[] | undefined;
  readonly index: number;
}

/** Answers requests for quick fixes and for what mends a letter as a whole. */
export function answerCodeActions(session: Session): void {
  const { connection, guard } = session;
  connection.onCodeAction(guard.request('textDocument/codeAction', (params, token) => listCodeActions(session, params, token)));
  connection.onCodeActionResolve(guard.request('codeAction/resolve', (action, token) => resolveCodeAction(session, action, token)));
}

async function listCodeActions(session: Session, params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
  const { features } = session;
  const { uri } = params.textDocument;
  const letter = features.codeActionLiterals ? await session.letters.forRequest(uri, token) : undefined;
  if (!letter) return [];
  const { lines } = letter.analysis;
  const range = { start: lines.offsetAt(params.range.start), end: lines.offsetAt(params.range.end) };
  // The editor asks by itself at every move of the caret: then only what mends something is worth a light bulb.
  const isAsked = params.context.triggerKind !== CodeActionTriggerKind.Automatic;
  const only = params.context.only ?? (isAsked && isPlaceToGrow(letter.analysis, range) ? undefined : ['quickfix', 'source']);
  const mending = codeActions(letter.analysis, range, only).map((action, index): CodeAction => {
    const data: CodeActionData = { uri, id: letter.id, range, only, index };
    return {
      title: action.title,
      kind: action.kind,
      diagnostics: action.findings.map((finding) => session.diagnostics.ofFinding(letter.analysis, uri, finding)),
      ...(features.preferredCodeActions && action.preferred && { isPreferred: true }),
      ...(features.resolvesCodeActionEdits ? { data } : { edit: editOf(session, letter, action) }),
    };
  });
  return session.offersDismissal && isWanted('quickfix', only) ? [...mending, ...dismissals(session, letter, range)] : mending;
}

/** What dismisses a finding comes last: the client asks for the reason. */
function dismissals(session: Session, { analysis, document: { uri } }: OpenLetter, range: TextRange): CodeAction[] {
  const found = findingsAt(analysis, range);
  return found.flatMap((finding) => {
    const mark = analysis.markOf(finding);
    if (!mark) return [];
    // The code tells findings apart, unless there are several of one rule.
    const alone = found.filter(({ code }) => code === finding.code).length === 1;
    const title = alone
      ? `Dismiss: ${finding.code}…`
      : `Dismiss: ${finding.code} (${shortened(withoutLastMark(finding.message), LONGEST_TITLE)})…`;
    const dismissible: DismissibleFinding = { uri, mark };
    const command = { title, command: 'imr.dismissFinding', arguments: [dismissible] };
    return [{ title, kind: 'quickfix', diagnostics: [session.diagnostics.ofFinding(analysis, uri, finding)], command }];
  });
}

function withoutLastMark(message: string): string {
  return message.replace(/[.:]$/, '');
}

async function resolveCodeAction(session: Session, action: CodeAction, token: CancellationToken): Promise<CodeAction> {
  if (!action.data) return action; // complete as it is
  const { uri, id, range, only, index } = action.data as CodeActionData;
  const letter = await session.letters.forRequest(uri, token);
  if (!letter || letter.id !== id) throw new ResponseError(LSPErrorCodes.ContentModified, 'the letter has changed meanwhile');
  const listed = codeActions(letter.analysis, range, only)[index];
  return listed ? { ...action, edit: editOf(session, letter, listed) } : action;
}

function editOf({ features }: Session, { analysis, document }: OpenLetter, action: LetterCodeAction): WorkspaceEdit {
  return workspaceEdit(analysis, { uri: document.uri, version: document.version }, action.edits, features);
}

import {
  type CancellationToken,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  type TextEdit,
} from 'vscode-languageserver/node';
import { completionsAt } from '../features/completion/completion';
import { completionDocumentation } from '../features/completion/documentation';
import type { LetterCompletion, LetterCompletionKind } from '../features/completion/letter-completion';
import { guidelineTexts } from '../features/guideline-texts';
import type { LetterEdit } from '../rules/rule';
import { escapeSnippet, plainTextOf } from '../text/snippet';
import { markup } from './lsp-markup';
import type { OpenLetter } from './open-letters';
import { GUIDELINE_TEXTS, type GuidelineTextEntry, type GuidelineTextsParams } from './protocol';
import type { Session } from './session';

/** What a completion needs so that its documentation can be looked up later. */
interface CompletionData {
  readonly uri: string;
  readonly about: string;
  readonly offset: number;
}

/** The last list that was shown: typing a blank goes on with it. */
interface ShownList {
  readonly uri: string;
  readonly offset: number;
}

/** Answers what can be written at the caret, and what there is to say of each. */
export function answerCompletion(session: Session): void {
  const { connection, guard, letters } = session;
  let shown: ShownList | undefined;

  connection.onCompletion(
    guard.request('textDocument/completion', async (params: CompletionParams, token): Promise<CompletionList | null> => {
      const { uri } = params.textDocument;
      const letter = await letters.forRequest(uri, token);
      if (!letter) return null;
      const offset = letter.analysis.lines.offsetAt(params.position);
      const goesOn = shown?.uri === uri && shown.offset === offset - 1;
      const asked = params.context?.triggerKind !== CompletionTriggerKind.TriggerCharacter || goesOn;
      const completions = completionsAt(letter.analysis.reading, offset, asked);
      shown = completions.length > 0 ? { uri, offset } : undefined;
      // What is typed further may find others: the list is asked for anew.
      return { isIncomplete: true, items: completions.map((completion, index) => itemOf(session, letter, completion, offset, index)) };
    }),
  );

  connection.onCompletionResolve(
    guard.request('completionItem/resolve', (item: CompletionItem, token: CancellationToken) => resolve(session, item, token)),
  );

  connection.onRequest(
    GUIDELINE_TEXTS,
    guard.request(GUIDELINE_TEXTS, async ({ uri, position, words }: GuidelineTextsParams): Promise<GuidelineTextEntry[]> => {
      const letter = await letters.current(uri);
      if (!letter) return [];
      const { reading, lines } = letter.analysis;
      return guidelineTexts(reading, lines.offsetAt(position), words).map(({ label, source, text }) => ({
        label,
        description: source,
        snippet: escapeSnippet(text),
        text,
      }));
    }),
  );
}

async function resolve(session: Session, item: CompletionItem, token: CancellationToken): Promise<CompletionItem> {
  const data = item.data as CompletionData | undefined;
  const letter = data && (await session.letters.forRequest(data.uri, token));
  const value = letter && completionDocumentation(letter.analysis.reading, data.about, data.offset);
  return value === undefined ? item : { ...item, documentation: markup(value, session.features.completionMarkdown) };
}

function itemOf(session: Session, letter: OpenLetter, completion: LetterCompletion, offset: number, index: number): CompletionItem {
  const { features, completionCommand } = session;
  const { lines, text } = letter.analysis;
  const { edit, detail, about } = completion;
  const snippet = edit.snippet === true && features.completionSnippets;
  const textEdit = (put: LetterEdit, newText: string): TextEdit => ({ range: lines.rangeAt(put), newText });
  const data: CompletionData | undefined = about === undefined ? undefined : { uri: letter.document.uri, about, offset };
  return {
    label: completion.label,
    kind: kinds[completion.kind],
    ...(detail !== undefined && (features.completionLabelDetails ? { labelDetails: { description: detail } } : { detail })),
    // Every word typed was looked for here, in any order: an editor must neither sort anew nor leave one out for its order.
    sortText: String(index).padStart(4, '0'),
    filterText: `${text.slice(edit.start, offset)} ${completion.label}`,
    textEdit: textEdit(edit, snippet ? edit.text : edit.snippet ? withoutTabStops(completion) : edit.text),
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(features.completionAsIs && { insertTextMode: InsertTextMode.asIs }),
    ...(completion.also.length > 0 && { additionalTextEdits: completion.also.map((put) => textEdit(put, put.text)) }),
    ...(completion.continues && completionCommand !== undefined && { command: { title: 'Choose further', command: completionCommand } }),
    ...(data && { data }),
  };
}

/** Where there is more to be chosen, only what stands before it. */
function withoutTabStops({ edit, continues }: LetterCompletion): string {
  return plainTextOf(continues ? edit.text.slice(0, edit.text.search(/\$[01]/)) : edit.text);
}

const kinds: Readonly<Record<LetterCompletionKind, CompletionItemKind>> = {
  guideline: CompletionItemKind.Reference,
  topic: CompletionItemKind.Reference,
  page: CompletionItemKind.Value,
  statement: CompletionItemKind.Text,
  criterion: CompletionItemKind.Text,
  evidence: CompletionItemKind.Snippet,
  conclusion: CompletionItemKind.Text,
  section: CompletionItemKind.Module,
  decision: CompletionItemKind.EnumMember,
  credential: CompletionItemKind.Value,
  snippet: CompletionItemKind.Snippet,
};

import { l10n, type QuickPickItem, SnippetString, type TextEditor, window } from 'vscode';
import { GUIDELINE_TEXTS, type GuidelineTextEntry, type GuidelineTextsParams } from '../../server/src/server/protocol';
import type { LetterClient } from './letter-client';

interface GuidelineTextItem extends QuickPickItem {
  readonly entry: GuidelineTextEntry;
}

/** Lets the reviewer search guideline text, shows it, and puts the chosen one in at the caret. */
export async function insertGuidelineText(client: LetterClient, editor: TextEditor): Promise<void> {
  const chosen = await chooseGuidelineText(client, editor);
  if (chosen) await editor.insertSnippet(new SnippetString(chosen.snippet), editor.selection);
}

/** The server searches, so that words are found in any order; the list shows what it answers last. */
async function chooseGuidelineText(client: LetterClient, editor: TextEditor): Promise<GuidelineTextEntry | undefined> {
  const picker = window.createQuickPick<GuidelineTextItem>();
  picker.title = l10n.t('Insert Guideline Text');
  picker.placeholder = l10n.t('Words of a guideline, a topic or a criterion, in any order');
  let asked = 0;
  const search = async (words: string) => {
    const question = ++asked;
    picker.busy = true;
    const params: GuidelineTextsParams = {
      uri: client.code2ProtocolConverter.asUri(editor.document.uri),
      position: client.code2ProtocolConverter.asPosition(editor.selection.active),
      words,
    };
    try {
      const entries = await client.sendRequest<GuidelineTextEntry[]>(GUIDELINE_TEXTS, params);
      if (question !== asked) return;
      picker.items = entries.map((entry) => ({
        label: entry.label,
        description: entry.description,
        detail: entry.text,
        alwaysShow: true,
        entry,
      }));
    } finally {
      if (question === asked) picker.busy = false;
    }
  };
  const searchQuietly = (words: string) => void search(words).catch(() => undefined); // the server has stopped: said elsewhere
  picker.onDidChangeValue(searchQuietly);
  searchQuietly('');
  try {
    return await new Promise<GuidelineTextEntry | undefined>((resolve) => {
      picker.onDidAccept(() => resolve(picker.activeItems[0]?.entry));
      picker.onDidHide(() => resolve(undefined));
      picker.show();
    });
  } finally {
    picker.dispose();
  }
}

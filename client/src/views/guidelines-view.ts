import { commands, type Disposable, l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, window, workspace } from 'vscode';
import { State } from 'vscode-languageclient/node';
import { guidelineUri } from '../../../server/src/server/protocol';
import { GUIDELINES, GUIDELINES_AT_HAND, type ShownGuidelineRow } from '../../../server/src/server/view-protocol';
import type { LetterClient } from '../letter-client';
import type { CurrentLetter } from './current-letter';
import { RowTree } from './row-tree';

/** Shows the guidelines: on top what bears on the issue at the caret, below it the catalogue and the packs, or what a search found. */
export function showGuidelines(client: LetterClient, letter: CurrentLetter): Disposable[] {
  const tree = new RowTree<ShownGuidelineRow>(itemOf);
  const view = window.createTreeView('imr.guidelines', { treeDataProvider: tree, showCollapseAll: true });
  let words = '';
  let atHand: ShownGuidelineRow | undefined;
  let catalogue: readonly ShownGuidelineRow[] = [];
  let asked = 0;

  const uri = () => letter.document && client.code2ProtocolConverter.asUri(letter.document.uri);
  const update = async (whole: boolean) => {
    if (!view.visible || client.state !== State.Running) return;
    const question = ++asked;
    const askedCatalogue =
      whole || catalogue.length === 0 ? client.sendRequest<ShownGuidelineRow[]>(GUIDELINES, { uri: uri(), words }) : catalogue;
    const [newAtHand, newCatalogue] = await Promise.all([askAtHand(), askedCatalogue]);
    catalogue = newCatalogue;
    if (question !== asked) return;
    atHand = newAtHand;
    tree.show(atHand ? [atHand, ...catalogue] : catalogue);
    view.message = words !== '' && catalogue.length === 0 ? l10n.t('Nothing in the catalogue holds all of these words.') : undefined;
  };
  const askAtHand = async () => {
    const editor = letter.editor;
    if (!editor) return undefined;
    const position = client.code2ProtocolConverter.asPosition(editor.selection.active);
    return (await client.sendRequest<ShownGuidelineRow | null>(GUIDELINES_AT_HAND, { uri: uri(), position })) ?? undefined;
  };
  const updateQuietly = (whole: boolean) => void update(whole).catch(() => undefined); // overtaken by an edit, or the server has stopped

  const filter = async (wanted?: string) => {
    const given =
      wanted ??
      (await window.showInputBox({
        title: l10n.t('Filter Guidelines'),
        prompt: l10n.t('Words of a guideline, a topic or a criterion, in any order'),
        value: words,
      }));
    if (given === undefined) return;
    words = given.trim();
    view.description = words === '' ? undefined : `“${words}”`;
    await commands.executeCommand('setContext', 'imr.guidelinesFiltered', words !== '');
    await commands.executeCommand('imr.guidelines.focus');
    await update(true);
  };
  updateQuietly(true);

  return [
    view,
    letter.onDidChange(() => updateQuietly(false)),
    letter.onDidMoveCaret(() => updateQuietly(false)),
    view.onDidChangeVisibility(() => updateQuietly(true)),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('imr.guidelinePacks')) updateQuietly(true);
    }),
    commands.registerCommand('imr.filterGuidelines', (wanted?: unknown) => filter(typeof wanted === 'string' ? wanted : undefined)),
    commands.registerCommand('imr.clearGuidelineFilter', () => filter('')),
    commands.registerCommand('imr.openGuideline', (id: string) =>
      commands.executeCommand('vscode.openWith', Uri.parse(guidelineUri(id)), 'vscode.markdown.preview.editor', { preview: true }),
    ),
  ];
}

function itemOf(row: ShownGuidelineRow): TreeItem {
  const { id, label, detail, guideline, children } = row;
  const open = id === 'at-hand';
  const collapsible = children.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(label, open ? TreeItemCollapsibleState.Expanded : collapsible);
  item.id = id;
  item.description = detail;
  item.tooltip = [label, detail].filter(Boolean).join('\n');
  item.contextValue = row.kind;
  if (guideline !== undefined) {
    item.iconPath = new ThemeIcon(row.kind === 'topic' ? 'list-unordered' : 'book');
    item.command = { title: l10n.t('Open Guideline'), command: 'imr.openGuideline', arguments: [guideline] };
  } else if (open) item.iconPath = new ThemeIcon('target');
  return item;
}

import {
  commands,
  type Disposable,
  l10n,
  Selection,
  SnippetString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
} from 'vscode';
import { State } from 'vscode-languageclient/node';
import type { PlaceRange } from '../../../server/src/server/findings-protocol';
import { SHOW_CRITERIA } from '../../../server/src/server/protocol';
import {
  type CriterionInsertion,
  DETERMINATION,
  INSERT_CRITERION,
  type ShownDeterminationRow,
} from '../../../server/src/server/view-protocol';
import type { LetterClient } from '../letter-client';
import type { CurrentLetter } from './current-letter';
import { RowTree } from './row-tree';

type RowState = NonNullable<ShownDeterminationRow['state']>;

const icons: Readonly<Record<RowState, { icon: string; color?: string }>> = {
  complete: { icon: 'pass', color: 'testing.iconPassed' },
  missing: { icon: 'circle-large-outline', color: 'list.errorForeground' },
  absent: { icon: 'circle-large-outline' },
  unfinished: { icon: 'edit', color: 'list.warningForeground' },
  findings: { icon: 'warning', color: 'list.warningForeground' },
  addressed: { icon: 'check', color: 'testing.iconPassed' },
  'not-addressed': { icon: 'circle-outline' },
  resolved: { icon: 'book' },
  unresolved: { icon: 'question' },
  error: { icon: 'error', color: 'list.errorForeground' },
  warning: { icon: 'warning', color: 'list.warningForeground' },
  information: { icon: 'info' },
  hint: { icon: 'lightbulb' },
};

/** Letters of so many issues are seen as a whole; of more, the issues in which there is something to do are open. */
const FEW_ISSUES = 5;

/** Shows the letter as a whole: its sections, and each issue with its criteria, citations and findings. */
export function showDetermination(client: LetterClient, letter: CurrentLetter): Disposable[] {
  const tree: RowTree<ShownDeterminationRow> = new RowTree((row) => itemOf(row, letter, collapsibleOf(row, hasFewIssues())));
  const hasFewIssues = (): boolean =>
    tree.top.flatMap(({ children }) => children).filter(({ kind }) => kind === 'issue').length <= FEW_ISSUES;
  const view = window.createTreeView('imr.determination', { treeDataProvider: tree, showCollapseAll: true });
  let asked = 0;

  const update = async (isShown = view.visible) => {
    if (!isShown) return;
    const question = ++asked;
    const { document } = letter;
    if (document && client.state !== State.Running) return;
    const rows = document
      ? await client.sendRequest<ShownDeterminationRow[]>(DETERMINATION, { uri: client.code2ProtocolConverter.asUri(document.uri) })
      : [];
    if (question !== asked) return;
    // Of letters side by side, which one is shown.
    view.description = document && nameOf(document.uri);
    tree.show(rows);
  };
  const updateQuietly = () => void update().catch(() => undefined); // overtaken by an edit, or the server has stopped: said elsewhere
  updateQuietly();

  return [
    view,
    letter.onDidChange(updateQuietly),
    view.onDidChangeVisibility(updateQuietly),
    commands.registerCommand('imr.goToPlace', goToPlace),
    commands.registerCommand(SHOW_CRITERIA, async (uri: string, row: string) => {
      const wanted = Uri.parse(uri).toString();
      const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === wanted);
      // The view shows the letter that has the focus.
      if (editor && editor.document !== letter.document) await window.showTextDocument(editor.document, editor.viewColumn);
      await commands.executeCommand('imr.determination.focus');
      await update(true);
      const criteria = tree.find(row);
      if (criteria) await view.reveal(criteria, { select: true, focus: true, expand: true });
    }),
    commands.registerCommand('imr.insertCriterion', async (row?: ShownDeterminationRow) => {
      const chosen = row ?? view.selection[0];
      if (chosen?.criterion) await insertCriterion(client, letter, chosen.criterion);
      else void window.showInformationMessage(l10n.t('Choose a criterion in the view "Determination" first.'));
    }),
  ];
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function itemOf(row: ShownDeterminationRow, letter: CurrentLetter, collapsible: TreeItemCollapsibleState): TreeItem {
  const item = new TreeItem(row.label, collapsible);
  item.id = row.id;
  item.description = row.detail;
  item.tooltip = [row.label, row.detail].filter(Boolean).join('\n');
  if (row.state) {
    const { icon, color } = icons[row.state];
    item.iconPath = new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
    item.accessibilityInformation = { label: [wordsOf(row.state), row.label, row.detail].filter(Boolean).join(', ') };
  }
  item.contextValue = row.criterion ? `criterion-${row.state}` : row.kind;
  if (row.place && letter.document) {
    item.command = { title: l10n.t('Go to Place'), command: 'imr.goToPlace', arguments: [letter.document.uri.toString(), row.place] };
  }
  return item;
}

function collapsibleOf({ id, kind, state, children }: ShownDeterminationRow, hasFewIssues: boolean): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  const open =
    (kind === 'issue' && (hasFewIssues || state !== 'complete')) ||
    (kind === 'group' && !id.endsWith('/citations')) ||
    children.some((child) => child.kind === 'issue');
  return open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** What an icon says, for who cannot see it. */
function wordsOf(state: RowState): string {
  switch (state) {
    case 'complete':
      return l10n.t('complete');
    case 'missing':
      return l10n.t('missing');
    case 'absent':
      return l10n.t('not in this letter');
    case 'unfinished':
      return l10n.t('unfinished');
    case 'findings':
      return l10n.t('has findings');
    case 'addressed':
      return l10n.t('addressed');
    case 'not-addressed':
      return l10n.t('not addressed');
    case 'resolved':
      return l10n.t('known to the catalogue');
    case 'unresolved':
      return l10n.t('not known to the catalogue');
    case 'error':
      return l10n.t('error');
    case 'warning':
      return l10n.t('warning');
    case 'information':
      return l10n.t('information');
    case 'hint':
      return l10n.t('hint');
  }
}

/** Selects a place of a letter in its editor. */
async function goToPlace(uri: string, { start, end }: PlaceRange): Promise<void> {
  const selection = new Selection(start.line, start.character, end.line, end.character);
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  await window.showTextDocument(shown?.document.uri ?? Uri.parse(uri), { selection, viewColumn: shown?.viewColumn });
}

async function insertCriterion(
  client: LetterClient,
  letter: CurrentLetter,
  { id, issue }: NonNullable<ShownDeterminationRow['criterion']>,
): Promise<void> {
  const { document } = letter;
  if (!document) return;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const insertion = await client.sendRequest<CriterionInsertion | null>(INSERT_CRITERION, { uri, issue, criterion: id });
  if (!insertion) {
    void window.showInformationMessage(l10n.t('This issue has no rationale yet. Insert it first, by "IMR: Insert Missing Section…".'));
    return;
  }
  const editor = await window.showTextDocument(document, { viewColumn: letter.editor?.viewColumn });
  if (document.version !== insertion.version) return; // what was read is no longer there
  const position = client.protocol2CodeConverter.asPosition(insertion.position);
  await editor.insertSnippet(new SnippetString(insertion.snippet), position);
  editor.revealRange(editor.selection);
}

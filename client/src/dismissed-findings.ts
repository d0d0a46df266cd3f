import {
  type Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
} from 'vscode';
import { State } from 'vscode-languageclient/node';
import { DISMISSALS, DISMISSALS_CHANGED, type DismissedEntry } from '../../server/src/server/findings-protocol';
import type { LetterClient } from './letter-client';

const viewId = 'imr.dismissedFindings';

/** The command behind a click on an entry. */
export const revealDismissed = 'imr.revealDismissedFinding';

/** A letter in which something was dismissed. */
interface DismissedLetter {
  readonly uri: string;
  readonly entries: readonly DismissedEntry[];
}

type Node = DismissedLetter | DismissedEntry;

/** The view of what was dismissed, by letter, with the reasons. */
export class DismissedFindings implements TreeDataProvider<Node>, Disposable {
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view = window.createTreeView<Node>(viewId, { treeDataProvider: this });
  private readonly listeners: Disposable[];

  constructor(private readonly client: LetterClient) {
    const refresh = () => this.changed.fire(undefined);
    this.listeners = [
      client.onNotification(DISMISSALS_CHANGED, refresh),
      client.onDidChangeState(refresh),
      this.view.onDidChangeVisibility(refresh),
    ];
  }

  /** The entry that is selected, for commands that are run by keys. */
  get selected(): DismissedEntry | undefined {
    return this.view.selection.find(isEntry);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return isEntry(node) ? [] : [...node.entries];
    if (this.client.state !== State.Running) return [];
    const entries = await this.client.sendRequest<DismissedEntry[]>(DISMISSALS);
    const byLetter = new Map<string, DismissedEntry[]>();
    for (const entry of entries) byLetter.set(entry.uri, [...(byLetter.get(entry.uri) ?? []), entry]);
    return [...byLetter].map(([uri, ofLetter]) => ({ uri, entries: ofLetter }));
  }

  getTreeItem(node: Node): TreeItem {
    if (!isEntry(node)) {
      const item = new TreeItem(Uri.parse(node.uri), TreeItemCollapsibleState.Expanded);
      item.id = node.uri;
      item.contextValue = 'letter';
      return item;
    }
    const item = new TreeItem(node.reason);
    item.id = node.id;
    item.description = `${node.code} · ${node.date}`;
    item.tooltip = l10n.t('{0}, dismissed on {1}: {2}', node.code, node.date, node.reason);
    item.iconPath = new ThemeIcon('eye-closed');
    item.contextValue = 'dismissal';
    item.command = { title: l10n.t('Show Place'), command: revealDismissed, arguments: [node] };
    return item;
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
    this.view.dispose();
    this.changed.dispose();
  }
}

function isEntry(node: Node): node is DismissedEntry {
  return 'id' in node;
}

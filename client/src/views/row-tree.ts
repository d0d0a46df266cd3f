import { EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';

interface Row<Self> {
  readonly id: string;
  readonly children: readonly Self[];
}

/** The rows of a view as they were last answered. The view is told only when they have changed, so that it does not flicker. */
export class RowTree<Shown extends Row<Shown>> implements TreeDataProvider<Shown> {
  private readonly emitter = new EventEmitter<void>();
  private rows: readonly Shown[] = [];
  private byId = new Map<string, Shown>();
  private parents = new Map<string, Shown>();

  readonly onDidChangeTreeData = this.emitter.event;

  constructor(private readonly itemOf: (row: Shown) => TreeItem) {}

  /** The rows at the top. */
  get top(): readonly Shown[] {
    return this.rows;
  }

  /** Shows other rows. */
  show(rows: readonly Shown[]): void {
    if (JSON.stringify(rows) === JSON.stringify(this.rows)) return;
    this.rows = rows;
    this.byId = new Map();
    this.parents = new Map();
    const note = (row: Shown) => {
      this.byId.set(row.id, row);
      for (const child of row.children) {
        this.parents.set(child.id, row);
        note(child);
      }
    };
    for (const row of rows) note(row);
    this.emitter.fire();
  }

  /** The row with an id. */
  find(id: string): Shown | undefined {
    return this.byId.get(id);
  }

  getTreeItem(row: Shown): TreeItem {
    return this.itemOf(row);
  }

  getChildren(row?: Shown): Shown[] {
    return [...(row ? row.children : this.rows)];
  }

  getParent(row: Shown): Shown | undefined {
    return this.parents.get(row.id);
  }
}

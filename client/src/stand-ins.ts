import { commands, type Disposable, type Extension, window } from 'vscode';

/** What of package.json is stood in for. */
interface Contributions {
  readonly commands: readonly { readonly command: string }[];
  readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
}

/**
 * Stands in for what package.json contributes until it is loaded: a command waits for that and is then carried out, a view
 * that is looked at waits too.
 * @param load loads it once; by then these must have been disposed of, and the commands and views themselves registered.
 */
export function standIns({ packageJSON }: Extension<unknown>, load: () => Promise<unknown>): Disposable[] {
  const contributes: Contributions = packageJSON.contributes;
  const views = Object.values(contributes.views).flat();
  return [
    ...contributes.commands.map(({ command }) =>
      commands.registerCommand(command, async (...given: unknown[]) => {
        await load();
        return commands.executeCommand(command, ...given);
      }),
    ),
    ...views.map(({ id }) =>
      window.registerTreeDataProvider<never>(id, {
        async getChildren() {
          await load();
          return [];
        },
        getTreeItem: (item) => item,
      }),
    ),
  ];
}

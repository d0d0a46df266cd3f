import { commands, type Disposable, type ExtensionContext, FileType, l10n, Uri, window, workspace } from 'vscode';

const scheme = 'imr-manual';

/** Where findings link to: a page's address is this, the rule's code and `.md`. The editor shows such an address as Markdown's preview. */
export const manualAddress = `${scheme}:/rules/`;

/** Serves the manual's pages, which ship with the extension, as read-only documents. */
export function provideManual(context: ExtensionContext): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent({ path }) {
      const page = Uri.joinPath(context.extensionUri, 'docs', path);
      try {
        return new TextDecoder().decode(await workspace.fs.readFile(page));
      } catch {
        return `# ${l10n.t('There is no such page')}\n\n${l10n.t('The manual of this version of IMR Letters has no page of that name.')}\n`;
      }
    },
  });
}

/** Opens the page of a rule, by its code. */
export async function openManualPage(code: string): Promise<void> {
  await openPage(`rules/${code}`);
}

/** Registers the command that opens a page of the manual by its name, such as `guideline-packs`; without one, the page that is chosen. */
export function registerManual(context: ExtensionContext): Disposable {
  return commands.registerCommand('imr.openManual', async (name?: unknown) => {
    const page = typeof name === 'string' ? name : await choosePage(Uri.joinPath(context.extensionUri, 'docs'));
    if (page !== undefined) await openPage(page);
  });
}

/** The page that is chosen by its title, among those that are no rule's. */
async function choosePage(folder: Uri): Promise<string | undefined> {
  const files = (await workspace.fs.readDirectory(folder)).filter(([name, type]) => type === FileType.File && name.endsWith('.md'));
  const names = ['rules/README', ...files.map(([name]) => name.replace(/\.md$/, ''))];
  const pages = await Promise.all(
    names.map(async (name) => {
      const text = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, `${name}.md`)));
      return { label: /^# (.+)$/m.exec(text)?.[1] ?? name, name };
    }),
  );
  return (await window.showQuickPick(pages, { title: l10n.t('Manual'), placeHolder: l10n.t('Which page') }))?.name;
}

async function openPage(name: string): Promise<void> {
  await commands.executeCommand('vscode.open', Uri.parse(`${scheme}:/${name}.md`));
}

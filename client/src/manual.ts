import { type Disposable, type ExtensionContext, l10n, Uri, window, workspace } from 'vscode';

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
  await window.showTextDocument(Uri.parse(`${manualAddress}${code}.md`), { preview: true });
}

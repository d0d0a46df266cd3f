import { basename, join } from 'node:path';
import {
  commands,
  type Disposable,
  type ExtensionContext,
  env,
  FileSystemError,
  l10n,
  ProgressLocation,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { paperPage } from '../../../server/src/features/paper/paper-html';
import type { PaperLetter } from '../../../server/src/features/paper/paper-letter';
import { CHECK_BEFORE_SENDING, type LetterCheck } from '../../../server/src/server/findings-protocol';
import { findingsInWords } from '../count-words';
import type { LetterClient } from '../letter-client';
import { showLetterOfMenu } from '../menu-letter';
import type { CurrentLetter } from '../views/current-letter';
import { askPaper } from './paper-request';

interface ExportFormat {
  readonly extension: string;
  readonly name: string;
  readonly bytesOf: (letter: PaperLetter) => Promise<Uint8Array>;
}

/** Registers the commands that export the letter. Each may be given the file to be written, and then asks nothing. */
export function registerExports(client: LetterClient, context: ExtensionContext, letter: CurrentLetter): Disposable[] {
  const { docx, html } = exportFormats(context);
  const command = (name: string, format: ExportFormat) =>
    commands.registerCommand(name, async (target?: unknown) => {
      const file = target instanceof Uri && target.path.endsWith(format.extension) ? target : undefined;
      if (!file) await showLetterOfMenu(target);
      const { document } = letter;
      if (document) await exportLetter(client, document, format, file);
      else void window.showInformationMessage(l10n.t('Open a determination letter first.'));
    });
  return [command('imr.exportDocx', docx), command('imr.exportHtml', html)];
}

/** Writes a letter to a file that is chosen or, in `target`, given. Says first what is still wrong with it. */
async function exportLetter(client: LetterClient, document: TextDocument, format: ExportFormat, target?: Uri): Promise<void> {
  if (!target && !(await isToBeExported(client, document))) return;
  const file =
    target ?? (await window.showSaveDialog({ defaultUri: besides(document, format), filters: { [format.name]: [format.extension] } }));
  if (!file) return;
  try {
    await window.withProgress({ location: ProgressLocation.Notification, title: l10n.t('Exporting the letter…') }, async () => {
      const paper = await askPaper(client, document);
      if (!paper) throw new Error(l10n.t('the letter is no longer open'));
      await workspace.fs.writeFile(file, await format.bytesOf(paper));
    });
  } catch (error) {
    void window.showErrorMessage(l10n.t('The letter could not be written to {0}: {1}', file.fsPath, reasonOf(error)));
    return;
  }
  const open = l10n.t('Open');
  // Nobody has to answer: the command is done.
  void window.showInformationMessage(l10n.t('The letter was written to {0}.', file.fsPath), open).then((chosen) => {
    if (chosen === open) void env.openExternal(file);
  });
}

/** The formats, by their commands. What writes DOCX is large and is loaded when it is first needed. */
function exportFormats(context: ExtensionContext): { docx: ExportFormat; html: ExportFormat } {
  return {
    docx: {
      extension: 'docx',
      name: l10n.t('Word document'),
      bytesOf: async (letter) => {
        const bundle = context.asAbsolutePath(join('dist', 'docx.js'));
        const { letterDocx } = require(bundle) as typeof import('./docx-letter');
        return letterDocx(letter);
      },
    },
    html: {
      extension: 'html',
      name: l10n.t('Page to print'),
      bytesOf: async (letter) => new TextEncoder().encode(paperPage(letter)),
    },
  };
}

/** Says what "Check Before Sending" finds; the reviewer decides. */
async function isToBeExported(client: LetterClient, document: TextDocument): Promise<boolean> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const check = await client.sendRequest<LetterCheck | null>(CHECK_BEFORE_SENDING, { uri });
  const { error = 0, warning = 0 } = check?.findings ?? {};
  if (error + warning === 0) return true;
  const exportAnyway = l10n.t('Export Anyway');
  const showFindings = l10n.t('Show Findings');
  const chosen = await window.showWarningMessage(
    l10n.t('This letter is not ready to be sent.'),
    {
      modal: true,
      detail: findingsInWords({ error, warning }),
    },
    exportAnyway,
    showFindings,
  );
  if (chosen === showFindings) await commands.executeCommand('workbench.actions.view.problems');
  return chosen === exportAnyway;
}

/** A file of the letter's name beside it; for one that was never saved, in the workspace's first folder. */
function besides({ uri, isUntitled }: TextDocument, { extension }: ExportFormat): Uri {
  const name = `${basename(uri.path).replace(/(?:\.imr)?(?:\.txt)?$/, '')}.${extension}`;
  const folder = isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  return folder ? Uri.joinPath(folder, name) : Uri.file(name);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof FileSystemError)) return error instanceof Error ? error.message : String(error);
  switch (error.code) {
    case 'NoPermissions':
      return l10n.t('there is no permission to write there');
    case 'FileNotFound':
      return l10n.t('there is no such folder');
    case 'FileIsADirectory':
      return l10n.t('a folder has that name');
    default:
      return error.message;
  }
}

import { commands, type Disposable, type ExtensionContext, l10n, languages, type TextEditor, Uri, window } from 'vscode';
import { checkBeforeSending } from './check-before-sending';
import { insertGuidelineText } from './guideline-texts';
import { normaliseLayout } from './layout';
import { applyActionAtCaret, applyOnlyAction, insertMissingSection, nothingMissing } from './letter-actions';
import type { LetterClient } from './letter-client';
import { LETTER_LANGUAGE } from './letter-language';
import { openManualPage } from './manual';
import { showLetterOfMenu } from './menu-letter';
import { newDeterminationLetter } from './new-letter';
import { importPdf } from './pdf/import-pdf';

/** Registers the commands of the extension. */
export function registerCommands(client: LetterClient, context: ExtensionContext): Disposable[] {
  const onLetter = (command: string, run: (editor: TextEditor) => Promise<void>) =>
    commands.registerCommand(command, async (file?: unknown) => {
      await showLetterOfMenu(file);
      const editor = window.activeTextEditor;
      if (editor?.document.languageId === LETTER_LANGUAGE) await run(editor);
      else void window.showInformationMessage(l10n.t('Open a determination letter first.'));
    });

  return [
    commands.registerCommand('imr.restartServer', () => client.restart()),
    onLetter('imr.insertMissingSection', (editor) => insertMissingSection(client, editor)),
    onLetter('imr.insertAllMissingSections', (editor) => applyOnlyAction(client, editor, 'source.insertMissing.imr', nothingMissing())),
    onLetter('imr.applyAutomaticFixes', (editor) =>
      applyOnlyAction(client, editor, 'source.fixAll.imr', l10n.t('No finding of this letter can be mended without a choice.')),
    ),
    onLetter('imr.insertGuidelineText', (editor) => insertGuidelineText(client, editor)),
    commands.registerCommand('imr.newLetter', (folder?: unknown) =>
      newDeterminationLetter(client, folder instanceof Uri ? folder : undefined, context.globalState),
    ),
    commands.registerCommand('imr.importPdf', (file?: unknown) => importPdf(context, file instanceof Uri ? file : undefined)),
    onLetter('imr.addDisputedItem', (editor) =>
      applyActionAtCaret(client, editor, 'refactor.disputedItem.imr', l10n.t('A letter of this format has one disputed item.')),
    ),
    onLetter('imr.addAssociatedService', (editor) =>
      applyActionAtCaret(
        client,
        editor,
        'refactor.associatedService.imr',
        l10n.t('Put the caret into the issue that the service goes with.'),
      ),
    ),
    onLetter('imr.duplicateBasis', (editor) =>
      applyActionAtCaret(
        client,
        editor,
        'refactor.basis.imr',
        l10n.t('No other issue has another basis. Put the caret into the issue that lacks one.'),
      ),
    ),
    onLetter('imr.normaliseLayout', (editor) => normaliseLayout(client, editor)),
    onLetter('imr.checkBeforeSending', (editor) => checkBeforeSending(client, editor)),
    onLetter('imr.explainFinding', explainFinding),
  ];
}

/** Opens the manual's page of the finding at the caret. */
async function explainFinding({ document, selection }: TextEditor): Promise<void> {
  const findings = languages
    .getDiagnostics(document.uri)
    .filter(({ source, range }) => source === 'imr' && range.contains(selection.active));
  const codes = new Set(
    findings.map(({ code }) => (typeof code === 'object' ? String(code.value) : undefined)).filter((code) => code !== undefined),
  );
  if (codes.size === 0) {
    void window.showInformationMessage(l10n.t('There is no finding at the caret.'));
    return;
  }
  const code = codes.size === 1 ? [...codes][0] : await window.showQuickPick([...codes], { placeHolder: l10n.t('Which finding') });
  if (code !== undefined) await openManualPage(code);
}

import { Uri, window, workspace } from 'vscode';
import { LETTER_LANGUAGE } from './letter-language';

/**
 * Shows the letter from whose menu a command was chosen: the editor gives such a command the file's address first. Without one, or where
 * it is no letter, what is shown stays.
 */
export async function showLetterOfMenu(file: unknown): Promise<void> {
  const shown = window.activeTextEditor?.document.uri.toString();
  if (!(file instanceof Uri) || file.toString() === shown) return;
  const document = await workspace.openTextDocument(file).then(
    (opened) => opened,
    () => undefined, // a file that is not text, or not there yet
  );
  if (document?.languageId === LETTER_LANGUAGE) await window.showTextDocument(document);
}

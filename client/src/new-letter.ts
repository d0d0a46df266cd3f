import { l10n, SnippetString, type TextDocument, Uri, window, workspace } from 'vscode';
import { readCalendarDate } from '../../server/src/letter/calendar-date';
import { NEW_LETTER, NEW_LETTER_FORM, type NewLetterForm, type NewLetterParams } from '../../server/src/server/protocol';
import { askInSteps, type InputStep } from './input-steps';
import { LETTER_LANGUAGE, type LetterClient } from './letter-client';

/**
 * Asks what is known of a new letter and opens it, unsaved. Nothing of what is entered is kept elsewhere.
 * @param folder where the letter is to be saved, if that is known.
 */
export async function newDeterminationLetter(client: LetterClient, folder: Uri | undefined): Promise<void> {
  const editor = window.activeTextEditor;
  const request = folder || !editor ? '' : editor.document.getText(editor.selection);
  const scope = folder ?? workspace.workspaceFolders?.[0]?.uri;
  const uri = scope ? client.code2ProtocolConverter.asUri(scope) : 'untitled:letter';
  const form = await client.sendRequest<NewLetterForm>(NEW_LETTER_FORM, { uri, request });
  const details = await askDetails(form);
  if (!details) return;
  const params: NewLetterParams = { uri, details };
  const snippet = await client.sendRequest<string>(NEW_LETTER, params);
  const letter = await openUntitled(folder, details.header.caseNumber ?? '');
  const shown = await window.showTextDocument(letter);
  await shown.insertSnippet(new SnippetString(snippet));
}

async function askDetails({ header, items }: NewLetterForm): Promise<NewLetterParams['details'] | undefined> {
  const steps: InputStep[] = [
    ...header.map(({ label, kind }) =>
      kind === 'date' ? { prompt: l10n.t('{0}, such as 01/31/2017', label), value: '', fault: dateFault } : { prompt: label, value: '' },
    ),
    { prompt: l10n.t('Specialties in which the reviewer is certified'), value: '' },
    { prompt: l10n.t('States in which the reviewer is licensed'), value: '' },
  ];
  const answers = await askInSteps(l10n.t('New Determination Letter'), steps.length + 1, (index, before) => {
    if (index < steps.length) return steps[index];
    const item = index - steps.length;
    if (item > 0 && before.at(-1) === '') return undefined;
    const prompt = item === 0 ? l10n.t('First disputed item') : l10n.t('Disputed item {0}; an empty one ends the list', item + 1);
    return { prompt, value: items[item] ?? '' };
  });
  if (!answers) return undefined;
  return {
    header: Object.fromEntries(header.map(({ id }, index) => [id, answers[index] ?? ''])),
    specialties: answers[header.length] ?? '',
    states: answers[header.length + 1] ?? '',
    items: answers.slice(steps.length).filter((item) => item !== ''),
  };
}

function dateFault(value: string): string | undefined {
  return value === '' || readCalendarDate(value) ? undefined : l10n.t('There is no such date. Write it as 01/31/2017, or leave it out.');
}

/** An unsaved letter; in a folder, one that is saved there under a name that is free. */
async function openUntitled(folder: Uri | undefined, caseNumber: string): Promise<TextDocument> {
  if (!folder) return workspace.openTextDocument({ language: LETTER_LANGUAGE, content: '' });
  const name = /^[\w-]+$/.test(caseNumber) ? caseNumber : 'determination';
  for (let count = 1; ; count++) {
    const file = Uri.joinPath(folder, `${name}${count > 1 ? `-${count}` : ''}.imr`);
    const untitled = file.with({ scheme: 'untitled' });
    const isOpen = workspace.textDocuments.some(({ uri }) => uri.toString() === untitled.toString());
    if (!isOpen && !(await exists(file))) return workspace.openTextDocument(untitled);
  }
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { l10n, type Memento, SnippetString, type TextDocument, Uri, window, workspace } from 'vscode';
import { readCalendarDate } from '../../server/src/letter/calendar-date';
import { NEW_LETTER, NEW_LETTER_FORM, type NewLetterForm, type NewLetterParams } from '../../server/src/server/protocol';
import { askInSteps, type InputStep, type Leaving } from './input-steps';
import type { LetterClient } from './letter-client';

/** The reviewer's own credentials as they were last given: the same in every letter. */
interface Credentials {
  readonly specialties: string;
  readonly states: string;
}

const credentialsKey = 'credentials';

/**
 * Asks what is known of a new letter and opens it, unsaved. Of what is entered, the reviewer's credentials alone are kept elsewhere.
 * @param folder where the letter is to be saved, if that is known.
 * @param memory where the reviewer's credentials are kept for the next letter.
 */
export async function newDeterminationLetter(client: LetterClient, folder: Uri | undefined, memory: Memento): Promise<void> {
  const editor = window.activeTextEditor;
  const request = folder || !editor ? '' : editor.document.getText(editor.selection);
  const place = folder ?? folderOfLetters(editor?.document);
  const uri = client.code2ProtocolConverter.asUri(place);
  const form = await client.sendRequest<NewLetterForm>(NEW_LETTER_FORM, { uri, request });
  const details = await askDetails(form, memory.get<Credentials>(credentialsKey, { specialties: '', states: '' }));
  if (!details) return;
  const { specialties, states } = details;
  if (specialties !== '' || states !== '') await memory.update(credentialsKey, { specialties, states });
  const params: NewLetterParams = { uri, details };
  const snippet = await client.sendRequest<string>(NEW_LETTER, params);
  const letter = await openUntitled(place, details.header.caseNumber ?? '');
  const shown = await window.showTextDocument(letter);
  await shown.insertSnippet(new SnippetString(snippet));
}

/** The folder of the workspace's letter or file that is shown; else the workspace's first folder, or without one the user's own. */
function folderOfLetters(shown: TextDocument | undefined): Uri {
  if (shown?.uri.scheme === 'file' && workspace.getWorkspaceFolder(shown.uri)) return Uri.file(dirname(shown.uri.fsPath));
  return workspace.workspaceFolders?.[0]?.uri ?? Uri.file(homedir());
}

async function askDetails({ header, items }: NewLetterForm, known: Credentials): Promise<NewLetterParams['details'] | undefined> {
  const steps: InputStep[] = [
    ...header.map(({ label, kind, values }) =>
      kind === 'date'
        ? { prompt: l10n.t('{0}, such as 01/31/2017', label), value: '', fault: dateFault }
        : { prompt: label, value: '', choices: values },
    ),
    { prompt: l10n.t('Specialties in which the reviewer is certified'), value: known.specialties },
    { prompt: l10n.t('States in which the reviewer is licensed'), value: known.states },
  ];
  const stepAt = (index: number, before: readonly string[]) => {
    if (index < steps.length) return steps[index];
    const item = index - steps.length;
    if (item > 0 && before.at(-1) === '') return undefined;
    const prompt = item === 0 ? l10n.t('First disputed item') : l10n.t('Disputed item {0}; an empty one ends the list', item + 1);
    return { prompt, value: items[item] ?? '' };
  };
  // The disputed items are the last step, however many there are.
  const answers = await askInSteps({ title: l10n.t('New Determination Letter'), total: steps.length + 1, stepAt, onLeave: askLeaving });
  if (!answers) return undefined;
  return {
    header: Object.fromEntries(header.map(({ id }, index) => [id, answers[index] ?? ''])),
    specialties: answers[header.length] ?? known.specialties,
    states: answers[header.length + 1] ?? known.states,
    items: answers.slice(steps.length).filter((item) => item !== ''),
  };
}

/** What was answered is not thrown away without a word. */
async function askLeaving(): Promise<Leaving> {
  const choices: { readonly label: string; readonly leaving: Leaving }[] = [
    { label: l10n.t('Open the letter with what was answered so far'), leaving: 'take' },
    { label: l10n.t('Go on with the questions'), leaving: 'go-on' },
    { label: l10n.t('Open no letter'), leaving: 'nothing' },
  ];
  const title = l10n.t('New Determination Letter');
  const chosen = await window.showQuickPick(choices, { title, placeHolder: l10n.t('Escape opens no letter'), ignoreFocusOut: true });
  return chosen?.leaving ?? 'nothing';
}

function dateFault(value: string): string | undefined {
  return value === '' || readCalendarDate(value) ? undefined : l10n.t('There is no such date. Write it as 01/31/2017, or leave it out.');
}

/** An unsaved letter with the name of a file of a folder that is free: the editor suggests it, and never the letter's first words. */
async function openUntitled(folder: Uri, caseNumber: string): Promise<TextDocument> {
  const name = /^[\w-]+$/.test(caseNumber) ? caseNumber.toUpperCase() : 'determination';
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

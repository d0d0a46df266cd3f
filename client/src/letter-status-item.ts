import { type Disposable, LanguageStatusSeverity, languages, type TextDocument, window } from 'vscode';
import { State } from 'vscode-languageclient/node';
import { LETTER_STATUS, type LetterStatus } from '../../server/src/server/protocol';
import { LETTER_LANGUAGE, type LetterClient } from './letter-client';

/** How long an answer may take before the item shows that it is being waited for, in milliseconds. */
const PATIENCE = 300;

/** How a letter stands, and what that means. */
const states: Readonly<Record<LetterStatus['state'], { readonly text: string; readonly detail: string }>> = {
  draft: { text: 'Draft', detail: 'what is not yet written is a note' },
  'not-ready': { text: 'Not ready', detail: 'errors or warnings are left' },
  ready: { text: 'Ready', detail: 'no error and no warning is left' },
};

/** Shows in the language status how the letter in the editor stands: its profile and findings, and whether it is a draft or ready. */
export function showLetterStatus(client: LetterClient): Disposable[] {
  const item = languages.createLanguageStatusItem('imr.letter', { language: LETTER_LANGUAGE });
  item.name = 'IMR Letter';
  item.text = 'IMR Letters';
  item.command = { title: 'Show Findings', command: 'workbench.actions.view.problems' };
  const readiness = languages.createLanguageStatusItem('imr.readiness', { language: LETTER_LANGUAGE });
  readiness.name = 'IMR Letter: Draft or Ready';
  readiness.text = '';
  readiness.command = { title: 'Check Before Sending', command: 'imr.checkBeforeSending' };
  let asked = 0;

  const update = async () => {
    const letter = shownLetter();
    if (!letter || client.state !== State.Running) return;
    const question = ++asked;
    const impatient = setTimeout(() => {
      item.busy = true;
    }, PATIENCE);
    try {
      const status = await client.sendRequest<LetterStatus | null>(LETTER_STATUS, {
        uri: client.code2ProtocolConverter.asUri(letter.uri),
      });
      // An answer that was overtaken by another letter or version is dropped.
      if (!status || question !== asked || shownLetter() !== letter) return;
      item.text = status.profile.name;
      item.detail = countsOf(status);
      item.severity = severityOf(status);
      readiness.text = states[status.state].text;
      readiness.detail = states[status.state].detail;
      readiness.severity = status.state === 'not-ready' ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    } finally {
      clearTimeout(impatient);
      if (question === asked) item.busy = false;
    }
  };
  const updateQuietly = () => void update().catch(() => undefined); // the server has stopped: said elsewhere

  return [
    item,
    readiness,
    client.onDidChangeState(({ newState }) => {
      item.busy = newState === State.Starting;
      if (newState === State.Stopped) {
        item.text = 'IMR Letters is not running';
        item.detail = '';
        item.severity = LanguageStatusSeverity.Error;
        item.command = { title: 'Restart', command: 'imr.restartServer' };
      } else {
        item.command = { title: 'Show Findings', command: 'workbench.actions.view.problems' };
        updateQuietly();
      }
    }),
    window.onDidChangeActiveTextEditor(updateQuietly),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const letter = shownLetter();
      if (letter && uris.some((uri) => uri.toString() === letter.uri.toString())) updateQuietly();
    }),
  ];
}

function shownLetter(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === LETTER_LANGUAGE ? document : undefined;
}

function countsOf({ findings }: LetterStatus): string {
  const counted = [
    [findings.error, 'error', 'errors'],
    [findings.warning, 'warning', 'warnings'],
    [findings.information, 'note', 'notes'],
    [findings.hint, 'hint', 'hints'],
  ] as const;
  const named = counted.filter(([count]) => count > 0).map(([count, one, many]) => `${count} ${count === 1 ? one : many}`);
  return named.length > 0 ? named.join(', ') : 'no findings';
}

function severityOf({ findings }: LetterStatus): LanguageStatusSeverity {
  if (findings.error > 0) return LanguageStatusSeverity.Error;
  return findings.warning > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}

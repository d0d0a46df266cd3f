import { type Disposable, LanguageStatusSeverity, l10n, languages, StatusBarAlignment, type TextDocument, window } from 'vscode';
import { State } from 'vscode-languageclient/node';
import { LETTER_STATUS, type LetterStatus } from '../../server/src/server/protocol';
import { findingsInWords } from './count-words';
import type { LetterClient } from './letter-client';
import { LETTER_LANGUAGE } from './letter-language';

/** How long an answer may take before the item shows that it is being waited for, in milliseconds. */
const PATIENCE = 300;

/** How a letter stands, and what that means. */
function wordsOf(state: LetterStatus['state']): { readonly text: string; readonly detail: string } {
  switch (state) {
    case 'draft':
      return { text: l10n.t('Draft'), detail: l10n.t('what is not yet written is a note') };
    case 'not-ready':
      return { text: l10n.t('Not ready'), detail: l10n.t('errors or warnings are left') };
    case 'ready':
      return { text: l10n.t('Ready'), detail: l10n.t('no error and no warning is left') };
  }
}

/** How a letter stands, in the fewest words. */
function shortWordsOf({ state, findings: { error, warning } }: LetterStatus): string {
  switch (state) {
    case 'draft':
      return l10n.t('IMR: Draft');
    case 'not-ready':
      return l10n.t('IMR: {0} to do', error + warning);
    case 'ready':
      return l10n.t('IMR: Ready');
  }
}

/** Shows in the status bar and in the language status how the letter in the editor stands: its profile and findings, and whether it is a draft or ready. */
export function showLetterStatus(client: LetterClient): Disposable[] {
  const item = languages.createLanguageStatusItem('imr.letter', { language: LETTER_LANGUAGE });
  const showFindings = { title: l10n.t('Show Findings'), command: 'workbench.actions.view.problems' };
  item.name = l10n.t('IMR Letter');
  item.text = 'IMR Letters';
  item.command = showFindings;
  const readiness = languages.createLanguageStatusItem('imr.readiness', { language: LETTER_LANGUAGE });
  readiness.name = l10n.t('IMR Letter: Draft or Ready');
  readiness.text = '';
  readiness.command = { title: l10n.t('Check Before Sending'), command: 'imr.checkBeforeSending' };
  const inWords = window.createStatusBarItem('imr.readiness', StatusBarAlignment.Right, 100);
  inWords.name = l10n.t('IMR Letter: Draft or Ready');
  inWords.command = 'imr.checkBeforeSending';
  let asked = 0;

  const update = async () => {
    const letter = shownLetter();
    const question = ++asked;
    if (!letter || client.state !== State.Running) {
      inWords.hide();
      return;
    }
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
      item.detail = findingsInWords(status.findings) || l10n.t('no findings');
      item.severity = severityOf(status);
      const { text, detail } = wordsOf(status.state);
      readiness.text = text;
      readiness.detail = detail;
      inWords.text = shortWordsOf(status);
      inWords.tooltip = l10n.t('{0}: {1}. A click runs "Check Before Sending".', text, detail);
      inWords.show();
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
    inWords,
    client.onDidChangeState(({ newState }) => {
      item.busy = newState === State.Starting;
      if (newState === State.Stopped) {
        inWords.hide();
        item.text = l10n.t('IMR Letters is not running');
        item.detail = '';
        item.severity = LanguageStatusSeverity.Error;
        item.command = { title: l10n.t('Restart'), command: 'imr.restartServer' };
      } else {
        item.command = showFindings;
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

function severityOf({ findings }: LetterStatus): LanguageStatusSeverity {
  if (findings.error > 0) return LanguageStatusSeverity.Error;
  return findings.warning > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}

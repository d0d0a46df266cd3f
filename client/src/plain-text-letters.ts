import { createHash } from 'node:crypto';
import { type Disposable, type ExtensionContext, l10n, languages, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import { isLetterByHeadings } from '../../server/src/features/letter-detection';
import { LETTER_LANGUAGE } from './letter-language';

/** The headings that tell a letter stand near its top: no more than this is read, in UTF-16 code units. */
const READ_LIMIT = 100_000;

/** How many files are remembered that are not to be asked about. */
const REMEMBERED_LIMIT = 1000;

const memoryKey = 'plainTextFiles';

/** Offers to treat a plain text file that is a determination letter by its headings as one, as `imr.detectLetters` says. */
export function detectPlainTextLetters(context: ExtensionContext): Disposable[] {
  const offered = new Set<string>();

  const look = async (editor: TextEditor | undefined) => {
    const document = editor?.document;
    if (document?.languageId !== 'plaintext' || !['file', 'untitled'].includes(document.uri.scheme)) return;
    const setting = workspace.getConfiguration('imr', document).get<string>('detectLetters', 'ask');
    const name = fileHash(document);
    if (setting === 'never' || offered.has(name) || remembered(context).includes(name) || !isLetter(document)) return;
    if (setting === 'always') {
      await languages.setTextDocumentLanguage(document, LETTER_LANGUAGE);
      return;
    }
    offered.add(name);
    await offer(context, document);
  };
  const lookQuietly = (editor: TextEditor | undefined) => void look(editor).catch(() => undefined); // closed meanwhile

  lookQuietly(window.activeTextEditor);
  return [
    window.onDidChangeActiveTextEditor(lookQuietly),
    workspace.onDidSaveTextDocument((document) => {
      if (document === window.activeTextEditor?.document) lookQuietly(window.activeTextEditor);
    }),
  ];
}

async function offer(context: ExtensionContext, document: TextDocument): Promise<void> {
  const [yes, always, never] = [l10n.t('Check It'), l10n.t('Always'), l10n.t('Never for This File')];
  const answer = await window.showInformationMessage(
    l10n.t('This file reads like an IMR determination letter. Check it as one?'),
    yes,
    always,
    never,
  );
  if (answer === never) {
    await context.globalState.update(memoryKey, [...remembered(context), fileHash(document)].slice(-REMEMBERED_LIMIT));
    return;
  }
  if (answer === always) await workspace.getConfiguration('imr').update('detectLetters', 'always', true);
  if (answer === yes || answer === always) await languages.setTextDocumentLanguage(document, LETTER_LANGUAGE);
}

function isLetter(document: TextDocument): boolean {
  return isLetterByHeadings(document.getText().slice(0, READ_LIMIT));
}

/** A file is remembered by a hash of its address: neither its name nor its text is kept. */
function fileHash(document: TextDocument): string {
  return createHash('sha256').update(document.uri.toString()).digest('base64url');
}

function remembered(context: ExtensionContext): string[] {
  return context.globalState.get<string[]>(memoryKey, []);
}

import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../support';

const letterText = 'CLINICAL CASE SUMMARY\nA 45-year-old male.\n\nIMR ISSUES, DECISIONS AND RATIONALES\n\nKnee brace: Upheld\n';

async function showPlainText(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
  await vscode.window.showTextDocument(document);
  return document;
}

/** The language of a file as it is now: a document whose language is changed is closed and opened anew. */
function languageOf(uri: vscode.Uri): string | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.languageId;
}

describe('a plain text file with the headings of a letter', () => {
  const settings = () => vscode.workspace.getConfiguration('imr');

  afterEach(() => settings().update('detectLetters', undefined, vscode.ConfigurationTarget.Workspace));

  it('becomes a letter where the user wants that always', async () => {
    await settings().update('detectLetters', 'always', vscode.ConfigurationTarget.Workspace);
    const { uri } = await showPlainText(letterText);
    await until('it is a letter', () => languageOf(uri) === 'imr-determination');
  });

  it('stays what it is where the user wants that never, as do files that are no letters', async () => {
    await settings().update('detectLetters', 'never', vscode.ConfigurationTarget.Workspace);
    const letter = await showPlainText(letterText);
    await settings().update('detectLetters', 'always', vscode.ConfigurationTarget.Workspace);
    const notes = await showPlainText('Notes of a meeting\n\nCASE SUMMARY\nNothing was decided.\n');
    // What comes later is looked at later: when this one has turned, the two before it have been left alone.
    const { uri } = await showPlainText(`${letterText}\n`);
    await until('it is a letter', () => languageOf(uri) === 'imr-determination');
    assert.equal(languageOf(letter.uri), 'plaintext');
    assert.equal(languageOf(notes.uri), 'plaintext');
  });
});

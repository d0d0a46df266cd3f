import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { emptyPdf, pdfOf } from '../../support/pdf-letters';
import { openLetter, until } from '../support';

async function written(name: string, bytes: Uint8Array): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  const file = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(file, bytes);
  return file;
}

describe('import from PDF', () => {
  it('opens a published determination as a letter that is read', async () => {
    const sample = await openLetter('knee-mri.imr');
    const file = await written('published.pdf', await pdfOf(sample.getText()));
    await vscode.commands.executeCommand('imr.importPdf', file);
    const letter = vscode.window.activeTextEditor?.document;
    assert.ok(letter?.isUntitled);
    assert.equal(letter.languageId, 'imr-determination');
    assert.match(letter.getText(), /^Case Number: +CM17-/);
    assert.match(letter.getText(), /IMR ISSUES, DECISIONS AND RATIONALES/);
    const issues = (text: string) => text.match(/: (?:Upheld|Overturned)$/gm);
    assert.deepEqual(issues(letter.getText().replace(/\r/g, '')), issues(sample.getText().replace(/\r/g, '')));
    await vscode.commands.executeCommand('imr.normaliseLayout');
    await until('it is in order', () => letter.getText().includes('\nApplication Received: '));
  });

  it('opens nothing where there is no text', async () => {
    const before = vscode.window.activeTextEditor;
    await vscode.commands.executeCommand('imr.importPdf', await written('pictures.pdf', await emptyPdf()));
    await vscode.commands.executeCommand('imr.importPdf', await written('none.pdf', new TextEncoder().encode('none')));
    assert.equal(vscode.window.activeTextEditor, before);
  });
});

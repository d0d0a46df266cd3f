import * as assert from 'node:assert/strict';
import { extractRawText } from 'mammoth';
import * as vscode from 'vscode';
import { openLetter, until } from '../support';

function fileInWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  return vscode.Uri.joinPath(folder, name);
}

async function bytesOf(file: vscode.Uri): Promise<Uint8Array> {
  try {
    return await vscode.workspace.fs.readFile(file);
  } finally {
    await vscode.workspace.fs.delete(file);
  }
}

/** A text without its white space. */
function dense(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Runs a command as soon as it can do what it should: the server may be starting. */
async function untilWritten(command: string, file: vscode.Uri): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    await vscode.commands.executeCommand(command, file);
    const found = await vscode.workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (found) return;
    if (Date.now() > deadline) throw new Error(`${command} has written nothing`);
  }
}

describe('the export', () => {
  it('writes a Word document that holds the letter', async () => {
    const letter = await openLetter('knee-mri.imr');
    await until('the letter is checked', () => vscode.languages.getDiagnostics().length > 0);
    const file = fileInWorkspace('exported.docx');
    await untilWritten('imr.exportDocx', file);
    const { value } = await extractRawText({ buffer: Buffer.from(await bytesOf(file)) });
    const text = letter.getText();
    const body = text.slice(text.indexOf('HOW THE IMR'));
    assert.ok(dense(value).endsWith(dense(body)));
    assert.ok(dense(value).includes('CaseNumber:CM17-9900011'));
  });

  it('writes a page to print', async () => {
    await openLetter('knee-mri.imr');
    const file = fileInWorkspace('exported.html');
    await untilWritten('imr.exportHtml', file);
    const page = new TextDecoder().decode(await bytesOf(file));
    assert.match(page, /<h1[^>]*>CLINICAL CASE SUMMARY<\/h1>/);
    assert.doesNotMatch(page, /<script/);
  });

  it('leaves things as they are where the file cannot be written', async () => {
    await openLetter('knee-mri.imr');
    const folder = fileInWorkspace('a-folder.docx');
    await vscode.workspace.fs.createDirectory(folder);
    await vscode.commands.executeCommand('imr.exportDocx', folder);
    assert.equal((await vscode.workspace.fs.stat(folder)).type, vscode.FileType.Directory);
    await vscode.workspace.fs.delete(folder);
  });
});

describe('the preview', () => {
  it('opens beside the editor, once, and leaves the caret in the letter', async () => {
    const letter = await openLetter('knee-mri.imr');
    await vscode.commands.executeCommand('imr.openPreview');
    await vscode.commands.executeCommand('imr.openPreview');
    const previews = () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) =>
        tabs.filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('imr.preview')),
      );
    await until('it is named after the letter', () => previews().some(({ label }) => label.includes('knee-mri.imr')));
    assert.equal(previews().length, 1);
    assert.equal(vscode.window.activeTextEditor?.document, letter);
    await vscode.window.tabGroups.close(previews());
  });
});

import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openLetter, until } from '../support';

function codesOf(uri: vscode.Uri): unknown[] {
  return vscode.languages.getDiagnostics(uri).map(({ code }) => (typeof code === 'object' ? code.value : code));
}

describe('findings', () => {
  it('appear in a letter that is opened, each with its page of the manual', async () => {
    const letter = await openLetter('psychotherapy.imr');
    const finding = await until('the decision conflict is found', () =>
      vscode.languages.getDiagnostics(letter.uri).find(({ code }) => typeof code === 'object' && code.value === 'decision-conflict'),
    );
    assert.equal(finding.source, 'imr');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(letter.getText(finding.range), 'Upheld');
    assert.equal((finding.code as { target: vscode.Uri }).target.toString(), 'imr-manual:/rules/decision-conflict.md');
    assert.equal(finding.relatedInformation?.length, 1);
  });

  it('appear for letters of the folder that are not open', async () => {
    const [uri] = await vscode.workspace.findFiles('**/facet-blocks-double-spaced.imr.txt');
    assert.ok(uri);
    assert.ok(!vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString()));
    await until('the unopened letter is checked', () => codesOf(uri).includes('missing-conclusion'));
  });

  it('go to the new name of an open letter that is renamed, and with a letter that is deleted', async () => {
    const { uri: sample } = await openLetter('psychotherapy.imr');
    const [old, renamed] = ['old-name.imr', 'new-name.imr'].map((name) => vscode.Uri.joinPath(sample, '..', name)) as [
      vscode.Uri,
      vscode.Uri,
    ];
    await vscode.workspace.fs.copy(sample, old);
    await openLetter('old-name.imr');
    await until('it is found', () => codesOf(old).includes('decision-conflict'));
    const renaming = new vscode.WorkspaceEdit();
    renaming.renameFile(old, renamed);
    assert.ok(await vscode.workspace.applyEdit(renaming));
    await until('it is found under the new name', () => codesOf(renamed).includes('decision-conflict'));
    await until('nothing is left under the old name', () => codesOf(old).length === 0);
    const deletion = new vscode.WorkspaceEdit();
    deletion.deleteFile(renamed);
    assert.ok(await vscode.workspace.applyEdit(deletion));
    await until('nothing is left of the deleted letter', () => codesOf(renamed).length === 0);
  });

  it('go and come with the settings, at once', async () => {
    const letter = await openLetter('psychotherapy.imr');
    await until('it is found', () => codesOf(letter.uri).includes('decision-conflict'));
    const settings = vscode.workspace.getConfiguration('imr');
    await settings.update('rules', { 'decision-conflict': 'off' }, vscode.ConfigurationTarget.Workspace);
    await until('it is gone', () => !codesOf(letter.uri).includes('decision-conflict'));
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await until('it is back', () => codesOf(letter.uri).includes('decision-conflict'));
  });

  it('follow the text as it is written', async () => {
    const letter = await vscode.workspace.openTextDocument({
      language: 'imr-determination',
      content: 'IMR ISSUES, DECISIONS AND RATIONALES\n\nKnee brace: Upheld\n\nDecision rationale: The request is medically necessary.\n',
    });
    const editor = await vscode.window.showTextDocument(letter);
    await until('the conflict is found', () => codesOf(letter.uri).includes('decision-conflict'));
    const at = letter.positionAt(letter.getText().indexOf('medically'));
    await editor.edit((edit) => edit.insert(at, 'not '));
    await until('it is gone', () => !codesOf(letter.uri).includes('decision-conflict'));
  });
});

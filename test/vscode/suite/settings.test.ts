import * as vscode from 'vscode';
import { openLetter, until } from '../support';

function sectionsMissing(uri: vscode.Uri): number {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(
      ({ code, severity }) => typeof code === 'object' && code.value === 'missing-section' && severity === vscode.DiagnosticSeverity.Error,
    ).length;
}

describe('the setting imr.profile', () => {
  const settings = () => vscode.workspace.getConfiguration('imr');

  afterEach(() => settings().update('profile', undefined, vscode.ConfigurationTarget.Workspace));

  it('decides by which profile letters are read, and may name a file, which is followed', async () => {
    const letter = await openLetter('knee-mri.imr');
    await until('it is whole by its own profile', () => sectionsMissing(letter.uri) === 0);
    await settings().update('profile', 'professional-review', vscode.ConfigurationTarget.Workspace);
    await until('it is not by another', () => sectionsMissing(letter.uri) > 0);

    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const file = vscode.Uri.joinPath(folder!, 'own.imr-profile.json');
    const write = (profile: object) => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(profile)));
    await write({ id: 'own', name: 'Our own', extends: 'imr' });
    await settings().update('profile', 'own.imr-profile.json', vscode.ConfigurationTarget.Workspace);
    await until('it is whole by the file', () => sectionsMissing(letter.uri) === 0);
    const more = { id: 'appeal', title: 'Appeal', headings: ['RIGHT OF APPEAL'], required: true, text: 'An appeal may be filed.' };
    const sections = ['determination-method', 'documents-reviewed', 'case-summary', 'issues'].map((id) => ({ id }));
    await write({ id: 'own', name: 'Our own', extends: 'imr', sections: [...sections, more] });
    await until('the changed file asks for a section more', () => sectionsMissing(letter.uri) === 1);
  });
});

describe('the command "Restart Language Server"', () => {
  it('starts it anew, and it follows the letter again', async () => {
    const letter = await openLetter('psychotherapy.imr');
    const conflicts = () =>
      vscode.languages.getDiagnostics(letter.uri).filter(({ code }) => typeof code === 'object' && code.value === 'decision-conflict')
        .length;
    await until('the conflict is found', () => conflicts() === 1);
    await vscode.commands.executeCommand('imr.restartServer');
    const place = letter.positionAt(letter.getText().indexOf('medically necessary'));
    await vscode.window.activeTextEditor?.edit((edit) => edit.insert(place, 'not '));
    await until('it is gone', () => conflicts() === 0);
    await vscode.commands.executeCommand('undo');
    await until('it is back', () => conflicts() === 1);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

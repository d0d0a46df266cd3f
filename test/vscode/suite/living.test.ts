import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openLetter, until } from '../support';

function findings(uri: vscode.Uri, code: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((one) => typeof one.code === 'object' && one.code.value === code);
}

function severityOf(uri: vscode.Uri, code: string): vscode.DiagnosticSeverity | undefined {
  return findings(uri, code)[0]?.severity;
}

describe('the severity of a rule', () => {
  it('is seen at once when it is changed in the settings', async () => {
    const letter = await openLetter('psychotherapy.imr');
    await until('it is an error', () => severityOf(letter.uri, 'decision-conflict') === vscode.DiagnosticSeverity.Error);
    const settings = vscode.workspace.getConfiguration('imr');
    await settings.update('rules', { 'decision-conflict': 'information' }, vscode.ConfigurationTarget.Workspace);
    await until('it is information', () => severityOf(letter.uri, 'decision-conflict') === vscode.DiagnosticSeverity.Information);
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await until('it is an error again', () => severityOf(letter.uri, 'decision-conflict') === vscode.DiagnosticSeverity.Error);
  });
});

describe('a dismissal', () => {
  it('is the last quick fix; written beside the letter, it hides the finding, and taken out it shows it again', async () => {
    const letter = await openLetter('psychotherapy.imr');
    const finding = await until('the conflict is found', () => findings(letter.uri, 'decision-conflict')[0]);
    let actions: vscode.CodeAction[] = [];
    await until('quick fixes are offered', () => {
      void vscode.commands
        .executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', letter.uri, finding.range, 'quickfix')
        .then((found) => (actions = found ?? []));
      return actions.length > 1;
    });
    const last = actions.at(-1);
    assert.match(last?.title ?? '', /^Dismiss: decision-conflict/);
    assert.ok(!last?.isPreferred);

    const mark: object = last?.command?.arguments?.[0]?.mark;
    const file = vscode.Uri.joinPath(letter.uri, '../.imr/dismissals.json');
    const dismissal = { letter: 'psychotherapy.imr', ...mark, reason: 'The panel agreed.', date: '2026-01-02' };
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify({ version: 1, dismissals: [dismissal] })));
    await until('it is hidden', () => findings(letter.uri, 'decision-conflict').length === 0);
    await vscode.workspace.fs.delete(file);
    await until('it is found again', () => findings(letter.uri, 'decision-conflict').length === 1);
  });
});

describe('a draft', () => {
  it('is told quietly of what is not yet written, until it is checked before sending', async () => {
    const letter = await vscode.workspace.openTextDocument({
      language: 'imr-determination',
      content: 'IMR ISSUES, DECISIONS AND RATIONALES\n\nKnee brace: Upheld\n\nDecision rationale: It is not medically necessary.\n',
    });
    const editor = await vscode.window.showTextDocument(letter);
    const severities = () => new Set(findings(letter.uri, 'missing-section').map(({ severity }) => severity));
    const { Error: error, Information: information } = vscode.DiagnosticSeverity;
    await until('absences are information', () => severities().has(information) && !severities().has(error));
    void vscode.commands.executeCommand('imr.checkBeforeSending');
    await until('they are errors', () => severities().has(error));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await editor.edit((edit) => edit.insert(letter.positionAt(letter.getText().length), 'x'));
    await until('absences are information again', () => severities().has(information) && !severities().has(error));
  });

  it('says nothing about the words at the caret until it has moved on', async () => {
    const letter = await vscode.workspace.openTextDocument({
      language: 'imr-determination',
      content: 'IMR ISSUES, DECISIONS AND RATIONALES\n\nKnee brace: Uphel\n\nBack brace: Uphel\n',
    });
    const editor = await vscode.window.showTextDocument(letter);
    await until('both are found', () => findings(letter.uri, 'unknown-decision').length === 2);
    const end = new vscode.Position(2, 'Knee brace: Uphel'.length);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: 'x' });
    await until('the one at the caret is withheld', () => findings(letter.uri, 'unknown-decision').length === 1);
    await vscode.commands.executeCommand('cursorLineStart');
    await vscode.commands.executeCommand('cursorHome');
    await until('it is told when the caret has moved on', () => findings(letter.uri, 'unknown-decision').length === 2);
  });
});

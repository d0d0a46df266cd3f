import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openLetter, until } from '../support';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

const conflict =
  'IMR ISSUES, DECISIONS AND RATIONALES\n\nKnee brace: Upheldd\n\nDecision rationale: The request is not medically necessary.\n';

describe('the commands', () => {
  it('are all registered once the extension is active', async () => {
    await openLetter('knee-mri.imr');
    const extension = vscode.extensions.getExtension('imr-letters.imr-letters');
    assert.ok(extension);
    await until('the extension is active', () => extension.isActive);
    const registered = new Set(await vscode.commands.getCommands(true));
    const { contributes } = extension.packageJSON as Manifest;
    assert.deepEqual(
      contributes.commands.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });

  it('do nothing where no letter is open', async () => {
    const notes = await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Notes\n' });
    await vscode.window.showTextDocument(notes);
    for (const command of ['imr.addDisputedItem', 'imr.normaliseLayout', 'imr.insertAllMissingSections', 'imr.explainFinding'])
      await vscode.commands.executeCommand(command);
    assert.equal(notes.getText(), '# Notes\n');
    assert.equal(vscode.window.activeTextEditor?.document, notes);
  });
});

describe('a command from the menu of a letter', () => {
  it('is about that letter, whichever is shown', async () => {
    const { uri } = await openLetter('psychotherapy.imr');
    await openLetter('knee-mri.imr');
    void vscode.commands.executeCommand('imr.checkBeforeSending', uri);
    await until('it is shown', () => vscode.window.activeTextEditor?.document.uri.toString() === uri.toString());
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });
});

describe('"Apply All Fixes That Need No Choice"', () => {
  it('mends what has one way to be mended', async () => {
    const letter = await vscode.workspace.openTextDocument({ language: 'imr-determination', content: conflict });
    await vscode.window.showTextDocument(letter);
    await until('it is found', () => vscode.languages.getDiagnostics(letter.uri).length > 0);
    await vscode.commands.executeCommand('imr.applyAutomaticFixes');
    await until('it is mended', () => letter.getText().includes('Knee brace: Upheld\n') || letter.getText().includes('Upheld\r\n'));
  });
});

describe('"Open Manual"', () => {
  it('opens the page that a setting links to', async () => {
    await vscode.commands.executeCommand('imr.openManual', 'guideline-packs');
    await until('the page is open', () => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('guideline-packs.md'));
  });
});

describe('"Explain Finding"', () => {
  it("opens the manual's page of the finding at the caret", async () => {
    const letter = await openLetter('psychotherapy.imr');
    const isConflict = ({ code }: vscode.Diagnostic) => typeof code === 'object' && code.value === 'decision-conflict';
    const finding = await until('it is found', () => vscode.languages.getDiagnostics(letter.uri).find(isConflict));
    const editor = vscode.window.activeTextEditor as vscode.TextEditor;
    editor.selection = new vscode.Selection(finding.range.start, finding.range.start);
    await vscode.commands.executeCommand('imr.explainFinding');
    const page = () => vscode.window.tabGroups.activeTabGroup.activeTab?.label;
    await until('its page is open', () => page()?.includes('decision-conflict.md'));
  });

  it('opens nothing where there is none', async () => {
    const letter = await openLetter('knee-mri.imr');
    await vscode.commands.executeCommand('imr.explainFinding');
    assert.equal(vscode.window.activeTextEditor?.document, letter);
  });
});

describe('"Dismiss Finding"', () => {
  it('dismisses nothing where its reason is not given', async () => {
    const letter = await openLetter('psychotherapy.imr');
    const finding = await until('it is found', () =>
      vscode.languages.getDiagnostics(letter.uri).find(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    );
    const editor = vscode.window.activeTextEditor as vscode.TextEditor;
    editor.selection = new vscode.Selection(finding.range.start, finding.range.start);
    let ended = false;
    void Promise.resolve(vscode.commands.executeCommand('imr.dismissFinding')).finally(() => {
      ended = true;
    });
    await until('the box is left', () => {
      void vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return ended;
    });
    assert.ok(vscode.languages.getDiagnostics(letter.uri).some(({ range }) => range.isEqual(finding.range)));
  });
});

import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../support';

const torn = `CLINICAL CASE SUMMARY
The worker was seen by the surgeon on the second
of January, and   was well.

IMR ISSUES, DECISIONS AND RATIONALES
Knee brace:Upheld
Claims Administrator guideline: The Claims Administrator did not cite any medical
evidence for its decision.
`;

async function show(content: string): Promise<vscode.TextEditor> {
  const letter = await vscode.workspace.openTextDocument({ language: 'imr-determination', content });
  return vscode.window.showTextDocument(letter);
}

const lines = ({ document }: vscode.TextEditor) => document.getText().split(/\r?\n/);

describe('the layout', () => {
  it('is brought into order by "Normalise Layout", and undone at once', async () => {
    const editor = await show(torn);
    await vscode.commands.executeCommand('imr.normaliseLayout');
    assert.deepEqual(lines(editor), [
      'CLINICAL CASE SUMMARY',
      '',
      'The worker was seen by the surgeon on the second of January, and was well.',
      '',
      'IMR ISSUES, DECISIONS AND RATIONALES',
      '',
      'Knee brace: Upheld',
      '',
      'Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.',
      '',
    ]);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText().replace(/\r\n/g, '\n'), torn);
  });

  it('of the selected lines alone', async () => {
    const editor = await show(torn);
    editor.selection = new vscode.Selection(1, 0, 2, 5);
    await vscode.commands.executeCommand('imr.normaliseLayout');
    assert.ok(lines(editor).includes('The worker was seen by the surgeon on the second of January, and was well.'));
    assert.ok(lines(editor).includes('Knee brace:Upheld'));
  });

  it('is formatted by "Format Document"', async () => {
    const editor = await show(torn);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await until('it is formatted', () => lines(editor).includes('Knee brace: Upheld'));
  });

  it('of a selection is formatted by "Format Selection"', async () => {
    const editor = await show(torn);
    editor.selection = new vscode.Selection(1, 0, 2, 5);
    await vscode.commands.executeCommand('editor.action.formatSelection');
    const joined = 'The worker was seen by the surgeon on the second of January, and was well.';
    await until('it is formatted', () => lines(editor).includes(joined));
    assert.ok(lines(editor).includes('Knee brace:Upheld'));
  });
});

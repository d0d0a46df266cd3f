import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openLetter, until } from '../support';

const draft = `IMR ISSUES, DECISIONS AND RATIONALES

MRI of the lumbar spine: Upheld

MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.

Decision rationale: The worker has had low back pain for a year. The request for MRI of the lumbar spine is not medically necessary.
`;

describe('the view "Determination"', () => {
  it('leads to a section of the letter, by keys alone', async () => {
    const letter = await openLetter('knee-mri.imr');
    const heading = letter.positionAt(letter.getText().indexOf('HOW THE IMR'));
    await until('the section is selected', () => {
      void vscode.commands.executeCommand('imr.determination.focus');
      void vscode.commands.executeCommand('list.focusFirst');
      void vscode.commands.executeCommand('list.focusDown');
      void vscode.commands.executeCommand('list.select');
      return vscode.window.activeTextEditor?.selection.start.isEqual(heading);
    });
    assert.match(letter.getText(vscode.window.activeTextEditor?.selection), /^HOW THE IMR/);
  });

  it('puts a criterion into the rationale, before the conclusion', async () => {
    const letter = await vscode.workspace.openTextDocument({ language: 'imr-determination', content: draft });
    await vscode.window.showTextDocument(letter);
    await until('the letter is checked', () => vscode.languages.getDiagnostics(letter.uri).length > 0);
    await vscode.commands.executeCommand('imr.insertCriterion', { criterion: { issue: 0, id: 'ch12-special-studies.1' } });
    await until('it is there', () => /for a year\. Per the MTUS, .*\. The request for MRI/.test(letter.getText()));
    assert.equal(letter.getText().split('Per the MTUS').length, 2);
  });
});

describe('the view "Guidelines"', () => {
  it('is filtered by words, and opens an entry as a page', async () => {
    await openLetter('knee-mri.imr');
    await vscode.commands.executeCommand('imr.filterGuidelines', 'knee complaints 2004');
    await until('a page of the catalogue is open', () => {
      void vscode.commands.executeCommand('imr.guidelines.focus');
      void vscode.commands.executeCommand('list.focusFirst');
      void vscode.commands.executeCommand('list.select');
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputCustom && input.uri.scheme === 'imr-guideline';
    });
    await vscode.commands.executeCommand('imr.clearGuidelineFilter');
  });
});

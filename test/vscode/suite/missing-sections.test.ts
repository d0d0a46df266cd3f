import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../support';

const draft = `HOW THE IMR FINAL DETERMINATION WAS MADE
The expert reviewer is Board Certified in Orthopedic Surgery and is licensed to practice in California.
He/she has been in active clinical practice for more than five years.

                              DOCUMENTS REVIEWED
Records of the last two years.

IMR ISSUES, DECISIONS AND RATIONALES

Knee brace: Overturned

Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Physical Methods.
Expert Reviewer guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Physical Methods.
Decision rationale: The knee gives way. The request for a knee brace is medically necessary.
`;

async function showDraft(content: string): Promise<vscode.TextEditor> {
  const letter = await vscode.workspace.openTextDocument({ language: 'imr-determination', content });
  return vscode.window.showTextDocument(letter);
}

/** What is said of the sections and parts that are missing from a letter. */
function missing({ document }: vscode.TextEditor): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ code }) => typeof code === 'object' && code.value === 'missing-section')
    .map(({ message }) => message);
}

function lacksSummary(editor: vscode.TextEditor): boolean {
  return missing(editor).some((message) => message.includes('Clinical case summary'));
}

describe('a missing section', () => {
  it('is inserted by its quick fix, with tab stops that are typed over', async () => {
    const editor = await showDraft(draft);
    await until('the summary is missing', () => lacksSummary(editor));
    const heading = editor.document.getText().indexOf('DOCUMENTS REVIEWED');
    const place = editor.document.positionAt(heading + 3);
    editor.selection = new vscode.Selection(place, place);
    // What Ctrl+. does when there is one fix that is preferred.
    await vscode.commands.executeCommand('editor.action.autoFix');
    await until('the summary is there', () => editor.document.getText().includes('CLINICAL CASE SUMMARY'));
    await until('a tab stop is selected', () => /^\[insert/.test(editor.document.getText(editor.selection)));
    await vscode.commands.executeCommand('type', { text: 'A 45-year-old male fell.' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    assert.match(editor.document.getText(editor.selection), /^\[insert/);
    const lines = editor.document.getText().split(/\r?\n/);
    const at = lines.findIndex((line) => line.trim() === 'CLINICAL CASE SUMMARY');
    assert.ok(lines.findIndex((line) => line.includes('Records of the last')) < at);
    assert.ok(at < lines.findIndex((line) => line.startsWith('IMR ISSUES')));
    assert.ok(lines.some((line) => line.startsWith('A 45-year-old male fell.')));
    await until('its finding is gone', () => !lacksSummary(editor));
  });

  it('is chosen from a list by "Insert Missing Section…"', async () => {
    const editor = await showDraft(draft);
    await until('the summary is missing', () => lacksSummary(editor));
    const done = vscode.commands.executeCommand('imr.insertMissingSection');
    await until('it is inserted', () => {
      // The list opens a little later than the command starts; accepting nothing does nothing.
      void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return editor.document.getText().includes('CLINICAL CASE SUMMARY');
    });
    await done;
  });
});

describe('all missing sections', () => {
  it('are inserted at once, each tab stop by itself', async () => {
    const editor = await showDraft('Knee brace\n\nIMR ISSUES, DECISIONS AND RATIONALES\n\nKnee brace: Upheld\n\nBack brace: Upheld\n');
    await until('sections are missing', () => missing(editor).length > 4);
    await vscode.commands.executeCommand('imr.insertAllMissingSections');
    await until('none is missing', () => missing(editor).length === 0);
    const first = editor.document.getText(editor.selection);
    await vscode.commands.executeCommand('type', { text: 'QQQ' });
    assert.equal(editor.document.getText().split('QQQ').length, 2, `"${first}" was filled in more than once`);
  });

  it('are none in a letter that is whole', async () => {
    const editor = await showDraft(draft.replace('IMR ISSUES', 'CLINICAL CASE SUMMARY\nA 45-year-old male.\n\nIMR ISSUES'));
    const before = editor.document.getText();
    await vscode.commands.executeCommand('imr.insertAllMissingSections');
    assert.equal(editor.document.getText(), before);
  });
});

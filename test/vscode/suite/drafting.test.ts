import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openLetter, until } from '../support';

const letter = `IMR ISSUES, DECISIONS AND RATIONALES

Knee brace: Overturned

Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.

MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Physical Methods.

Decision rationale: The knee gives way. The request for a knee brace is medically necessary.

Cane: Overturned

Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.

MAXIMUS guideline:

Decision rationale: The knee gives way. The request for a cane is medically necessary.
`;

async function show(content: string, language = 'imr-determination'): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

function putCaret(editor: vscode.TextEditor, words: string): void {
  const place = editor.document.positionAt(editor.document.getText().indexOf(words));
  editor.selection = new vscode.Selection(place, place);
}

const textOf = ({ document }: vscode.TextEditor) => document.getText().replace(/\r\n/g, '\n');

/** Presses Enter in the box of each step until the command has ended; gives the letter that it opened. */
async function accepted(done: Thenable<unknown>, before: vscode.TextEditor | undefined): Promise<vscode.TextEditor> {
  let ended = false;
  void Promise.resolve(done).finally(() => {
    ended = true;
  });
  await until('the steps are through', () => {
    if (!ended) void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return ended;
  });
  return until('the letter is shown', () => {
    const editor = vscode.window.activeTextEditor;
    return editor && editor !== before && editor.document.getText() !== '' ? editor : undefined;
  });
}

describe('a new letter', () => {
  it('is opened with all left out, unsaved, its first tab stop selected', async () => {
    const before = vscode.window.activeTextEditor;
    const editor = await accepted(vscode.commands.executeCommand('imr.newLetter'), before);
    assert.equal(editor.document.languageId, 'imr-determination');
    assert.ok(editor.document.isUntitled);
    assert.match(textOf(editor), /^Case Number: \[insert case number\]\nDate Assigned: /);
    assert.match(textOf(editor), /\[insert disputed item\]: \[insert decision\]/);
    await until('the first tab stop is selected', () => editor.document.getText(editor.selection) === '[insert case number]');
    await vscode.commands.executeCommand('type', { text: 'CM17-9900001' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    assert.equal(editor.document.getText(editor.selection), '[insert date assigned]');
  });

  it('has the items of the selected request', async () => {
    const request = await show('1. TENS unit\n2. Knee brace\n', 'plaintext');
    await vscode.commands.executeCommand('editor.action.selectAll');
    const editor = await accepted(vscode.commands.executeCommand('imr.newLetter'), request);
    assert.match(textOf(editor), /\nTENS unit: \[insert decision\]\n[\s\S]*\nKnee brace: \[insert decision\]\n/);
  });

  it('is one of the folder that it was asked for in', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const editor = await accepted(vscode.commands.executeCommand('imr.newLetter', folder), vscode.window.activeTextEditor);
    assert.equal(editor.document.languageId, 'imr-determination');
    assert.match(editor.document.uri.path, /\/determination(?:-\d+)?\.imr$/);
  });
});

describe('the file of a new letter', () => {
  it('is named, before it is saved, by a name that is free: never by the first words of the letter', async () => {
    const before = await openLetter('knee-mri.imr');
    const folder = vscode.Uri.joinPath(before.uri, '..');
    const names: string[] = [];
    for (const _ of [1, 2]) {
      const { document } = await accepted(vscode.commands.executeCommand('imr.newLetter'), vscode.window.activeTextEditor);
      assert.ok(document.isUntitled);
      assert.equal(vscode.Uri.joinPath(document.uri, '..').path, folder.path);
      names.push(document.uri.path);
    }
    assert.notEqual(names[0], names[1]);
  });
});

describe('a letter grows', () => {
  it('by a disputed item, with tab stops', async () => {
    const editor = await show(letter);
    putCaret(editor, 'The knee gives way. The request for a knee');
    await vscode.commands.executeCommand('imr.addDisputedItem');
    await until('a tab stop is selected', () => editor.document.getText(editor.selection) === '[insert disputed item]');
    await vscode.commands.executeCommand('type', { text: 'Crutches' });
    assert.match(
      textOf(editor),
      /medically necessary\.\n\nCrutches: \[insert decision\][\s\S]*the request for Crutches[\s\S]*\n\nCane: Overturned/,
    );
  });

  it('by an associated service', async () => {
    const editor = await show(letter);
    putCaret(editor, 'The request for a cane');
    await vscode.commands.executeCommand('imr.addAssociatedService');
    await until('it is there', () =>
      textOf(editor).includes('\n\nAssociated surgical service: [insert disputed item]: [insert decision]\n'),
    );
  });

  it('by the basis of another issue', async () => {
    const editor = await show(letter);
    putCaret(editor, 'The request for a cane');
    await vscode.commands.executeCommand('imr.duplicateBasis');
    const basis = 'MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Physical Methods.\n\nDecision rationale';
    await until('it is there', () => textOf(editor).split(basis).length === 3);
  });

  it('by refactorings that the editor lists', async () => {
    const editor = await show(letter);
    putCaret(editor, 'The request for a cane');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      editor.selection,
      'refactor',
    );
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Add disputed item',
        'Add associated service',
        'Cite ODG Knee & Leg, Durable medical equipment (DME): basis and sentence',
        'Use the reviewer\'s basis of "Knee brace"',
      ],
    );
  });
});

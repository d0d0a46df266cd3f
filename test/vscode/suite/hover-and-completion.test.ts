import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openLetter, until } from '../support';

/** The position behind a piece of a letter's text. */
function behind(letter: vscode.TextDocument, text: string): vscode.Position {
  const at = letter.getText().indexOf(text);
  assert.ok(at >= 0, `the letter holds "${text}"`);
  return letter.positionAt(at + text.length);
}

async function hoverText(letter: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', letter.uri, position);
  return hovers.flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value)).join('\n');
}

async function completions(letter: vscode.TextDocument, position: vscode.Position, resolved = 0): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    letter.uri,
    position,
    undefined,
    resolved,
  );
  return list.items;
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** Puts text in place of what stands in a letter once; the letter is not saved. */
async function replace(letter: vscode.TextDocument, old: string, by: string): Promise<void> {
  const start = letter.positionAt(letter.getText().indexOf(old));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(letter.uri, new vscode.Range(start, behind(letter, old)), by);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

const basis = 'MAXIMUS guideline: ';

describe('hover and completion', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('hover tells what a cited guideline is and what it asks', async () => {
    const letter = await openLetter('knee-mri.imr');
    const text = await hoverText(letter, behind(letter, `${basis}Decision based on MTUS Knee`));
    assert.match(text, /Knee Complaints/);
    assert.match(text, /presumed correct/);
    assert.doesNotMatch(text, /<\w|command:/);
  });

  it('hover says nothing of plain words', async () => {
    const letter = await openLetter('knee-mri.imr');
    assert.equal(await hoverText(letter, behind(letter, 'CLINICAL CASE SUMMARY').translate(2, 4)), '');
  });

  it('a guideline is offered behind "Decision based on", with its documentation, and taken', async () => {
    const letter = await openLetter('knee-mri.imr');
    const written = /MAXIMUS guideline: ([^.]+\.)/.exec(letter.getText())?.[1] as string;
    await replace(letter, `${basis}${written}`, `${basis}Decision based on `);
    const [first] = await completions(letter, behind(letter, `${basis}Decision based on `), 1);
    assert.ok(first);
    assert.match(labelOf(first), /^MTUS Knee Complaints 2004/);
    assert.match((first.documentation as vscode.MarkdownString).value, /presumed correct/);
    assert.ok(first.insertText instanceof vscode.SnippetString);
    const editor = vscode.window.activeTextEditor as vscode.TextEditor;
    await editor.insertSnippet(first.insertText, (first.range as vscode.Range) ?? behind(letter, `${basis}Decision based on `));
    assert.ok(letter.getText().includes(`${basis}Decision based on MTUS Knee Complaints 2004, Section(s): `));
  });

  it('words in any order find a topic', async () => {
    const letter = await openLetter('knee-mri.imr');
    const written = /MAXIMUS guideline: ([^.]+\.)/.exec(letter.getText())?.[1] as string;
    await replace(letter, `${basis}${written}`, `${basis}Decision based on odg mri knee`);
    const found = await completions(letter, behind(letter, `${basis}Decision based on odg mri knee`));
    assert.ok(found.some((item) => /^MRI/.test(labelOf(item))));
  });

  it('guideline text is put in by the command', async () => {
    const letter = await openLetter('knee-mri.imr');
    const place = behind(letter, 'Decision rationale:');
    (vscode.window.activeTextEditor as vscode.TextEditor).selection = new vscode.Selection(place, place);
    const running = vscode.commands.executeCommand('imr.insertGuidelineText');
    // The list is there as soon as its search is answered: the first entry is taken then.
    let done = false;
    void Promise.resolve(running).then(() => {
      done = true;
    });
    const accepting = setInterval(() => void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'), 200);
    try {
      await until('the text is chosen', () => done);
    } finally {
      clearInterval(accepting);
    }
    assert.match(letter.getText(), /Decision rationale:\s*Per the MTUS, /);
  });
});

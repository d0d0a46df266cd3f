import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../support';

const text = `Case Number: CM17-9900042
Decision Date: 02/15/2017

CLINICAL CASE SUMMARY

A 45-year-old male hurt his knee. Request(s) under consideration include knee brace and MRI of the left knee.

IMR ISSUES, DECISIONS AND RATIONALES

MRI of the left knee: Upheld

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.

Decision rationale: Per the MTUS, red flag issues should be ruled out first (8 CCR 9792.21.1). See https://www.dir.ca.gov/dwc. The request for MRI of the left knee is not medically necessary.

Knee brace: Overturned

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.

Decision rationale: Per the MTUS, a brace is an option. The request for a knee brace is medically necessary.
`;

describe('moving through a letter', () => {
  let letter: vscode.TextDocument;

  before(async () => {
    letter = await vscode.workspace.openTextDocument({ language: 'imr-determination', content: text });
    await vscode.window.showTextDocument(letter);
    await until('the letter is read', () => vscode.languages.getDiagnostics(letter.uri).length > 0);
  });

  /** The place before some words; of several, of the one at `nth`, from 0. */
  function at(words: string, nth = 0): vscode.Position {
    let offset = letter.getText().indexOf(words);
    for (let count = 0; count < nth; count++) offset = letter.getText().indexOf(words, offset + 1);
    assert.ok(offset >= 0, `the letter holds "${words}"`);
    return letter.positionAt(offset + 1);
  }

  /** What stands at each of some places, with its line. */
  const said = (ranges: readonly vscode.Range[]) => ranges.map((range) => `${range.start.line}: ${letter.getText(range)}`);

  async function definitions(position: vscode.Position): Promise<vscode.LocationLink[]> {
    return vscode.commands.executeCommand('vscode.executeDefinitionProvider', letter.uri, position);
  }

  it('leads from a mention to its citation', async () => {
    const [link] = await definitions(at('MTUS, red flag'));
    assert.equal(link?.targetUri.toString(), letter.uri.toString());
    assert.match(letter.getText(link?.targetRange), /^MTUS Knee Complaints 2004, Section\(s\): Special Studies/);
  });

  it('leads from a citation to its entry in the catalogue, a document that only reads', async () => {
    const [link] = await definitions(at('Knee Complaints 2004'));
    assert.equal(link?.targetUri.scheme, 'imr-guideline');
    const entry = await vscode.workspace.openTextDocument(link?.targetUri as vscode.Uri);
    assert.match(entry.getText(), /^# Knee Complaints\n/);
    assert.match(entry.getText(), /https:\/\//);
    assert.equal(vscode.workspace.fs.isWritableFileSystem(entry.uri.scheme), undefined);
  });

  it('leads from a request in the summary to its issue', async () => {
    const [link] = await definitions(at('knee brace and'));
    assert.equal(letter.getText(link?.targetRange), 'Knee brace');
  });

  it('finds a source and an item everywhere', async () => {
    const places = (position: vscode.Position) =>
      vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', letter.uri, position);
    const item = await places(at('MRI of the left knee: '));
    assert.deepEqual(said(item.map(({ range }) => range)), [
      '5: MRI of the left knee',
      '9: MRI of the left knee',
      '15: MRI of the left knee',
    ]);
    const source = await places(at('MTUS Knee Complaints'));
    assert.ok(source.length >= 3, said(source.map(({ range }) => range)).join('\n'));
  });

  it('highlights what is at the caret, everywhere', async () => {
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      letter.uri,
      at('Knee brace: '),
    );
    assert.deepEqual(
      said(found.map(({ range }) => range)).map((place) => place.toLowerCase()),
      ['5: knee brace', '17: knee brace', '23: knee brace'],
    );
  });

  it('renames an item in heading, summary and conclusion together, and each can be looked at before', async () => {
    const prepared = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      letter.uri,
      at('Knee brace: '),
    );
    assert.equal(prepared.placeholder, 'Knee brace');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      letter.uri,
      at('Knee brace: '),
      'Knee sleeve',
    );
    assert.deepEqual(
      edit.get(letter.uri).map(({ range, newText }) => `${range.start.line}: ${newText}`),
      ['5: knee sleeve', '17: Knee sleeve', '23: knee sleeve'],
    );
    await vscode.workspace.applyEdit(edit);
    assert.ok(!/knee brace/i.test(letter.getText()));
    await vscode.commands.executeCommand('undo');
    assert.equal(letter.getText().replace(/\r\n/g, '\n'), text);
  });

  it('renames nothing where no item is named', async () => {
    await assert.rejects(async () => vscode.commands.executeCommand('vscode.prepareRename', letter.uri, at('hurt his')));
  });

  it('links addresses and sections of the regulations', async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', letter.uri);
    assert.deepEqual(
      links.map(({ range, target }) => [letter.getText(range), target?.toString()]),
      [
        ['8 CCR 9792.21.1', 'https://www.dir.ca.gov/t8/9792_21_1.html'],
        ['https://www.dir.ca.gov/dwc', 'https://www.dir.ca.gov/dwc'],
      ],
    );
  });

  it('finds the items of all letters of the folder, open or not', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'sessions psycho',
    );
    assert.deepEqual(
      found.map(({ name, containerName }) => [name, containerName]),
      [['Psychotherapy, 6 sessions', 'psychotherapy.imr']],
    );
    assert.equal(found[0]?.location.uri.path.split('/').at(-1), 'psychotherapy.imr');
  });

  it('folds and selects by sections, issues and parts', async () => {
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', letter.uri);
    const folded = folds.map(({ start }) => letter.lineAt(start).text.replace(/:.*/, ''));
    for (const line of ['CLINICAL CASE SUMMARY', 'IMR ISSUES, DECISIONS AND RATIONALES', 'MRI of the left knee', 'Knee brace'])
      assert.ok(folded.includes(line), `${line} among ${folded.join(', ')}`);
    const [selection] = await vscode.commands.executeCommand<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', letter.uri, [
      at('ruled out'),
    ]);
    const texts: string[] = [];
    for (let range: vscode.SelectionRange | undefined = selection; range; range = range.parent) texts.push(letter.getText(range.range));
    assert.equal(texts[0], 'ruled');
    assert.ok(texts.some((words) => /^Per the MTUS, red flag.*\.$/.test(words)));
    assert.ok(texts.some((words) => words.startsWith('MRI of the left knee: Upheld')));
    assert.equal(texts.at(-1), letter.getText());
  });
});

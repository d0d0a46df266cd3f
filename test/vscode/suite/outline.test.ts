import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openLetter, until } from '../support';

describe('the outline', () => {
  it('shows sections, issues with their decisions, and their parts', async () => {
    const letter = await openLetter('psychotherapy.imr');
    let symbols: vscode.DocumentSymbol[] = [];
    await until('the outline is there', () => {
      void vscode.commands
        .executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', letter.uri)
        .then((found) => (symbols = found ?? []));
      return symbols.length > 0;
    });
    const issues = symbols.find(({ name }) => name === 'Issues, decisions and rationales')?.children ?? [];
    assert.deepEqual(
      issues.map(({ name, detail }) => [name, detail]),
      [
        ['Psychotherapy, 6 sessions', 'Upheld'],
        ['Biofeedback', 'Upheld'],
      ],
    );
    assert.deepEqual(
      issues[0]?.children.map(({ name }) => name),
      ["Claims administrator's basis", "Reviewer's basis", 'Rationale'],
    );
  });
});

import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openLetter, until } from '../support';

const whole = new vscode.Range(0, 0, 1000, 0);

/** Asks a provider again until it answers something: the server may be starting. */
async function answered<T>(what: string, ask: () => Thenable<T[] | undefined>): Promise<T[]> {
  let found: T[] = [];
  await until(what, () => {
    void ask().then((answer) => (found = answer ?? []));
    return found.length > 0;
  });
  return found;
}

const lensesOf = (letter: vscode.TextDocument) =>
  answered('the lines above the issues are there', () =>
    vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', letter.uri, 100),
  );

describe('the line above an issue', () => {
  it('says how it stands, and leads to its conclusion, citations, criteria and findings', async () => {
    const letter = await openLetter('psychotherapy.imr');
    const lenses = await lensesOf(letter);
    const [first] = lenses;
    const ofFirst = lenses.filter(({ range }) => first && range.start.isEqual(first.range.start));
    const titles = ofFirst.map(({ command }) => command?.title ?? '');
    assert.equal(titles[0], 'Upheld');
    assert.match(titles[1] ?? '', /^\d+ citations?$/);
    assert.match(titles.at(-1) ?? '', /^\d+ findings?$/);

    const { command } = first as vscode.CodeLens;
    await vscode.commands.executeCommand(command?.command as string, ...(command?.arguments ?? []));
    await until('the conclusion is selected', () => /medically necessary/.test(letter.getText(vscode.window.activeTextEditor?.selection)));
  });

  it('lists several places, of which one is gone to', async () => {
    const letter = await openLetter('psychotherapy.imr');
    // A lens that the editor has let go of meanwhile has lost its command's arguments: then they are asked for again.
    const leadsToSeveral = ({ command }: vscode.CodeLens) => Array.isArray(command?.arguments?.[1]) && command.arguments[1].length > 1;
    const [lens] = await answered('a lens leads to several places', async () => (await lensesOf(letter)).filter(leadsToSeveral));
    const command = lens?.command as vscode.Command;
    const [, places] = command.arguments as [string, { start: { line: number } }[]];
    await vscode.commands.executeCommand('cursorTop');
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    let going = false;
    await until('a place is gone to', () => {
      if (!going) {
        going = true;
        void Promise.resolve(vscode.commands.executeCommand('goToNextReference')).finally(() => {
          going = false;
        });
      }
      const line = vscode.window.activeTextEditor?.selection.start.line;
      return places.some(({ start }) => start.line === line);
    });
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('is turned off by its setting', async () => {
    const letter = await openLetter('psychotherapy.imr');
    await lensesOf(letter);
    const settings = vscode.workspace.getConfiguration('imr');
    await settings.update('codeLens.enabled', false, vscode.ConfigurationTarget.Workspace);
    let left = 1;
    await until('there is none', () => {
      void vscode.commands
        .executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', letter.uri)
        .then((found) => (left = found.length));
      return left === 0;
    });
    await settings.update('codeLens.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    await lensesOf(letter);
  });
});

describe('hints behind citations', () => {
  const hintsOf = (letter: vscode.TextDocument) =>
    vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', letter.uri, whole);

  it('are none until they are turned on; then they give pages and whether the edition was in force', async () => {
    const letter = await openLetter('knee-mri.imr');
    await lensesOf(letter); // the letter has been read
    assert.deepEqual(await hintsOf(letter), []);
    const settings = vscode.workspace.getConfiguration('imr');
    await settings.update('inlayHints.enabled', true, vscode.ConfigurationTarget.Workspace);
    const [hint] = await answered('a hint is there', () => hintsOf(letter));
    assert.match(String(hint?.label), /^ch\. 13\b.*, in force$/);
    await settings.update('inlayHints.enabled', undefined, vscode.ConfigurationTarget.Workspace);
  });
});

describe('semantic tokens', () => {
  it('tell citations, mentions, criteria and conclusions', async () => {
    const letter = await openLetter('knee-mri.imr');
    await lensesOf(letter);
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      letter.uri,
    );
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', letter.uri);
    const types = new Set<string | undefined>();
    for (let index = 3; index < data.length; index += 5) types.add(legend.tokenTypes[data[index] as number]);
    for (const type of ['imrCitation', 'imrMention', 'imrCriterion', 'imrConclusion'])
      assert.ok(types.has(type), `${type} among ${[...types].join(', ')}`);
  });
});

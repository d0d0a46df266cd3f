import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { openLetter, until } from '../support';

/** The process of the language server that this extension host has started. */
function serverProcess(): number | undefined {
  return readdirSync('/proc')
    .map(Number)
    .find((pid) => pid > 0 && isServer(pid));
}

function isServer(pid: number): boolean {
  try {
    const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('dist/server.js');
  } catch {
    return false; // ended meanwhile
  }
}

describe('the language server is killed', () => {
  before(function () {
    // Only Linux shows which processes are ours.
    if (process.platform !== 'linux') this.skip();
  });

  const conflicts = (uri: vscode.Uri) =>
    vscode.languages.getDiagnostics(uri).filter(({ code }) => typeof code === 'object' && code.value === 'decision-conflict').length;

  /** Kills the server and waits until another process takes its place. */
  async function kill(): Promise<void> {
    const old = await until('the server runs', serverProcess);
    process.kill(old, 'SIGKILL');
    await until('it has ended', () => serverProcess() !== old);
  }

  async function letterWithEdit(): Promise<{ letter: vscode.TextDocument; editor: vscode.TextEditor }> {
    const letter = await openLetter('psychotherapy.imr');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    await until('the conflict is found', () => conflicts(letter.uri) === 1);
    await editor.edit((edit) => edit.insert(letter.positionAt(letter.getText().indexOf('medically necessary')), 'not '));
    await until('it is gone with what was typed', () => conflicts(letter.uri) === 0);
    return { letter, editor };
  }

  it('comes back by itself, with all findings and nothing of the letter lost; after five times it is for the user to restart it', async function () {
    this.timeout(120_000);
    const { letter, editor } = await letterWithEdit();
    const written = letter.getText();
    const others = () => vscode.languages.getDiagnostics(letter.uri).map(({ message, range }) => `${range.start.line} ${message}`);
    const before = others().sort().join('\n');

    for (let times = 1; times <= 4; times++) {
      await kill();
      await until(`another runs after ${times}`, serverProcess);
      // What is typed now is seen by the new server: the conflict comes, and goes.
      await editor.edit((edit) => edit.delete(new vscode.Range(...rangeOf(letter, 'not medically necessary', 4))));
      await until(`the conflict is found after ${times}`, () => conflicts(letter.uri) === 1);
      await editor.edit((edit) => edit.insert(letter.positionAt(letter.getText().indexOf('medically necessary')), 'not '));
      await until(`all findings are back after ${times}`, () => others().sort().join('\n') === before);
      assert.equal(letter.getText(), written);
    }

    await kill();
    await until('it stays ended', () => vscode.languages.getDiagnostics(letter.uri).length === 0);
    assert.equal(serverProcess(), undefined);
    assert.equal(letter.getText(), written);
    // The message's first button is "Restart".
    await until('the message is there and taken up', () => {
      void vscode.commands
        .executeCommand('notifications.focusToasts')
        .then(() => vscode.commands.executeCommand('notification.acceptPrimaryAction'));
      return serverProcess();
    });
    await until('all findings are back', () => others().sort().join('\n') === before);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is killed while it is still starting: it comes back the same, and after five times it is for the user to restart it', async function () {
    this.timeout(120_000);
    const { letter } = await letterWithEdit();
    const written = letter.getText();
    const findings = () =>
      vscode.languages
        .getDiagnostics(letter.uri)
        .map(({ message, range }) => `${range.start.line} ${message}`)
        .sort()
        .join('\n');
    const before = findings();

    let last = serverProcess();
    await kill();
    for (let times = 2; times <= 4; times++) {
      last = await nextServer(last);
      process.kill(last, 'SIGKILL');
    }
    await until('all findings are back', () => serverProcess() && findings() === before);
    assert.equal(letter.getText(), written);

    await kill();
    await until('it stays ended', () => vscode.languages.getDiagnostics(letter.uri).length === 0);
    await until('the message is there and taken up', () => {
      void vscode.commands
        .executeCommand('notifications.focusToasts')
        .then(() => vscode.commands.executeCommand('notification.acceptPrimaryAction'));
      return serverProcess();
    });
    // The count begins anew: four more ends, and it is there.
    last = serverProcess();
    for (let times = 1; times <= 4; times++) {
      process.kill(last as number, 'SIGKILL');
      last = await nextServer(last);
    }
    await until('all findings are back once more', () => findings() === before);
    assert.equal(letter.getText(), written);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

/** The next server, as soon as it is there: long before it is ready. */
async function nextServer(old: number | undefined): Promise<number> {
  const limit = Date.now() + 20_000;
  for (;;) {
    const found = serverProcess();
    if (found !== undefined && found !== old) return found;
    if (Date.now() > limit) throw new Error('no server was started');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function rangeOf(letter: vscode.TextDocument, words: string, length: number): [vscode.Position, vscode.Position] {
  const start = letter.getText().indexOf(words);
  return [letter.positionAt(start), letter.positionAt(start + length)];
}

import * as vscode from 'vscode';

/** Waits until a condition has a value and returns it; the condition is asked again and again, for 20 s at most. */
export async function until<T>(what: string, condition: () => T | undefined | false | null): Promise<T> {
  const limit = Date.now() + 20_000;
  for (;;) {
    const value = condition();
    if (value) return value;
    if (Date.now() > limit) throw new Error(`after 20 s still not: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Opens a sample letter of the workspace (a copy of test/letters) by its file name. */
export async function openLetter(name: string): Promise<vscode.TextDocument> {
  const [uri] = await vscode.workspace.findFiles(`**/${name}`, undefined, 1);
  if (!uri) throw new Error(`no letter ${name} in the workspace`);
  const letter = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(letter);
  return letter;
}

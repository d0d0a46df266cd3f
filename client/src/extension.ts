import * as path from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

/** Starts the language server when the first determination letter is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath(path.join('dist', 'server.js'));
  client = new LanguageClient(
    'imr',
    'IMR Letters',
    { module, transport: TransportKind.ipc },
    { documentSelector: [{ language: 'imr-determination' }], synchronize: { configurationSection: 'imr' } },
  );
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

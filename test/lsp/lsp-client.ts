import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  Position,
  PublishDiagnosticsParams,
  Range,
  TextEdit,
  WorkspaceDiagnosticReport,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const root = join(import.meta.dirname, '../..');

/** What the editors of today can do, as far as this server asks. */
export const fullCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    fileOperations: { didRename: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true, dataSupport: true, codeDescriptionSupport: true },
    completion: {
      completionItem: {
        snippetSupport: true,
        labelDetailsSupport: true,
        insertTextModeSupport: { valueSet: [1, 2] },
        documentationFormat: ['markdown'],
        resolveSupport: { properties: ['documentation'] },
      },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

export interface LspClientOptions {
  readonly capabilities?: ClientCapabilities;
  /** The path of the workspace's folder. */
  readonly folder?: string;
  readonly initializationOptions?: unknown;
  /** The settings below `imr`, for a client that can be asked. */
  readonly settings?: Record<string, unknown>;
}

/** A real client of the language server that is shipped: a process of its own, over its standard streams. */
export class LspClient {
  /** What the server wrote to its log, and told the user. */
  readonly log: string[] = [];
  readonly messages: string[] = [];
  readonly registered: string[] = [];
  readonly pushed: PublishDiagnosticsParams[] = [];
  refreshes = 0;
  /** The settings below `imr`; change them and call `settingsChanged`. */
  settings: Record<string, unknown> = {};
  initializeResult!: InitializeResult;
  private readonly documents = new Map<string, TextDocument>();
  private readonly waiting = new Set<{ readonly condition: () => unknown; readonly resolve: (value: never) => void }>();

  private constructor(
    readonly process: ChildProcess,
    readonly connection: MessageConnection,
  ) {}

  /** Starts a server and initialises it. It is ended with the test. */
  static async start(options: LspClientOptions = {}): Promise<LspClient> {
    const client = LspClient.spawn();
    await client.initialize(options);
    return client;
  }

  /** Starts a server without a word to it. */
  static spawn(): LspClient {
    const server = spawn(process.execPath, [join(root, 'dist/server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    const client = new LspClient(server, connection);
    client.listen();
    onTestFinished(async () => {
      connection.dispose();
      if (server.exitCode === null && server.kill()) await once(server, 'exit');
    });
    return client;
  }

  private listen(): void {
    const { connection } = this;
    /** Takes what the server sends, then looks whether somebody waits for it. */
    const taking =
      <T>(take: (params: T) => void) =>
      (params: T) => {
        take(params);
        this.look();
      };
    connection.onNotification(
      'window/logMessage',
      taking<{ message: string }>(({ message }) => this.log.push(message)),
    );
    connection.onNotification(
      'window/showMessage',
      taking<{ message: string }>(({ message }) => this.messages.push(message)),
    );
    connection.onNotification(
      'textDocument/publishDiagnostics',
      taking<PublishDiagnosticsParams>((params) => this.pushed.push(params)),
    );
    const answering =
      <T>(take: (params: T) => void) =>
      (params: T) => {
        taking(take)(params);
        return null;
      };
    connection.onRequest(
      'workspace/diagnostic/refresh',
      answering(() => this.refreshes++),
    );
    connection.onRequest(
      'client/registerCapability',
      answering<{ registrations: { method: string }[] }>(({ registrations }) => {
        this.registered.push(...registrations.map(({ method }) => method));
      }),
    );
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    connection.listen();
  }

  async initialize({ capabilities = fullCapabilities, folder, initializationOptions, settings = {} }: LspClientOptions): Promise<void> {
    this.settings = settings;
    const workspaceFolders = folder === undefined ? null : [{ uri: uriOf(folder), name: 'letters' }];
    const rootUri = workspaceFolders?.[0]?.uri ?? null;
    this.initializeResult = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders,
      capabilities,
      initializationOptions,
    });
    await this.connection.sendNotification('initialized', {});
  }

  /** Waits until the server's messages make a condition true, and gives its value. */
  async until<T>(condition: () => T | undefined | false): Promise<T> {
    const value = condition();
    if (value) return value;
    return new Promise<T>((resolve) => this.waiting.add({ condition, resolve: resolve as (value: never) => void }));
  }

  private look(): void {
    for (const entry of this.waiting) {
      const value = entry.condition();
      if (!value) continue;
      this.waiting.delete(entry);
      entry.resolve(value as never);
    }
  }

  async open(uri: string, text: string, version = 1): Promise<void> {
    this.documents.set(uri, TextDocument.create(uri, 'imr-determination', version, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'imr-determination', version, text },
    });
  }

  /** Changes a stretch of an open letter, given by the text that stands there once. */
  async replace(uri: string, old: string, by: string): Promise<void> {
    const document = this.document(uri);
    const start = document.getText().indexOf(old);
    if (start < 0) throw new Error('that text does not stand in the letter');
    await this.change(uri, [{ range: { start: document.positionAt(start), end: document.positionAt(start + old.length) }, newText: by }]);
  }

  /** Applies edits to an open letter, as an editor does, and tells the server. */
  async change(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const document = this.document(uri);
    const version = document.version + 1;
    // Each change is made after the ones before it: from the end of the letter, so that places stay.
    const contentChanges = [...edits]
      .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
      .map(({ range, newText }) => ({ range, text: newText }));
    this.documents.set(uri, TextDocument.update(document, contentChanges, version));
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** The text of an open letter as it stands. */
  text(uri: string): string {
    return this.document(uri).getText();
  }

  document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  /** Tells that the settings have changed. */
  async settingsChanged(): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  /** The diagnostics of a letter, pulled in full. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error('expected a full report');
    return report.items;
  }

  pullWorkspace(previousResultIds: { uri: string; value: string }[] = []): Promise<WorkspaceDiagnosticReport> {
    return this.connection.sendRequest('workspace/diagnostic', { previousResultIds });
  }

  codeActions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], only } });
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.connection.sendRequest('codeAction/resolve', action);
  }

  /** Ends the server as LSP asks; gives its exit code. */
  async shutdown(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    return this.exit();
  }

  async exit(): Promise<number | null> {
    const exited = once(this.process, 'exit');
    await this.connection.sendNotification('exit');
    const [code] = (await exited) as [number | null];
    return code;
  }
}

/** The whole of a document. */
export const everything: Range = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };

export function at(position: Position): Range {
  return { start: position, end: position };
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/** The text of a letter of test/letters. */
export function sampleLetter(name: string): string {
  return readFileSync(join(root, 'test/letters', name), 'utf8').replace(/^\uFEFF/, '');
}

/** The edits of one letter in a workspace edit, snippets as the plain text of a client that leaves their tab stops alone. */
export function editsOf(edit: WorkspaceEdit | undefined, uri: string): TextEdit[] {
  const changes =
    edit?.changes?.[uri] ??
    edit?.documentChanges?.flatMap((change) => ('edits' in change && change.textDocument.uri === uri ? change.edits : [])) ??
    [];
  return changes.map((change) => ({ range: change.range, newText: 'snippet' in change ? change.snippet.value : change.newText }));
}

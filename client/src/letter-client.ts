import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import type { LetterServerOptions } from '../../server/src/server/protocol';
import { withAllGuidelinePacks } from './guideline-pack-setting';
import { LETTER_LANGUAGE } from './letter-language';
import { manualAddress } from './manual';
import { serverFlags } from './server-flags';
import { ServerRestarts } from './server-restarts';

/** The connection to the language server. */
export class LetterClient extends LanguageClient {
  /** Settled when the last start has come to its end, good or bad. */
  private lastStart: Promise<void> = Promise.resolve();
  /** Whether the server has ended and was not started again: what fails by that is told already. */
  private ended = false;

  constructor(context: ExtensionContext) {
    const module = context.asAbsolutePath('dist/server.js');
    // Made anew at every start of the server.
    const initializationOptions = (): LetterServerOptions => ({
      manual: manualAddress,
      guidelineEntries: true,
      showsPlaces: true,
      completionCommand: 'editor.action.triggerSuggest',
      dismissals: { userFile: Uri.joinPath(context.globalStorageUri, 'dismissals.json').fsPath },
      relatedBothWays: true,
      untrustedWorkspace: !workspace.isTrusted,
    });
    super(
      'imr',
      'IMR Letters',
      { module, transport: TransportKind.ipc, options: { execArgv: [...serverFlags] } },
      {
        documentSelector: ['file', 'untitled'].map((scheme) => ({ scheme, language: LETTER_LANGUAGE })),
        initializationOptions,
        errorHandler: new ServerRestarts(() => this.startAfterEnd()),
        initializationFailedHandler: () => false,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        middleware: {
          workspace: {
            configuration: async (params, token, next) => {
              const values = await next(params, token);
              return Array.isArray(values) ? values.map((value, index) => withAllGuidelinePacks(value, params.items[index])) : values;
            },
          },
        },
      },
    );
  }

  /** Traces which messages went by, never what they held: a letter's text must not reach a log, however verbose. */
  override trace(message: string): void {
    super.trace(message);
  }

  /** Nothing is shown of a start that fails because the server has ended: `ServerRestarts` sees to that. */
  override error(message: string, data?: unknown, showNotification?: boolean | 'force'): void {
    super.error(message, data, this.ended ? false : showNotification);
  }

  override start(): Promise<void> {
    this.ended = false;
    const start = super.start();
    this.lastStart = start.catch(() => undefined);
    return start;
  }

  /** Starts a server that has ended by itself. Another end is told to `ServerRestarts`, and not to who asked for this start. */
  private async startAfterEnd(): Promise<void> {
    this.ended = true;
    // A start that has failed sets the client's state to that when it is told of: first that, then the new one.
    await this.lastStart;
    await new Promise((resolve) => setImmediate(resolve));
    await this.start().catch(() => undefined);
  }

  /** Starts the server anew, also after it has ended by itself. */
  override async restart(): Promise<void> {
    if (this.isRunning()) await super.restart();
    else await this.start();
  }
}

import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import type { LetterServerOptions } from '../../server/src/server/protocol';
import { withAllGuidelinePacks } from './guideline-pack-setting';
import { manualAddress } from './manual';
import { serverFlags } from './server-flags';
import { ServerRestarts } from './server-restarts';

export const LETTER_LANGUAGE = 'imr-determination';

/** The connection to the language server. */
export class LetterClient extends LanguageClient {
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
        errorHandler: new ServerRestarts(() => this.restart()),
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

  /** Starts the server anew, also after it has ended by itself. */
  override async restart(): Promise<void> {
    if (this.isRunning()) await super.restart();
    else await this.start();
  }
}

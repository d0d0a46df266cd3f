import { l10n, window } from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler, type ErrorHandlerResult } from 'vscode-languageclient/node';

/** So many ends within this time (in milliseconds), and the server is not started again by itself. */
const MOST_ENDS = 5;
const PERIOD = 3 * 60 * 1000;

/**
 * Has a server that has ended by itself started again, quietly; where it ends again and again, says so and leaves it to the user. The
 * library's own restart is not asked for: of a server that ends before it is ready, it would take the failed start for the new one's.
 */
export class ServerRestarts implements ErrorHandler {
  private ends: number[] = [];

  /** @param startAgain starts the server that has ended; called while the library still tells of the end. */
  constructor(private readonly startAgain: () => Promise<void>) {}

  /** A message that cannot be read or written: the connection stays, as long as the server does. */
  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.ends = [...this.ends.filter((end) => now - end < PERIOD), now];
    const isLast = this.ends.length === MOST_ENDS;
    if (isLast) this.ends = [];
    void (isLast ? this.offerRestart() : this.startAgain());
    return { action: CloseAction.DoNotRestart, handled: true, message: l10n.t('The server has ended by itself.') };
  }

  private async offerRestart(): Promise<void> {
    const restart = l10n.t('Restart');
    const message = l10n.t(
      'IMR Letters has stopped {0} times within {1} minutes and no longer checks your letters. Their text is as you left it.',
      MOST_ENDS,
      PERIOD / 60_000,
    );
    if ((await window.showErrorMessage(message, restart)) === restart) await this.startAgain();
  }
}

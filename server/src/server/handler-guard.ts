import { type CancellationToken, type Connection, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';

type Handler<Params extends unknown[], Result> = (...params: Params) => Promise<Result>;

/**
 * Lets no failure of a handler end the server, and none tell of a letter: what is logged and answered is the method, the kind of
 * error, the places in the program and the time, never the error's own words.
 */
export class HandlerGuard {
  private ended = false;

  constructor(private readonly connection: Connection) {}

  /** The client has asked for the end: from now on every request is refused, as LSP asks. */
  end(): void {
    this.ended = true;
  }

  /** The same handler; an error that is meant for the client passes, any other becomes "internal error". */
  request<Params extends unknown[], Result>(method: string, handler: Handler<Params, Result>): Handler<Params, Result> {
    return async (...params) => {
      if (this.ended) throw new ResponseError(ErrorCodes.InvalidRequest, 'the server is shutting down');
      const start = performance.now();
      try {
        return await handler(...params);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        this.log(method, error, performance.now() - start);
        throw new ResponseError(ErrorCodes.InternalError, `${method} failed`);
      }
    };
  }

  /** Runs what nobody waits for. */
  background(name: string, task: () => Promise<void>): void {
    const start = performance.now();
    task().catch((error: unknown) => {
      if (!(error instanceof ResponseError)) this.log(name, error, performance.now() - start);
    });
  }

  /** Logs an error without its words. */
  log(name: string, error: unknown, milliseconds?: number): void {
    const kind = error instanceof Error ? error.name : typeof error;
    const places = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
    this.connection.console.error(
      [`${name} failed${milliseconds === undefined ? '' : ` after ${milliseconds.toFixed(1)} ms`}: ${kind}`, ...places].join('\n'),
    );
  }
}

/** Ends a request that the client no longer waits for. */
export function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** Lets the messages that have arrived meanwhile, cancellations and changes among them, be read. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { percentile, timesOf } from './measure.mjs';

const capabilities = {
  textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] }, completion: { completionItem: { snippetSupport: true } } },
};

/** The server as a process of its own, over its standard streams; all in ms, memory in MB. */
export async function measureServer(serverFile, letterOfSize) {
  const ready = await timesOf(async () => (await LetterServer.start(serverFile)).stop(), 4_000);
  const server = await LetterServer.start(serverFile);
  const uri = 'file:///letters/letter.imr';
  const text = letterOfSize(10_000);
  const lines = text.split('\n');
  const textDocument = { uri };
  await server.open(uri, text);
  const middle = { line: Math.floor(lines.length * 0.7), character: 0 };
  const keystroke = await timesOf(async (run) => {
    const range = { start: middle, end: { ...middle, character: run % 2 } };
    await server.change(uri, run + 2, [{ range, text: run % 2 ? '' : 'x' }]);
    await server.request('textDocument/diagnostic', { textDocument });
  }, 3_000);
  const places = lines.flatMap((line, number) =>
    [0.2, 0.5, 0.8].map((part) => ({ line: number, character: Math.floor(line.length * part) })),
  );
  const positionOf = (run) => places[(run * 7) % places.length];
  const hover = await timesOf((run) => server.request('textDocument/hover', { textDocument, position: positionOf(run) }), 2_000);
  const completion = await timesOf((run) => server.request('textDocument/completion', { textDocument, position: positionOf(run) }), 2_000);
  await server.stop();
  return {
    ready: percentile(ready, 50),
    keystroke: percentile(keystroke, 95),
    hover: percentile(hover, 95),
    completion: percentile(completion, 95),
    memory: await memoryWithLettersOpen(serverFile, letterOfSize, 100),
  };
}

async function memoryWithLettersOpen(serverFile, letterOfSize, count) {
  const server = await LetterServer.start(serverFile);
  for (let number = 0; number < count; number++) {
    const uri = `file:///letters/${number}.imr`;
    await server.open(uri, letterOfSize(10_000, number));
    await server.request('textDocument/diagnostic', { textDocument: { uri } });
  }
  const kilobytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.process.pid)], { encoding: 'utf8' }));
  await server.stop();
  return kilobytes / 1000;
}

/** A server in a process of its own, as an editor talks to it. */
export class LetterServer {
  constructor(process, connection) {
    this.process = process;
    this.connection = connection;
  }

  /** Starts a server; it has answered `initialize` when this returns. */
  static async start(serverFile) {
    const child = spawn(process.execPath, [serverFile, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    child.once('exit', (code) => {
      if (code !== 0) throw new Error(`the server ended with ${code}`);
    });
    const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.onRequest(() => null);
    connection.listen();
    await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities });
    await connection.sendNotification('initialized', {});
    return new LetterServer(child, connection);
  }

  request(method, params) {
    return this.connection.sendRequest(method, params);
  }

  open(uri, text) {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'imr-determination', version: 1, text },
    });
  }

  change(uri, version, contentChanges) {
    return this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  async stop() {
    const exited = once(this.process, 'exit');
    await this.request('shutdown');
    await this.connection.sendNotification('exit');
    await exited;
    this.connection.dispose();
  }
}

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { percentile, timesOf } from './measure.mjs';
import { milliseconds, row, rowOfTime } from './rows.mjs';

const capabilities = {
  textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] }, completion: { completionItem: { snippetSupport: true } } },
};

/** The server as a process of its own, over its standard streams. */
export async function languageServer({ root, letterOfSize, product }) {
  const flags = product.serverFlags;
  const serverFile = join(root, 'dist/server.js');
  const ready = await timesOf(async () => (await LetterServer.start(serverFile, flags)).stop(), 4_000);
  const firstFindings = await timesOf(async () => {
    const server = await LetterServer.start(serverFile, flags);
    await server.open('file:///letters/letter.imr', letterOfSize(10_000));
    await server.findings('file:///letters/letter.imr');
    await server.stop();
  }, 4_000);

  const server = await LetterServer.start(serverFile, flags);
  const uri = 'file:///letters/letter.imr';
  const textDocument = { uri };
  const text = letterOfSize(10_000);
  const lines = text.split('\n');
  await server.open(uri, text);
  const middle = { line: Math.floor(lines.length * 0.7), character: 0 };
  let version = 1;
  const keystroke = async () => {
    const typed = version % 2 === 0;
    const range = { start: middle, end: { ...middle, character: typed ? 1 : 0 } };
    await server.change(uri, ++version, [{ range, text: typed ? '' : 'x' }]);
    await server.findings(uri);
  };
  await timesOf(keystroke, 2_000);
  const before = server.processorTime();
  const keystrokes = await timesOf(keystroke, 4_000);
  const processor =
    before === undefined ? '' : `; processor on average ${milliseconds((server.processorTime() - before) / keystrokes.length)} ms`;
  // The same again, with nothing typed: what the protocol alone takes.
  const roundTrips = await timesOf(() => server.findings(uri), 1_000);

  const places = lines.flatMap((line, number) =>
    [0.2, 0.5, 0.8].map((part) => ({ line: number, character: Math.floor(line.length * part) })),
  );
  const positionOf = (run) => places[(run * 7) % places.length];
  const hover = await timesOf((run) => server.request('textDocument/hover', { textDocument, position: positionOf(run) }), 2_000);
  const completion = await timesOf((run) => server.request('textDocument/completion', { textDocument, position: positionOf(run) }), 2_000);
  await server.stop();
  return [
    rowOfTime('a keystroke to findings over LSP stdio, 10 KB', 'p95 ', 10, percentile(keystrokes, 95), processor),
    row('of it the protocol: a request and its answer', '', `median ${milliseconds(percentile(roundTrips, 50))} ms`),
    rowOfTime('hover, 10 KB', 'p95 ', 5, percentile(hover, 95)),
    rowOfTime('completion, 10 KB', 'p95 ', 5, percentile(completion, 95)),
    rowOfTime('server, from start to ready', '', 150, percentile(ready, 50)),
    row('server, from start to the first letter’s findings', '', `${milliseconds(percentile(firstFindings, 50))} ms`),
    await memoryWithLettersOpen(serverFile, flags, letterOfSize, 100),
  ];
}

/** What the system counts as the process's resident memory, code and Node's own included, once the last letter is checked. */
async function memoryWithLettersOpen(serverFile, flags, letterOfSize, count) {
  const server = await LetterServer.start(serverFile, flags);
  for (let number = 0; number < count; number++) {
    const uri = `file:///letters/${number}.imr`;
    await server.open(uri, letterOfSize(10_000, number));
    await server.findings(uri);
  }
  const used = residentMemory(server.process.pid);
  await server.stop();
  const bare = spawn(process.execPath, ['-e', 'process.stdin.resume(); process.stdout.write("ready")'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  await once(bare.stdout, 'data');
  const ownOfNode = residentMemory(bare.pid);
  bare.kill();
  const measured = `${used.toFixed(0)} MB resident, ${ownOfNode.toFixed(0)} MB of which an idle Node has too`;
  return row(`memory of the server with ${count} letters open`, '100 MB', measured, used <= 100);
}

/** The resident memory of a process, in MB. */
export function residentMemory(pid) {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1_000;
}

/** A server in a process of its own, as an editor talks to it. */
export class LetterServer {
  constructor(process, connection) {
    this.process = process;
    this.connection = connection;
  }

  /** Starts a server, Node with flags as the extension gives it; it has answered `initialize` when this returns. */
  static async start(serverFile, flags) {
    const child = spawn(process.execPath, [...flags, serverFile, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
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

  findings(uri) {
    return this.request('textDocument/diagnostic', { textDocument: { uri } });
  }

  open(uri, text) {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'imr-determination', version: 1, text },
    });
  }

  change(uri, version, contentChanges) {
    return this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  /** The processor time that the process has taken, in ms, to 10 ms; nothing where the system does not tell. */
  processorTime() {
    const file = `/proc/${this.process.pid}/stat`;
    if (!existsSync(file)) return undefined;
    const fields = readFileSync(file, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  }

  async stop() {
    const exited = once(this.process, 'exit');
    await this.request('shutdown');
    await this.connection.sendNotification('exit');
    await exited;
    this.connection.dispose();
  }
}

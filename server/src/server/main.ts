import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startLanguageServer } from './language-server';

// For `letters.js`, which must have the same classes of errors.
export * from 'vscode-languageserver/node';

// An editor talks to the server through its standard streams or through Node's channel between processes. The library would
// open sockets too; this server has no network code, so these two are all it takes.
const transports = ['--stdio', '--node-ipc'];

if (!process.argv.slice(2).some((argument) => transports.includes(argument))) {
  process.stderr.write('usage: imr-language-server --stdio\n\nThe language server of IMR Letters; an editor starts it.\n');
  process.exitCode = 2;
} else if (process.argv.some((argument) => /^--(?:socket|pipe)\b/.test(argument))) {
  process.stderr.write('imr-language-server: only --stdio and --node-ipc are supported\n');
  process.exitCode = 2;
} else {
  const connection = createConnection(ProposedFeatures.all);
  startLanguageServer(connection);
  connection.listen();
}

// Opens the extension on the sample letters: in the desktop VS Code if there is one, else in VS Code's workbench from the
// npm registry, in the browser. Options: --web (the workbench even so), --port=N (the workbench's port).
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startCodeServer, workbenchAddress } from './support/code-server.mjs';
import {
  build,
  findProgram,
  hasCodeServer,
  installCodeServer,
  installPackages,
  MachineFault,
  main,
  packageExtension,
  root,
  run,
} from './support/project.mjs';

const letters = join(root, 'test/letters');
/** The letter that is open at first: it has something to be mended. */
const firstLetter = join(letters, 'psychotherapy.imr');
const option = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);

/** The desktop's VS Code, if a window of it can open here (it refuses to run as root). */
function desktopEditor() {
  if (process.argv.includes('--web') || process.getuid?.() === 0) return undefined;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  return findProgram('code', 'code-insiders', 'codium');
}

async function startWorkbench() {
  const codeServer = installCodeServer();
  const token = randomBytes(16).toString('hex');
  const server = await startCodeServer(codeServer, { vsix: packageExtension(), token, port: Number(option('port') ?? 0) });
  console.log(
    `\nIMR Letters in VS Code's workbench, on the sample letters. Open:\n\n  ${workbenchAddress(server.port, letters, [['openFile', firstLetter]])}&tkn=${token}\n\nCtrl+C ends it.`,
  );
  const end = () => server.stop().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  // npm, when it is ended, ends the shell between it and this script, and tells this script nothing.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 1000);
}

await main(async () => {
  installPackages();
  const editor = desktopEditor();
  if (editor) {
    build();
    console.log(`Opening the sample letters in ${editor}.`);
    run(editor, ['--new-window', `--extensionDevelopmentPath=${root}`, letters, firstLetter]);
  } else if (hasCodeServer()) {
    await startWorkbench();
  } else {
    throw new MachineFault('No desktop VS Code was found. Install it (https://code.visualstudio.com) with its command "code" on the PATH.');
  }
});

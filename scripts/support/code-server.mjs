// VS Code's own server and workbench, started with folders of its own: nothing of the user's is read or changed.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

/** The settings of a quiet editor: no welcome, no assistant, no telemetry, no look-up of updates; saves as on a desktop. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
  // The sample letters lie in this project's repository, of which nobody wants to be told.
  'git.openRepositoryInParentFolders': 'never',
};

/**
 * Starts VS Code's server on a loopback port.
 * @param {{node: string, main: string}} codeServer as installCodeServer() returns it.
 * @param {object} options
 * @param {string} [options.vsix] a packaged extension to install first.
 * @param {string} [options.token] what the address must carry as `tkn`; without one, every local user is let in.
 * @param {number} [options.port] the port; 0, the default, is any free one.
 * @param {Record<string, string>} [options.env] variables for the extension host.
 * @param {Record<string, unknown>} [options.settings] user settings besides the quiet ones.
 * @param {boolean} [options.workspaceTrust] ask whether a folder is to be trusted; else all are.
 * @param {boolean} [options.testDriver] let the page's address name an extension under development and its tests.
 * @returns {Promise<{port: number, temporaryFolder: string, stop: () => Promise<void>}>} the running server; its
 *   temporary folder has a short path and is gone after stop().
 */
export async function startCodeServer(codeServer, options = {}) {
  const temporaryFolder = mkdtempSync(join(tmpdir(), 'imr-')); // short, since Unix sockets stand below it
  const userData = join(temporaryFolder, 'data');
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeFileSync(join(userData, 'User/settings.json'), JSON.stringify({ ...quietSettings, ...options.settings }));
  const folders = [
    `--server-data-dir=${temporaryFolder}`,
    `--user-data-dir=${userData}`,
    `--extensions-dir=${join(temporaryFolder, 'extensions')}`,
  ];
  const env = environment(temporaryFolder, options.env);
  const removeFolder = () => rmSync(temporaryFolder, { recursive: true, force: true, maxRetries: 5 });

  try {
    if (options.vsix) {
      const install = [codeServer.main, '--accept-server-license-terms', ...folders, '--install-extension', options.vsix];
      await promisify(execFile)(codeServer.node, install, { env });
    }
    const server = spawn(
      codeServer.node,
      [
        codeServer.main,
        '--host=127.0.0.1',
        `--port=${options.port ?? 0}`,
        options.token ? `--connection-token=${options.token}` : '--without-connection-token',
        '--accept-server-license-terms',
        '--disable-telemetry',
        ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
        // Without it a built workbench ignores the extension under development that its address names.
        ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
        ...folders,
      ],
      { env, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const port = await listeningPort(server);
    const stop = async () => {
      if (server.exitCode === null && server.kill()) await once(server, 'exit');
      removeFolder();
    };
    return { port, temporaryFolder, stop };
  } catch (error) {
    removeFolder();
    throw error;
  }
}

/** The environment without what an editor that this runs in has set for its own processes. */
function environment(temporaryFolder, added) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$|VITEST)/.test(name));
  return { ...Object.fromEntries(kept), TMPDIR: temporaryFolder, XDG_RUNTIME_DIR: temporaryFolder, EXTENSIONS_GALLERY: '{}', ...added };
}

/** The port that the server says it listens on; rejects with all it said if it ends before that. */
function listeningPort(server) {
  const said = [];
  return new Promise((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        if (process.env.VERBOSE) console.error(`[server] ${line}`);
        const found = /Extension host agent listening on (\d+)/.exec(line);
        if (found) resolve(Number(found[1]));
      });
    }
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`VS Code's server ended with ${code}:\n${said.join('\n')}`)));
  });
}

/**
 * The address of a folder in the workbench of a server that is running.
 * @param {number} port the server's port.
 * @param {string} [folder] its absolute path; without one, an empty window.
 * @param {[string, string][]} [files] pairs of a key of the workbench's payload and an absolute path, e.g. `['openFile', path]`.
 * @returns {string} the address, without a token.
 */
export function workbenchAddress(port, folder, files = []) {
  // The authority of these URIs is the page's own host and port.
  if (folder === undefined) return `http://127.0.0.1:${port}/?ew=true`;
  const payload = files.map(([key, path]) => [key, `vscode-remote://127.0.0.1:${port}${path}`]);
  return `http://127.0.0.1:${port}/?${new URLSearchParams({ folder, ...(files.length > 0 && { payload: JSON.stringify(payload) }) })}`;
}

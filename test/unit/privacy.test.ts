import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const networkModules = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'undici', 'inspector'];
const imports = new RegExp(
  `(?:from\\s*|import\\(\\s*|require\\(\\s*|import\\s+)['"](?:node:)?(?:${networkModules.join('|')})(?:/[^'"]*)?['"]`,
);
const browserInterfaces = /\b(?:fetch|importScripts|sendBeacon)\s*\(|\bnew\s+(?:WebSocket|EventSource|XMLHttpRequest|Request)\b/;

/** The lines of a source text that could reach a network. */
function networkCode(source: string): string[] {
  return source.split('\n').filter((line) => imports.test(line) || browserInterfaces.test(line));
}

test('the extension, the server and the command line hold no network code', () => {
  const sources = ['client/src', 'server/src'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );
  expect(sources.length).toBeGreaterThan(0);
  for (const path of sources) expect(networkCode(readFileSync(path, 'utf8')), path).toEqual([]);
});

test('the bundled command line brings no network code of a library', () => {
  expect(networkCode(readFileSync('dist/imr.js', 'utf8'))).toEqual([]);
});

test("the bundle that reads PDFs has lost its library's ways to a network", () => {
  const source = readFileSync('dist/pdf.js', 'utf8');
  expect(source.split('\n').filter((line) => imports.test(line))).toEqual([]);
  expect(source).not.toMatch(/(?:await|return|=) fetch\(|new XMLHttpRequest|new WebSocket|new EventSource/);
});

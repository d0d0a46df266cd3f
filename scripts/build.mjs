// Bundles the extension's client and the language server (two files each), the command line and the library into dist/,
// with the licences of what they hold, and the page of the installed extension.
// Options: --minify (for the package: no source maps), --watch, --tests (the Mocha suites too, into out/).
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';
import { extensionPage } from './support/extension-page.mjs';
import { thirdPartyNotices } from './support/third-party-notices.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const minify = process.argv.includes('--minify');
const watch = process.argv.includes('--watch');

/** Large data as JSON in a string, which is read more quickly than the same written as a program. */
const jsonAsText = {
  name: 'json-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]guidelines[/\\]data[/\\].*\.json$/ }, ({ path }) => {
      const json = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(json)});`, watchFiles: [path] };
    });
  },
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify,
  sourcemap: !minify,
  logLevel: 'warning',
  metafile: true,
  // The packages' ES modules, so that what is not used is left out.
  mainFields: ['module', 'main'],
  plugins: [jsonAsText],
  // An ES module asks for its own place by this; a bundle has another name for it.
  define: { 'import.meta.url': '__filename' },
};
const executable = { js: '#!/usr/bin/env node' };
const bundles = [
  // What is activated; it loads the other one, which holds the protocol's library and all that is there for letters.
  { entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode', './letter-features.js'] },
  { entryPoints: ['client/src/letter-features.ts'], outfile: 'dist/letter-features.js', external: ['vscode'] },
  // Loaded when a letter is first exported.
  { entryPoints: ['client/src/paper/docx-letter.ts'], outfile: 'dist/docx.js' },
  // The thread that reads PDFs, loaded when one is imported.
  {
    entryPoints: ['client/src/pdf/pdf-thread.ts'],
    outfile: 'dist/pdf.js',
    external: ['@napi-rs/canvas'],
    // The library could also load PDFs, fonts and programs from addresses. Here it is given bytes, and no way to a network.
    define: { ...shared.define, fetch: 'undefined', XMLHttpRequest: 'undefined' },
  },
  // What answers a client's `initialize`; it loads the other one, which reads letters, and has the protocol's library for both.
  { entryPoints: ['server/src/server/main.ts'], outfile: 'dist/server.js', banner: executable, external: ['./letters.js'] },
  {
    entryPoints: ['server/src/server/letter-service.ts'],
    outfile: 'dist/letters.js',
    alias: { 'vscode-languageserver/node': './server.js' },
    external: ['./server.js'],
  },
  { entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/imr.js', banner: executable },
  { entryPoints: ['server/src/library/index.ts'], outfile: 'dist/library.mjs', format: 'esm', platform: 'neutral', define: {} },
];

if (process.argv.includes('--tests')) {
  bundles.push({
    entryPoints: ['test/vscode/index.ts', 'test/vscode/suite/*.test.ts'],
    outdir: 'out/vscode',
    outbase: 'test/vscode',
    external: ['vscode', 'mocha'],
  });
  rmSync(join(root, 'out/vscode'), { recursive: true, force: true });
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
/** What each bundle is made of. */
const metafiles = [];
for (const bundle of bundles) {
  const build = await context({ ...shared, ...bundle });
  const { metafile } = await build.rebuild();
  if (bundle.outfile) metafiles.push(metafile);
  if (watch) await build.watch();
  else await build.dispose();
}
mkdirSync(join(root, 'out'), { recursive: true });
writeFileSync(join(root, 'out/bundles.json'), JSON.stringify(metafiles));
writeFileSync(join(root, 'dist/ThirdPartyNotices.txt'), thirdPartyNotices(metafiles));
writeFileSync(join(root, 'dist/extension-page.md'), extensionPage(readFileSync(join(root, 'README.md'), 'utf8')));
if (watch) console.log('watching client/ and server/');

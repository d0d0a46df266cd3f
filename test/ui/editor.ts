import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { startCodeServer } from '../../scripts/support/code-server.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The port of VS Code's server, which has the packaged extension installed. */
    editorPort: number;
    /** A folder for the workspaces of the walks. */
    temporaryFolder: string;
    /** Where the running Chromium answers. */
    browserEndpoint: string;
  }
}

/**
 * Starts, once for all walks, VS Code's server with the packaged extension and a Chromium. The environment is set by
 * scripts/test.mjs: run `npm run test:ui`.
 */
export default async function startEditor(project: TestProject): Promise<() => Promise<void>> {
  const { CODE_SERVER_NODE: node, CODE_SERVER_MAIN: main, CHROMIUM, VSIX } = process.env;
  if (!node || !main || !CHROMIUM || !VSIX) throw new Error('Run the walks by `npm run test:ui`.');
  const server = await startCodeServer({ node, main }, { vsix: VSIX, settings: { 'editor.fontSize': 13 } });
  const browser = await chromium.launchServer({ executablePath: CHROMIUM, args: ['--disable-gpu'] });
  project.provide('editorPort', server.port);
  project.provide('temporaryFolder', server.temporaryFolder);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.stop();
  };
}

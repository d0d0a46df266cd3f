import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/ui/**'],
    globalSetup: 'test/support/build.ts',
    // No test changes what others share: the catalogue and its tables are built once a process, not once a file.
    isolate: false,
    // The machine of a reviewer's IT department, or of a CI, may have two slow cores.
    testTimeout: 30_000,
  },
});

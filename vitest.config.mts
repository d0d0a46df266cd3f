import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/ui/**'],
    globalSetup: 'test/support/build.ts',
    // The machine of a reviewer's IT department, or of a CI, may have two slow cores.
    testTimeout: 30_000,
  },
});

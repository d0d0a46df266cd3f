import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/ui/walks/*.walk.ts'],
    globalSetup: 'test/ui/editor.ts',
    // One editor, one reviewer: the walks follow one another.
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/ui/walks/*.walk.ts'],
    globalSetup: 'test/ui/editor.ts',
    // One editor, one reviewer: the walks follow one another.
    fileParallelism: false,
    testTimeout: 90_000,
    // A busy machine may lose a key: a walk that fails is walked once more, in a window of its own.
    retry: 1,
    hookTimeout: 90_000,
  },
});

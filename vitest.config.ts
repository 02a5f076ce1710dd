import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/console/**', 'test/hard/**', 'test/package/**'],
    globalSetup: ['test/support/build.ts'],
    sequence: { shuffle: true },
    pool: 'threads',
    // Nothing is kept in modules, so files can share them: a quarter of the time goes into loading otherwise.
    isolate: false,
    // One worker less than there are cores is the default, which on two cores is one.
    maxWorkers: '100%',
    testTimeout: 20_000,
  },
});

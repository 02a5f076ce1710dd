import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/console/**'],
    globalSetup: ['test/support/build.ts'],
    sequence: { shuffle: true },
    pool: 'threads',
    testTimeout: 20_000,
  },
});

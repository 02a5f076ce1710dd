import { defineConfig } from 'vitest/config';

// What `npm pack` makes, installed into an empty project: `npm run test:package`.
export default defineConfig({
  test: {
    include: ['test/package/**/*.test.ts'],
    globalSetup: ['test/package/setup.ts'],
    sequence: { shuffle: true },
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});

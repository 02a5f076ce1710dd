import { defineConfig } from 'vitest/config';

// Tests of the console in Chromium, against the server that was built: `npm run test:console`.
export default defineConfig({
  test: {
    include: ['test/console/**/*.test.ts'],
    sequence: { shuffle: true },
    // Each file has a browser of its own.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

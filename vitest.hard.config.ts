import { defineConfig } from 'vitest/config';
import { TallyReporter } from './test/hard/tally-reporter.ts';

// Hard knocks: `npm run test:hard`; with HARD=short in the environment in a short form, for CI.
export default defineConfig({
  test: {
    include: ['test/hard/**/*.test.ts'],
    globalSetup: ['test/support/build.ts'],
    reporters: ['default', new TallyReporter()],
    sequence: { shuffle: true },
    // Processes, not threads: a crash, a hang or memory that grows is then one file's own.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: process.env.HARD === 'short' ? 60_000 : 1_200_000,
    hookTimeout: 60_000,
  },
});

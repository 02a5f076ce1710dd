import { defineConfig } from 'vitest/config';

// The tests of one room, from its sources: nothing is built, no other room's tests run.
export default defineConfig({
  test: {
    include: [`test/${process.env.MUTATED_ROOM}/**/*.test.ts`],
    pool: 'threads',
    // Each change is tried in a thread of its own; within it nothing is kept in modules.
    isolate: false,
    testTimeout: 20_000,
  },
});

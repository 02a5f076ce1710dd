import { defineConfig } from 'vitest/config';

// Suites that a test runs in a Vitest of their own; some of their tests fail on purpose.
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.suite.ts'], reporters: ['verbose'], pool: 'threads' },
});

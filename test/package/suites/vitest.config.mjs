// @ts-check
import { defineConfig } from 'vitest/config';

const FAKES = ['none', 'before each test', 'before the import'];

/** Every environment of Vitest, without fake timers and with them. */
export default defineConfig({
  test: {
    projects: ['node', 'jsdom', 'happy-dom', 'edge-runtime'].flatMap((environment) =>
      FAKES.map((fakes) => ({
        test: {
          name: `${environment}, fakes: ${fakes}`,
          include: ['doors.vitest.mjs'],
          environment,
          env: { FAKES: fakes },
          pool: 'threads',
          testTimeout: 30_000,
        },
      })),
    ),
  },
});

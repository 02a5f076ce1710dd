import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const adapter = (name: string) => resolve(import.meta.dirname, `../../src/doors/${name}.ts`);

// Runs the snippets of the documents that snippets.test.ts has written into SNIPPETS.
export default defineConfig({
  resolve: {
    alias: [
      ...['vitest', 'playwright', 'msw', 'core'].map((name) => ({
        find: `ev-driver-mock/${name}`,
        replacement: adapter(name),
      })),
      { find: /^ev-driver-mock$/, replacement: adapter('index') },
    ],
  },
  test: { include: [`${process.env.SNIPPETS}/**/*.test.{ts,mjs}`], root: process.cwd(), testTimeout: 30_000 },
});

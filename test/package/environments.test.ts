import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { run } from './run.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const { equipped } = inject('installed');
const folder = join(equipped, 'environments');
const JEST = ['--config', join(folder, 'jest.config.cjs'), '--no-cache'];

beforeAll(() => cpSync(join(import.meta.dirname, 'suites'), folder, { recursive: true }));

describe.concurrent('every door works in the environments of', () => {
  test.each(['none', 'modern', 'legacy', 'global', 'global-legacy'])(
    'Jest, fake timers: %s',
    async (FAKES) => {
      const bin = join(ROOT, 'node_modules/jest/bin/jest.js');
      const env = { FAKES, JEST_FROM: ROOT, NODE_OPTIONS: '' };
      const { status, stdout, stderr } = await run(folder, process.execPath, [bin, ...JEST], env);
      expect(stdout + stderr).toMatch(/Tests: +6 passed, 6 total/);
      expect(status).toBe(0);
    },
  );

  test('Vitest, with fake timers and without', async () => {
    const cli = join(ROOT, 'node_modules/vitest/vitest.mjs');
    const { status, stdout, stderr } = await run(folder, process.execPath, [cli, 'run'], { NO_COLOR: '1' });
    expect(stdout + stderr).toMatch(/Tests +48 passed \(48\)/);
    expect(status).toBe(0);
  });
});

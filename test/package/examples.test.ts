import { join, resolve } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { run } from './run.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const { tarball } = inject('installed');

describe.concurrent('the example projects run with the package', () => {
  // Testcontainers alone are 170 packages, which takes its time.
  test.each([
    'vitest',
    'react',
    'app',
    'jest',
    'consumer',
    'playwright',
    'curl',
    'provider-check',
    'sibling-operations',
    'testcontainers',
  ])('%s', { timeout: 300_000 }, async (name) => {
    const args = [join(ROOT, 'tools/run-examples.mjs'), '--tarball', tarball, name];
    const { status, stdout, stderr } = await run(ROOT, process.execPath, args);
    expect(status, stdout + stderr).toBe(0);
  });

  // Not among the development dependencies: what Jest 29 brings is deprecated.
  test('jest, with Jest 29', async () => {
    const others = ['jest@29.7.0', 'jest-environment-jsdom@29.7.0'].flatMap((other) => ['--with', other]);
    const args = [join(ROOT, 'tools/run-examples.mjs'), '--tarball', tarball, ...others, 'jest'];
    const { status, stdout, stderr } = await run(ROOT, process.execPath, args);
    expect(status, stdout + stderr).toBe(0);
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { run } from './run.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const { equipped } = inject('installed');

/** Writes the files of a project of its own inside the one that has everything. */
function project(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(equipped, name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

/** The tools print what they like; a warning of Node.js or of the package begins so. */
const WARNING = /warning/i;

describe('beside its test tool, as an ES module and as a CommonJS module', () => {
  const useMsw = `
    (async () => {
      const mock = await createMswMock({ baseUrl: 'https://charging.example.com' });
      const server = setupServer(...mock.handlers);
      server.listen();
      await mock.activate('rate-limited');
      const url = 'https://charging.example.com/api/user/externalId/extIdTest?code=demo-key&clientId=demo';
      console.log((await fetch(url)).status);
      server.close();
    })();`;

  test.each([
    [
      'module',
      `import { createMswMock } from 'ev-driver-mock/msw'; import { setupServer } from 'msw/node'; ${useMsw}`,
    ],
    [
      'commonjs',
      `const { createMswMock } = require('ev-driver-mock/msw'); const { setupServer } = require('msw/node'); ${useMsw}`,
    ],
  ])('./msw answers from a %s', async (type, code) => {
    const ran = await run(equipped, process.execPath, [`--input-type=${type}`, '--eval', code]);
    expect(ran).toEqual({ status: 0, stdout: '429\n', stderr: '' });
  });

  const useFixtures = `
    test('has a session of its own', async ({ mock }) => {
      await mock.activate('maintenance');
      const answer = await fetch(mock.apiUrl + '/user/externalId/extIdTest?code=demo-key&clientId=demo');
      expect(answer.status).toBe(503);
    });`;

  test('./playwright gives its fixtures to both', async () => {
    const folder = project('with-playwright', {
      'package.json': '{"private": true}',
      'esm.spec.mjs': `
        import { expect } from '@playwright/test'; import { test } from 'ev-driver-mock/playwright'; ${useFixtures}`,
      'cjs.spec.cjs': `
        const { expect } = require('@playwright/test'); const { test } = require('ev-driver-mock/playwright');
        ${useFixtures}`,
    });
    const cli = join(ROOT, 'node_modules/@playwright/test/cli.js');
    const { stdout, stderr, status } = await run(folder, process.execPath, [cli, 'test', '--reporter=line']);
    expect(stdout + stderr).toMatch(/2 passed/);
    expect(stdout + stderr).not.toMatch(WARNING);
    expect(status).toBe(0);
  });

  test('./vitest gives its fixtures to an ES module, and Vitest itself says that it cannot be required', async () => {
    const folder = project('with-vitest', {
      'package.json': '{"private": true, "type": "module"}',
      'it.test.js': `
        import { test } from 'ev-driver-mock/vitest'; import { expect } from 'vitest'; ${useFixtures}`,
    });
    const cli = join(ROOT, 'node_modules/vitest/vitest.mjs');
    const { stdout, stderr, status } = await run(folder, process.execPath, [cli, 'run'], { NO_COLOR: '1' });
    expect(stdout + stderr).toMatch(/1 passed/);
    expect(stdout + stderr).not.toMatch(WARNING);
    expect(status).toBe(0);
    const required = await run(folder, process.execPath, [
      '--input-type=commonjs',
      '--eval',
      'require("ev-driver-mock/vitest")',
    ]);
    expect(required.stderr).toContain('Vitest cannot be imported in a CommonJS module using require()');
  });
});

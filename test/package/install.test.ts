import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { productionPackages } from './registry.ts';
import { run, startServer } from './run.ts';

const { project, tarball, registry, written } = inject('installed');
const DRIVER = '/api/user/externalId/extIdTest?code=demo-key&clientId=demo';
/** Whatever asks for another host ends with code 99. */
const OFFLINE = { NODE_OPTIONS: `--require=${resolve(import.meta.dirname, 'no-network.cjs')}` };
/** Jest and others know no `require` of an ES module. */
const NO_REQUIRE_OF_ESM = ['--no-experimental-require-module'].filter((flag) =>
  process.allowedNodeEnvironmentFlags.has(flag),
);
const MODULE = join(project, 'node_modules/ev-driver-mock');

describe('in an empty project', () => {
  test('npm adds the package and what package-lock.json names, and warns of nothing', () => {
    const packages = productionPackages();
    expect(written).toMatch(new RegExp(`^\\s*added ${packages.length + 1} packages in \\S+\\s*$`));
    const folders = new Set(packages.map(({ name }) => name.split('/')[0]));
    expect(
      readdirSync(join(project, 'node_modules'))
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual([...folders, 'ev-driver-mock'].sort());
  });

  const use = `
    const mock = await startDriverMock({ fixtures: ${JSON.stringify(join(MODULE, 'fixtures'))} });
    const core = await createDriverMock();
    const served = await fetch(mock.url + '${DRIVER}');
    const computed = await core.fetch(core.url + '${DRIVER}');
    const page = await fetch(mock.url + '/_mock/');
    await mock.activate('flaky');
    const flaky = await fetch(mock.url + '${DRIVER}');
    await mock.activate('no-such').catch((error) => console.log(error instanceof MockApiError));
    console.log(served.status, computed.status, page.status, flaky.status, mock.url !== core.url);
    await mock.close();`;

  test.each([
    [
      'an ES module',
      'use.mjs',
      `import { MockApiError, startDriverMock } from 'ev-driver-mock';
       import { createDriverMock } from 'ev-driver-mock/core'; ${use}`,
    ],
    [
      'a CommonJS module',
      'use.cjs',
      `const { MockApiError, startDriverMock } = require('ev-driver-mock');
       const { createDriverMock } = require('ev-driver-mock/core'); (async () => { ${use} })();`,
    ],
  ])(
    '%s starts a mock, steers it and stops it, without a warning and without a network',
    async (_kind, _file, code) => {
      const type = code.startsWith('import') ? 'module' : 'commonjs';
      const ran = await run(
        project,
        process.execPath,
        [...NO_REQUIRE_OF_ESM, `--input-type=${type}`, '--eval', code],
        OFFLINE,
      );
      expect(ran).toEqual({ status: 0, stdout: 'true\n200 200 200 503 true\n', stderr: '' });
    },
  );

  test('a process that asks for another host would be found out', async () => {
    for (const code of [
      'fetch("http://192.0.2.1")',
      'require("node:https").get("https://registry.npmjs.org")',
    ]) {
      const { status, stderr } = await run(project, process.execPath, ['--eval', code], OFFLINE);
      expect(status, stderr).toBe(99);
    }
  });
});

describe('npx ev-driver-mock', () => {
  test('serves in the project, asks for no other host, and ends with Ctrl-C', async () => {
    const server = startServer(
      project,
      'npx',
      ['--offline', 'ev-driver-mock', 'serve', '--port', '0'],
      OFFLINE,
    );
    try {
      const url = await server.url;
      expect(await (await fetch(url + DRIVER)).json()).toMatchObject({ name: 'UserTest' });
      expect((await fetch(`${url}/_mock/`)).headers.get('content-type')).toContain('text/html');
    } finally {
      server.interrupt();
    }
    expect(await server.ended).toMatchObject({ stderr: '' });
    await expect(fetch(await server.url)).rejects.toThrow();
  });

  test('runs from the tarball in a folder where nothing is installed', async () => {
    const elsewhere = join(project, '..', 'elsewhere');
    mkdirSync(elsewhere, { recursive: true });
    const from = ['--registry', registry, '--cache', join(elsewhere, 'cache')];
    const npm = ['exec', '--yes', ...from, `--package=${tarball}`];
    const ran = await run(elsewhere, 'npm', [...npm, '--', 'ev-driver-mock', 'show', 'extIdTest', '--json']);
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(ran.stdout)).toMatchObject({ name: 'UserTest' });
  });
});

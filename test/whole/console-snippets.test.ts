import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itemAt } from '../../src/base/present.ts';
import { asCurl } from '../../src/console/parts/snippets/sample-request.ts';
import { SNIPPETS, type SnippetKind } from '../../src/console/parts/snippets/test-snippet.ts';
import { requestFor } from '../../src/console/parts/snippets/written-request.ts';
import { type DriverMock, startDriverMock } from '../../src/doors/start.ts';
import { ASKED_SPECS } from '../support/asked-specs.ts';
import { asked } from '../support/snippets.ts';

test('a request as a snippet for Vitest and MSW runs as it stands and gets the same status', {
  timeout: 60_000,
}, async () => {
  const one = await asked();
  expect(one.entry.status).toBe(429);
  await inFolder((folder) => {
    for (const kind of ['Vitest', 'MSW'] as const)
      writeFileSync(join(folder, `${kind}.test.ts`), SNIPPETS[kind](one));
    const run = spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/docs/snippets.config.ts'],
      { encoding: 'utf8', env: { ...process.env, SNIPPETS: folder } },
    );
    expect(run.status, run.stdout + run.stderr).toBe(0);
  });
});

describe('a request as a snippet runs as it stands in a runner of its own', () => {
  test.each([
    ['Jest', 'Jest.test.cjs', ['node_modules/jest/bin/jest.js', '--config']],
    ['Playwright', 'Playwright.spec.ts', ['node_modules/@playwright/test/cli.js', 'test', '--config']],
  ] as const)('%s', { timeout: 120_000 }, async (kind, file, command) => {
    const one = await asked();
    await inFolder((folder) => {
      writeFileSync(join(folder, file), SNIPPETS[kind](one));
      const config = join(folder, `${kind}.config.cjs`);
      const settings = {
        testMatch: [`**/${file}`],
        ...(kind === 'Jest' ? { transform: {} } : { outputDir: 'results' }),
      };
      writeFileSync(config, `module.exports = ${JSON.stringify(settings)};\n`);
      const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
      const run = spawnSync(process.execPath, [...command, resolve(config)], { encoding: 'utf8', env });
      expect(run.status, run.stdout + run.stderr).toBe(0);
      expect(run.stdout + run.stderr).toMatch(/1 passed/);
    });
  });
});

/** Stands for axios, which is not installed here: what the snippet uses of it. */
const AXIOS = `export default {
  async request({ method, url, headers, validateStatus }) {
    const response = await fetch(url, { method, headers });
    if (!validateStatus(response.status)) throw new Error('refused');
    return { status: response.status, data: await response.text() };
  },
};
`;

describe('a request as a line for a client is asked again as it was', () => {
  let mock: DriverMock;
  beforeAll(async () => {
    mock = await startDriverMock();
  });
  afterAll(() => mock.close());

  test.each([
    ['curl', 'sh', 'snippet.sh'],
    ['fetch', process.execPath, 'snippet.mjs'],
    ['axios', process.execPath, 'snippet.mjs'],
    ['Python', 'python3', 'snippet.py'],
  ] as const)('%s', { timeout: 60_000 }, async (kind, program, file) => {
    const session = mock.session(`as-${kind.toLowerCase()}`);
    const url = `${session.apiUrl}/user/externalId/it's%20me?code=demo-key&clientId=demo`;
    await (await fetch(url, { headers: { prefer: 'scenario=rate-limited' } })).text();
    const entry = itemAt(await session.requests(), 0);
    const text = SNIPPETS[kind satisfies SnippetKind]({
      ...{ entry, session: session.name, server: mock.url, info: await mock.info() },
    });
    const out = await inFolder((folder) => {
      mkdirSync(join(folder, 'node_modules/axios'), { recursive: true });
      writeFileSync(join(folder, 'node_modules/axios/index.mjs'), AXIOS);
      writeFileSync(join(folder, 'node_modules/axios/package.json'), '{ "exports": "./index.mjs" }');
      writeFileSync(join(folder, file), text);
      return ask(program, file, folder);
    });
    // Python and its requests are not on every machine.
    if (kind === 'Python' && /No module named|ENOENT/.test(out)) return;
    expect(out).toContain('429');
    const requests = await session.requests();
    expect(requests).toHaveLength(2);
    expect(requests.map(({ path, query, headers }) => [path, query, headers.prefer])).toEqual(
      Array(2).fill([entry.path, entry.query, 'scenario=rate-limited']),
    );
  });
});

describe('under a spec of the user’s own a request for a shell or Python, with a key that is a secret', () => {
  const KEY = "sK7right+Key/42~x=$HOME'";
  const content = { customers: [{ id: 'fleet', name: 'Fleet', keys: [KEY] }], drivers: [] };

  test.each(Object.entries(ASKED_SPECS))('works with %s', { timeout: 60_000 }, async (_, spec) => {
    await using own = await startDriverMock({ spec, content, auth: 'keys' });
    const info = await own.info();
    const session = own.session('a');
    const line = asCurl(requestFor('driver-7', info), { server: own.url, session: session.name });
    const out = (program: string, file: string, text: string) =>
      inFolder((folder) => {
        writeFileSync(join(folder, file), text);
        return ask(program, file, folder, { DRIVER_API_KEY: KEY });
      });
    expect(await out('sh', 'line.sh', line)).toContain('HTTP/1.1 200');
    const entry = itemAt(await session.requests(), 0);
    const asked = { entry, session: session.name, server: own.url, info };
    expect(await out('sh', 'line.sh', SNIPPETS.curl(asked))).toContain('HTTP/1.1 200');
    const python = await out('python3', 'line.py', SNIPPETS.Python(asked));
    if (!/No module named|ENOENT/.test(python)) expect(python).toMatch(/^200 /);
  });
});

/** What a program writes; what it says of a failure too. The mock runs in this process: it must not be blocked. */
function ask(program: string, file: string, cwd: string, env = {}): Promise<string> {
  return new Promise((resolve) =>
    execFile(program, [file], { cwd, env: { ...process.env, ...env } }, (error, stdout, stderr) =>
      resolve(`${stdout}${stderr}${error ?? ''}`),
    ),
  );
}

/** Runs something in a folder in which the package is found by its own name. */
async function inFolder<T>(use: (folder: string) => T): Promise<Awaited<T>> {
  mkdirSync('.tmp', { recursive: true });
  const folder = mkdtempSync(join('.tmp', 'snippets-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

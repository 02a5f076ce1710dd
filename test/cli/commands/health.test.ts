import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandContext } from '../../../src/cli/command.ts';
import { health } from '../../../src/cli/commands/health.ts';
import type { Io } from '../../../src/cli/io.ts';
import { resolveOptions } from '../../../src/cli/options/resolve.ts';
import { run } from '../../../src/cli/run.ts';
import { readTextFile } from '../../../src/content/disk/read-text.ts';
import { readYaml } from '../../../src/content/disk/yaml-source.ts';
import { type DriverMock, startDriverMock } from '../../../src/doors/start.ts';
import { temporaryFolder } from '../../content/disk/temporary-folder.ts';
import { fakeFiles } from '../../support/fake-files.ts';
import { fakeIo } from '../../support/fake-io.ts';

let mock: DriverMock;
beforeAll(async () => {
  mock = await startDriverMock();
});
afterAll(() => mock.close());

async function ask(argv: readonly string[], part: Partial<Io> = {}) {
  const { io, written } = fakeIo(argv, part);
  const code = await run(io, fakeFiles().open);
  return { code, ...written };
}

/** The command in a container whose first process was started with these words. */
async function inContainer(words: readonly string[], argv: readonly string[], env: Io['env'] = {}) {
  const folder = temporaryFolder({ cmdline: words.map((word) => `${word}\0`).join('') });
  const { io, written } = fakeIo(argv, { env });
  const surroundings = { argv: ['health', ...argv], env, cwd: '/', readFile: readTextFile, readYaml };
  const context = { io, ...resolveOptions(surroundings) } as unknown as CommandContext;
  await health(context, `${folder}/cmdline`);
  return written.stdout;
}

describe('health finds the server that the same options would start', () => {
  const ready = () => ({ code: 0, stdout: `The mock at ${mock.url} is ready.\n`, stderr: '' });

  test('by the flag', async () => {
    expect(await ask(['health', '--port', String(mock.port)])).toEqual(ready());
  });

  test.each(['PORT', 'EV_DRIVER_MOCK_PORT'])('by the variable %s', async (name) => {
    expect(await ask(['health'], { env: { [name]: String(mock.port) } })).toEqual(ready());
  });

  test('by the config file', async () => {
    const cwd = temporaryFolder({ 'ev-driver-mock.config.yaml': `port: ${mock.port}\nhost: 0.0.0.0` });
    expect(await ask(['health'], { cwd })).toEqual(ready());
  });

  test('by what the first process of the container was told', async () => {
    const words = ['node', 'dist/cli.js', 'serve', '--port', String(mock.port)];
    expect(await inContainer(words, [], { PORT: '1' })).toBe(ready().stdout);
    expect(await inContainer(['/sbin/init', '--', ...words], [])).toBe(ready().stdout);
    const others = ['node', 'dist/cli.js', 'serve', '--port', '1'];
    expect(await inContainer(others, ['--port', String(mock.port)])).toBe(ready().stdout);
  });

  test('and none where there is none, with exit code 1', async () => {
    const gone = await startDriverMock();
    await gone.close();
    const { code, stderr } = await ask(['health', '--port', String(gone.port)]);
    expect(code).toBe(1);
    expect(stderr).toBe(
      `ev-driver-mock: The mock at ${gone.url} is not ready: the connection was refused (ECONNREFUSED).\n`,
    );
  });

  test('but not by port 0, which is any', async () => {
    expect(await ask(['health', '--port', '0'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Allowed: the port that'),
    });
  });
});

describe('wait', () => {
  test('returns as soon as the mock is ready', async () => {
    const earlier = await startDriverMock();
    const { port, url } = earlier;
    await earlier.close();
    const waiting = ask(['wait', '--url', url, '--timeout', '20s']);
    const later = await startDriverMock({ port });
    expect(await waiting).toEqual({ code: 0, stdout: `The mock at ${url} is ready.\n`, stderr: '' });
    await later.close();
  });

  test('ends with exit code 1 where it is not ready in time, and says why', async () => {
    const gone = await startDriverMock();
    await gone.close();
    const { code, stderr } = await ask(['wait', '--url', gone.url, '--timeout', '150ms']);
    expect(code).toBe(1);
    expect(stderr).toContain(`${gone.url} is not ready after 150ms: the connection was refused`);
  });

  test('takes no other server for a mock', async () => {
    const { code, stderr } = await ask(['wait', '--url', `${mock.url}/elsewhere`, '--timeout', '500ms']);
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('something else answers'),
    });
  });
});

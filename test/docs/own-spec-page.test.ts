import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import request from 'supertest';
import { createServer, type InlineConfig } from 'vite';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { createApp, type Handlers } from '../../src/doors/index.ts';
import { fakeIo } from '../support/fake-io.ts';
import { isShown } from './console-blocks.ts';

// `console` blocks are run by documents.test.ts, `ts` ones by snippets.test.ts; here are all others of the page.
const PAGE = readFileSync('docs/your-own-spec.md', 'utf8');
const BLOCKS = [...PAGE.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
  language,
  text: text.trim(),
}));

/** The blocks that are run here: their language, and what they alone hold. */
const RUN = {
  init: ['', ' init '],
  serve: ['', 'serve --spec'],
  vite: ['js', 'defineConfig'],
  compile: ['', 'compile --spec'],
  config: ['yaml', 'operations:'],
  handlers: ['js', 'getDriverById'],
} as const;

const isOf =
  ([language, holds]: readonly [string, string]) =>
  (one: (typeof BLOCKS)[number]) =>
    one.language === language && one.text.includes(holds);

const block = (name: keyof typeof RUN) => BLOCKS.find(isOf(RUN[name]))!.text;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-spec-page-'));
  cpSync('examples/own-spec/api.yaml', join(folder, 'api.yaml'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ devDependencies: { vitest: '*', 'ev-driver-mock': '*' } }),
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a line of the page, such as `npx ev-driver-mock init`, with more words where a test needs them. */
function started(line: string, ...more: readonly string[]) {
  const words = line.replace(/^(?:\$ )?(?:npx )?ev-driver-mock /, '').split(' ');
  const { io, ...rest } = fakeIo([...words, ...more], { cwd: folder });
  return { ...rest, code: run(io) };
}

test('no block of the page is left out', () => {
  const isRun = (one: (typeof BLOCKS)[number]) =>
    ['console', 'ts'].includes(one.language) || Object.values(RUN).some((each) => isOf(each)(one));
  expect(BLOCKS.filter((one) => !isRun(one))).toEqual([]);
});

test('init writes what the page shows', async () => {
  const [line = '', ...shown] = block('init').split('\n');
  const { code, written } = started(line);
  expect([await code, written.stderr]).toEqual([0, '']);
  expect(isShown(shown, written.stdout), written.stdout).toBe(true);
  for (const [, file] of written.stdout.matchAll(/wrote {2}(\S+)/g)) rmSync(join(folder, file!));
});

test('serve serves it', async () => {
  const { code, written, signal } = started(block('serve'), '--port', '0', '--log', 'silent');
  const url = await vi.waitFor(() => /http:\/\/[\d.]+:\d+/.exec(written.stdout)![0], 15_000);
  const answer = await fetch(`${url}/v2/drivers/driver-7`, { headers: { authorization: 'Bearer any' } });
  expect(answer.status).toBe(200);
  signal();
  expect(await code, written.stderr).toBe(0);
});

test('the configuration of Vite has the mock below its prefix', async () => {
  const built = pathToFileURL(resolve('dist/vite.js')).href;
  const text = block('vite')
    .replace('ev-driver-mock/vite', built)
    .replace('./api.yaml', join(folder, 'api.yaml'));
  writeFileSync(join(folder, 'vite.config.mjs'), text);
  const { default: config } = (await import(pathToFileURL(join(folder, 'vite.config.mjs')).href)) as {
    default: InlineConfig;
  };
  const server = await createServer({
    ...{ ...config, root: folder, configFile: false, logLevel: 'silent', cacheDir: join(folder, '.cache') },
    server: { port: 0, host: '127.0.0.1', strictPort: false },
    optimizeDeps: { noDiscovery: true },
  });
  onTestFinished(() => server.close());
  await server.listen();
  const [url = ''] = server.resolvedUrls?.local ?? [];
  const headers = { authorization: 'Bearer any' };
  expect((await fetch(`${url}api/drivers/driver-7`, { headers })).status).toBe(200);
});

test('compile writes a module that is taken as spec', async () => {
  const { code, written } = started(block('compile'));
  expect([await code, written.stderr]).toEqual([0, '']);
  const { default: spec } = await import(pathToFileURL(join(folder, 'contract.mjs')).href);
  const app = await createApp({ spec, auth: 'off' });
  expect((await request(app).get('/v2/drivers/driver-7')).status).toBe(200);
});

test('the configuration says which operation it is and what properties show', async () => {
  const file = join(folder, 'ev-driver-mock.config.yaml');
  writeFileSync(file, block('config'));
  onTestFinished(() => rmSync(file));
  const { code, written } = started('ev-driver-mock inspect');
  expect([await code, written.stderr]).toEqual([0, '']);
  expect(written.stdout).toMatch(/getDriver {2}answers with a driver/);
  expect(written.stdout).toMatch(/data\.home +driver\.homeGroupName/);
  expect(written.stdout).toMatch(/data\.cards\[\]\.uid +tag\.idTag/);
});

test('the functions answer their operations from the world of the driver', async () => {
  const file = join(folder, 'handlers.mjs');
  writeFileSync(file, block('handlers'));
  const { default: handlers } = (await import(pathToFileURL(file).href)) as { default: Handlers };
  const siblings = readFileSync('examples/sibling-operations/api.yaml', 'utf8');
  writeFileSync(join(folder, 'siblings.yaml'), siblings.replaceAll('node_modules/ev-driver-mock/', ''));
  cpSync('spec', join(folder, 'spec'), { recursive: true });
  const app = await createApp({ spec: join(folder, 'siblings.yaml'), handlers });
  const get = (path: string) => request(app).get(path).query({ code: 'demo-key', clientId: 'demo' });
  const { body: driver } = await get('/api/user/externalId/extIdTest');
  expect((await get(`/api/user/${driver.id}`)).body).toEqual(driver);
  const [charger] = driver.chargers;
  expect((await get(`/api/charger/${charger.chargerId}`)).body).toEqual(charger);
  expect((await get('/api/group')).status).toBe(200);
});

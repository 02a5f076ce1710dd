import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build, createLogger, createServer, type InlineConfig, preview } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { mock, type ViteMockOptions } from '../../src/doors/vite.ts';
import { openTls } from '../../src/server/tls/open-tls.ts';

const FILE = 'examples/own-spec/api.yaml';
const HEADERS = { authorization: 'Bearer any' };

/** A folder of an app with a page. */
function appFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vite-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html><head></head><body>app</body></html>');
  cpSync(FILE, join(folder, 'api.yaml'));
  return folder;
}

function configOf(root: string, options: ViteMockOptions, lines: string[]): InlineConfig {
  const customLogger = createLogger('info', { allowClearScreen: false });
  for (const level of ['info', 'warn', 'error'] as const) {
    customLogger[level] = (line) => void lines.push(line);
  }
  return {
    ...{ root, configFile: false, customLogger, cacheDir: join(root, '.cache') },
    server: { port: 0, host: '127.0.0.1', strictPort: false },
    optimizeDeps: { noDiscovery: true },
    plugins: [mock(options)],
  };
}

async function devServer(options: ViteMockOptions, more: InlineConfig = {}, root = appFolder()) {
  const lines: string[] = [];
  const config = configOf(root, options, lines);
  const server = await createServer({ ...config, ...more, server: { ...config.server, ...more.server } });
  onTestFinished(() => server.close());
  await server.listen();
  const [local = ''] = server.resolvedUrls?.local ?? [];
  return { server, url: new URL(local).origin, lines, root };
}

test('the API answers below the prefix, the app’s own pages are Vite’s, and the banner names the console', async () => {
  const { server, url, lines } = await devServer({ spec: FILE, prefix: '/api' });
  const answer = await fetch(`${url}/api/drivers/driver-7`, { headers: HEADERS });
  expect(await answer.json()).toMatchObject({ data: { external_id: 'driver-7' } });
  expect(answer.headers.get('x-mock-reason')).toBe('natural');
  expect((await fetch(`${url}/api/nothing`)).status).toBe(404);
  expect((await fetch(`${url}/_mock/health`)).status).toBe(200);
  expect(await (await fetch(`${url}/`, { headers: { accept: 'text/html' } })).text()).toContain('app</body>');
  server.printUrls();
  expect(lines.join('\n')).toContain(`➜  Mock:    ${url}/_mock/`);
});

test('a spec without a base path takes its operations alone, below the app’s base', async () => {
  const spec = { ...(await import('yaml')).parse(readFileSync(FILE, 'utf8')), servers: [{ url: '/' }] };
  const { url } = await devServer({ spec }, { base: '/app/' });
  expect((await fetch(`${url}/drivers/driver-7`, { headers: HEADERS })).status).toBe(200);
  const page = await fetch(`${url}/app/`, { headers: { accept: 'text/html' } });
  expect(await page.text()).toContain('src="/_mock-tab.js"');
});

test('a good edit of the spec is in force, a bad one changes nothing and is told', async () => {
  const root = appFolder();
  const spec = join(root, 'api.yaml');
  const { url, lines } = await devServer({ spec, prefix: '/api' }, {}, root);
  const text = readFileSync(spec, 'utf8');
  const statusAt = async (path: string) => (await fetch(url + path, { headers: HEADERS })).status;
  // Vite says nothing of when it watches a file that was added, or again: what is written before that is written once more.
  let edits = 0;
  const edit = (now: string) => writeFileSync(spec, `${now}\n# ${++edits}\n`);
  const often = { timeout: 20_000, interval: 1500 };
  await expect
    .poll(() => {
      edit(text.replace('/drivers/{ref}', '/people/{ref}'));
      return statusAt('/api/people/driver-7');
    }, often)
    .toBe(200);
  await expect.poll(() => lines.join('\n')).toContain('the spec changed and is in place');
  await expect
    .poll(() => {
      edit(text.replace('type: string', 'type: strng'));
      return lines.join('\n');
    }, often)
    .toContain('stays in place');
  expect(await statusAt('/api/people/driver-7')).toBe(200);
}, 60_000);

test('an edit of a fixture shows in the next request, in the sessions of tabs too; a bad one changes nothing and is told', async () => {
  const root = appFolder();
  const file = join(root, 'mine/drivers/ada.yaml');
  mkdirSync(join(file, '..'), { recursive: true });
  const write = (text: string) => writeFileSync(file, `externalId: ada\n${text}`);
  write('name: Ada\n');
  const { url, lines } = await devServer(
    { spec: join(root, 'api.yaml'), prefix: '/api', fixtures: join(root, 'mine') },
    {},
    root,
  );
  const nameIn = async (session: string) => {
    const headers = { ...HEADERS, 'x-mock-session': session };
    const answer = await fetch(`${url}/api/drivers/ada`, { headers });
    const { data } = (await answer.json()) as { data: { full_name: string } };
    return data.full_name;
  };
  expect(await nameIn('tab-1')).toBe('Ada');
  const often = { timeout: 20_000, interval: 1500 };
  let edits = 0;
  await expect
    .poll(() => {
      write(`name: Grace\n# ${++edits}\n`);
      return nameIn('default');
    }, often)
    .toBe('Grace');
  expect(await nameIn('tab-1')).toBe('Grace');
  await expect.poll(() => lines.join('\n')).toContain('the fixtures changed and are in place');
  await expect
    .poll(() => {
      write(`nam: Eve\n# ${++edits}\n`);
      return lines.join('\n');
    }, often)
    .toContain('stays in place');
  expect(await nameIn('default')).toBe('Grace');
}, 60_000);

test('each tab is a session of its own, which fetch and XMLHttpRequest tell the API and nobody else', async () => {
  const { url } = await devServer({ spec: FILE, prefix: '/api' });
  const script = await (await fetch(`${url}/_mock-tab.js`)).text();
  const sent: (readonly [string, string | null])[] = [];
  class Xhr {
    url = '';
    open(_method: string, to: string) {
      this.url = to;
    }
    setRequestHeader(name: string, value: string) {
      sent.push([`${this.url} ${name}`, value]);
    }
    send() {}
  }
  const store = new Map<string, string>();
  const load = (search = '') => {
    const page: Record<string, unknown> = {
      ...{ URL, URLSearchParams, Request, Headers, crypto, XMLHttpRequest: Xhr },
      console: { info: () => {} },
      location: { search, origin: url, href: `${url}/${search}` },
      document: { currentScript: { dataset: { api: '/api' } } },
      sessionStorage: {
        getItem: (key: string) => store.get(key) ?? null,
        setItem: (key: string, value: string) => void store.set(key, value),
      },
      async fetch(input: string | Request, init?: RequestInit) {
        const request = new Request(new URL(input instanceof Request ? input.url : input, url), init);
        sent.push([request.url.replace(url, ''), request.headers.get('x-mock-session')]);
      },
    };
    createContext(page);
    runInContext(script, page);
    return page as unknown as { fetch: typeof fetch; evDriverMock: { session: string; console: string } };
  };
  const first = load();
  const { session } = first.evDriverMock;
  expect(session).toMatch(/^tab-[0-9a-f]{8}$/);
  expect(first.evDriverMock.console).toBe(`${url}/_session/${session}/_mock/`);
  await first.fetch('/api/drivers/1', { headers: { a: 'b' } });
  await first.fetch(new Request(`${url}/api/drivers/2`));
  await first.fetch('/assets/x');
  await first.fetch('https://elsewhere.example/api/x');
  await first.fetch('/api/drivers/3', { headers: { 'x-mock-session': 'mine' } });
  expect(sent).toEqual([
    ['/api/drivers/1', session],
    ['/api/drivers/2', session],
    ['/assets/x', null],
    ['https://elsewhere.example/api/x', null],
    ['/api/drivers/3', 'mine'],
  ]);
  expect(load().evDriverMock.session).toBe(session);
  expect(load('?mock-session=demo').evDriverMock.session).toBe('demo');
  store.clear();
  expect(load().evDriverMock.session).not.toBe(session);
  const one = await devServer({ spec: FILE, sessions: 'one' });
  expect(await (await fetch(`${one.url}/`, { headers: { accept: 'text/html' } })).text()).not.toContain(
    '_mock-tab',
  );
});

test('over https, where Vite speaks HTTP/2, the API answers, too', async () => {
  const made = await openTls({ tls: true });
  const { cert, key } = made!.certificate as unknown as { cert: string; key: string };
  const { url } = await devServer({ spec: FILE, prefix: '/api' }, { server: { https: { cert, key } } });
  const client = connect(url, { ca: made!.ca ?? '' });
  onTestFinished(() => client.close());
  const stream = client.request({ ':path': '/api/drivers/driver-7', ...HEADERS });
  const status = new Promise((done) => stream.once('response', (headers) => done(headers[':status'])));
  let body = '';
  for await (const piece of stream.setEncoding('utf8')) body += piece;
  expect(await status).toBe(200);
  expect(JSON.parse(body).data.external_id).toBe('driver-7');
});

test('vite preview has it, a build has not', async () => {
  const root = appFolder();
  const lines: string[] = [];
  const config = configOf(root, { spec: FILE, prefix: '/api' }, lines);
  await build({ ...config, build: { write: true, outDir: join(root, 'dist') } });
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).not.toContain('_mock');
  const server = await preview({
    ...config,
    preview: { port: 0, host: '127.0.0.1' },
    build: { outDir: join(root, 'dist') },
  });
  onTestFinished(() => server.close());
  const url = new URL(server.resolvedUrls?.local[0] ?? '').origin;
  expect((await fetch(`${url}/api/drivers/driver-7`, { headers: HEADERS })).status).toBe(200);
  expect((await fetch(`${url}/`)).status).toBe(200);
}, 60_000);

test('options that are wrong are told all together', () => {
  expect(() => mock({ prefix: 'api', sesions: 'tab' } as object)).toThrow(
    /mock has no option sesions[\s\S]*prefix: "api" is not allowed/,
  );
});

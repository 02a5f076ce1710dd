import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { startDriverMock } from '../../src/doors/start.ts';
import { temporaryFolder } from '../content/disk/temporary-folder.ts';
import { fakeIo } from '../support/fake-io.ts';
import { bodyOf, THURSDAY, worldOf } from '../support/worlds.ts';

/** A key of digits alone, which a service may repeat as a number. */
const KEY = '4711008';
const ID = 'driver-7';
const driver = bodyOf(worldOf(), ID, THURSDAY);
// In the places of an id, of a count, of a measurement, and of what no schema knows.
const [group, ...groups] = driver.chargerGroups ?? [];
const body = JSON.stringify({
  ...{ ...driver, id: Number(KEY), payerId: 3, debug: { pin: [Number(KEY)] } },
  chargerGroups: [{ ...group, onlineSocket: Number(KEY) }, ...groups],
});

const service = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(body);
});
beforeAll(() => new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve)));
afterAll(() => service.close());
const target = () => `http://127.0.0.1:${(service.address() as AddressInfo).port}/api`;

async function command(...argv: readonly string[]) {
  const { io, written } = fakeIo(argv, { env: { EV_DRIVER_MOCK_CODE: KEY } });
  const code = await run(io);
  await new Promise(setImmediate);
  return { code, ...written };
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));

const asked = () => ['--target', target(), '--client-id', 'demo', '--id', ID, '--rate', '100'];

it.each([[[]], [['--frozen']], [['--no-anonymise']], [['--keep', 'Driver.id']]])(
  'record %s writes it nowhere',
  async (flags) => {
    const out = join(temporaryFolder({}), 'out');
    const { code, stdout, stderr } = await command('record', ...asked(), '--out', out, ...flags);
    expect([code, stderr]).toEqual([0, expect.not.stringContaining(KEY)]);
    expect([stdout, ...filesIn(out)].join('\n')).not.toContain(KEY);
    const { code: valid } = await command('validate', '--fixtures', out);
    expect(valid).toBe(0);
  },
);

it('import writes it nowhere, and short ones not as whole values', async () => {
  const folder = temporaryFolder({});
  const entry = (code: string, text: string, cookie = 'a') => ({
    request: {
      ...{ method: 'GET', url: `https://real.example/user/externalId/${ID}?code=${code}`, headers: [] },
      cookies: [{ name: 'sid', value: cookie }],
    },
    response: { status: 200, headers: [], content: { text } },
  });
  const others = Array.from({ length: 400 }, (_, nth) => entry(`other-key-${nth}`, '{"id":1,"name":"x"}'));
  const short = '{"id":1,"name":"a1b2","payerId":9021,"tags":[{"idTag":"other-key-399","name":"of a1b2"}]}';
  const log = { version: '1.2', entries: [...others, entry(KEY, body), entry('9021', short, 'a1b2')] };
  writeFileSync(join(folder, 'a.har'), JSON.stringify({ log }));
  for (const flags of [[], ['--no-anonymise']]) {
    const out = join(folder, `out-${flags.length}`);
    const { code, stdout, stderr } = await command('import', join(folder, 'a.har'), '--out', out, ...flags);
    expect([code, stderr]).toEqual([0, expect.not.stringContaining(KEY)]);
    const all = [stdout, ...filesIn(out)].join('\n');
    for (const secret of [KEY, 'other-key-399', '"a1b2"', ': 9021', ':9021'])
      expect(all).not.toContain(secret);
    if (flags.length > 0) expect(all).toContain('of a1b2');
  }
});

it('check tells that it is in the body, and tells it in no format', async () => {
  const found = await command('check', ...asked(), '--show-values', '--assumptions');
  expect(found.stdout).toMatch(/secret key .*the caller's key, in the body/);
  for (const format of ['json', 'junit', 'html', 'markdown', 'github', 'text']) {
    const { stdout, stderr } = await command('check', ...asked(), '--show-values', '--format', format);
    expect([format, stdout.length > 0, stdout.includes(KEY), stderr.includes(KEY)]).toEqual([
      format,
      true,
      false,
      false,
    ]);
  }
});

it('proxy --record has it neither in the folder nor in exports, whose bodies stay JSON', async () => {
  const out = join(temporaryFolder({}), 'out');
  const argv = ['proxy', '--target', target(), '--port', '0', '--record', out, '--frozen'];
  const { io, written, signal, isListening } = fakeIo(argv, { now: Date.now });
  const ended = run(io);
  await vi.waitFor(() => expect(isListening()).toBe(true), 10_000);
  const url = /http:\/\/[^\s/"]+/.exec(written.stdout)?.[0] ?? '';
  await fetch(`${url}/api/user/externalId/${ID}?code=${KEY}&clientId=demo`);
  const exported = await fetch(`${url}/_mock/requests/export?format=har`);
  const har = (await exported.json()) as { log: { entries: { response: { content: { text: string } } }[] } };
  signal();
  expect(await ended).toBe(0);
  expect(JSON.parse(har.log.entries[0]?.response.content.text ?? '')).toMatchObject({ debug: {} });
  expect([JSON.stringify(har), written.stdout, written.stderr, ...filesIn(out)].join('\n')).not.toContain(
    KEY,
  );
});

it('exports of a session strike the key of a customer, and their bodies stay JSON', async () => {
  const fixtures = temporaryFolder({
    'customers.yaml': `- id: own\n  name: Own\n  keys: ["${KEY}"]\n`,
    'drivers/own.json': `${JSON.stringify({ ...JSON.parse(body), externalId: 'own' })}\n`,
  });
  const mock = await startDriverMock({ fixtures });
  try {
    const driver = await fetch(`${mock.url}/api/user/externalId/own?code=${KEY}&clientId=own`);
    expect([driver.status, await driver.text()]).toEqual([200, expect.stringContaining(KEY)]);
    for (const format of ['journal', 'har', 'pact', 'postman', 'wiremock', 'openapi-examples', 'curl']) {
      const text = await (await fetch(`${mock.url}/_mock/requests/export?format=${format}`)).text();
      expect([format, text.includes(KEY)]).toEqual([format, false]);
      if (format === 'journal') {
        const { entries } = JSON.parse(text) as { entries: { body: string }[] };
        expect(JSON.parse(entries[0]?.body ?? '')).toMatchObject({ id: '***', payerId: 3 });
      }
    }
  } finally {
    await mock.close();
  }
});

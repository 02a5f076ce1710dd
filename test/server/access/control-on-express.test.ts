import { connect } from 'node:net';
import request from 'supertest';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Mock } from '../../../src/control/open-mock.ts';
import { startDriverMock } from '../../../src/doors/start.ts';
import type { SimulatorOptions } from '../../../src/mock/simulator-options.ts';
import { createServerApp } from '../../../src/server/app.ts';
import { type RunningServer, startServer } from '../../../src/server/server.ts';
import { contentOf, DEMO, scenarioOf, simulatorOf } from '../../support/simulators.ts';

const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function appOf(
  options: Partial<SimulatorOptions> = {},
  more: Partial<Parameters<typeof createServerApp>[0]> = {},
) {
  const simulator = await simulatorOf(options);
  return { simulator, app: createServerApp({ simulator, seed: 1, version: '0.0.0-test', ...more }) };
}

async function serve(simulator: Mock): Promise<RunningServer> {
  const stop = new AbortController();
  const app = createServerApp({ simulator, seed: 1, version: '0.0.0-test', stopping: stop.signal });
  const server = await startServer({ app, onStop: () => stop.abort() });
  running.push(server);
  return server;
}

const DRIVER = `/api/user/externalId/driver-7?${DEMO}`;

describe('the control API over HTTP', () => {
  test('a session is named by header, query or path, and steers that session alone', async () => {
    const { app } = await appOf();
    await request(app).put('/_mock/clock?session=a').send({ clock: '2030-01-01T00:00:00Z' }).expect(200);
    const inA = await request(app).get(`/_session/a${DRIVER}`);
    expect(inA.headers['x-mock-clock']).toBe('2030-01-01T00:00:00Z');
    expect((await request(app).get('/_session/a/_mock/clock')).body.instant).toBe('2030-01-01T00:00:00Z');
    expect((await request(app).get('/_mock/clock').set('x-mock-session', 'a')).body.instant).toBe(
      '2030-01-01T00:00:00Z',
    );
    expect((await request(app).get(DRIVER)).headers['x-mock-clock']).toBe('2026-01-15T09:00:00Z');
  });

  test('a scenario that is switched on answers until it is switched off', async () => {
    const { app } = await appOf({
      content: contentOf({ scenarios: [scenarioOf('closed', { status: 503 })] }),
    });
    await request(app).post('/_mock/activations').send({ scenario: 'closed', times: 1 }).expect(201);
    const closed = await request(app).get(DRIVER);
    expect([closed.status, closed.headers['x-mock-reason'], closed.headers['x-mock-off-contract']]).toEqual([
      503,
      'session',
      'true',
    ]);
    await request(app).get(DRIVER).expect(200);
  });

  test('a socket that is broken counts as broken at once', async () => {
    const { app, simulator } = await appOf();
    const model = simulator.world('demo')!.find('driver-8')!;
    const charger = model.sites[0]!.chargers[0]!;
    await request(app).patch(`/_mock/chargers/${charger.id}`).send({ connection: 'online' }).expect(200);
    await request(app).patch(`/_mock/chargers/${charger.id}/sockets/1`).send({ status: 'Error' }).expect(200);
    const { body } = await request(app).get(`/api/user/externalId/driver-8?${DEMO}`);
    expect(body.chargerGroups[0].errorSocket).toBeGreaterThan(0);
    expect(JSON.stringify(body)).toContain('"status":"Error"');
  });

  test('contract-only leaves it out, but for the health check', async () => {
    const { app } = await appOf({ contractOnly: true }, { contractOnly: true });
    for (const path of ['/_mock/clock', '/_mock', '/_session/a/_mock/clock', '/nowhere', '/api/user']) {
      const { status, text, headers } = await request(app).get(path);
      expect([status, text, headers['content-type']]).toEqual([404, '', undefined]);
    }
    for (const path of ['/_mock/health', '/_mock/live', '/_mock/ready'])
      await request(app).get(path).expect(200);
  });

  test('a web page of another host and a foreign Host are refused, the health check is not', async () => {
    const { app } = await appOf();
    await request(app).get('/_mock/clock').set('Host', 'evil.example').expect(403);
    await request(app).post('/_mock/reset').set('Origin', 'https://evil.example').expect(403);
    await request(app).get('/_session/a/_mock/clock').set('Host', 'evil.example').expect(403);
    await request(app).get('/_mock/health').set('Host', 'evil.example').expect(200);
  });

  test('with a token every request must carry it', async () => {
    const access = { host: '0.0.0.0', token: 'secret-token', allowHosts: [] };
    const { app } = await appOf({}, { access });
    await request(app).get('/_mock/clock').expect(401);
    await request(app).get('/_mock/clock').set('x-mock-token', 'secret-token').expect(200);
  });

  test('without a token it is off on any other address', async () => {
    const { app } = await appOf({}, { access: { host: '0.0.0.0', token: undefined, allowHosts: [] } });
    const refused = await request(app).get('/_mock/clock').expect(403);
    expect(refused.body.detail).toContain('--control-token');
  });

  test('a body that is too large is refused with 413', async () => {
    const { app } = await appOf();
    const body = JSON.stringify({ clock: 'x'.repeat(5_100_000) });
    const refused = await request(app).put('/_mock/clock').set('Content-Type', 'application/json').send(body);
    expect(refused.status).toBe(413);
    expect(refused.body.title).toBe('Body too large');
  });

  test('events arrive as they happen, and listening ends with the connection', async () => {
    const simulator = await simulatorOf();
    const { url } = await serve(simulator);
    const ended = new AbortController();
    const response = await fetch(`${url}/_mock/events`, { signal: ended.signal });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    await fetch(url + DRIVER);
    while (!text.includes('event: request')) text += (await reader.read()).value;
    expect(text).toContain('"externalId":"driver-7"');
    expect(text).not.toContain('demo-key');
    ended.abort();
    await vi.waitFor(() => expect(simulator.events.count).toBe(0));
  });

  test('events are read by fetch with the token in Authorization, each change with its session and instant', async () => {
    const simulator = await simulatorOf();
    const access = { host: '0.0.0.0', token: 'secret-token', allowHosts: [] };
    const app = createServerApp({ simulator, seed: 1, version: '0.0.0-test', access });
    const server = await startServer({ app });
    running.push(server);
    const headers = { authorization: 'Bearer secret-token', 'content-type': 'application/json' };
    const events = `${server.url}/_mock/events?session=a`;
    expect((await fetch(events)).status).toBe(401);
    const ended = new AbortController();
    const response = await fetch(events, { headers, signal: ended.signal });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = (await reader.read()).value!;
    const change = (method: string, path: string, body?: object) =>
      fetch(`${server.url}/_mock${path}?session=a`, {
        method,
        headers,
        body: body ? JSON.stringify(body) : null,
      });
    await change('PUT', '/clock', { clock: '2026-02-01T00:00:00Z' });
    await change('PATCH', '/drivers/driver-7', { name: 'Ada' });
    const snapshot = await (await change('GET', '/snapshot')).json();
    await change('PUT', '/snapshot', snapshot as object);
    await change('POST', '/reset');
    while (!text.includes('"what":"reset"')) text += (await reader.read()).value;
    const told = [...text.matchAll(/^event: state\ndata: (.*)$/gm)].map(([, data]) => JSON.parse(data!));
    expect(told.map(({ session, what }) => [session, what])).toEqual([
      ['a', 'clock 2026-02-01T00:00:00Z'],
      ['a', 'driver driver-7 overridden'],
      ['a', 'snapshot restored'],
      ['a', 'reset'],
    ]);
    expect(told[0].instant).toBe('2026-02-01T00:00:00Z');
    ended.abort();
    await vi.waitFor(() => expect(simulator.events.count).toBe(0));
  });

  test('a long poll answers when the request arrives', async () => {
    const simulator = await simulatorOf();
    const { url } = await serve(simulator);
    const waiting = fetch(`${url}/_mock/requests/wait?externalId=driver-7&timeout=5000`);
    await vi.waitFor(() => expect(simulator.events.count).toBe(1));
    await fetch(url + DRIVER);
    const answer = (await (await waiting).json()) as { entries: { externalId: string }[] };
    expect(answer.entries.map(({ externalId }) => externalId)).toEqual(['driver-7']);
  });
});

describe('scenarios on the wire', () => {
  const scenarios = [
    scenarioOf('cut', { fault: 'truncated-body' }),
    scenarioOf('reset', { fault: 'reset-before' }),
    scenarioOf('stuck', { fault: 'hang' }),
    scenarioOf('garbled', { fault: 'malformed-json' }),
    scenarioOf('drip', { dribble: 60 }),
  ];

  test('faults happen to natural answers', async () => {
    const { url } = await serve(await simulatorOf({ content: contentOf({ scenarios }) }));
    const ask = (scenario: string) => fetch(url + DRIVER, { headers: { prefer: `scenario=${scenario}` } });
    await expect(ask('reset')).rejects.toThrow();
    await expect(ask('cut').then((response) => response.text())).rejects.toThrow();
    await expect(ask('garbled').then((response) => response.json())).rejects.toThrow();
    expect(((await (await ask('drip')).json()) as { externalId: string }).externalId).toBe('driver-7');
    expect((await ask('nothing-of-it')).status).toBe(400);
  });

  test('an answer that hangs ends with the server', async () => {
    const server = await serve(await simulatorOf({ content: contentOf({ scenarios }) }));
    const socket = connect(server.port, '127.0.0.1');
    socket.write(`GET ${DRIVER} HTTP/1.1\r\nHost: localhost\r\nPrefer: scenario=stuck\r\n\r\n`);
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.on('error', () => {});
    const closed = new Promise((done) => socket.once('close', done));
    await vi.waitFor(async () =>
      expect(await (await fetch(`${server.url}/_mock/requests`)).json()).toMatchObject({
        entries: [{ scenario: 'stuck' }],
      }),
    );
    await server.close();
    await closed;
    expect(received).toBe('');
  });
});

test('a server that stops does not wait for those who listen to events', async () => {
  const mock = await startDriverMock();
  const response = await fetch(`${mock.url}/_mock/events`);
  const read = response.text();
  await mock.close();
  expect(await read).toContain(': listening');
});

test.each(['/_session/%zz/_mock/clock', '/_session/%/_mock/drivers'])(
  'a name of a session that does not decode is a bad name: %s',
  async (path) => {
    const { app } = await appOf();
    const { status, body } = await request(app).get(path);
    expect([status, body.type]).toEqual([400, 'urn:ev-driver-mock:error:bad-session-name']);
  },
);

test('a dozen who listen are no leak that Node.js warns of', async () => {
  const warnings: Error[] = [];
  const note = (warning: Error) => void warnings.push(warning);
  process.on('warning', note);
  const mock = await startDriverMock();
  const streams = await Promise.all(Array.from({ length: 12 }, () => fetch(`${mock.url}/_mock/events`)));
  await mock.close();
  await Promise.all(streams.map((stream) => stream.text()));
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', note);
  expect(warnings.filter(({ name }) => name === 'MaxListenersExceededWarning')).toEqual([]);
});

import { readFileSync } from 'node:fs';
import express from 'express';
import { setupServer } from 'msw/node';
import request from 'supertest';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { SpecReport } from '../../src/body/spec-report/spec-report.ts';
import { createDriverMock } from '../../src/doors/core.ts';
import { connectDriverMock, createApp, startDriverMock } from '../../src/doors/index.ts';
import { createMswMock } from '../../src/doors/msw.ts';

const FILE = 'examples/own-spec/api.yaml';
const SPEC = parse(readFileSync(FILE, 'utf8')) as object;
const HEADERS = { authorization: 'Bearer any' };

test('every door serves the spec that it is given, in the same bytes', async () => {
  const app = await createApp({ spec: FILE });
  const { text: expected } = await request(app).get('/v2/drivers/driver-7').set(HEADERS);
  expect(JSON.parse(expected).data.external_id).toBe('driver-7');

  const core = await createDriverMock({ spec: SPEC });
  expect(core.apiUrl).toBe('http://ev-driver-mock.test/v2');
  expect(await (await core.fetch(`${core.apiUrl}/drivers/driver-7`, { headers: HEADERS })).text()).toBe(
    expected,
  );

  await using started = await startDriverMock({ spec: SPEC });
  expect(await (await fetch(`${started.apiUrl}/drivers/driver-7`, { headers: HEADERS })).text()).toBe(
    expected,
  );
  expect(connectDriverMock(started.url, { basePath: '/v2' }).apiUrl).toBe(started.apiUrl);

  const msw = await createMswMock({ spec: SPEC, baseUrl: 'https://fleet.example' });
  const server = setupServer(...msw.handlers);
  server.listen({ onUnhandledRequest: 'error' });
  try {
    const answer = await fetch('https://fleet.example/v2/drivers/driver-7', { headers: HEADERS });
    expect(await answer.text()).toBe(expected);
  } finally {
    server.close();
  }
});

test('doors without a server take the path of a file in Node.js, too', async () => {
  const path = '/v2/drivers/driver-7';
  const { text: expected } = await request(await createApp({ spec: FILE }))
    .get(path)
    .set(HEADERS);
  const core = await createDriverMock({ spec: FILE });
  expect(await (await core.fetch(`${core.url}${path}`, { headers: HEADERS })).text()).toBe(expected);
  const msw = await createMswMock({ spec: FILE, baseUrl: 'https://fleet.example' });
  const server = setupServer(...msw.handlers);
  server.listen({ onUnhandledRequest: 'error' });
  try {
    const answer = await fetch(`https://fleet.example${path}`, { headers: HEADERS });
    expect(await answer.text()).toBe(expected);
  } finally {
    server.close();
  }
});

test('a file that is not there is told by every door, and what is wrong in a spec all together', async () => {
  const spec = 'no-such.yaml';
  for (const door of [
    startDriverMock({ spec }),
    createDriverMock({ spec }),
    createMswMock({ spec, baseUrl: '*' }),
  ])
    await expect(door).rejects.toThrow(/^no-such\.yaml: .*it does not exist/);
  const wrong = {
    openapi: '3.0.0',
    paths: {},
    components: { schemas: { A: { typ: 'x' }, B: { type: 'strin' } } },
  };
  await expect(createApp({ spec: wrong })).rejects.toThrow(/unknown keyword "typ"[\s\S]*type is "strin"/);
});

test('what shows and steers a mock works with a spec that has nothing but its operation', async () => {
  const answer = {
    type: 'object',
    properties: {
      extId: { type: 'string' },
      tags: { type: 'array', items: { type: 'object', properties: { uid: { type: 'string' } } } },
      chargers: { type: 'array', items: { type: 'object' } },
    },
  };
  const get = {
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
    responses: { 200: { description: 'OK', content: { 'application/json': { schema: answer } } } },
  };
  const app = await createApp({
    spec: { openapi: '3.0.0', info: { title: 'Small', version: '1' }, paths: { '/d/{id}': { get } } },
  });
  for (const path of [
    'info',
    'edge-cases',
    'coverage',
    'scenarios',
    'drivers',
    'drivers/driver-1',
    'network',
    'sites',
    'requests',
    'spec',
    'sessions',
    'customers',
    'events?wait=0',
  ]) {
    const { status, text } = await request(app)
      .get(`/_mock/${path}`)
      .timeout({ response: 2000 })
      .catch((error: Error) => ({ status: 200, text: String(error) }));
    expect(status, `${path} ${text}`).toBeLessThan(500);
  }
  const edges = (await request(app).get('/_mock/edge-cases')).body as { edgeCases: { name: string }[] };
  for (const { name } of edges.edgeCases) {
    const { status, text } = await request(app).get('/d/driver-1').set('Prefer', `edge="${name}"`);
    expect(status, `${name} ${text}`).toBe(200);
  }
});

test('rules and scenarios in code leave the built-in drivers as the spec has them', async () => {
  const rules = [{ scenario: 'driver-not-found', when: { externalId: 'driver-7' } }];
  const app = await createApp({ spec: FILE, content: { rules } });
  expect((await request(app).get('/v2/drivers/driver-7').set(HEADERS)).status).toBe(404);
  expect((await request(app).get('/v2/drivers/extIdTest').set(HEADERS)).status).toBe(200);
});

test('mounted below a path the mock answers there, beside other routes and behind middleware', async () => {
  const outer = express();
  const seen: string[] = [];
  outer.use((asked, _response, next) => {
    seen.push(asked.originalUrl);
    next();
  });
  outer.use(express.json());
  outer.get('/mine', (_asked, response) => void response.json({ mine: true }));
  const mock = await createApp({ spec: FILE });
  outer.use('/mock', mock);
  outer.use((_asked, response) => void response.status(418).end());
  expect((await request(outer).get('/mine')).body).toEqual({ mine: true });
  const answer = await request(outer).get('/mock/v2/drivers/driver-7').set(HEADERS);
  expect(answer.body.data.external_id).toBe('driver-7');
  expect((await request(outer).get('/mock/_mock/health')).status).toBe(200);
  expect((await request(outer).get('/mock/nothing/here')).status).toBe(404);
  expect((await request(outer).get('/elsewhere')).status).toBe(418);
  expect(seen).toHaveLength(5);
  await mock.session('m').activate('maintenance');
  expect((await request(outer).get('/mock/_session/m/v2/drivers/driver-7').set(HEADERS)).status).toBe(503);
});

test('what was understood of a spec is told in code, of a path and of a document, and of no other', async () => {
  const reports: SpecReport[] = [];
  const onSpec = (report: SpecReport) => void reports.push(report);
  await createApp({ spec: FILE, onSpec });
  await createDriverMock({ spec: SPEC, onSpec });
  await createApp({ onSpec });
  expect(reports).toHaveLength(2);
  const [first, second] = reports;
  expect(first?.summary).toMatch(
    /^GET \/v2\/drivers\/\{ref\}: 0 properties, 10 under other names, 3 made up/,
  );
  expect(first?.properties).toContainEqual({ place: 'data.email', from: 'faker', source: '' });
  expect(first?.leftOut).toContain('charger.iccid');
  expect(second).toEqual(first);
  const links = { ...SPEC, webhooks: { done: {} } };
  await createDriverMock({ spec: links, onSpec });
  expect(reports[2]?.warnings).toEqual(['Webhooks are not called (/webhooks).']);
});

import request from 'supertest';
import { beforeAll, describe, expect, test } from 'vitest';
import { createApp, type DriverMockApp } from '../../src/doors/index.ts';

const text = { type: 'string' };
const answers = {
  200: { description: 'ok', content: { 'application/json': { schema: { type: 'object' } } } },
  401: {
    description: 'no',
    content: { 'application/json': { schema: { type: 'object', properties: { error: text } } } },
  },
};
const inPath = (name: string) => ({ name, in: 'path', required: true, schema: text });
const driver = { type: 'object', properties: { externalId: text, name: text, tags: { type: 'array' } } };
const operation = (operationId: string, security: unknown, more = {}) => ({
  get: { operationId, security, responses: answers, ...more },
});

/** Each operation asks for something else of who asks. */
const SPEC = {
  openapi: '3.1.0',
  info: { title: 'Mixed', version: '1' },
  paths: {
    '/drivers/{externalId}': {
      get: {
        operationId: 'getDriver',
        security: [{ key: [], who: [] }],
        parameters: [inPath('externalId')],
        responses: {
          ...answers,
          200: { description: 'ok', content: { 'application/json': { schema: driver } } },
        },
      },
    },
    '/by-token': operation('byToken', [{ token: [] }]),
    '/by-key-alone': operation('byKeyAlone', [{ key: [] }]),
    '/either': operation('either', [{ token: [] }, { key: [], who: [] }]),
    '/open': operation('open', []),
    '/elsewhere': { $ref: '#/x-items/elsewhere' },
  },
  'x-items': { elsewhere: operation('elsewhere', [{ sid: [] }]) },
  components: {
    securitySchemes: {
      key: { type: 'apiKey', in: 'header', name: 'x-key' },
      who: { type: 'apiKey', in: 'query', name: 'clientId' },
      token: { type: 'oauth2', flows: {} },
      sid: { type: 'apiKey', in: 'cookie', name: 'sid' },
    },
  },
};
const TOKEN = { authorization: 'Bearer demo-key' };

let app: DriverMockApp;
beforeAll(async () => {
  app = await createApp({ spec: SPEC });
});

describe('an operation lets in by its own schemes, whatever the driver’s asks for', () => {
  test.each<[path: string, headers: Record<string, string>, status: number]>([
    ['/by-token', TOKEN, 200],
    ['/by-token', { authorization: 'Bearer nobodys' }, 401],
    ['/by-token?clientId=acme', TOKEN, 401],
    ['/by-token', { 'x-key': 'demo-key' }, 401],
    ['/by-key-alone', { 'x-key': 'acme-key' }, 200],
    ['/either', TOKEN, 200],
    ['/either?clientId=demo', { 'x-key': 'demo-key' }, 200],
    ['/open', {}, 200],
    ['/elsewhere', { cookie: 'sid=demo-key' }, 200],
    // What asks for the customer goes on doing so.
    ['/drivers/driver-1', { 'x-key': 'demo-key' }, 401],
    ['/drivers/driver-1?clientId=demo', { 'x-key': 'demo-key' }, 200],
  ])('%s with %j: %d', async (path, headers, status) => {
    expect((await request(app).get(path).set(headers)).status).toBe(status);
  });

  test.each([
    ['/by-token', 'send it as the header Authorization: Bearer TOKEN.'],
    ['/by-key-alone', 'send it as the header x-key.'],
    ['/elsewhere', 'send it as the cookie sid.'],
    ['/drivers/driver-1', 'send it as the header x-key, together with clientId.'],
  ])('its 401 says how to ask it: %s', async (path, words) => {
    expect((await request(app).get(path)).body.error).toContain(words);
  });
});

describe('requests that are made for people carry what the operation asks for', () => {
  test.each(['/by-token', '/by-key-alone', '/either', '/open', '/elsewhere'])('tried: %s', async (path) => {
    const tried = await request(app).post('/_mock/try').send({ path });
    expect(tried.body.answer.status, tried.text).toBe(200);
  });

  test('lines of coverage', async () => {
    const report = await request(app).get('/_mock/coverage');
    const lines = [...report.text.matchAll(/"how":("(?:[^"\\]|\\.)*")/g)].map(([, how = '""']) =>
      JSON.parse(how),
    );
    const lineOf = (path: string) =>
      lines.find((line) => line.includes(path) && !line.includes('Prefer')) ?? '';
    expect(lineOf('/by-token')).toContain('-H "authorization: Bearer demo-key"');
    expect(lineOf('/by-token')).not.toMatch(/x-key|clientId/);
    expect(lineOf('/open')).not.toMatch(/x-key|clientId|authorization/);
  });
});

test('the customer that a path names counts for each operation with that parameter', async () => {
  const security = [{ key: [] }];
  const { paths, ...rest } = SPEC;
  const own = paths['/drivers/{externalId}'].get;
  const ofCustomer = await createApp({
    spec: {
      ...rest,
      paths: {
        '/customers/{customerId}/drivers/{externalId}': {
          get: { ...own, security, parameters: [inPath('customerId'), inPath('externalId')] },
        },
        '/customers/{customerId}/sites': operation('sites', security, {
          parameters: [inPath('customerId')],
        }),
      },
      components: { securitySchemes: { key: SPEC.components.securitySchemes.key } },
    },
  });
  const statusOf = async (path: string) =>
    (await request(ofCustomer).get(path).set('x-key', 'acme-key')).status;
  expect(await statusOf('/customers/acme/drivers/driver-1')).toBe(200);
  expect(await statusOf('/customers/acme/sites')).toBe(200);
  expect(await statusOf('/customers/demo/sites')).toBe(401);
});

test('who the customer is the driver’s operation says, and a scheme that it does not use only where it does not', async () => {
  const own = SPEC.paths['/drivers/{externalId}'].get;
  const spec = {
    ...SPEC,
    paths: {
      '/customers/{customerId}/drivers/{externalId}': {
        get: { ...own, security: [{ key: [] }], parameters: [inPath('customerId'), inPath('externalId')] },
      },
    },
  };
  const ofPath = await createApp({ spec });
  const statusOf = async (path: string) => (await request(ofPath).get(path).set('x-key', 'acme-key')).status;
  expect(await statusOf('/customers/acme/drivers/driver-1')).toBe(200);
  expect(await statusOf('/customers/demo/drivers/driver-1?clientId=acme')).toBe(401);
});

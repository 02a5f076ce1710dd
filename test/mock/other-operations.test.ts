import request from 'supertest';
import { beforeAll, describe, expect, test } from 'vitest';
import { createApp, type DriverMockApp } from '../../src/doors/index.ts';

const text = { type: 'string' };
const json = (schema: object, more = {}) => ({
  description: 'as it should be',
  content: { 'application/json': { schema, ...more } },
});
const failure = json({ type: 'object', properties: { error: text } });
const inPath = (name: string, more = {}) => ({ name, in: 'path', required: true, schema: text, ...more });
const charger = {
  type: 'object',
  required: ['id', 'note'],
  properties: { id: text, note: { type: 'string', pattern: '^[A-Z]{5}$' } },
};
const SPEC = {
  openapi: '3.1.0',
  info: { title: 'Small', version: '1' },
  servers: [{ url: '/v1' }],
  security: [{ key: [] }],
  paths: {
    '/drivers/{externalId}': {
      get: {
        operationId: 'getDriver',
        parameters: [inPath('externalId')],
        responses: {
          200: json({
            type: 'object',
            properties: { externalId: text, name: text, tags: { type: 'array' } },
          }),
        },
      },
    },
    '/chargers/{id}': {
      get: {
        operationId: 'getCharger',
        parameters: [
          inPath('id', { example: 'C 1' }),
          { name: 'depth', in: 'query', required: true, schema: { type: 'integer', minimum: 1 } },
        ],
        responses: {
          200: json(charger, { examples: { one: { value: { id: 'x', note: 'ABCDE' } } } }),
          '4XX': failure,
          default: failure,
        },
      },
    },
    '/tags': {
      post: {
        operationId: 'addTag',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['tag'],
                properties: { tag: { type: 'string', minLength: 4 } },
              },
            },
          },
        },
        responses: { 201: json({ type: 'object', properties: { tag: text } }), 400: failure, 401: failure },
      },
    },
  },
  components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-key' } } },
};
const KEY = { 'x-key': 'TOP-SECRET' };

let app: DriverMockApp;
beforeAll(async () => {
  app = await createApp({ spec: SPEC });
});

/** The answer to a request, and the same made again from its receipt. */
async function twice(session: string, path: string, headers: Record<string, string> = {}, body?: object) {
  const target = `/_session/${session}${path}`;
  const asked = body ? request(app).post(target).send(body) : request(app).get(target);
  const answer = await asked.set({ ...KEY, ...headers });
  const listed = await request(app).get(`/_mock/requests?session=${session}`);
  const { id } = listed.body.entries.at(-1);
  const again = await request(app).post(`/_mock/requests/${id}/replay?session=${session}`);
  expect(again.status, JSON.stringify(again.body)).toBe(200);
  expect([again.body.status, again.body.body]).toEqual([answer.status, answer.text]);
  expect(JSON.stringify(listed.body)).not.toContain('TOP-SECRET');
  return answer;
}

describe('an answer of another operation is made again from its receipt', () => {
  test.each([
    ['an example', '/v1/chargers/a%2Fb?depth=1', {}, 200, { id: 'x' }],
    ['a made-up value', '/v1/chargers/a%2Fb?depth=1', { prefer: 'dynamic=true' }, 200, { id: 'a/b' }],
    ['a refused parameter', '/v1/chargers/a?depth=0', {}, 400, { error: /depth is not valid/ }],
    ['a missing key', '/v1/chargers/a?depth=1', { 'x-key': '' }, 401, {}],
    ['a wish', '/v1/chargers/a?depth=1', { prefer: 'code=503' }, 503, {}],
    ['a wish that is none', '/v1/chargers/a?depth=1', { prefer: 'code=299' }, 400, {}],
  ])('%s', async (_what, path, headers, status, body) => {
    const answer = await twice(`r${status}${Object.keys(headers)}`, path, headers as Record<string, string>);
    expect(answer.status).toBe(status);
    for (const [name, value] of Object.entries(body))
      expect(answer.body[name]).toEqual(value instanceof RegExp ? expect.stringMatching(value) : value);
  });

  test('a 404 that is wished for, which is about no driver', async () => {
    const answer = await twice('missing', '/v1/chargers/a?depth=1', { prefer: 'code=404' });
    expect([answer.status, answer.text]).toEqual([404, expect.not.stringMatching(/driver with/)]);
  });

  test('a body that was posted, or refused, and what a scenario makes slow', async () => {
    expect((await twice('post', '/v1/tags', {}, { tag: 'long' })).status).toBe(201);
    expect((await twice('post', '/v1/tags', {}, { tag: 'x' })).body.error).toMatch(/\/tag is not valid/);
    const receipt = (await twice('post', '/v1/chargers/a?depth=1')).headers['x-mock-receipt'];
    expect(receipt).toMatch(/^r2\./);
  });

  test('the receipt of another contract says so', async () => {
    const { headers } = await twice('other', '/v1/chargers/a?depth=1');
    const { replay } = await import('../../src/doors/core.ts');
    expect(() => replay(String(headers['x-mock-receipt']))).toThrow(/it needs: the contract/);
  });
});

test('the journal, its filters and verify know operations', async () => {
  const session = app.session('verify');
  const ask = (path: string) => request(app).get(`/_session/verify${path}`).set(KEY);
  await ask('/v1/drivers/driver-1');
  await ask('/v1/chargers/a?depth=1');
  await ask('/v1/nowhere');
  const { body } = await request(app).get('/_mock/requests?session=verify');
  expect(body.entries.map((entry: { operation: string }) => entry.operation)).toEqual([
    'getDriver',
    'getCharger',
    null,
  ]);
  await session.verify({ operation: 'getCharg*' }, { exactly: 1 });
  await session.verify({ operation: 'addTag' }, { never: true });
  await expect(session.verify({ operation: 'getChargr' }, { exactly: 1 })).rejects.toThrow(
    'operation: expected getChargr, given getCharger',
  );
  const found = await request(app).get('/_mock/requests?session=verify&operation=getDriver');
  expect(found.body.total).toBe(1);
});

test('coverage has the answers of each operation, and the line that gets each', async () => {
  const goals = async () => {
    const { body } = await request(app).get('/_mock/coverage?session=cover');
    const all = body.goals as { group: string; id: string; met: boolean; how: string; what: string }[];
    return all.filter(({ group }) => group === 'operations');
  };
  const before = await goals();
  expect(before.map(({ id, met }) => [id, met])).toEqual([
    ['operation=getCharger 200', false],
    ['operation=getCharger 4XX', false],
    ['operation=getCharger default', false],
    ['operation=addTag 201', false],
    ['operation=addTag 400', false],
    ['operation=addTag 401', false],
  ]);
  expect(before[0]!.what).toBe('an answer 200 of getCharger: as it should be');
  expect(before[0]!.how).toMatch(
    /^curl -i "http:\/\/127\.0\.0\.1:\d+\/v1\/chargers\/C%201\?depth=\d+" -H "x-key: demo-key" -H "x-mock-session: cover"$/,
  );
  for (const { how } of before) {
    const [, options = '', url = '', headers = ''] =
      /^curl (.*?) ?"http:\/\/127\.0\.0\.1:\d+([^"]*)"(.*)$/.exec(how)!;
    const asked = options.includes('-X POST') ? request(app).post(url) : request(app).get(url);
    for (const [, name = '', value = ''] of headers.matchAll(/-H "([^:]*): ([^"]*)"/g))
      asked.set(name, value);
    const data = /-d '(.*)'/.exec(options)?.[1];
    await (data === undefined ? asked : asked.send(data));
  }
  expect((await goals()).filter(({ met }) => !met)).toEqual([]);
});

import request from 'supertest';
import { beforeAll, describe, expect, test } from 'vitest';
import { createApp, type DriverMockApp } from '../../src/doors/index.ts';

const text = { type: 'string' };
const json = (schema: object) => ({ description: 'OK', content: { 'application/json': { schema } } });
const driver = { type: 'object', properties: { externalId: text, name: text, tags: { type: 'array' } } };
const inPath = (name: string) => ({ name, in: 'path', required: true, schema: text });
const SPEC = {
  openapi: '3.1.0',
  info: { title: 'Small', version: '1' },
  servers: [{ url: '/v1' }],
  security: [{ key: [] }],
  paths: {
    '/drivers/{externalId}': {
      get: {
        operationId: 'getDriver',
        parameters: [
          inPath('externalId'),
          { name: 'api_key', in: 'query', required: true, schema: text },
          { name: 'lang', in: 'query', required: true, schema: { type: 'string', enum: ['en', 'de'] } },
        ],
        responses: { 200: json(driver), 400: json({ type: 'object', properties: { error: text } }) },
      },
    },
    '/chargers/{id}': {
      get: {
        operationId: 'getCharger',
        parameters: [inPath('id')],
        responses: { 200: json({ type: 'object', properties: { id: text } }) },
      },
    },
  },
  components: { securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'api_key' } } },
};

const RULES = [{ scenario: 'internal-error', when: { operation: 'getCharg*' } }];

let app: DriverMockApp;
beforeAll(async () => {
  app = await createApp({ spec: SPEC });
});

describe('the driver’s operation of a user’s spec', () => {
  test.each([
    ['api_key=k', 400, 'The query parameter lang is missing.'],
    [
      'api_key=k&lang=fr',
      400,
      'The query parameter lang is not valid: it must be equal to one of the allowed values.',
    ],
  ])('refuses %s', async (query, status, error) => {
    const answer = await request(app).get(`/v1/drivers/driver-7?${query}`);
    expect([answer.status, answer.body]).toEqual([status, { error }]);
    expect(answer.headers['x-mock-off-contract']).toBeUndefined();
  });

  test('answers what keeps its parameters, and a missing key stays a 401', async () => {
    expect((await request(app).get('/v1/drivers/driver-7?api_key=k&lang=de')).body.externalId).toBe(
      'driver-7',
    );
    expect((await request(app).get('/v1/drivers/driver-7?lang=de')).status).toBe(401);
  });
});

describe('a rule with an operation', () => {
  test('answers that operation alone', async () => {
    const ruled = await createApp({ spec: SPEC, content: { rules: RULES, drivers: [] } });
    expect((await request(ruled).get('/v1/chargers/a?api_key=k')).status).toBe(500);
    expect((await request(ruled).get('/v1/drivers/driver-7?api_key=k&lang=de')).status).toBe(200);
  });

  test('is refused where the spec has no such operation', async () => {
    const rules = [{ scenario: 'server-error', when: { operation: 'getChargr' } }];
    await expect(createApp({ spec: SPEC, content: { rules, drivers: [] } })).rejects.toThrow(
      /there is no operation getChargr\. Allowed: getDriver, getCharger\. Did you mean getCharger\?/,
    );
  });
});

test('a path that is none is told which there are, the nearest among them', async () => {
  const { status, body } = await request(app).get('/v1/charger/CP-7?api_key=k');
  expect([status, body.detail]).toEqual([
    404,
    'There is no operation at /v1/charger/CP-7. Try: /v1/drivers/{externalId}, /v1/chargers/{id}. Did you mean /v1/chargers/{id}?',
  ]);
});

import { Validator } from '@cfworker/json-schema';
import request from 'supertest';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createApp, type DriverMockApp } from '../../../src/doors/index.ts';

const SPEC = parse(`
openapi: 3.0.3
info: {title: Fleet, version: "1"}
servers: [{url: /v1}]
security: [{key: []}]
paths:
  /drivers/{externalId}:
    get:
      operationId: getDriver
      parameters: [{name: externalId, in: path, required: true, schema: {type: string}}]
      responses: {"200": {description: OK, content: {application/json: {schema: {type: object, properties: {externalId: {type: string}, tags: {type: array, items: {type: object, properties: {idTag: {type: string}}}}, name: {type: string}}}, examples: {ada: {value: {externalId: ada, tags: [], name: Ada}}}}}}}
  /chargers/{chargerId}:
    get:
      operationId: getCharger
      parameters:
        - {name: chargerId, in: path, required: true, schema: {type: string, maxLength: 12}}
        - {name: fields, in: query, schema: {type: array, items: {type: string, enum: [power, status]}}}
        - {name: limit, in: query, schema: {type: integer, minimum: 1}}
        - {name: X-Trace, in: header, required: true, schema: {type: string}}
      responses:
        "200":
          description: OK
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Charger"}
        "400": {description: Bad, content: {application/json: {schema: {$ref: "#/components/schemas/Err"}}}}
        "404": {description: Gone, content: {application/json: {schema: {$ref: "#/components/schemas/Err"}}}}
        default: {description: Else, content: {application/problem+json: {schema: {type: object}}}}
  /tariffs:
    get:
      security: []
      responses:
        "200":
          description: OK
          content:
            application/json:
              schema: {type: array, items: {type: object}}
              examples: {one: {value: [{id: 1}]}, none: {value: []}}
    post:
      operationId: addTariff
      requestBody: {required: true, content: {application/json: {schema: {type: object, required: [name], properties: {name: {type: string}}}}}}
      responses: {"204": {description: Added}, "400": {description: Bad}}
  /charges:
    post:
      operationId: charge
      security: [{tls: []}]
      requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, required: [amount], properties: {amount: {type: integer}, tags: {type: array, items: {type: string}}, card: {type: object, required: [year], properties: {year: {type: integer}}}, items: {type: array, items: {type: object, properties: {count: {type: integer}}}}}}}}}
      responses: {"204": {description: Charged}, "400": {description: Bad}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-API-Key}, tls: {type: mutualTLS}}
  schemas:
    Err: {type: object, required: [error], properties: {error: {type: string}}}
    Charger: {type: object, required: [chargerId, power, site], properties: {chargerId: {type: string}, power: {type: integer, minimum: 1, maximum: 350}, site: {type: object, required: [name], properties: {name: {type: string, minLength: 3}}}, next: {$ref: "#/components/schemas/Charger"}}}
`);

let app: DriverMockApp;
beforeAll(async () => {
  app = await createApp({ spec: SPEC });
});

const charger = (path: string) =>
  request(app).get(`/v1/chargers/${path}`).set({ 'X-API-Key': 'k', 'X-Trace': 't' });

describe('an operation that is not the driver’s', () => {
  test('answers what its schema says, about what was asked, and the same each time', async () => {
    const { status, body, headers, text } = await charger('CP-7');
    expect(status).toBe(200);
    expect(body.chargerId).toBe('CP-7');
    expect(
      new Validator({ ...SPEC, $ref: '#/components/schemas/Charger' }, '2020-12').validate(body).valid,
    ).toBe(true);
    expect(headers['x-mock-off-contract']).toBeUndefined();
    expect((await charger('CP-7')).text).toBe(text);
    expect((await charger('CP-8')).body.site).not.toEqual(body.site);
    expect(
      (
        await request(await createApp({ spec: SPEC }))
          .get('/v1/chargers/CP-7')
          .set({ 'X-API-Key': 'k', 'X-Trace': 't' })
      ).text,
    ).toBe(text);
  });

  test.each<[string, string, Record<string, string>, number, string]>([
    ['no key', 'CP-1', { 'X-Trace': 't' }, 401, ''],
    [
      'a path parameter that is too long',
      'CP-1234567890',
      { 'X-API-Key': 'k', 'X-Trace': 't' },
      400,
      'The path parameter chargerId is not valid: it must NOT have more than 12 characters.',
    ],
    [
      'an item that is not listed',
      'CP-1?fields=power&fields=x',
      { 'X-API-Key': 'k', 'X-Trace': 't' },
      400,
      'The query parameter fields is not valid',
    ],
    [
      'a number that is none',
      'CP-1?limit=x',
      { 'X-API-Key': 'k', 'X-Trace': 't' },
      400,
      'The query parameter limit is not valid: it must be integer.',
    ],
    [
      'a header that is missing',
      'CP-1',
      { 'X-API-Key': 'k' },
      400,
      'The header parameter X-Trace is missing.',
    ],
  ])('refuses %s in the form of the spec', async (_name, path, headers, status, detail) => {
    const answer = await request(app).get(`/v1/chargers/${path}`).set(headers);
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer.body.error).toContain(detail);
    else expect(answer.headers['content-type']).toBe('application/problem+json');
  });

  test('takes parameters that are right', async () => {
    expect((await charger('CP-1?fields=power&fields=status&limit=3')).status).toBe(200);
  });

  test('answers errors and examples that are wished for, and others made up', async () => {
    const gone = await charger('CP-7').set('Prefer', 'code=404');
    expect(gone.status).toBe(404);
    expect(Object.keys(gone.body)).toEqual(['error']);
    expect((await charger('CP-7').set('Prefer', 'code=200')).body.chargerId).toBe('CP-7');
    expect((await request(app).get('/v1/tariffs')).body).toEqual([{ id: 1 }]);
    expect((await request(app).get('/v1/tariffs').set('Prefer', 'example=none')).body).toEqual([]);
    expect((await request(app).get('/v1/tariffs').set('Prefer', 'dynamic=true')).body).toEqual([{}, {}]);
  });

  test('serves a named example of the operation of drivers too, whoever the id is', async () => {
    const ask = (prefer: string) =>
      request(app).get('/v1/drivers/nobody').set('X-API-Key', 'k').set('Prefer', prefer);
    const named = await ask('example=ada');
    expect(named.status).toBe(200);
    expect(named.body).toEqual({ externalId: 'ada', tags: [], name: 'Ada' });
    expect(named.headers['x-mock-reason']).toBe('prefer');
    // There is no such example of a 404.
    expect((await ask('example="ada", code=404')).status).toBe(400);
    expect((await request(app).get('/v1/drivers/nobody').set('Prefer', 'example=ada')).status).toBe(401);
  });

  test('refuses an example that is not there, with the names of those that are', async () => {
    const driver = await request(app)
      .get('/v1/drivers/driver-1')
      .set('X-API-Key', 'k')
      .set('Prefer', 'example=adda');
    expect(driver.status).toBe(400);
    expect(driver.body.detail).toBe('There is no example adda of getDriver. Did you mean ada? Allowed: ada.');
    const tariffs = await request(app).get('/v1/tariffs').set('Prefer', 'example=two');
    expect(tariffs.body.detail).toContain('Allowed: one, none.');
    expect((await charger('CP-7').set('Prefer', 'example=x')).body.detail).toContain(
      'Allowed: none, as the spec names no example there.',
    );
  });

  test.each([
    ['amount=5&tags=a&tags=b&card[year]=2030&items[0][count]=2', 204],
    ['amount=5&tags[]=a', 204],
    ['amount=five', 400],
    ['tags=a', 400],
    ['amount=5&card[year]=soon', 400],
    ['amount=5&items[0][count]=x', 400],
  ])(
    'holds the form %s against its schema; a scheme that is not followed asks for nothing',
    async (form, status) => {
      const post = request(app).post('/v1/charges').set('content-type', 'application/x-www-form-urlencoded');
      expect((await post.send(form)).status).toBe(status);
    },
  );

  test('takes a body by its media type and schema', async () => {
    const post = () => request(app).post('/v1/tariffs').set('X-API-Key', 'k');
    expect((await post().send({ name: 'night' })).status).toBe(204);
    expect((await post().send({ nam: 'night' })).status).toBe(400);
    expect((await post().set('content-type', 'application/json').send('{')).status).toBe(400);
    expect((await post()).status).toBe(400);
    expect((await post().set('content-type', 'text/plain').send('x')).status).toBe(415);
  });

  test('is met by HEAD, OPTIONS and methods that it has not', async () => {
    expect((await request(app).head('/v1/tariffs')).status).toBe(200);
    expect((await request(app).options('/v1/tariffs')).headers.allow).toBe('GET, HEAD, POST, OPTIONS');
    expect((await request(app).delete('/v1/tariffs').set('X-API-Key', 'k')).status).toBe(405);
  });

  test('leaves the driver’s as it is', async () => {
    const { body } = await request(app).get('/v1/drivers/driver-7').set('X-API-Key', 'k');
    expect(body.externalId).toBe('driver-7');
  });
});

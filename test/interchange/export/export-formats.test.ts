import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../src/base/text/formats.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { schemasOf } from '../../../src/contract/schemas.ts';
import type { Exchanged, ExportInput } from '../../../src/interchange/export/exchanged.ts';
import { EXPORT_FORMATS } from '../../../src/interchange/export/export-formats.ts';
import { expectedBody } from '../../../src/interchange/export/pact-rules.ts';
import { contentWithFixtures, type Harness, harness } from '../../support/controls.ts';
import { runs } from '../../support/runs.ts';
import { scenarioOf } from '../../support/simulators.ts';

// biome-ignore lint/suspicious/noExplicitAny: JSON of any shape
type Any = any;
const require = createRequire(import.meta.url);
const { Collection } = require('postman-collection');

const FORMATS = Object.keys(EXPORT_FORMATS) as (keyof typeof EXPORT_FORMATS)[];

function exchange(own: Partial<Exchanged> = {}): Exchanged {
  return {
    ...{ id: 1, at: '2026-01-15T09:00:00.000Z', instant: '2026-01-15T09:00:00Z', method: 'GET' },
    ...{ path: '/api/user/externalId/driver-7', query: 'code=***&clientId=demo', headers: {} },
    ...{ customer: 'demo', externalId: 'driver-7', operation: null, status: 200, reason: 'natural' },
    ...{ scenario: null, step: null, bodyLength: 2, violations: [], delayMs: 0, dribbleMs: 0, fault: null },
    responseHeaders: [{ name: 'content-type', value: 'application/json; charset=utf-8' }],
    ...{ delivered: 'yes', body: '{"id":9007199254740993,"name":"Ada","tags":[]}', bodyMissing: null },
    ...own,
  };
}

function written(
  format: keyof typeof EXPORT_FORMATS,
  exchanges: readonly Exchanged[],
  own: Partial<ExportInput> = {},
) {
  const { text, leftOut } = EXPORT_FORMATS[format].write({
    ...{ exchanges, isRecorded: true, session: 'default', contract: builtInContract },
    ...{ baseUrl: 'http://127.0.0.1:4010', version: '1.2.3' },
    ...own,
  });
  return { text, leftOut, json: (format === 'curl' ? undefined : JSON.parse(text)) as Any };
}

/** A session that has met what sessions meet. */
async function busySession(): Promise<Harness> {
  const content = contentWithFixtures();
  const more = [scenarioOf('reset', { fault: 'reset-before' }), scenarioOf('busy', { status: 429 })];
  const mock = await harness({
    strict: false,
    content: { ...content, scenarios: [...content.scenarios, ...more] },
  });
  await mock.ask('driver-7');
  await mock.ask('driver-7');
  await mock.ask('nobody');
  await mock.ask('driver-7', 'default', { prefer: 'scenario=reset' });
  await mock.ask('driver-7', 'default', { prefer: 'scenario=busy' });
  await mock.ask('recorded');
  return mock;
}

describe('HAR', () => {
  const ajv = new Ajv({ strict: false, formats: { ...formats, 'date-time': true } });
  ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'));
  for (const schema of Object.values(require('har-schema'))) ajv.addSchema(schema as object);
  const validate = ajv.getSchema('har.json#')!;

  test('is valid by the schema of HAR 1.2, whatever a session has met', async () => {
    const mock = await busySession();
    const { json } = await mock.call('GET', '/requests/export?format=har');
    expect(validate(json) ? [] : validate.errors).toEqual([]);
    expect(json.log.entries.map(({ response }: Any) => response.status)).toEqual([
      200, 200, 404, 0, 429, 200,
    ]);
    expect(json.log.entries[3]).toMatchObject({ _error: 'reset-before', response: { statusText: '' } });
  });

  test('has bodies with their size in bytes, and says where one is not known', () => {
    const missing = exchange({ id: 2, body: null, bodyMissing: 'no receipt' });
    const { json } = written('har', [exchange({ body: '{"name":"Å"}' }), missing]);
    const [first, second] = json.log.entries.map(({ response }: Any) => response.content);
    expect(first).toMatchObject({ size: 13, text: '{"name":"Å"}' });
    expect(second).toMatchObject({ comment: 'Not kept: no receipt.' });
    expect(second).not.toHaveProperty('text');
  });

  test('to HEAD no body was sent, and a cookie that was set has no value', () => {
    const cookie = { name: 'set-cookie', value: 'sid=***; Path=/' };
    const { json } = written('har', [exchange({ method: 'HEAD', responseHeaders: [cookie] })]);
    const { content, cookies } = json.log.entries[0].response;
    expect(content).toEqual({ size: 0, mimeType: '' });
    expect(cookies).toEqual([{ name: 'sid', value: '***' }]);
  });
});

describe('Postman', () => {
  test('is a collection that its own library reads: a request once, its answers saved, the key a variable', async () => {
    const mock = await busySession();
    const { json } = await mock.call('GET', '/requests/export?format=postman');
    const collection = new Collection(json);
    const items = collection.items.all() as Any[];
    expect(items.map(({ name }) => name)).toEqual([
      'GET driver driver-7',
      'GET driver nobody',
      'GET driver driver-7',
      'GET driver driver-7',
      'GET driver recorded',
    ]);
    const [first] = items;
    expect(first.responses.all().map(({ code }: Any) => code)).toEqual([200, 200]);
    expect(first.responses.all()[0].json()).toMatchObject({ externalId: 'driver-7' });
    expect(first.request.url.getQueryString()).toBe('code={{key}}&clientId=demo');
    expect(first.request.url.getPath()).toBe('/api/user/externalId/driver-7');
    expect(collection.variables.get('baseUrl')).toBe('http://127.0.0.1:4010');
    expect(collection.variables.get('key')).toBe('');
  });

  test('has no saved response for what had no answer, and says so', () => {
    const { json, leftOut } = written('postman', [
      exchange({ fault: 'hang' }),
      exchange({ id: 2, body: null, bodyMissing: 'no receipt' }),
    ]);
    expect(json.item).toHaveLength(1);
    expect(json.item[0].response).toEqual([]);
    expect(leftOut).toEqual([
      '1: GET /api/user/externalId/driver-7, 200: no saved response (hang)',
      '2: GET /api/user/externalId/driver-7, 200: no saved response (no receipt)',
    ]);
  });

  test('a header with a key that the spec does not know is left out and told; one that it knows is a variable', () => {
    const headers = { 'x-functions-key': '***', 'x-api-key': '***', accept: 'application/json' };
    const { json, leftOut } = written('postman', [exchange({ headers })]);
    expect(json.item[0].request.header).toEqual([
      { key: 'x-functions-key', value: '{{key}}' },
      { key: 'accept', value: 'application/json' },
    ]);
    expect(leftOut).toEqual(['1: the header x-api-key, whose value is told nowhere']);
  });
});

describe('Pact', () => {
  const LIST = {
    type: 'object',
    required: ['matchers', 'combine'],
    additionalProperties: false,
    properties: {
      combine: { enum: ['AND', 'OR'] },
      matchers: {
        type: 'array',
        minItems: 1,
        items: {
          oneOf: [
            {
              required: ['match', 'regex'],
              properties: { match: { const: 'regex' }, regex: { type: 'string', format: 'regex' } },
              additionalProperties: false,
            },
            {
              required: ['match'],
              properties: { match: { enum: ['type', 'integer', 'number', 'null'] } },
              additionalProperties: false,
            },
          ],
        },
      },
    },
  };
  const MAP = { type: 'object', additionalProperties: LIST };
  const PATHS = { ...MAP, propertyNames: { pattern: '^\\$' } };
  const TEXTS = { type: 'object', additionalProperties: { type: 'string' } };
  /** The specification's prose, version 3, as a schema: https://github.com/pact-foundation/pact-specification */
  const validate = new Ajv({ strict: false, allErrors: true, formats }).compile({
    type: 'object',
    required: ['consumer', 'provider', 'interactions', 'metadata'],
    additionalProperties: false,
    properties: {
      consumer: {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string', minLength: 1 } },
      },
      provider: {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string', minLength: 1 } },
      },
      metadata: { properties: { pactSpecification: { const: { version: '3.0.0' } } } },
      interactions: {
        type: 'array',
        items: {
          type: 'object',
          required: ['description', 'request', 'response'],
          additionalProperties: false,
          properties: {
            description: { type: 'string', minLength: 1 },
            providerStates: {
              type: 'array',
              items: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
            },
            request: {
              type: 'object',
              required: ['method', 'path'],
              additionalProperties: false,
              properties: {
                method: { enum: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] },
                path: { type: 'string', pattern: '^/' },
                query: {
                  type: 'object',
                  additionalProperties: { type: 'array', minItems: 1, items: { type: 'string' } },
                },
                headers: TEXTS,
                matchingRules: {
                  type: 'object',
                  additionalProperties: false,
                  properties: { query: MAP, header: MAP },
                },
              },
            },
            response: {
              type: 'object',
              required: ['status'],
              additionalProperties: false,
              properties: {
                status: { type: 'integer', minimum: 100, maximum: 599 },
                headers: TEXTS,
                body: {},
                matchingRules: {
                  type: 'object',
                  additionalProperties: false,
                  properties: { body: PATHS, header: MAP },
                },
              },
            },
          },
        },
      },
    },
  });

  test('is as the specification has it, each request and state once, without what the spec does not know', async () => {
    const mock = await busySession();
    const { json, header } = await mock.call(
      'GET',
      '/requests/export?format=pact&consumer=checkout&provider=cpo',
    );
    expect(validate(json) ? [] : validate.errors).toEqual([]);
    expect(json).toMatchObject({ consumer: { name: 'checkout' }, provider: { name: 'cpo' } });
    expect(json.interactions.map(({ description }: Any) => description)).toEqual([
      'GET driver driver-7: 200',
      'GET driver nobody: 404',
    ]);
    expect(json.interactions.map(({ providerStates }: Any) => providerStates[0].name)).toEqual([
      'there is a driver driver-7',
      'scenario driver-not-found',
    ]);
    const told = header('x-mock-left-out')!.split(', ').map(decodeURIComponent);
    expect(told).toHaveLength(3);
    expect(told[0]).toContain('reset-before');
  });

  test('of version 4 says the same: interactions with a type, headers in lists, bodies with what they are', async () => {
    const mock = await busySession();
    const { json: third } = await mock.call('GET', '/requests/export?format=pact');
    const { json: fourth } = await mock.call('GET', '/requests/export?format=pact-v4');
    expect(fourth.metadata.pactSpecification).toEqual({ version: '4.0' });
    // What version 4 has otherwise, as version 3 has it: https://github.com/pact-foundation/pact-specification/tree/version-4
    const inV3 = ({ headers, body, ...own }: Any) => {
      if (body)
        expect(body).toEqual({ content: expect.anything(), contentType: expect.any(String), encoded: false });
      const plain =
        headers && Object.fromEntries(Object.entries<Any>(headers).map(([name, [value]]) => [name, value]));
      return { ...own, ...(plain && { headers: plain }), ...(body && { body: body.content }) };
    };
    const interactions = fourth.interactions.map(({ type, pending, request, response, ...own }: Any) => {
      expect([type, pending]).toEqual(['Synchronous/HTTP', false]);
      return { ...own, request: inV3(request), response: inV3(response) };
    });
    expect(interactions).toEqual(third.interactions);
  });

  test('compares by types of the spec: a rule for each place', async () => {
    const mock = await harness();
    await mock.ask('driver-7');
    const { json } = await mock.call('GET', '/requests/export?format=pact');
    const [{ response }] = json.interactions;
    const rules = response.matchingRules.body;
    expect(rules.$).toEqual({ matchers: [{ match: 'type' }], combine: 'AND' });
    expect(rules['$.id']).toEqual({ matchers: [{ match: 'integer' }], combine: 'AND' });
    expect(rules['$.name']).toEqual({ matchers: [{ match: 'type' }], combine: 'AND' });
    // Every value of the body has a rule of its own.
    const places: string[] = [];
    const visit = (value: Any, path: string): void => {
      places.push(path);
      if (Array.isArray(value)) for (const item of value) visit(item, `${path}[*]`);
      else if (typeof value === 'object' && value !== null)
        for (const [name, own] of Object.entries(value)) visit(own, `${path}.${name}`);
    };
    visit(response.body, '$');
    expect(places.filter((path) => rules[path] === undefined)).toEqual([]);
  });

  test('null or its type is one of two matchers; where null stands for an object or a list, nothing is expected', () => {
    const schemas = builtInContract.derived(schemasOf);
    const schema = {
      type: 'object',
      properties: {
        text: { type: ['string', 'null'] },
        number: { type: ['integer', 'null'] },
        list: { type: ['array', 'null'], items: { type: 'string' } },
        'odd name': { type: 'string' },
        plain: { type: 'number' },
        status: { type: ['string', 'null'], enum: ['Available', 'In use.', null] },
      },
    };
    const body = {
      text: null,
      number: 3,
      list: null,
      'odd name': 'x',
      plain: null,
      further: [1],
      status: 'Available',
    };
    const { body: kept, rules } = expectedBody(body, schema, schemas);
    expect(kept).toEqual({
      ...{ text: null, number: 3, 'odd name': 'x', plain: null, further: [1], status: 'Available' },
    });
    expect(rules['$.status']).toEqual({
      matchers: [{ match: 'null' }, { match: 'regex', regex: '^(?:Available|In use\\.)$' }],
      combine: 'OR',
    });
    expect(rules['$.text']).toEqual({
      matchers: [{ match: 'null' }, { match: 'regex', regex: '[\\s\\S]*' }],
      combine: 'OR',
    });
    expect(rules['$.number']).toEqual({ matchers: [{ match: 'null' }, { match: 'integer' }], combine: 'OR' });
    expect(rules['$.plain']).toEqual({ matchers: [{ match: 'null' }], combine: 'AND' });
    expect(rules["$['odd name']"]).toBeDefined();
    expect(rules['$.list']).toBeUndefined();
  });
});

describe('WireMock', () => {
  test('the same request with other answers is a sequence that stays at its last; the same answer again is none', () => {
    const second = exchange({ id: 3, status: 404, body: '{}' });
    const { json, leftOut } = written('wiremock', [exchange(), exchange({ id: 2 }), second]);
    expect(json.meta.total).toBe(2);
    expect(json.mappings.map((one: Any) => [one.requiredScenarioState, one.newScenarioState])).toEqual([
      ['Started', 'answer 2'],
      ['answer 2', undefined],
    ]);
    expect(json.mappings[0].request).toEqual({
      method: 'GET',
      urlPath: '/api/user/externalId/driver-7',
      queryParameters: { code: { matches: '.+' }, clientId: { equalTo: 'demo' } },
    });
    expect(leftOut).toEqual([]);
  });

  test('a body keeps its characters: JSON where WireMock writes the same, else text', () => {
    const { json } = written('wiremock', [
      exchange({ body: '{"id":1,"name":"Å"}' }),
      exchange({ path: '/api/user/externalId/b', body: '{"id": 9007199254740993}' }),
    ]);
    expect(json.mappings[0].response.jsonBody).toEqual({ id: 1, name: 'Å' });
    expect(json.mappings[1].response.body).toBe('{"id": 9007199254740993}');
  });

  test.each([
    ['reset-before', { fault: 'CONNECTION_RESET_BY_PEER' }],
    ['empty-reply', { fault: 'EMPTY_RESPONSE' }],
    ['hang', { fixedDelayMilliseconds: 3_600_000 }],
  ])('%s is a fault of WireMock', (fault, expected) => {
    const { json } = written('wiremock', [exchange({ fault })]);
    expect(json.mappings[0].response).toEqual({ status: 200, ...expected });
  });

  test('delays are kept; an answer whose body is not known is left out and told', () => {
    const missing = exchange({ id: 2, path: '/api/other', body: null, bodyMissing: 'no receipt' });
    const { json, leftOut } = written('wiremock', [exchange({ delayMs: 250.4, dribbleMs: 1000 }), missing]);
    expect(json.mappings).toHaveLength(1);
    expect(json.mappings[0].response).toMatchObject({
      fixedDelayMilliseconds: 250,
      chunkedDribbleDelay: { numberOfChunks: 10, totalDuration: 1000 },
    });
    expect(leftOut).toEqual(['2: GET /api/other, 200: no receipt']);
  });
});

describe('OpenAPI examples', () => {
  test('are the document that is served, with each body once at its place, all digits kept', () => {
    const same = exchange({ id: 2 });
    const other = exchange({ id: 3, body: '{"name":"Bo"}' });
    const off = exchange({ id: 4, status: 429 });
    const { text, json, leftOut } = written('openapi-examples', [exchange(), same, other, off]);
    const { examples, example } =
      json.paths['/user/externalId/{externalId}'].get.responses['200'].content['application/json'];
    expect(example).toBeUndefined();
    expect(Object.keys(examples)).toEqual(['200-driver-7', '200-driver-7-2']);
    expect(text).toContain('"id": 9007199254740993');
    expect(json.servers).toEqual([{ url: 'http://127.0.0.1:4010/api' }]);
    expect(json.components).toEqual(builtInContract.document.components);
    expect(leftOut).toEqual(['4: GET /api/user/externalId/driver-7, 429: the spec has no such answer']);
  });
});

describe('the journal', () => {
  test('is all that is known of each exchange', () => {
    const { json } = written('journal', [exchange({ body: '{}' })]);
    expect(json).toMatchObject({ form: 'ev-driver-mock-journal', formVersion: 1, mock: '1.2.3' });
    expect(json.entries).toEqual([exchange({ body: '{}' })]);
  });
});

describe('no key', () => {
  test('is in any form, wherever a request carried it and whatever repeats it', async () => {
    const key = fc.stringMatching(/^[A-Za-z0-9+/=_-]{8,24}$/);
    const place = fc.constantFrom('query', 'header', 'cookie', 'bearer', 'gateway', 'path');
    const mock = await harness({ strict: false, auth: 'any' });
    let count = 0;
    await fc.assert(
      fc.asyncProperty(key, fc.array(place, { minLength: 1, maxLength: 3 }), async (secret, places) => {
        const session = `s${++count}`;
        const has = (one: (typeof places)[number]) => places.includes(one);
        const query = new URLSearchParams({ clientId: 'demo', ...(has('query') && { code: secret }) });
        const id = has('path') && has('query') ? encodeURIComponent(secret) : 'driver-7';
        await mock.context.answer({
          method: 'GET',
          target: `/api/user/externalId/${id}?${query}`,
          headers: {
            'x-mock-session': session,
            ...(has('header') && { 'x-functions-key': secret }),
            ...(has('cookie') && { cookie: `sid=${secret}; theme=dark` }),
            ...(has('bearer') && { authorization: `Bearer ${secret}` }),
            ...(has('gateway') && { 'ocp-apim-subscription-key': secret, 'x-note': `key ${secret}` }),
          },
        });
        const encoded = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
        for (const format of FORMATS) {
          const { reply } = await mock.call('GET', `/requests/export?format=${format}`, { session });
          const all = reply.body + JSON.stringify(reply.headers);
          for (const writing of encoded) expect(all).not.toContain(writing);
        }
      }),
      { numRuns: runs(6) },
    );
  }, 120_000);

  test("is in a body that a test put there: the customers' own are taken out of it", async () => {
    const mock = await harness({ strict: false });
    const body = JSON.stringify({ id: 1, name: 'demo-key' });
    await mock.call('PUT', '/drivers/driver-8', {
      text: body,
      headers: { 'content-type': 'application/json' },
    });
    await mock.ask('driver-8');
    for (const format of FORMATS) {
      const { reply } = await mock.call('GET', `/requests/export?format=${format}`);
      // The spec itself shows the key of its example, which is no secret.
      expect(reply.body.replaceAll(/"(?:example|value)": "demo-key"/g, ''), format).not.toContain('demo-key');
    }
  });
});

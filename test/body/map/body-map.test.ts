import { Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeDriver } from '../../../src/body/compute.ts';
import { prepareMap } from '../../../src/body/map/body-map.ts';
import { findDriverOperation } from '../../../src/body/map/find-driver.ts';
import { mapSlotOf } from '../../../src/body/map/map-slot.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import type { Contract } from '../../../src/contract/contract.ts';
import { jsonBody, operationsOf } from '../../../src/contract/operations.ts';
import { readContract } from '../../../src/contract/read-contract.ts';
import { schemasOf } from '../../../src/contract/schemas.ts';
import { runs } from '../../support/runs.ts';
import { THURSDAY, worldOf } from '../../support/worlds.ts';
import { SPECS } from './specs.ts';

const WORLD = worldOf();

async function contractOf(document: unknown): Promise<Contract> {
  const { contract } = readContract(document, { findDriver: findDriverOperation });
  await prepareMap(contract);
  return contract;
}

// biome-ignore lint/suspicious/noExplicitAny: bodies of any shape
function bodyOf(contract: Contract, n: number, instant = THURSDAY): any {
  return computeDriver(WORLD.find(`driver-${n}`)!, instant, contract).body;
}

/** Holds bodies against the schema of the 200 answer by another validator than the program's. */
function secondValidator(contract: Contract): (body: unknown) => readonly string[] {
  const { document } = contract.derived(schemasOf);
  const operation = contract.derived(operationsOf).find(({ path }) => path === contract.operation.path)!;
  const schema = { ...document, ...(jsonBody(operation, 200)!.schema as object) };
  const validator = new Validator(schema, '2020-12', false);
  return (body) =>
    validator.validate(body).errors.map(({ instanceLocation, error }) => `${instanceLocation} ${error}`);
}

test('a property whose schema does not allow what the world says is named once bodies were written', async () => {
  const properties = {
    id: { type: 'integer' },
    name: { type: 'integer' },
    externalId: { type: 'string' },
    tags: { type: 'array', items: { type: 'object', properties: { idTag: { type: 'string' } } } },
  };
  const schema = { type: 'object', properties };
  const contract = await contractOf({
    ...{ openapi: '3.1.0', info: { title: 'Test', version: '1' } },
    paths: {
      '/drivers/{externalId}': {
        parameters: [{ name: 'externalId', in: 'path', required: true, schema: { type: 'string' } }],
        get: { responses: { 200: { description: 'OK', content: { 'application/json': { schema } } } } },
      },
    },
  });
  bodyOf(contract, 7);
  expect([...contract.derived(mapSlotOf).map!.unfit]).toEqual(['name']);
});

describe.each(Object.entries(SPECS))('a spec with %s', (_name, document) => {
  test('has an operation that answers with a driver, and every driver keeps it', async () => {
    const contract = await contractOf(document);
    expect(contract.operation.operationId).not.toBe('');
    const second = secondValidator(contract);
    for (let n = 1; n <= 40; n++) {
      const body = bodyOf(contract, n);
      expect(contract.validateBody(body)).toEqual([]);
      expect(second(body)).toEqual([]);
    }
  });

  test('gives the same bytes each time it is read', async () => {
    const [one, other] = [await contractOf(document), await contractOf(structuredClone(document))];
    expect(JSON.stringify(bodyOf(one, 7))).toBe(JSON.stringify(bodyOf(other, 7)));
  });
});

describe('what the world says', () => {
  test('is shown under other names, in other cases, units, types and enumerations', async () => {
    const contract = await contractOf(SPECS['a key in a header']);
    const n = [...Array(60).keys()]
      .map((i) => i + 1)
      .find((i) => {
        const { chargerGroups, tags } = driverOf(i);
        return (chargerGroups?.[0]?.chargers?.length ?? 0) > 0 && (tags?.length ?? 0) > 0;
      })!;
    const driver = driverOf(n);
    const body = bodyOf(contract, n);
    const [site] = driver.chargerGroups!;
    const [charger] = site!.chargers!;
    expect(body).toMatchObject({ external_id: `driver-${n}`, full_name: driver.name });
    expect(body.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4/);
    expect(body.tags[0]).toMatchObject({
      uid: driver.tags![0]!.idTag,
      valid_until: driver.tags![0]!.expiringDate,
    });
    expect(body.sites[0]).toMatchObject({ id: site!.id, name: site!.groupName });
    const shown = body.sites[0].charge_points[0];
    expect(shown.identity).toBe(charger!.chargerId);
    expect(shown.location.lat).toBe(
      charger!.locationInfo!.latitude === undefined ? undefined : Number(charger!.locationInfo!.latitude),
    );
    expect(shown.location.city).toBe(charger!.locationInfo!.city!.slice(0, 5));
    expect(shown.last_seen).toBe(Date.parse(charger!.lastSeen!) / 1000);
    expect(shown.connectors[0]).toMatchObject({
      status: charger!.sockets![0]!.status,
      max_power_kw: charger!.sockets![0]!.maxWatts! / 1000,
    });
  });

  test('is taken from where x-mock-source says, also from around', async () => {
    const contract = await contractOf(SPECS['a bearer token and an envelope']);
    const n = [...Array(60).keys()].map((i) => i + 1).find((i) => (driverOf(i).chargers?.length ?? 0) > 0)!;
    const driver = driverOf(n);
    const { data } = bodyOf(contract, n);
    expect(data.home).toBe(driver.homeGroupName);
    expect(data.chargers[0]).toEqual({
      chargerId: driver.chargers![0]!.chargerId,
      seenAt: driver.chargers![0]!.lastSeen,
      owner: `driver-${n}`,
    });
    expect(data).toMatchObject({ plan: 'basic' });
  });

  test('is different for each driver where it is made up, and the same for one at any instant', async () => {
    const contract = await contractOf(SPECS['a bearer token and an envelope']);
    const bodies = [1, 2, 3, 4, 5, 6].map((n) => bodyOf(contract, n).data);
    for (const name of ['email', 'badge', 'nickname'])
      expect(new Set(bodies.map((body) => body[name])).size, name).toBeGreaterThan(4);
    expect(bodyOf(contract, 1, THURSDAY + 86_400).data.email).toBe(bodies[0].email);
  });

  test('is told row by row, with what is left out and what cannot be followed', async () => {
    const document = structuredClone(SPECS['a bearer token and an envelope']!) as {
      components: { schemas: { User: { properties: Record<string, object> } } };
    };
    document.components.schemas.User.properties.gone = { type: 'string', 'x-mock-source': 'driver.nam' };
    const map = (await prepareMap(await contractOf(document)))!;
    const row = (place: string) => map.rows.find((each) => each.place === place);
    expect(row('data.externalId')).toEqual({
      place: 'data.externalId',
      from: 'world',
      source: 'driver.externalId',
    });
    expect(row('data.home')).toMatchObject({ from: 'map', source: 'driver.homeGroupName' });
    expect(row('data.email')).toMatchObject({ from: 'faker', source: '' });
    expect(row('data.plan')).toMatchObject({ from: 'example' });
    expect(row('data.badge')).toMatchObject({ from: 'schema' });
    expect(map.leftOut).toContain('charger.iccid');
    expect(map.leftOut).not.toContain('charger.lastSeen');
    expect(map.problems).toEqual([
      expect.stringMatching(
        /^data\.gone: x-mock-source "driver\.nam" names nothing of the world\. Did you mean driver\.name/,
      ),
    ]);
  });

  function driverOf(n: number) {
    return computeDriver(WORLD.find(`driver-${n}`)!, THURSDAY, builtInContract).own;
  }
});

test('lists and objects of the world are brought into the lengths that a schema wants', async () => {
  const document = structuredClone(SPECS['a key in a header']!) as {
    components: { schemas: Record<string, { properties: Record<string, object> }> };
  };
  const { Driver, ChargePoint } = document.components.schemas;
  Object.assign(Driver!.properties.tags!, { minItems: 2, maxItems: 3 });
  Object.assign(Driver!.properties.sites!, { maxItems: 1 });
  Object.assign(ChargePoint!.properties.connectors!, { minItems: 3 });
  Driver!.properties.chargers = { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string' } };
  const contract = await contractOf(document);
  const second = secondValidator(contract);
  for (let n = 1; n <= 40; n++) expect(second(bodyOf(contract, n))).toEqual([]);
});

/** Changes that users make to a schema of a driver, each with what a body then has. */
const property = fc.record({
  name: fc.constantFrom(
    'id',
    'name',
    'externalId',
    'payerId',
    'homeGroupName',
    'extra',
    'email',
    'count',
    'when',
  ),
  schema: fc.oneof(
    fc.record({ type: fc.constant('string'), maxLength: fc.integer({ min: 1, max: 30 }) }),
    fc.record({ type: fc.constant('string'), minLength: fc.integer({ min: 1, max: 60 }) }),
    fc.record({
      type: fc.constant('string'),
      pattern: fc.constantFrom('^[a-f]{4}$', '^\\d+-[xyz]{1,3}$', '^(foo|bar)+$'),
    }),
    fc.record({
      type: fc.constant('string'),
      format: fc.constantFrom('uuid', 'date', 'date-time', 'uri', 'email', 'ipv4'),
    }),
    fc.record({ type: fc.constant('string'), enum: fc.constant(['a', 'b']) }),
    fc.record({
      type: fc.constantFrom('integer', 'number'),
      minimum: fc.integer({ min: 0, max: 9 }),
      maximum: fc.integer({ min: 10, max: 99 }),
    }),
    fc.record({ type: fc.constant('boolean') }),
    fc.record({
      type: fc.constant('array'),
      minItems: fc.integer({ min: 0, max: 3 }),
      items: fc.record({ type: fc.constantFrom('string', 'integer') }),
    }),
    fc.record({
      type: fc.constant('object'),
      required: fc.constant(['a']),
      properties: fc.constant({ a: { type: 'integer' }, b: { type: 'string' } }),
    }),
    fc.record({
      oneOf: fc.constant([
        { type: 'string', pattern: '^z+$' },
        { type: 'integer', minimum: 5, maximum: 6 },
      ]),
    }),
  ),
});

test('whatever the properties of a schema are, each driver keeps it by a second validator', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(property, { selector: ({ name }) => name, maxLength: 6 }),
      async (changes) => {
        const document = structuredClone(SPECS['a key in a header']!) as {
          components: { schemas: { Driver: { properties: Record<string, object>; required: string[] } } };
        };
        const { Driver } = document.components.schemas;
        for (const { name, schema } of changes) {
          Driver.properties[name] = schema;
          Driver.required.push(name);
        }
        const contract = await contractOf(document);
        const second = secondValidator(contract);
        for (let n = 1; n <= 5; n++) expect(second(bodyOf(contract, n))).toEqual([]);
      },
    ),
    { numRuns: runs(12) },
  );
});

describe('an error', () => {
  const PROBLEM = {
    type: 'about:blank',
    title: 'Not Found',
    status: 404,
    detail: 'No such driver.',
    instance: '/x',
  };

  test.each<[string, object, string, unknown]>([
    [
      'says its sentence and its status',
      {
        type: 'object',
        required: ['error'],
        properties: { error: { type: 'string' }, code: { type: 'integer' } },
      },
      'application/json',
      { error: 'No such driver.', code: 404 },
    ],
    [
      'is nested as the schema is',
      {
        type: 'object',
        properties: {
          errors: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                title: { type: 'string' },
                message: { type: 'string' },
                status: { type: 'string' },
              },
            },
          },
        },
      },
      'application/vnd.api+json',
      { errors: [{ title: 'Not Found', message: 'No such driver.', status: '404' }] },
    ],
    [
      'keeps to the words, the length and the pattern of the schema',
      {
        type: 'object',
        required: ['code', 'message', 'error', 'type', 'status', 'status_code'],
        properties: {
          code: { type: 'string', enum: ['DENIED', 'NOT_FOUND'] },
          message: { type: 'string', maxLength: 7 },
          error: { type: 'string', pattern: '^E-7$' },
          type: { type: 'string', enum: ['only'] },
          status: { type: 'integer', enum: [4] },
          status_code: { type: 'integer', minimum: 2000, maximum: 2000 },
        },
      },
      'application/json',
      { code: 'NOT_FOUND', message: 'No such', error: 'E-7', type: 'only', status: 4, status_code: 2000 },
    ],
    [
      'stays problem details where the contract has them',
      { type: 'object' },
      'application/problem+json',
      PROBLEM,
    ],
  ])('%s', async (_what, schema, type, expected) => {
    const document = structuredClone(SPECS['a key in a header']!) as {
      paths: Record<string, { get: { responses: Record<string, object> } }>;
    };
    document.paths['/drivers/{id}']!.get.responses.default = {
      description: 'Bad',
      content: { [type]: { schema } },
    };
    const contract = await contractOf(document);
    const { headers, body } = contract.derived(mapSlotOf).writeError!(PROBLEM, THURSDAY)!;
    expect(headers).toEqual([['content-type', type]]);
    expect(JSON.parse(body)).toEqual(expected);
  });

  test('is text, or nothing, where the contract has no JSON for it', async () => {
    const document = structuredClone(SPECS['a key in a header']!) as {
      paths: Record<string, { get: { responses: Record<string, object> } }>;
    };
    const { responses } = document.paths['/drivers/{id}']!.get;
    responses[404] = { description: 'None', content: { 'text/plain': {} } };
    responses[401] = { description: 'None' };
    const { writeError } = (await contractOf(document)).derived(mapSlotOf);
    expect(writeError!(PROBLEM, THURSDAY)).toEqual({
      headers: [['content-type', 'text/plain; charset=utf-8']],
      body: 'No such driver.',
    });
    expect(writeError!({ ...PROBLEM, status: 401 }, THURSDAY)).toEqual({ headers: [], body: '' });
  });
});

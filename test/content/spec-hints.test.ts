import { expect, test } from 'vitest';
import { contractFrom } from '../../src/content/spec-data.ts';
import { createDriverMock } from '../../src/doors/core.ts';

const text = { type: 'string' };

/** A spec whose driver is called otherwise in every place, and which has two operations that would do. */
function spec() {
  const answer = (schema: object) => ({
    200: { description: 'ok', content: { 'application/json': { schema } } },
  });
  const parameters = [{ name: 'ref', in: 'path', required: true, schema: text }];
  return {
    openapi: '3.0.3',
    info: { title: 'x', version: '1' },
    paths: {
      '/people/{ref}': {
        get: {
          operationId: 'getPerson',
          parameters,
          responses: answer({ $ref: '#/components/schemas/Person' }),
        },
      },
      '/drivers/{ref}': {
        get: {
          operationId: 'getDriver',
          parameters,
          responses: answer({
            type: 'object',
            properties: {
              externalId: text,
              name: text,
              tags: { type: 'array', items: { type: 'object', properties: { idTag: text } } },
            },
          }),
        },
      },
    },
    components: {
      schemas: {
        Person: {
          allOf: [{ $ref: '#/components/schemas/Named' }],
          properties: {
            'ref.no': text,
            boxes: { type: 'array', items: { $ref: '#/components/schemas/Box' } },
          },
        },
        Named: { type: 'object', properties: { nick: text } },
        Box: { type: 'object', properties: { heard: { type: 'string', format: 'date-time' } } },
      },
    },
  };
}

test('the operation and the properties of the driver are those that are named', async () => {
  const mock = await createDriverMock({
    spec: spec(),
    operations: { driver: 'getPerson' },
    map: { nick: 'driver.name', 'ref.no': 'driver.externalId', boxes: 'driver.chargers' },
  });
  const person = (await (await mock.fetch(`${mock.apiUrl}/people/driver-2`)).json()) as object;
  const asOurs = await createDriverMock({ auth: 'off' });
  const { name } = (await (await asOurs.fetch(`${asOurs.apiUrl}/user/externalId/driver-2`)).json()) as {
    name: string;
  };
  expect(person).toMatchObject({ nick: name, 'ref.no': 'driver-2' });
});

test('what is named leads through references, lists and names with dots, and changes the hash', async () => {
  const driver = { driver: 'getPerson' };
  const plain = await contractFrom(spec(), { operations: driver });
  const { contract } = await contractFrom(spec(), {
    operations: driver,
    map: { 'boxes[].heard': 'charger.lastSeen', 'ref.no': 'driver.externalId' },
  });
  expect(contract.document).toMatchObject({
    components: {
      schemas: {
        Person: { properties: { 'ref.no': { 'x-mock-source': 'driver.externalId' } } },
        Box: { properties: { heard: { 'x-mock-source': 'charger.lastSeen' } } },
      },
    },
  });
  expect(contract.hash).not.toBe(plain.contract.hash);
  expect(plain.driver.operation?.id).toBe('getPerson');
  expect((await contractFrom(spec())).driver.operation?.id).toBe('getDriver');
});

test('an operation or a property that is not there is refused with the nearest name', async () => {
  await expect(contractFrom(spec(), { operations: { driver: 'getPersn' } })).rejects.toThrow(
    'operations: driver: the spec has no operation "getPersn". Did you mean getPerson? Allowed: getPerson, getDriver',
  );
  await expect(contractFrom(spec(), { map: { 'tags[].idtag': 'tag.idTag' } })).rejects.toThrow(
    'map: the driver has no property "tags[].idtag". Did you mean idTag? Allowed there: idTag',
  );
  await expect(createDriverMock({ spec: spec(), operations: { drivr: 'x' } as object })).rejects.toThrow(
    'Allowed: driver=ID',
  );
});

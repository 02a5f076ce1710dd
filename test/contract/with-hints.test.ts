import { describe, expect, test } from 'vitest';
import { ContractError } from '../../src/contract/contract-error.ts';
import type { Operation } from '../../src/contract/operations.ts';
import { type SpecHints, withHints } from '../../src/contract/with-hints.ts';
import { answering, documentWith } from '../support/documents.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: 'string' };
const SCHEMAS = '/components/schemas';

const schemas = () => ({
  Driver: {
    allOf: [ref('Named')],
    oneOf: [{ properties: { either: text } }],
    anyOf: [7, { properties: { any: text, name: { type: 'null' } } }],
    properties: {
      'a.b': text,
      a: { properties: { b: text } },
      own: { properties: { 'b.c': text } },
      boxes: { type: 'array', items: ref('Box') },
      yes: true,
    },
  },
  Named: { allOf: [ref('Driver')], properties: { name: text } },
  Box: {
    properties: { seen: text, below: { items: { allOf: [{ items: {} }], properties: { deep: text } } } },
  },
});

/** A document of two operations, of which the first answers with a driver. */
const document = (more: object = {}) =>
  documentWith(
    {
      '/drivers/{id}': { get: { operationId: 'getDriver', responses: answering(ref('Driver')) } },
      '/people': { $ref: '#/components/pathItems/People' },
    },
    {
      components: {
        schemas: schemas(),
        pathItems: {
          People: {
            put: { 'x-mock-operation': 'driver', responses: {} },
            get: { operationId: 'getPeople', responses: {} },
          },
        },
      },
      ...more,
    },
  );

const first = ([operation]: readonly Operation[]) => ({ operation });
const said = (hints: SpecHints, find: Parameters<typeof withHints>[2] = first) =>
  withHints(document(), hints, find) as ReturnType<typeof document> & { components: never; paths: never };

function problemsOf(hints: SpecHints, find?: Parameters<typeof withHints>[2]): readonly string[] {
  try {
    said(hints, find);
    return [];
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return error.problems.map(({ pointer, reason }) => `${pointer} ${reason}`);
  }
}

describe('without hints', () => {
  test.each<[SpecHints]>([
    [{}],
    [{ operations: {} }],
    [{ map: {} }],
    [{ operations: undefined, map: undefined }],
  ])('%j a document is itself', (hints) => {
    const own = document();
    expect(withHints(own, hints, first)).toBe(own);
  });
});

describe('the operation that is named', () => {
  test('is said to be the driver’s, and no other', () => {
    const own = document();
    const hinted = withHints(own, { operations: { driver: 'getPeople' } }, first);
    expect(hinted).toMatchObject({
      components: { pathItems: { People: { get: { 'x-mock-operation': 'driver' } } } },
      paths: { '/drivers/{id}': { get: { operationId: 'getDriver' } } },
    });
    expect(JSON.stringify(hinted).split('x-mock-operation')).toHaveLength(2);
    expect(own).toEqual(document());
  });

  test('that has no id is named by its method and path', () => {
    expect(JSON.stringify(said({ operations: { driver: 'PUT /people' } }))).toContain(
      '"x-mock-operation":"driver"',
    );
  });

  test('that is not there is told with the nearest', () => {
    expect(problemsOf({ operations: { driver: 'getDriverr' } })).toEqual([
      '/paths operations: driver: the spec has no operation "getDriverr". Did you mean getDriver? Allowed: getDriver, getPeople, PUT /people',
    ]);
  });
});

describe('a property that is named', () => {
  test.each<[string, readonly string[]]>([
    ['name', ['Named', 'properties', 'name']],
    ['either', ['Driver', 'oneOf', '0', 'properties', 'either']],
    ['any', ['Driver', 'anyOf', '1', 'properties', 'any']],
    ['a.b', ['Driver', 'properties', 'a.b']],
    ['own.b.c', ['Driver', 'properties', 'own', 'properties', 'b.c']],
    ['a', ['Driver', 'properties', 'a']],
    ['boxes[].seen', ['Box', 'properties', 'seen']],
    ['boxes[].below[].deep', ['Box', 'properties', 'below', 'properties', 'deep']],
    ['yes', ['Driver', 'properties', 'yes']],
  ])('%s gets its source where it stands', (place, path) => {
    const hinted: unknown = said({ map: { [place]: 'driver.name' } });
    const way = path[2] === 'below' ? ['Box', 'properties', 'below', 'items', 'properties', 'deep'] : path;
    const at = ['components', 'schemas', ...way].reduce<unknown>(
      (value, name) => (value as Record<string, unknown>)[name],
      hinted,
    );
    expect(at).toMatchObject({ 'x-mock-source': 'driver.name' });
    expect(JSON.stringify(hinted).split('x-mock-source')).toHaveLength(2);
  });

  test('keeps what it says', () => {
    expect(said({ map: { name: 'driver.name' } })).toMatchObject({
      components: {
        schemas: { Named: { properties: { name: { ...text, 'x-mock-source': 'driver.name' } } } },
      },
    });
  });

  test.each<[string, string]>([
    [
      'nam',
      'the driver has no property "nam". Did you mean name? Allowed there: a.b, a, own, boxes, yes, name, either, any',
    ],
    [
      'boxes[].sen',
      'the driver has no property "boxes[].sen". Did you mean seen? Allowed there: seen, below',
    ],
    [
      'boxs[].seen',
      'the driver has no property "boxs[].seen". Did you mean boxes? Allowed there: a.b, a, own, boxes, yes, name, either, any',
    ],
    ['name.first', 'the driver has no property "name.first". Allowed there: nothing'],
    ['boxes.seen', 'the driver has no property "boxes.seen". Allowed there: nothing'],
  ])('%s that is not there is told with the nearest', (place, reason) => {
    expect(problemsOf({ map: { [place]: 'x' } })).toEqual([
      `${SCHEMAS}/Driver map: ${reason}`.replace(
        `${SCHEMAS}/Driver`,
        '/paths/~1drivers~1{id}/get/responses/200/content/application~1json/schema',
      ),
    ]);
  });

  test('all that are wrong are told', () => {
    expect(problemsOf({ map: { nope1: 'x', name: 'x', nope2: 'x' } })).toHaveLength(2);
    const sourceFault = (source: string) => (source === 'x' ? 'x is nothing' : undefined);
    expect(problemsOf({ map: { name: 'x' }, sourceFault })).toEqual([
      expect.stringMatching(/ map: name: x is nothing$/),
    ]);
    expect(said({ map: { name: 'driver.name' }, sourceFault })).toBeDefined();
  });

  test('needs an operation that answers with JSON', () => {
    const none = [
      '/paths map: no operation answers with a driver; allowed: beside it operations: driver: ID',
    ];
    expect(problemsOf({ map: { name: 'x' } }, () => ({ operation: undefined }))).toEqual(none);
    expect(problemsOf({ map: { name: 'x' } }, (all) => ({ operation: all[1] }))).toEqual(none);
  });

  test('is that of the operation that is named beside it', () => {
    const find = (all: readonly Operation[]) => ({
      operation: all.find(({ source }) => source['x-mock-operation'] === 'driver'),
    });
    expect(problemsOf({ map: { name: 'x' } }, find)).toHaveLength(1);
    expect(problemsOf({ operations: { driver: 'getDriver' }, map: { name: 'x' } }, find)).toEqual([]);
  });
});

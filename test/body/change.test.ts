import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPointer, parsePointer } from '../../src/base/json/json-pointer.ts';
import { applyChange, type DriverChange } from '../../src/body/change.ts';
import type { Driver } from '../../src/contract/types.ts';

const BODY: Driver = {
  id: 1,
  name: 'A',
  tags: [],
  chargers: [
    { id: 1, sockets: [{ id: 1 }, { id: 2 }, { id: 3 }], capabilities: ['x'] },
    { id: 2, sockets: [{ id: 1 }], customProperties: { 'a/b': '1', 'c~d': '2' } },
    { id: 3, sockets: null },
  ],
};
const change = (given: DriverChange) => applyChange(BODY, given);

describe('a change of a body', () => {
  test('sets, nulls and removes properties, on a copy', () => {
    const before = structuredClone(BODY);
    const { body, touched, missed } = change({
      set: { '/name': 'B', '/payerId': 7 },
      null: ['/tags'],
      remove: ['/id'],
    });
    expect(body).toEqual({ name: 'B', payerId: 7, tags: null, chargers: BODY.chargers });
    expect(touched).toEqual(['/name', '/payerId', '/tags', '/id']);
    expect(missed).toEqual([]);
    expect(BODY).toEqual(before);
  });

  test('* is every element, and every property', () => {
    const { body, touched } = change({
      set: { '/chargers/*/sockets/*/status': 'Error', '/chargers/1/customProperties/*': 'z' },
    });
    expect(body.chargers![1]!.customProperties).toEqual({ 'a/b': 'z', 'c~d': 'z' });
    expect(touched).toEqual([
      '/chargers/0/sockets/0/status',
      '/chargers/0/sockets/1/status',
      '/chargers/0/sockets/2/status',
      '/chargers/1/sockets/0/status',
      '/chargers/1/customProperties/a~1b',
      '/chargers/1/customProperties/c~0d',
    ]);
  });

  test('- appends, and what is appended can be changed further', () => {
    const { body, touched } = change({
      set: { '/chargers/-': { id: 4 }, '/chargers/3/chargerName': 'new', '/chargers/*/sockets/-': { id: 9 } },
    });
    expect(body.chargers![3]).toEqual({ id: 4, chargerName: 'new' });
    expect(body.chargers![0]!.sockets).toHaveLength(4);
    expect(touched).toEqual([
      '/chargers/3',
      '/chargers/3/chargerName',
      '/chargers/0/sockets/3',
      '/chargers/1/sockets/1',
    ]);
  });

  test('pointers speak of the body as it was, touched ones of the body as it is', () => {
    const { body, touched } = change({
      remove: ['/chargers/0', '/chargers/1/sockets/0', '/chargers/0/sockets/1'],
      set: { '/chargers/2/chargerName': 'third', '/chargers/0/chargerName': 'gone' },
    });
    expect(body.chargers).toEqual([
      { ...BODY.chargers![1]!, sockets: [] },
      { ...BODY.chargers![2]!, chargerName: 'third' },
    ]);
    expect(touched).toEqual(['/chargers/1/chargerName', '/chargers/-', '/chargers/0/sockets/-']);
  });

  test('removes all of a list', () => {
    expect(change({ remove: ['/chargers/0/sockets/*'] })).toMatchObject({
      touched: ['/chargers/0/sockets/-'],
      body: { chargers: [{ sockets: [] }, {}, {}] },
    });
  });

  test.each([
    '',
    'name',
    '/tags/*/id',
    '/chargers/9/id',
    '/chargers/01/id',
    '/chargers/-/id',
    '/chargers/length',
    '/chargers/2/sockets/0/status',
    '/name/x',
    '/a~2',
    '/__proto__/polluted',
    '/constructor/prototype/polluted',
    '/chargers/0/__proto__',
    '/chargers/constructor/name',
  ])('%j matches nothing and is reported', (pointer) => {
    const { body, touched, missed } = change({ set: { [pointer]: { polluted: true } } });
    expect(missed).toEqual([pointer]);
    expect(touched).toEqual([]);
    expect(body).toEqual(BODY);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('what is not there cannot be removed', () => {
    expect(change({ remove: ['/payerId', '/toString', '/tags/0'] }).missed).toEqual([
      '/payerId',
      '/toString',
      '/tags/0',
    ]);
  });

  test('values are copied, each place has its own', () => {
    const { body } = change({ set: { '/chargers/*/locationInfo': { city: 'Oslo' } } });
    expect(body.chargers![0]!.locationInfo).toEqual({ city: 'Oslo' });
    expect(body.chargers![0]!.locationInfo).not.toBe(body.chargers![1]!.locationInfo);
  });

  test('never throws, whatever the pointers', () => {
    const segment = fc.constantFrom('chargers', 'sockets', '*', '-', '0', '1', 'name', '__proto__', '~', '');
    const pointer = fc
      .array(segment, { maxLength: 5 })
      .map((segments) => segments.map((s) => `/${s}`).join(''));
    fc.assert(
      fc.property(
        fc.dictionary(pointer, fc.jsonValue() as fc.Arbitrary<never>, { maxKeys: 3 }),
        fc.array(pointer, { maxLength: 3 }),
        fc.array(pointer, { maxLength: 3 }),
        (set, remove, nulled) => {
          const { body, touched } = change({ set, remove, null: nulled });
          JSON.stringify(body);
          for (const told of touched) expect(parsePointer(told)).toBeDefined();
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('JSON pointers', () => {
  test('are read as they are written', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (segments) => {
        expect(parsePointer(formatPointer(segments))).toEqual(segments);
      }),
    );
  });

  test.each([
    ['', []],
    ['/', ['']],
    ['/a~1b/m~0n/~01', ['a/b', 'm~n', '~1']],
    ['a', undefined],
    ['/~', undefined],
    ['/~2', undefined],
  ])('%j is %j', (pointer, segments) => expect(parsePointer(pointer)).toEqual(segments));
});

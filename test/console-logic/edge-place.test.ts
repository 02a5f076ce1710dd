import { describe, expect, test } from 'vitest';
import { jsonRows, withAbsent } from '../../src/console/parts/answer/json-rows.ts';
import { pointerIn } from '../../src/console/views/edge-cases/edge-pointer.ts';

const body = { name: 'Ada', tags: [{ id: 1 }], groups: [], more: {}, 'a/b': { c: {} } };

describe('where an edge case is in a body', () => {
  test.each([
    ['name', '/name'],
    ['tags.id', '/tags/0/id'],
    ['id', '/id'],
    ['tags.expiringDate', '/tags/0/expiringDate'],
    ['groups.name', '/groups'],
    ['gone.name', ''],
    [null, undefined],
  ])('%s: %s', (path, pointer) => {
    expect(pointerIn(body, path)).toBe(pointer);
  });
});

describe('a property that is not there', () => {
  const rows = jsonRows(body, () => false);
  const added = (pointer: string | undefined, among = rows) =>
    withAbsent(among, pointer).filter((row) => !among.includes(row));

  test.each([
    ['/id', 'id', 1],
    ['/tags/0/expiringDate', 'expiringDate', 3],
    ['/a~1b/d~0e', 'd~e', 2],
  ])('has a line of its own, the first of what would hold it: %s', (pointer, key, depth) => {
    expect(added(pointer)).toMatchObject([{ pointer, key, depth, kind: 'absent' }]);
    const all = withAbsent(rows, pointer);
    const at = all.findIndex(({ kind }) => kind === 'absent');
    expect(all[at - 1]?.pointer).toBe(pointer.slice(0, pointer.lastIndexOf('/')));
  });

  test.each([[undefined], [''], ['/name'], ['/tags/7'], ['/gone/name'], ['/more/x']])(
    'has none where it is there, or nothing could hold it: %s',
    (pointer) => {
      expect(withAbsent(rows, pointer)).toBe(rows);
    },
  );

  test('has none in an object that is closed', () => {
    const closed = jsonRows(body, (pointer) => pointer === '/tags/0');
    expect(added('/tags/0/expiringDate', closed)).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersFound } from '../../../src/control/drivers/numbered-drivers.ts';
import { parseIdPattern, writeId } from '../../../src/world/drivers/id-pattern.ts';
import { type Harness, harness } from '../../support/controls.ts';

const BILLION = 1_000_000_000;

async function listed(mock: Harness, query: string, session = 'default') {
  const { json } = await mock.call('GET', `/drivers?${query}`, { session });
  return { ...json, ids: json.drivers.map(({ externalId }: { externalId: string }) => externalId) };
}

describe('the list of drivers', () => {
  test('fixtures with their story first, then overrides, then numbered drivers', async () => {
    const mock = await harness();
    await mock.call('PUT', '/drivers/own', { json: { name: 'Own', id: 3, tags: [1] } });
    const { drivers, ids, total, next } = await listed(mock, 'limit=6');
    expect(ids).toEqual(['ext-1', 'driver-12', 'recorded', 'own', 'driver-1', 'driver-2']);
    expect(drivers[0]).toMatchObject({ origin: 'fixture', story: 'One site of her own.', sites: 1 });
    expect(drivers[2]).toMatchObject({
      origin: 'recorded',
      name: 'On Tape',
      tags: 2,
      allChargers: expect.any(Number),
    });
    expect(drivers[3]).toMatchObject({ origin: 'override', name: 'Own', id: 3, tags: 1, story: null });
    expect(drivers[4]).toMatchObject({ origin: 'generated', story: null });
    // driver-12 is a fixture and not listed a second time.
    expect({ total, next }).toEqual({ total: 1003, next: 'driver-2' });
  });

  test('pages by after and by offset are the same and meet everybody once', async () => {
    const mock = await harness({ population: 45 });
    const all: string[] = [];
    let after: string | null = null;
    do {
      const page = await listed(mock, `limit=7${after ? `&after=${after}` : ''}`);
      expect((await listed(mock, `limit=7&offset=${all.length}`)).ids).toEqual(page.ids);
      expect(page.offset).toBe(all.length);
      all.push(...page.ids);
      after = page.next;
    } while (after !== null);
    expect(all).toHaveLength(47);
    expect(new Set(all).size).toBe(47);
  });

  test('beyond the end there is nobody', async () => {
    expect(await listed(await harness(), 'offset=99999')).toMatchObject({ ids: [], next: null, total: 1002 });
  });

  test('of a billion, nobody is computed but those of the page', async () => {
    let made = 0;
    const mock = await harness({ population: BILLION }, (context) => {
      const contentState = context.contentState();
      const worlds = [...contentState.worlds].map(([id, world]) => {
        const find = (externalId: string) => {
          made++;
          return world.find(externalId);
        };
        return [id, { ...world, find }] as const;
      });
      const counting = { ...contentState, worlds: new Map(worlds) };
      return { contentState: () => counting };
    });
    expect((await listed(mock, 'offset=999999990&limit=5')).ids.at(-1)).toBe('driver-999999993');
    expect((await listed(mock, 'search=driver-98765&limit=3')).ids).toEqual([
      'driver-98765',
      'driver-987650',
      'driver-987651',
    ]);
    expect((await listed(mock, 'after=driver-999999998')).ids).toEqual([
      'driver-999999999',
      'driver-1000000000',
    ]);
    expect(made).toBeLessThan(15);
  });

  test.each([
    ['TAPE', ['recorded']],
    ['site of her', ['ext-1']],
    ['driver-12', ['driver-12', 'driver-120', 'driver-121']],
    ['999', ['driver-999']],
    ['driver-0', []],
    ['nobody', []],
    ['__proto__', []],
  ])('search for %s', async (search, ids) => {
    const found = await listed(await harness(), `limit=3&search=${encodeURIComponent(search)}`);
    expect(found.ids).toEqual(ids);
  });

  test('400 for a place that is not in the list', async () => {
    const { status, json } = await (await harness()).call('GET', '/drivers?after=nobody');
    expect(status).toBe(400);
    expect(json.errors[0].pointer).toBe('/after');
  });

  test('overrides of one session are not in the list of another', async () => {
    const mock = await harness();
    await mock.call('PUT', '/drivers/mine', { json: {}, session: 'a' });
    expect((await listed(mock, 'search=mine', 'a')).ids).toEqual(['mine']);
    expect((await listed(mock, 'search=mine', 'b')).ids).toEqual([]);
  });
});

describe('numbers found by the beginning of an id', () => {
  const patterns = fc.constantFrom('driver-{n}', '{n}', 'D{n}9', '12{n}', '{n}-x', 'a1{n}1b');
  const searches = fc.oneof(
    fc.constant(undefined),
    fc.stringMatching(/^[1-9]\d{0,3}$/),
    fc.stringMatching(/^(driver-|D|12|a1)?\d{0,3}(9|1b|-x)?$/).filter((text) => text !== ''),
  );

  test('are those that a look at every id would find, in order', () => {
    fc.assert(
      fc.property(
        patterns,
        searches,
        fc.integer({ min: 0, max: 400 }),
        fc.array(fc.integer({ min: 1, max: 400 })),
        (text, search, population, missing) => {
          const pattern = parseIdPattern(text);
          const without = missing.filter((n) => n <= population);
          const isFound = (n: number) =>
            search === undefined ||
            writeId(pattern, n).toLowerCase().startsWith(search.toLowerCase()) ||
            (/^\d+$/.test(search) &&
              !search.startsWith(pattern.before.toLowerCase()) &&
              String(n).startsWith(search));
          const all = Array.from({ length: population }, (_, i) => i + 1).filter((n) => !without.includes(n));
          const expected = all.filter(isFound);
          const set = numbersFound(pattern, population, search, without);
          const found = Array.from({ length: set.count }, (_, place) => set.at(place));
          expect(found).toEqual(expected);
          for (const n of found) expect(found[set.upTo(n) - 1]).toBe(n);
        },
      ),
    );
  });
});

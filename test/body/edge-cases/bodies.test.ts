import { describe, expect, test } from 'vitest';
import { edgeBody, edgeCases } from '../../../src/body/edge-cases/catalogue.ts';
import { exampleBase } from '../../../src/body/edge-cases/edge-base.ts';
import { allPlaces } from '../../../src/body/edge-cases/edge-places.ts';
import { PAGE_EXAMPLE, PAGE_EXAMPLE_SHORT } from '../../../src/body/edge-cases/page-example.ts';
import { writeJson } from '../../../src/body/edge-cases/wire.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import type { ChargerGroup, Driver } from '../../../src/contract/types.ts';
import pageExample from '../../contract/api-page-example.json' with { type: 'json' };
import { someOf } from '../../support/runs.ts';

const { externalId, instant, body } = exampleBase(builtInContract);
const EXAMPLE = { externalId, instant, baseBody: writeJson(body) };
const textOf = (name: string, baseBody = EXAMPLE.baseBody) =>
  edgeBody(name, { ...EXAMPLE, baseBody }, builtInContract).text;
const bodyOf = (name: string, baseBody?: string) => JSON.parse(textOf(name, baseBody)) as Driver;

/** Every value of a path, those of all elements of lists. */
function valuesAt(value: unknown, path: string): readonly unknown[] {
  return path.split('.').reduce<readonly unknown[]>(
    (values, name) =>
      values.flatMap((inner) => {
        const owners = Array.isArray(inner) ? inner : [inner];
        return owners.filter((owner) => owner?.[name] !== undefined).map((owner) => owner[name]);
      }),
    [value],
  );
}

describe('each edge case of a property shows it', () => {
  const WITH_PATH = edgeCases(builtInContract).filter((edge) => edge.path !== undefined);
  const places = new Map(allPlaces(builtInContract).map((place) => [place.path, place]));

  test.each([
    ['the example', EXAMPLE.baseBody],
    ['a driver without anything', '{}'],
  ])('in %s', (_, baseBody) => {
    for (const { name, path } of someOf(WITH_PATH, 300)) {
      const variant = name.slice(path!.length + 1);
      const shown = bodyOf(name, baseBody);
      const after = valuesAt(shown, path!);
      const owners = path!.includes('.') ? valuesAt(shown, path!.replace(/\.[^.]+$/, '')) : [0];
      expect(owners.flat().length, name).toBeGreaterThan(0);
      if (variant === 'absent') expect(after.length, name).toBeLessThan(owners.flat().length);
      else if (variant === 'null') expect(after, name).toContain(null);
      else if (variant === 'empty' && places.get(path!)!.property.type === 'string')
        expect(after).toContain('');
      else if (variant === '1000')
        expect(after.map((value) => Object.keys(value as object).length)).toContain(1000);
      else expect(after.length, name).toBeGreaterThan(0);
    }
  });
});

describe('lists and sites', () => {
  test.each([1, 3, 50])('sites nested %d deep, with the chargers at the end', (depth) => {
    let group = bodyOf(`chargerGroups.subgroups=nested-${depth}`).chargerGroups![0]!;
    const ids: unknown[] = [group.id];
    for (let level = 0; level < depth; level++) {
      expect(group.chargers).toEqual([]);
      group = (group.subgroups as ChargerGroup[])[0]!;
      ids.push(group.id);
    }
    expect(group).toEqual(body.chargerGroups && (JSON.parse(EXAMPLE.baseBody) as Driver).chargerGroups![0]);
    expect(new Set(ids).size).toBe(depth + 1);
  });

  test('a thousand have a thousand ids', () => {
    for (const name of ['tags', 'chargerGroups', 'chargers'] as const) {
      const list = bodyOf(`${name}=1000`)[name]!;
      expect(new Set(list.map(({ id }) => id)).size).toBe(1000);
    }
  });
});

describe('timestamps', () => {
  const at = (variant: string) => bodyOf(`chargers.lastSeen=${variant}`).chargers![0]!.lastSeen!;
  const real = bodyOf('name=empty').chargers![0]!.lastSeen!;

  test.each([
    ['offset-plus', /T\d\d:\d\d:\d\d\+05:45$/],
    ['offset-minus', /T\d\d:\d\d:\d\d-09:30$/],
    ['offset-zero', /T\d\d:\d\d:\d\d\+00:00$/],
    ['offset-unknown', /T\d\d:\d\d:\d\d-00:00$/],
    ['seven-digits', /T\d\d:\d\d:\d\d\.\d{7}Z$/],
    ['lower-case', /^\d{4}-\d\d-\d\dt\d\d:\d\d:\d\dz$/],
  ])('%s is the same moment in another spelling', (variant, form) => {
    expect(at(variant)).toMatch(form);
    const seconds = (text: string) => Math.floor(Date.parse(text.toUpperCase()) / 1000);
    expect(seconds(at(variant))).toBe(seconds(real));
  });

  test('dotnet-dates writes every timestamp with seven digits, or as never', () => {
    const times = textOf('dotnet-dates').match(/"\d{4}-\d\d-\d\dT[^"]*"/g)!;
    expect(times.length).toBeGreaterThan(10);
    for (const time of times) expect(time).toMatch(/^"(?:.*\.\d{7}Z|0001-01-01T00:00:00Z)"$/);
    expect(times).toContain('"0001-01-01T00:00:00Z"');
  });
});

describe('the body as a whole', () => {
  test('properties come in another order, and are the same', () => {
    for (const name of ['properties-reversed', 'properties-sorted', 'indented', 'ascii-escaped']) {
      expect(bodyOf(name)).toEqual(JSON.parse(EXAMPLE.baseBody));
      expect(textOf(name)).not.toBe(EXAMPLE.baseBody);
    }
    expect(Object.keys(bodyOf('properties-reversed'))).toEqual(Object.keys(body).reverse());
    expect(textOf('ascii-escaped')).toMatch(/It\\u00e4merenkatu/);
    expect(textOf('ascii-escaped')).not.toMatch(/[^\x20-\x7e]/);
  });

  test('unknown properties are in every object that the spec describes, and the rest is as it was', () => {
    const text = textOf('unknown-properties');
    expect(text.match(/"\$type"/g)!.length).toBeGreaterThan(20);
    const own = (_: string, value: unknown) =>
      typeof value === 'object' && value !== null && '$type' in value
        ? Object.fromEntries(Object.entries(value).filter(([name]) => !/^(?:\$type|future.*)$/.test(name)))
        : value;
    expect(JSON.parse(text, own)).toEqual(JSON.parse(EXAMPLE.baseBody));
  });

  test('bundles', () => {
    expect(Object.keys(bodyOf('minimal'))).toEqual(['id', 'name', 'externalId']);
    expect(bodyOf('all-nulls').chargers![0]).toMatchObject({
      sockets: null,
      iccid: null,
      customProperties: null,
    });
    expect(bodyOf('nulls-inside').chargers![0]!.sockets![0]).toMatchObject({ maxWatts: null, type: null });
    expect(bodyOf('hostile-strings')).toMatchObject({ externalId: 'extIdTest', name: '' });
    const big = bodyOf('big');
    const lists = [big.tags, big.chargerGroups, big.chargers, big.integratedExternalIds];
    expect(lists.map((list) => list!.length)).toEqual([1000, 1000, 1000, 1000]);
    expect(textOf('big').length).toBeGreaterThan(1_000_000);
  });

  test("the page's examples, letter by letter", () => {
    expect(textOf('page-example')).toBe(PAGE_EXAMPLE);
    expect(JSON.parse(PAGE_EXAMPLE)).toEqual(pageExample);
    expect(PAGE_EXAMPLE).toMatch(/^\{\n"id": 0,\n"name": "string",\n/);
    expect(textOf('page-example-short')).toBe(PAGE_EXAMPLE_SHORT);
  });
});

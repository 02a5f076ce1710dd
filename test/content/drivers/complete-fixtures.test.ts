import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../src/base/time/instant.ts';
import { bodyOf, INSTANTS, setOf, THURSDAY, violationsOf } from './support.ts';

describe('sparse forms', () => {
  test('a file with an externalId alone is a driver', () => {
    const body = bodyOf(setOf('externalId: a'), 'a');
    expect(body.id).toBeLessThanOrEqual(1_000_000);
    expect(body).toMatchObject({ externalId: 'a', tags: [], chargerGroups: [], chargers: [], payerId: null });
  });

  test('a list in a file is several drivers', () => {
    expect(
      [...setOf('- externalId: a\n- {externalId: b, customer: acme}').drivers].map(([customer, found]) => [
        customer,
        ...found.keys(),
      ]),
    ).toEqual([
      ['demo', 'a'],
      ['acme', 'b'],
    ]);
  });

  test('a number of tags draws as many, the first of them valid', () => {
    const { tags } = bodyOf(setOf('{externalId: a, tags: 5}'), 'a');
    expect(new Set(tags!.map(({ idTag }) => idTag)).size).toBe(5);
    expect(tags![0]!.startDate! <= formatInstant(THURSDAY)).toBe(true);
    expect(tags![0]!.expiringDate! > formatInstant(THURSDAY)).toBe(true);
  });

  test('a charger with a socket that few models have is drawn among these', () => {
    const set = setOf('{externalId: a, sites: {hq: {chargers: [{sockets: {4: Error}}]}}}');
    const [charger] = bodyOf(set, 'a').chargerGroups![0]!.chargers!;
    expect(charger!.sockets!.map(({ status }) => status)[3]).toBe('Error');
  });

  test('count makes a row of chargers with names and ids in a row', () => {
    const set = setOf('{externalId: a, sites: {hq: {chargers: [{name: Lane, id: 10, count: 3}, {}]}}}');
    const { chargers } = bodyOf(set, 'a').chargerGroups![0]!;
    expect(chargers!.map(({ chargerName }) => chargerName)).toEqual(['Lane 1', 'Lane 2', 'Lane 3', 'hq 4']);
    expect(chargers!.slice(0, 3).map(({ id }) => id)).toEqual([10, 11, 12]);
  });

  test('a site without access groups and grants nothing', () => {
    const body = bodyOf(setOf('{externalId: a, home: hq, sites: {hq: {access: false, id: 9}}}'), 'a');
    expect(body).toMatchObject({ homeGroupId: 9, homeGroupName: 'hq', chargerGroups: [] });
  });

  test('a subsite stands at the address of the site above unless it says otherwise', () => {
    const text = `externalId: a
sites:
  hq: {city: Oulu, chargers: [{}], sites: {same: {chargers: [{}]}, other: {street: Mäkitie, chargers: [{}]}}}`;
    const [hq] = bodyOf(setOf(text), 'a').chargerGroups!;
    const [above, same, other] = [hq!, ...hq!.subgroups!].map(({ chargers }) => chargers![0]!.locationInfo!);
    expect(same).toMatchObject({ streetAddress: above!.streetAddress, streetNumber: above!.streetNumber });
    expect(other).toMatchObject({ city: 'Oulu', streetAddress: 'Mäkitie' });
  });

  test('contract properties of a charger are set as they are', () => {
    const entry = `{physicalReference: B7, customProperties: {floor: "2"}, integrationRelays: [], pushIntegrationEnabled: true}`;
    const [charger] = bodyOf(setOf(`{externalId: a, sites: {hq: {chargers: [${entry}]}}}`), 'a')
      .chargerGroups![0]!.chargers!;
    expect(charger).toMatchObject({
      physicalReference: 'B7',
      customProperties: { floor: '2' },
      integrationRelays: [],
      pushIntegrationEnabled: true,
    });
  });

  test('worldSites are sites of the generated world', () => {
    const { chargerGroups } = bodyOf(setOf('{externalId: a, country: DE, worldSites: 3}'), 'a');
    expect(chargerGroups).toHaveLength(3);
    for (const { id } of chargerGroups!) expect(id).toBeGreaterThan(1_000_000);
  });

  test('a new charger that is granted by itself belongs to its site', () => {
    const set = setOf(
      '{externalId: a, home: hq, sites: {hq: {chargers: [{}]}}, chargers: [{name: Mine}, {ref: hq/1}]}',
    );
    const { chargerGroups, chargers } = bodyOf(set, 'a');
    expect(chargerGroups![0]!.chargers).toHaveLength(2);
    expect(chargers!.map(({ id }) => id)).toEqual(chargerGroups![0]!.chargers!.map(({ id }) => id).reverse());
  });
});

describe('times relative to the clock', () => {
  const set = setOf(`
externalId: a
tags:
  - {expiringDate: -P1D, startDate: -P1Y}
  - {expiringDate: 2027-06-01T12:00:00+02:00, lastUpdated: 2026-06-01T00:00:00Z}
  - {state: future}
sites: {hq: {chargers: [{model: Zaptec Pro, sockets: {1: {status: Charging, since: -PT12M}}}, {model: Zaptec Pro, lastSeen: -PT3H}]}}
integratedExternalIds: [{referenceId: x, effectiveFrom: 2026-06-01T00:00:00Z}]
`);

  test.each(INSTANTS)('move with the clock of the answer: %i', (instant) => {
    const body = bodyOf(set, 'a', instant);
    const clock = formatInstant(instant);
    expect(body.tags![0]!.expiringDate).toBe(formatInstant(instant - 86_400));
    expect(body.tags![1]!.expiringDate).toBe('2027-06-01T10:00:00Z');
    expect(body.tags![2]!.startDate! > clock).toBe(true);
    const [first, second] = body.chargerGroups![0]!.chargers!;
    expect(first!.sockets![0]).toMatchObject({
      status: 'Charging',
      lastUpdated: formatInstant(instant - 720),
    });
    expect(second).toMatchObject({ activeConnection: false, lastSeen: formatInstant(instant - 10_800) });
    expect(violationsOf(set, instant)).toEqual([]);
  });

  test('W11 a fixed time of the past never lies after the clock', () => {
    const early = bodyOf(set, 'a', THURSDAY);
    expect(early.tags![1]!.lastUpdated).toBe(formatInstant(THURSDAY));
    expect(early.integratedExternalIds![0]!.effectiveFrom).toBe(formatInstant(THURSDAY));
    const late = bodyOf(set, 'a', 1_900_000_000);
    expect(late.tags![1]!.lastUpdated).toBe('2026-06-01T00:00:00Z');
  });
});

describe('what drivers share', () => {
  const set = setOf({
    'a.yaml':
      '{externalId: a, country: IT, sites: {hq: {chargers: [{count: 4}], sites: {p1: {chargers: [{status: Error}]}}}}}',
    'b.yaml': '{externalId: b, country: AT, home: hq, access: [hq], chargers: [{site: p1, name: New}]}',
    'c.yaml': '{externalId: c, access: [p1], chargers: [{ref: hq/2}]}',
  });

  test.each(INSTANTS)('W3 is equal in all of them: %i', (instant) => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => bodyOf(set, id, instant));
    expect(b!.chargerGroups).toEqual(a!.chargerGroups);
    expect(c!.chargerGroups).toEqual(a!.chargerGroups![0]!.subgroups);
    expect(c!.chargers![0]).toEqual(a!.chargerGroups![0]!.chargers![1]);
    expect(b!.homeGroupName).toBe('hq');
    expect(violationsOf(set, instant)).toEqual([]);
  });
});

describe('ids', () => {
  const files = Object.fromEntries(
    Array.from({ length: 40 }, (_, n) => [
      `d${n}.yaml`,
      `{externalId: d${n}, tags: 2, sites: {s${n}: {chargers: [{count: 5}, {name: x}]}}}`,
    ]),
  );

  test('W2 stay when other fixtures are added, in whatever order', () => {
    const before = bodyOf(setOf({ 'd7.yaml': files['d7.yaml']! }), 'd7');
    const after = bodyOf(setOf(files), 'd7');
    const reversed = bodyOf(setOf(Object.fromEntries(Object.entries(files).reverse())), 'd7');
    expect(after).toEqual(before);
    expect(reversed).toEqual(before);
  });

  test('W2 are unique where a fixture takes the id that another would have got', () => {
    const { id } = bodyOf(setOf('externalId: a'), 'a');
    const set = setOf(`- externalId: a\n- {externalId: b, id: ${id}}`);
    expect(bodyOf(set, 'b').id).toBe(id);
    expect(bodyOf(set, 'a').id).toBe((id! % 1_000_000) + 1);
  });

  test('W23 the same seed gives the same bytes, another seed others', () => {
    const bytes = (seed: number) => JSON.stringify(bodyOf(setOf(files, { seed }), 'd3'));
    expect(bytes(5)).toBe(bytes(5));
    expect(bytes(5)).not.toBe(bytes(6));
  });
});

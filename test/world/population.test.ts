import { describe, expect, test } from 'vitest';
import { checkSet } from '../../src/body/rules/rules.ts';
import type { Charger, ChargerGroup, Driver } from '../../src/contract/types.ts';
import { someOf } from '../support/runs.ts';
import { answersOf, bodyOf, THURSDAY, worldOf } from '../support/worlds.ts';

interface Seen {
  readonly countries: Set<string>;
  readonly models: Set<string>;
  readonly statuses: Set<string>;
  readonly powerTypes: Set<string>;
  depth: number;
}

function look(bodies: readonly Driver[]): Seen {
  const seen: Seen = {
    countries: new Set(),
    models: new Set(),
    statuses: new Set(),
    powerTypes: new Set(),
    depth: 0,
  };
  const charger = (item: Charger) => {
    seen.countries.add(item.locationInfo!.country!);
    seen.models.add(item.chargerModel!);
    for (const socket of item.sockets!) {
      seen.statuses.add(socket.status!);
      seen.powerTypes.add(socket.socketPowerType!);
    }
  };
  const group = (item: ChargerGroup, depth: number) => {
    seen.depth = Math.max(seen.depth, depth);
    item.chargers!.forEach(charger);
    for (const subgroup of item.subgroups!) group(subgroup, depth + 1);
  };
  for (const body of bodies) {
    for (const item of body.chargerGroups!) group(item, 1);
    body.chargers!.forEach(charger);
  }
  return seen;
}

const HOUR = 3600;
const sample = (from: number, step: number) =>
  Array.from({ length: 400 }, (_, i) => `driver-${from + i * step}`);

describe('the population', () => {
  // A different choice of drivers for every few hours of the week, in a different world each.
  const HOURS = Array.from({ length: 28 }, (_, i) => i * 6);
  test.each(someOf(HOURS, 5))(
    'any 400 drivers show the variety of a real network, %d hours into the week',
    (hours) => {
      const world = worldOf({ seed: hours, customer: `customer-${hours % 5}` });
      const ids = sample(1 + hours * 1000, 1 + (hours % 7));
      const bodies = ids.map((id) => bodyOf(world, id, THURSDAY + hours * HOUR));
      const seen = look(bodies);
      expect(seen.countries.size).toBeGreaterThanOrEqual(6);
      expect(seen.models.size).toBeGreaterThanOrEqual(12);
      expect(seen.statuses.size).toBeGreaterThanOrEqual(9);
      expect(seen.powerTypes).toEqual(new Set(['AC_1_PHASE', 'AC_3_PHASE', 'DC']));
      expect(seen.depth).toBe(3);
      expect(bodies.some((body) => body.tags!.length === 0)).toBe(true);
      expect(bodies.some((body) => body.chargerGroups!.length === 0)).toBe(true);
      expect(bodies.some((body) => body.chargers!.length === 0)).toBe(true);
    },
  );

  test('W20 expired, current and not yet valid tags all occur among 400 drivers, in any decade', () => {
    for (const instant of [0, THURSDAY, 4_000_000_000, 7_258_118_399]) {
      const answers = answersOf(worldOf(), sample(1, 3), instant);
      expect(checkSet(answers).filter(({ rule }) => rule === 'W20')).toEqual([]);
    }
  });

  test('numbers of tags, sites, chargers and own chargers stay within those of a real population', () => {
    const bodies = sample(1, 11).map((id) => bodyOf(worldOf(), id, THURSDAY));
    const perSite: number[] = [];
    const group = (item: ChargerGroup) => {
      perSite.push(item.chargers!.length);
      item.subgroups!.forEach(group);
    };
    for (const body of bodies) body.chargerGroups!.forEach(group);
    const range = (values: readonly number[]) => [Math.min(...values), Math.max(...values)];
    expect(range(bodies.map((body) => body.tags!.length))).toEqual([0, 4]);
    expect(range(bodies.map((body) => body.chargerGroups!.length))).toEqual([0, 4]);
    expect(range(bodies.map((body) => body.chargers!.length))).toEqual([0, 3]);
    expect(range(perSite)).toEqual([1, 12]);
  });

  test('some drivers have nothing but a name and a home site', () => {
    const bare = sample(1, 5).filter((id) => {
      const body = bodyOf(worldOf(), id, THURSDAY);
      return body.tags!.length + body.chargerGroups!.length + body.chargers!.length === 0;
    });
    expect(bare.length).toBeGreaterThan(4);
    const body = bodyOf(worldOf(), bare[0]!, THURSDAY);
    expect(body.name).toMatch(/\S+ \S+/);
    expect(body.homeGroupName).not.toBe('');
  });

  test('W3 sites are shared: among 400 drivers many see a site that another one sees too', () => {
    const sites = sample(1, 1).flatMap((id) =>
      bodyOf(worldOf(), id, THURSDAY).chargerGroups!.map((site) => site.id!),
    );
    expect(sites.length - new Set(sites).size).toBeGreaterThan(100);
  });

  test('now and then a charger granted by itself is reachable through a site as well', () => {
    const world = worldOf();
    const both = sample(1, 2).filter((id) => {
      const body = bodyOf(world, id, THURSDAY);
      const inSites = JSON.stringify(body.chargerGroups);
      return body.chargers!.some((charger) => inSites.includes(`"chargerId":"${charger.chargerId}"`));
    });
    expect(both.length).toBeGreaterThan(10);
  });

  test('the median body has between 8 and 40 KB', () => {
    const sizes = sample(1, 7).map((id) => JSON.stringify(bodyOf(worldOf(), id, THURSDAY)).length);
    sizes.sort((a, b) => a - b);
    expect(sizes[200]).toBeGreaterThan(8_000);
    expect(sizes[200]).toBeLessThan(40_000);
  });
});

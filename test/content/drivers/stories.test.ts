import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../src/base/time/instant.ts';
import { checkCustomers } from '../../../src/body/rules/rules.ts';
import { builtInFixturesFolder } from '../../../src/content/disk/folder.ts';
import { loadContent } from '../../../src/content/disk/load-content.ts';
import { validateDriver } from '../../../src/generated/contract/validators.gen.ts';
import { answersOf, bodyOf, INSTANTS, THURSDAY, violationsOf } from './support.ts';

const { fixtures } = loadContent({ folder: builtInFixturesFolder(), seed: 1, instant: THURSDAY });
const at = describe.each(INSTANTS.map((instant) => [formatInstant(instant), instant] as const));

/** All chargers of a driver's sites, subsites included. */
function chargersOf(body: ReturnType<typeof bodyOf>) {
  const open = [...(body.chargerGroups ?? [])];
  const found = [];
  for (const group of open) {
    found.push(...(group.chargers ?? []));
    open.push(...(group.subgroups ?? []));
  }
  return found;
}

const statusesOf = (body: ReturnType<typeof bodyOf>) =>
  chargersOf(body).flatMap(({ sockets }) => sockets!.map(({ status }) => status));

at('the shipped drivers at %s', (_, instant) => {
  test('obey the spec and all rules, alone and together', () => {
    for (const customer of fixtures.drivers.keys()) {
      for (const { body } of answersOf(fixtures, customer, instant)) expect(validateDriver(body)).toEqual([]);
    }
    expect(violationsOf(fixtures, instant)).toEqual([]);
  });

  test('extIdTest is the driver of the API page', () => {
    const body = bodyOf(fixtures, 'extIdTest', instant);
    expect(body).toMatchObject({
      id: 1,
      name: 'UserTest',
      homeGroupId: 3,
      homeGroupName: 'homeOne',
      externalId: 'extIdTest',
      payerId: 4,
    });
    expect(body.chargerGroups).toHaveLength(1);
    expect(body.chargerGroups![0]).toMatchObject({ id: 3, groupName: 'homeOne' });
    expect(body.chargerGroups![0]!.subgroups).toHaveLength(1);
    expect(chargersOf(body)).toHaveLength(3);
    expect(body.chargers).toHaveLength(1);
    expect(body.tags).toHaveLength(2);
  });

  test('newcomer has nothing but a name and a home', () => {
    const body = bodyOf(fixtures, 'newcomer', instant);
    expect(body).toMatchObject({ tags: [], chargerGroups: [], chargers: [], integratedExternalIds: [] });
    expect(body.name).toMatch(/\S \S/);
    expect(body.homeGroupId).toBeGreaterThan(1_000_000);
  });

  test('who has a site of a fixture calls one of them home, and no site of another city', () => {
    for (const customer of fixtures.drivers.keys()) {
      for (const answer of answersOf(fixtures, customer, instant)) {
        const body = answer.body as ReturnType<typeof bodyOf>;
        const sites = [...(body.chargerGroups ?? [])];
        for (const site of sites) sites.push(...(site.subgroups ?? []));
        if (sites.length > 0) expect(sites.map(({ id }) => id)).toContain(body.homeGroupId);
      }
    }
  });

  test('fleet-200 has 200 chargers', () => {
    expect(chargersOf(bodyOf(fixtures, 'fleet-200', instant))).toHaveLength(200);
  });

  test('all-offline and all-error are what they say', () => {
    const offline = bodyOf(fixtures, 'all-offline', instant);
    expect(new Set(statusesOf(offline))).toEqual(new Set(['Offline']));
    expect(chargersOf(offline).map(({ activeConnection }) => activeConnection)).not.toContain(true);
    expect(offline.chargerGroups![0]).toMatchObject({ onlineSocket: 0, errorSocket: 0 });
    const named = chargersOf(offline).find(({ chargerName }) => chargerName === 'Gone for three hours')!;
    expect(named.lastSeen).toBe(formatInstant(instant - 3 * 3600));
    const never = chargersOf(offline).find(({ chargerName }) => chargerName === 'Not yet in service')!;
    expect(never).toMatchObject({ lastSeen: '0001-01-01T00:00:00Z', lastMessage: null });
    const error = bodyOf(fixtures, 'all-error', instant);
    expect(new Set(statusesOf(error))).toEqual(new Set(['Error']));
    expect(chargersOf(error).map(({ activeConnection }) => activeConnection)).not.toContain(false);
  });

  test('three-levels has sites three deep whose counts add up', () => {
    const [campus] = bodyOf(fixtures, 'three-levels', instant).chargerGroups!;
    const [carPark] = campus!.subgroups!;
    expect(carPark!.subgroups!.map(({ groupName }) => groupName)).toEqual(['Level 1', 'Level 2']);
    expect(campus!.onlineSocket! + campus!.offlineSocket! + campus!.errorSocket!).toBe(2 + 2 + 4 + 2);
    expect(campus!.offlineSocket).toBeGreaterThanOrEqual(2);
    expect(campus!.errorSocket).toBeGreaterThanOrEqual(1);
  });

  test('expired-tags has no tag that is valid', () => {
    const { tags } = bodyOf(fixtures, 'expired-tags', instant);
    expect(tags).toHaveLength(3);
    for (const { expiringDate } of tags!) expect(expiringDate! < formatInstant(instant)).toBe(true);
  });

  test('one-home-charger has one charger and no site', () => {
    const body = bodyOf(fixtures, 'one-home-charger', instant);
    expect(body.chargerGroups).toEqual([]);
    expect(body.chargers).toHaveLength(1);
    expect(body.chargers![0]).toMatchObject({ groupId: body.homeGroupId, groupName: body.homeGroupName });
  });

  test('fast-hub shows every status', () => {
    expect(new Set(statusesOf(bodyOf(fixtures, 'fast-hub', instant))).size).toBe(11);
  });

  test('unicode-name survives as it is written', () => {
    const { name, homeGroupName } = JSON.parse(JSON.stringify(bodyOf(fixtures, 'unicode-name', instant)));
    expect(name).toContain('Łukasiewicz');
    expect(name).toContain('e\u0301');
    expect(name).toContain('👩\u200d🔧 𝒳');
    expect(homeGroupName).toContain('«El Niño»');
  });

  test('W24 acme-driver belongs to acme alone', () => {
    const views = ['demo', 'acme'].map((customer) => ({
      customer,
      drivers: ['acme-driver'].map((externalId) => {
        const found = fixtures.drivers.get(customer)!.has(externalId);
        return found
          ? {
              externalId,
              origin: 'fixture' as const,
              status: 200,
              body: bodyOf(fixtures, externalId, instant, customer),
            }
          : { externalId, origin: 'none' as const, status: 404 };
      }),
    }));
    expect(checkCustomers(views)).toEqual([]);
    expect(views.map(({ drivers }) => drivers[0]!.status)).toEqual([404, 200]);
  });
});

test('every shipped driver tells its story in a sentence', () => {
  const all = [...fixtures.drivers.values()].flatMap((drivers) => [...drivers.values()]);
  expect(all.length).toBeGreaterThanOrEqual(12);
  for (const { story } of all) expect(story).toMatch(/^[A-Z].{20,}\.$/);
});

test.each([2, 77, 9_007_199_254_740_991])('the shipped drivers obey all rules at seed %i', (seed) => {
  const { fixtures: others } = loadContent({ folder: builtInFixturesFolder(), seed, instant: THURSDAY });
  expect(violationsOf(others, THURSDAY)).toEqual([]);
  expect(bodyOf(others, 'extIdTest')).toMatchObject({ id: 1, homeGroupId: 3, payerId: 4 });
});

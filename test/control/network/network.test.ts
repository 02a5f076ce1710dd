import { beforeEach, describe, expect, test } from 'vitest';
import type { Charger, ChargerGroup, Driver } from '../../../src/contract/types.ts';
import { type Harness, harness } from '../../support/controls.ts';

let mock: Harness;
beforeEach(async () => {
  mock = await harness();
});

const bodyOf = async (externalId: string): Promise<Driver> => JSON.parse((await mock.ask(externalId)).body);

interface Network {
  readonly sites: number;
  readonly chargers: { readonly total: number; readonly connected: number };
  readonly sockets: {
    readonly total: number;
    readonly byStatus: { readonly status: string; readonly sockets: number }[];
  };
}

async function network(session = 'default'): Promise<Network> {
  const { status, json } = await mock.call('GET', `/network?session=${session}`);
  expect(status).toBe(200);
  return json as Network;
}

/** A site of a driver that has a connected charger, and that charger. */
async function example(): Promise<{ group: ChargerGroup; charger: Charger }> {
  for (let n = 1; n < 200; n++) {
    for (const group of (await bodyOf(`driver-${n}`)).chargerGroups ?? []) {
      const charger = group.chargers?.find(({ activeConnection }) => activeConnection);
      if (charger) return { group, charger };
    }
  }
  throw new Error('no such site among the first drivers');
}

describe('GET /network', () => {
  test('counts each socket once: the statuses add up, all eleven are told', async () => {
    const { sockets, chargers, sites } = await network();
    expect(sockets.byStatus).toHaveLength(11);
    expect(sockets.byStatus.reduce((sum, each) => sum + each.sockets, 0)).toBe(sockets.total);
    expect(chargers.connected).toBeLessThan(chargers.total);
    expect(sites).toBeGreaterThan(1024);
  });

  test('follows a change of the session, and shows nothing of it in another', async () => {
    const { charger } = await example();
    const before = await network();
    await mock.call('PATCH', `/chargers/${charger.id}?session=broken`, { json: { connection: 'offline' } });
    const [after, elsewhere] = [await network('broken'), await network()];
    expect(after.chargers.connected).toBe(before.chargers.connected - 1);
    const offline = (of: Network) => of.sockets.byStatus.find(({ status }) => status === 'Offline')!.sockets;
    expect(offline(after)).toBe(offline(before) + charger.sockets!.length);
    expect(elsewhere).toEqual(before);
  });

  test('is told site by site too: each socket of a listed site once, and where something was changed', async () => {
    const { charger } = await example();
    const session = 'by-site';
    const sites = async () => (await mock.call('GET', '/network/sites', { session })).json;
    const before = await sites();
    const total = (of: typeof before) =>
      of.sites
        .flatMap(({ sockets }: { sockets: number[] }) => sockets)
        .reduce((sum: number, each: number) => sum + each);
    expect(before.statuses).toHaveLength(11);
    expect(total(before)).toBeLessThanOrEqual((await network()).sockets.total);
    expect(total(before)).toBeGreaterThan((await network()).sockets.total * 0.99);
    for (const { id, chargers, latitude, longitude } of before.sites) {
      expect(chargers, id).toBeGreaterThan(0);
      expect(Math.abs(latitude) + Math.abs(longitude), id).toBeGreaterThan(1);
    }
    await mock.call('PATCH', `/chargers/${charger.id}`, { session, json: { connection: 'offline' } });
    const after = await sites();
    const changed = after.sites.filter((site: { changed: boolean }) => site.changed);
    expect(changed).toHaveLength(1);
    expect(total(after)).toBe(total(before));
    expect(changed[0].sockets).not.toEqual(
      before.sites.find(({ id }: { id: number }) => id === changed[0].id).sockets,
    );
  });

  test('of an unknown customer is refused with the names there are', async () => {
    const { status, json } = await mock.call('GET', '/network?customer=dmeo');
    expect(status).toBe(400);
    expect(json).toMatchObject({ detail: expect.stringContaining('Did you mean demo?') });
  });
});

describe('GET /sites', () => {
  test('lists fixtures first, pages, and finds by name, city or number', async () => {
    const { json } = await mock.call('GET', '/sites?limit=5');
    const { sites, total } = json as { sites: { id: number; name: string; city: string }[]; total: number };
    expect(sites).toHaveLength(5);
    const { chargerGroups } = await bodyOf('ext-1');
    expect(sites[0]).toMatchObject({ id: chargerGroups![0]!.id, name: chargerGroups![0]!.groupName });
    const { json: second } = await mock.call('GET', `/sites?limit=1&offset=4`);
    expect(second).toMatchObject({ sites: [sites[4]], total, offset: 4 });
    for (const search of [String(sites[4]!.id), sites[4]!.name.toUpperCase()]) {
      const { json: found } = await mock.call('GET', `/sites?limit=100&search=${encodeURIComponent(search)}`);
      expect((found as { sites: unknown[] }).sites).toContainEqual(sites[4]);
    }
  });
});

describe('GET /sites/{siteId}', () => {
  test('W3 is the charger group of the answers, to the last property', async () => {
    const { group } = await example();
    const { json } = await mock.call('GET', `/sites/${group.id}`);
    expect(json).toMatchObject({ customer: 'demo', site: { id: group.id, name: group.groupName } });
    expect((json as { group: unknown }).group).toEqual(group);
  });

  test('of a number that is none is a 404', async () => {
    const { status, json } = await mock.call('GET', '/sites/2');
    expect(status).toBe(404);
    expect(json).toMatchObject({ detail: expect.stringContaining('There is no site 2.') });
  });
});

interface Timeline {
  readonly chargers: {
    readonly chargerId: string;
    readonly sockets: { readonly segments: { status: string; from: string; to: string; cause: string }[] }[];
  }[];
}

describe('GET /sites/{siteId}/timeline', () => {
  test('W26 shows at each instant what the API answers at it, session changes included and marked', async () => {
    const { group, charger } = await example();
    const session = '?session=timeline';
    await mock.call('POST', `/clock/advance${session}`, { json: { by: 'PT1H' } });
    await mock.call('PATCH', `/chargers/${charger.id}/sockets/1${session}`, { json: { status: 'Error' } });
    const from = '2026-01-15T09:00:00Z';
    const to = '2026-01-15T15:00:00Z';
    const { json } = await mock.call('GET', `/sites/${group.id}/timeline${session}&from=${from}&to=${to}`);
    const { chargers } = json as Timeline;
    const causes = new Set<string>();
    for (const at of ['2026-01-15T09:30:00Z', '2026-01-15T10:30:00Z', '2026-01-15T14:59:59Z']) {
      await mock.call('PUT', `/clock${session}`, { json: { clock: at } });
      const { json: site } = await mock.call('GET', `/sites/${group.id}${session}`);
      const shown = (site as { group: ChargerGroup }).group.chargers!;
      for (const { chargerId, sockets } of chargers) {
        const own = shown.find((each) => each.chargerId === chargerId);
        for (const [index, { segments }] of sockets.entries()) {
          const segment = segments.find((each) => each.from <= at && at < each.to)!;
          causes.add(segment.cause);
          if (own)
            expect([chargerId, index, segment.status]).toEqual([
              chargerId,
              index,
              own.sockets![index]!.status,
            ]);
        }
      }
    }
    expect([...causes].sort()).toEqual(expect.arrayContaining(['session', 'timeline']));
  });

  test('of more than 48 hours is refused', async () => {
    const { group } = await example();
    const { status, json } = await mock.call(
      'GET',
      `/sites/${group.id}/timeline?from=2026-01-15T00:00:00Z&to=2026-01-18T00:00:00Z`,
    );
    expect(status).toBe(400);
    expect(json).toMatchObject({ detail: expect.stringContaining('2 days') });
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import type { Driver } from '../../../src/contract/types.ts';
import { estimateOf } from '../../../src/control/dry-run/sample.ts';
import type { Schemas } from '../../../src/generated/control/control-api.gen.ts';
import { type Answered, type Harness, harness } from '../../support/controls.ts';

let mock: Harness;
beforeEach(async () => {
  mock = await harness({ population: 300 });
});

/** What would be different. */
async function affectsOf(method: string, path: string, json?: unknown): Promise<Schemas['Affects']> {
  const answered = await dry(method, path, json);
  expect(answered.status, answered.reply.body).toBe(200);
  expect(answered.header('content-type')).toBe('application/vnd.ev-driver-mock.dry-run+json; charset=utf-8');
  return answered.json.affects;
}

function dry(method: string, path: string, json?: unknown): Promise<Answered> {
  const query = path.includes('?') ? '&' : '?';
  return mock.call(method, `${path}${query}dry-run=true`, json === undefined ? {} : { json });
}

/** Asked for in another session: nobody is known by it in the one that is changed. */
async function bodyOf(externalId: string, session = 'other'): Promise<Driver> {
  return JSON.parse((await mock.ask(externalId, session)).body);
}

/** The first charger of the hand-written driver. */
const CHARGER = '/chargers/500';

/** A charger of the computed world, with somebody who sees it. */
async function computed(): Promise<{ externalId: string; chargerId: string }> {
  for (let n = 1; n < 100; n++) {
    const group = (await bodyOf(`driver-${n}`)).chargerGroups?.[0];
    const charger = group?.chargers?.find(({ activeConnection }) => activeConnection);
    if (n !== 12 && charger) return { externalId: `driver-${n}`, chargerId: charger.chargerId! };
  }
  throw new Error('nobody has a charger that is connected');
}

describe('a dry run', () => {
  test('says of a socket who sees it, which properties change, and which counts; and changes nothing', async () => {
    const before = await mock.call('GET', '/snapshot');
    const status = (await bodyOf('ext-1')).chargerGroups![0]!.chargers![0]!.sockets![0]!.status;
    const to = status === 'Error' ? 'Available' : 'Error';
    const affects = await affectsOf('PATCH', `${CHARGER}/sockets/1`, { status: to });
    expect(affects.named).toEqual({ looked: 3, affected: 2 });
    expect(affects.drivers.map(({ externalId, because }) => [externalId, because])).toEqual([
      ['ext-1', 'fixture'],
      ['driver-12', 'fixture'],
    ]);
    expect(affects.drivers[0]!.changes).toContainEqual({
      pointer: '/chargerGroups/0/chargers/0/sockets/0/status',
      from: status,
      to,
    });
    expect(affects.properties).toContainEqual(
      expect.objectContaining({
        pointer: '/chargerGroups/*/chargers/*/sockets/*/status',
        from: status,
        to,
        drivers: 2,
      }),
    );
    expect(affects.sockets).toEqual([{ customer: 'demo', from: status, to, sockets: 1 }]);
    const [site] = affects.sites;
    expect(site!.error!.to - site!.error!.from).toBe(to === 'Error' ? 1 : -1);
    expect(affects.estimated).toMatchObject([{ customer: 'demo', population: 299, affected: 0 }]);
    expect(affects.sessions).toEqual([{ name: 'default', chargerChanges: { from: 0, to: 1 } }]);
    expect(affects.clock).toBeNull();
    expect((await mock.call('GET', '/snapshot')).json).toEqual(before.json);
    expect((await mock.call('GET', '/requests')).json.entries).toEqual([]);
  });

  test('holds what it says: after the change the bodies differ at those places and at no others', async () => {
    const { externalId, chargerId } = await computed();
    await mock.ask(externalId);
    const before = JSON.parse((await mock.ask(externalId)).body);
    const { drivers } = await affectsOf('PATCH', `/chargers/${chargerId}`, { connection: 'offline' });
    const told = drivers.find((driver) => driver.externalId === externalId)!;
    expect(told.because).toBe('asked');
    await mock.call('PATCH', `/chargers/${chargerId}`, { json: { connection: 'offline' } });
    for (const { pointer, to } of told.changes) put(before, pointer, to);
    expect(before).toEqual(await bodyOf(externalId, 'default'));
  });

  test('estimates the numbered drivers exactly where all of them fit into the sample', async () => {
    const { chargerId } = await computed();
    const { estimated, drivers } = await affectsOf('PATCH', `/chargers/${chargerId}`, {
      connection: 'offline',
    });
    let seeing = 0;
    for (let n = 1; n <= 300; n++)
      if ((await mock.ask(`driver-${n}`, 'other')).body.includes(`"${chargerId}"`)) seeing++;
    expect(estimated).toEqual([
      // driver-12 is hand-written.
      {
        customer: 'demo',
        population: 299,
        sample: 299,
        affected: seeing,
        drivers: seeing,
        low: seeing,
        high: seeing,
      },
    ]);
    expect(drivers.every(({ because }) => because === 'sample')).toBe(true);
    expect(drivers.length).toBe(Math.min(3, seeing));
  });

  test('says what is answered instead while a scenario is on, once for each driver', async () => {
    await mock.ask('driver-3');
    const all = await affectsOf('POST', '/activations', { scenario: 'not-authorised', times: 1 });
    expect(all.named).toEqual({ looked: 4, affected: 4 });
    expect(all.drivers).toContainEqual(
      expect.objectContaining({
        externalId: 'driver-3',
        status: { from: 200, to: 401 },
        scenario: { from: null, to: 'not-authorised' },
        changed: 0,
      }),
    );
    expect(all.estimated.map(({ customer, drivers }) => [customer, drivers])).toEqual([
      ['demo', 299],
      ['acme', 300],
    ]);
    const some = await affectsOf('POST', '/activations', {
      scenario: 'driver-not-found',
      externalId: 'driver-10*',
    });
    expect(some.named.affected).toBe(0);
    // driver-10, driver-100 to driver-109.
    expect(some.estimated[0]).toMatchObject({ affected: 11, drivers: 11 });
    expect((await mock.call('GET', '/activations')).json.activations).toEqual([]);
  });

  test('of the clock says from where to where, and which sockets do something else then', async () => {
    const affects = await affectsOf('POST', '/clock/advance', { by: 'PT8H' });
    expect(affects.clock).toMatchObject({
      from: { instant: '2026-01-15T09:00:00Z' },
      to: { instant: '2026-01-15T17:00:00Z' },
    });
    expect(affects.sockets.reduce((sum, { sockets }) => sum + sockets, 0)).toBeGreaterThan(500);
    expect(affects.estimated[0]).toMatchObject({ sample: 24 });
    expect((await mock.call('GET', '/clock')).json.instant).toBe('2026-01-15T09:00:00Z');
  });

  test('of a reset counts what goes, also in other sessions; of a deleted one it says that it goes', async () => {
    await mock.ask('driver-3', 'mine');
    await mock.call('POST', '/activations?session=mine', { json: { scenario: 'driver-not-found' } });
    const { sessions } = await affectsOf('POST', '/reset/all');
    expect(sessions).toEqual([
      { name: 'mine', requests: { from: 1, to: 0 }, activations: { from: 1, to: 0 } },
    ]);
    const gone = await affectsOf('DELETE', '/sessions/mine');
    expect(gone.sessions).toEqual([
      { name: 'mine', gone: true, requests: { from: 1, to: 0 }, activations: { from: 1, to: 0 } },
    ]);
    expect((await mock.call('GET', '/requests?session=mine')).json.entries).toHaveLength(1);
    expect((await dry('DELETE', '/requests?session=mine')).json.affects.sessions).toMatchObject([
      { name: 'mine', requests: { from: 1, to: 0 } },
    ]);
  });

  test('answers what the operation would answer, and is refused what that is refused', async () => {
    const created = await dry('POST', '/activations', { scenario: 'driver-not-found', times: 3 });
    expect(created.json).toMatchObject({
      operation: 'activateScenario',
      status: 201,
      answer: { scenario: 'driver-not-found', times: 3, left: 3 },
    });
    expect((await dry('POST', '/activations', { scenario: 'driver-not-foun' })).status).toBe(400);
    expect((await dry('PATCH', `${CHARGER}/sockets/99`, { status: 'Error' })).status).not.toBe(200);
    expect(
      (await mock.call('PATCH', `${CHARGER}/sockets/1?dry-run=maybe`, { json: { status: 'Error' } })).status,
    ).toBe(400);
  });

  test('of a body that is put says what becomes another, and of a driver who comes into being', async () => {
    const { drivers } = await affectsOf('PATCH', '/drivers/ext-1', { name: 'Ada' });
    expect(drivers).toMatchObject([{ externalId: 'ext-1', because: 'fixture', changed: 1 }]);
    expect(drivers[0]!.changes[0]).toMatchObject({ pointer: '/name', to: 'Ada' });
    const made = await affectsOf('PUT', '/drivers/newcomer', { externalId: 'newcomer' });
    expect(made.drivers).toMatchObject([
      { externalId: 'newcomer', because: 'override', status: { from: 404, to: 200 } },
    ]);
  });
});

test('a site is taken offline with all its chargers, given back, and its dry run counts its sockets', async () => {
  const { siteId } = (await mock.call('GET', CHARGER)).json;
  const affects = await affectsOf('PATCH', `/sites/${siteId}`, { connection: 'offline' });
  expect(affects.sites).toMatchObject([{ id: siteId, online: { to: 0 } }]);
  const answered = await mock.call('PATCH', `/sites/${siteId}`, { json: { connection: 'offline' } });
  expect(answered.json.group).toMatchObject({ onlineSocket: 0, errorSocket: 0 });
  const group = (await bodyOf('ext-1', 'default')).chargerGroups![0]!;
  expect(group.chargers!.every(({ activeConnection }) => activeConnection === false)).toBe(true);
  await mock.call('PATCH', `/sites/${siteId}`, { json: { connection: 'timeline' } });
  expect((await mock.call('GET', '/changes')).json.chargers).toEqual([]);
  expect((await mock.call('PATCH', '/sites/999', { json: { connection: 'offline' } })).status).toBe(404);
});

describe('an estimate', () => {
  test('of a share has bounds around it, and of nobody one above', () => {
    expect(estimateOf('demo', 1_000_000, 2000, 20)).toMatchObject({
      drivers: 10_000,
      low: 6483,
      high: 15_396,
    });
    const none = estimateOf('demo', 1_000_000, 2000, 0);
    expect(none).toMatchObject({ drivers: 0, low: 0 });
    expect(none.high).toBeGreaterThan(1000);
    expect(estimateOf('demo', 1_000_000, 24, 24)).toMatchObject({ drivers: 1_000_000, high: 1_000_000 });
  });
});

/** Sets a property of a body. @param to undefined takes it away */
function put(body: unknown, pointer: string, to: unknown): void {
  const steps = pointer.slice(1).split('/');
  const last = steps.pop()!;
  // biome-ignore lint/suspicious/noExplicitAny: JSON of any shape
  const parent = steps.reduce((inner: any, step) => inner[step], body as any);
  if (to === undefined) delete parent[last];
  else parent[last] = to;
}

import { beforeEach, describe, expect, test } from 'vitest';
import { answerOf, checkAnswer } from '../../../src/body/rules/rules.ts';
import type { Charger, ChargerGroup, Driver } from '../../../src/contract/types.ts';
import { LIMITS } from '../../../src/control/sessions/session-limits.ts';
import { type Harness, harness } from '../../support/controls.ts';
import { THURSDAY } from '../../support/worlds.ts';

let mock: Harness;
beforeEach(async () => {
  mock = await harness();
});

const within = (groups: readonly ChargerGroup[]): Charger[] =>
  groups.flatMap(({ chargers, subgroups }) => [
    ...(chargers ?? []),
    ...within((subgroups ?? []) as ChargerGroup[]),
  ]);

async function bodyOf(externalId: string, session = 'default'): Promise<Driver> {
  return JSON.parse((await mock.ask(externalId, session)).body);
}

/** A driver with a charger that is connected (or not) and has some sockets, and that charger. */
async function example(connected: boolean): Promise<{ externalId: string; charger: Charger }> {
  for (let n = 1; n < 200; n++) {
    const externalId = `driver-${n}`;
    const found = within((await bodyOf(externalId)).chargerGroups ?? []).find(
      (charger) => charger.activeConnection === connected && charger.sockets!.length > 1,
    );
    if (found) return { externalId, charger: found };
  }
  throw new Error('no such charger among the first drivers');
}

/** The charger in the answer about the driver, which obeys all world rules. */
async function seenBy(externalId: string, id: number, session = 'default'): Promise<Charger> {
  const body = await bodyOf(externalId, session);
  expect(checkAnswer(answerOf(body, externalId, THURSDAY))).toEqual([]);
  return within(body.chargerGroups ?? []).find((charger) => charger.id === id)!;
}

describe('GET of a charger', () => {
  test('is as drivers see it, by id and by chargerId', async () => {
    const { charger } = await example(true);
    const byId = await mock.call('GET', `/chargers/${charger.id}`);
    expect(byId.json).toMatchObject({ customer: 'demo', siteId: charger.groupId, overridden: false });
    expect(byId.json.charger).toEqual(charger);
    expect((await mock.call('GET', `/chargers/${charger.chargerId}`)).json).toEqual(byId.json);
  });

  test("a fixture's charger is found too", async () => {
    const byId = await mock.call('GET', '/chargers/500');
    expect(byId.json.charger).toMatchObject({ id: 500, chargerId: 'FIX-500' });
    expect((await mock.call('GET', '/chargers/FIX-500')).json).toEqual(byId.json);
    expect((await mock.call('GET', '/chargers/FIX-500?customer=acme')).status).toBe(404);
  });

  test.each(['0', '12', '999999999999', 'FIX-501x', 'XXX-SE-123456', '__proto__'])(
    '404 for %s',
    async (id) => {
      expect((await mock.call('GET', `/chargers/${id}`)).status).toBe(404);
    },
  );

  test('the nearest name is told', async () => {
    expect((await mock.call('GET', '/chargers/FIX-50')).json.detail).toContain('Did you mean FIX-500');
  });
});

describe('changes of a charger (world-rules, Overrides)', () => {
  test('offline: every driver who sees it and every count follow, in this session only', async () => {
    const { externalId, charger } = await example(true);
    const path = `/chargers/${charger.id}`;
    const { json } = await mock.call('PATCH', path, { json: { connection: 'offline' }, session: 'a' });
    expect(json).toMatchObject({
      overridden: true,
      charger: { activeConnection: false, chargerStatus: 'Offline' },
    });
    expect(await seenBy(externalId, charger.id!, 'a')).toEqual(json.charger);
    expect(await seenBy(externalId, charger.id!, 'b')).toEqual(charger);
  });

  test('a socket in Error, and back on its timeline', async () => {
    const { externalId, charger } = await example(true);
    const path = `/chargers/${charger.chargerId}/sockets/2`;
    await mock.call('PATCH', path, { json: { status: 'Error' } });
    expect((await seenBy(externalId, charger.id!)).sockets![1]!.status).toBe('Error');
    await mock.call('PATCH', path, { json: { status: 'timeline' } });
    const back = (await seenBy(externalId, charger.id!)).sockets!.map(({ status }) => status);
    expect(back).toEqual(charger.sockets!.map(({ status }) => status));
  });

  test('taken back, the charger is as it was', async () => {
    const { externalId, charger } = await example(true);
    await mock.call('PATCH', `/chargers/${charger.id}`, { json: { connection: 'offline' } });
    expect((await mock.call('DELETE', `/chargers/${charger.id}/overrides`)).status).toBe(204);
    expect((await mock.call('DELETE', `/chargers/${charger.id}/overrides`)).status).toBe(204);
    expect(await seenBy(externalId, charger.id!)).toEqual(charger);
  });

  test('409 for a live status while the charger is offline, until it is back', async () => {
    const { externalId, charger } = await example(false);
    const socket = `/chargers/${charger.id}/sockets/1`;
    const { status, json } = await mock.call('PATCH', socket, { json: { status: 'Charging' } });
    expect(status).toBe(409);
    expect(json.detail).toContain('is offline: a socket of it cannot be Charging');
    await mock.call('PATCH', `/chargers/${charger.id}`, { json: { connection: 'online' } });
    expect((await mock.call('PATCH', socket, { json: { status: 'Charging' } })).status).toBe(200);
    expect((await seenBy(externalId, charger.id!)).sockets![0]!.status).toBe('Charging');
  });

  test('409 for a socket that it does not have', async () => {
    const { charger } = await example(true);
    const answered = await mock.call('PATCH', `/chargers/${charger.id}/sockets/60`, {
      json: { status: 'Error' },
    });
    expect(answered.status).toBe(409);
    expect(answered.json.detail).toMatch(/has sockets 1 to \d, not 60/);
  });

  test('409 where there is no room for more', async () => {
    const { charger } = await example(true);
    const { session } = mock.context.store.use('default', 0);
    for (let id = 0; id < LIMITS.chargerChanges; id++) {
      session.mutate(
        { kind: 'charger', customer: 'demo', charger: -id - 1, change: { from: 0, connection: 'offline' } },
        0,
      );
    }
    const answered = await mock.call('PATCH', `/chargers/${charger.id}`, { json: { connection: 'offline' } });
    expect(answered.status).toBe(409);
    expect(answered.json.detail).toContain('up to 10000');
  });
});

describe('timelines', () => {
  test('cover the window without gaps, from the clock on by default', async () => {
    const { charger } = await example(true);
    const { json } = await mock.call('GET', `/timeline/${charger.id}`);
    expect(json).toMatchObject({ from: '2026-01-15T09:00:00Z', to: '2026-01-16T09:00:00Z', id: charger.id });
    expect(json.sockets).toHaveLength(charger.sockets!.length);
    for (const { segments } of json.sockets) {
      expect(segments[0].from).toBe(json.from);
      expect(segments.at(-1).to).toBe(json.to);
      for (let i = 1; i < segments.length; i++) expect(segments[i].from).toBe(segments[i - 1].to);
    }
    expect(json.sockets[0].segments[0].status).toBe(charger.sockets![0]!.status);
  });

  test.each([
    ['from=2026-01-15T09:00:00Z&to=2026-01-23T09:00:01Z', '/to', '8 days'],
    ['from=2026-01-15T09:00:00Z&to=2026-01-15T09:00:00Z', '/to', '0 seconds'],
    ['from=2026-02-31T09:00:00Z', '/from', 'RFC 3339'],
  ])('400 for %s', async (query, pointer, told) => {
    const { charger } = await example(true);
    const { status, json } = await mock.call('GET', `/timeline/${charger.id}?${query}`);
    expect(status).toBe(400);
    expect(json.errors[0].pointer).toBe(pointer);
    expect(json.detail).toContain(told);
  });

  test('8 days are allowed; an offset is read', async () => {
    const { charger } = await example(true);
    const query = 'from=2026-01-15T10:00:00%2B01:00&to=2026-01-23T09:00:00Z';
    const { status, json } = await mock.call('GET', `/timeline/${charger.id}?${query}`);
    expect({ status, from: json.from }).toEqual({ status: 200, from: '2026-01-15T09:00:00Z' });
  });
});

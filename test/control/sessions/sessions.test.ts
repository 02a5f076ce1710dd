import { beforeEach, describe, expect, test } from 'vitest';
import { type Harness, harness } from '../../support/controls.ts';

let mock: Harness;
beforeEach(async () => {
  mock = await harness();
});

/** Changes everything that can be changed in a session. */
async function changeAll(session: string): Promise<void> {
  await mock.call('PUT', '/clock', { session, json: { clock: '2027-01-01T00:00:00Z' } });
  await mock.call('PATCH', '/chargers/500', { session, json: { connection: 'offline' } });
  await mock.call('PUT', '/drivers/driver-7', { session, json: { name: session } });
  await mock.call('POST', '/activations', { session, json: { scenario: 'not-authorised', externalId: 'x' } });
  await mock.ask('driver-7', session);
}

const figures = { requests: 1, activations: 1, chargerChanges: 1, driverOverrides: 1 };
const fresh = { requests: 0, activations: 0, chargerChanges: 0, driverOverrides: 0 };

describe('sessions', () => {
  test('are listed, the longest idle first, and told in figures', async () => {
    await changeAll('a');
    mock.pass(1000);
    await mock.call('GET', '/clock', { session: 'b' });
    const { sessions } = (await mock.call('GET', '/sessions')).json;
    expect(sessions.map(({ name }: { name: string }) => name)).toEqual(['default', 'a', 'b']);
    expect((await mock.call('GET', '/sessions/a')).json).toMatchObject({
      ...{ name: 'a', instant: '2027-01-01T00:00:00Z', lastUsed: '2026-01-15T09:00:00.000Z', ...figures },
    });
  });

  test('tell what is changed in them, each by its name, and nothing when it was reset', async () => {
    await changeAll('a');
    const changes = async () => (await mock.call('GET', '/changes', { session: 'a' })).json;
    expect(await changes()).toMatchObject({
      clock: { changed: true, clock: '2027-01-01T00:00:00Z' },
      activations: [{ scenario: 'not-authorised', externalId: 'x', left: null }],
      chargers: [{ id: 500, chargerId: 'FIX-500', changes: [{ connection: 'offline' }] }],
      drivers: [{ customer: 'demo', externalId: 'driver-7', kind: 'body' }],
    });
    await mock.call('POST', '/reset', { session: 'a' });
    const after = await changes();
    expect(after).toMatchObject({ clock: { changed: false }, activations: [], chargers: [], drivers: [] });
    expect(after.clock.clock).toBe(after.clock.start);
  });

  test('404 for one that is not there; asking does not make it', async () => {
    await mock.call('GET', '/clock', { session: 'checkout' });
    const { status, json } = await mock.call('GET', '/sessions/chekout');
    expect(status).toBe(404);
    expect(json.detail).toContain('Did you mean checkout?');
    expect((await mock.call('DELETE', '/sessions/chekout')).status).toBe(404);
    expect(mock.context.store.find('chekout')).toBeUndefined();
  });

  test('deleted, the next use begins a new one', async () => {
    await changeAll('a');
    expect((await mock.call('DELETE', '/sessions/a')).status).toBe(204);
    expect((await mock.call('GET', '/sessions/a')).status).toBe(404);
    await mock.call('GET', '/clock', { session: 'a' });
    expect((await mock.call('GET', '/sessions/a')).json).toMatchObject(fresh);
  });

  test('reset, one is as at its start and the others stay', async () => {
    await changeAll('a');
    await changeAll('b');
    expect((await mock.call('POST', '/reset', { session: 'a' })).json).toMatchObject({
      ...{ name: 'a', clock: '2026-01-15T09:00:00Z', ...fresh },
    });
    expect((await mock.ask('driver-7', 'a')).body).toBe((await mock.ask('driver-7')).body);
    expect((await mock.call('GET', '/sessions/b')).json).toMatchObject(figures);
  });

  test('reset/all: every one', async () => {
    await changeAll('a');
    await changeAll('b');
    expect((await mock.call('POST', '/reset/all')).json).toEqual({ sessions: 3 });
    for (const name of ['a', 'b', 'default']) {
      expect((await mock.call('GET', `/sessions/${name}`)).json).toMatchObject(fresh);
    }
  });

  test('fifty at once with changes of their own never meet', async () => {
    const names = Array.from({ length: 50 }, (_, i) => `s${i}`);
    await Promise.all(names.map(changeAll));
    const bodies = await Promise.all(names.map(async (name) => (await mock.ask('driver-7', name)).body));
    expect(bodies).toEqual(names.map((name) => JSON.stringify({ name })));
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DriverMock, startDriverMock } from '../../../src/doors/start.ts';

/** What makes the next session of a name: its state is another one, though it was changed as often. */
const ENDS = {
  'is deleted': async (mock: DriverMock, name: string) => {
    await fetch(`${mock.url}/_mock/sessions/${name}`, { method: 'DELETE' });
  },
  'is reset': async (mock: DriverMock, name: string) => {
    await mock.session(name).reset();
  },
  'is rehearsed': async (mock: DriverMock, name: string) => {
    await fetch(`${mock.url}/_mock/drivers/driver-7?dry-run=true&session=${name}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/merge-patch+json' },
      body: JSON.stringify({ name: 'rehearsed' }),
    });
  },
};

describe('what is remembered of a session', () => {
  let mock: DriverMock;
  beforeAll(async () => {
    mock = await startDriverMock({ clock: '2026-01-15T09:00:00Z' });
  });
  afterAll(() => mock.close());

  test.each(Object.entries(ENDS))('is not told of the next one of its name after it %s', async (_, end) => {
    const name = `state-${Object.values(ENDS).indexOf(end)}`;
    const session = mock.session(name);
    const shown = async () => {
      const response = await fetch(`${session.apiUrl}/user/externalId/driver-7?code=demo-key&clientId=demo`);
      return ((await response.json()) as { name: string }).name;
    };
    for (const driver of ['Aino', 'Bo']) {
      await session.patchDriver('driver-7', { name: driver });
      // What is asked for a second time is remembered.
      expect([await shown(), await shown(), await shown()]).toEqual([driver, driver, driver]);
      await end(mock, name);
    }
  });

  test('is not told of the network of the next one of its name', async () => {
    const session = mock.session('state-network');
    const connected = async () => (await session.network()).chargers.connected;
    const before = await connected();
    await session.setConnection(6057601, 'offline');
    expect(await connected()).toBe(before - 1);
    await ENDS['is deleted'](mock, 'state-network');
    await session.patchDriver('driver-7', { name: 'Bo' });
    expect(await connected()).toBe(before);
  });
});

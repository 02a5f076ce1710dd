import { beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/control/sessions/session-limits.ts';
import { type Harness, harness } from '../../support/controls.ts';

let mock: Harness;
beforeEach(async () => {
  mock = await harness();
});

describe('the catalogue of scenarios', () => {
  test('tells what each answers and how to ask for it', async () => {
    const { scenarios } = (await mock.call('GET', '/scenarios')).json;
    const one = scenarios.find(({ name }: { name: string }) => name === 'driver-not-found');
    expect(one).toMatchObject({ statuses: [404], example: 'Prefer: scenario=driver-not-found' });
    expect(one.reservedIds).toContain('err-404');
    expect((await mock.call('GET', '/scenarios/driver-not-found')).json).toEqual(one);
  });

  test('404 for another name, with the nearest', async () => {
    const { status, json } = await mock.call('GET', '/scenarios/driver-not-foud');
    expect(status).toBe(404);
    expect(json.detail).toBe('There is no scenario driver-not-foud. Did you mean driver-not-found?');
    expect((await mock.call('GET', '/scenarios/__proto__')).status).toBe(404);
  });

  test('reserved ids name the scenarios that answer', async () => {
    const { ids } = (await mock.call('GET', '/reserved')).json;
    expect(ids).toContainEqual({ id: 'err-404', scenario: 'driver-not-found', statuses: [404] });
  });
});

describe('activations', () => {
  const activate = (json: unknown, session = 'default') =>
    mock.call('POST', '/activations', { json, session });

  test('the latest comes first; what was not given is null', async () => {
    const first = await activate({ scenario: 'not-authorised' });
    expect(first).toMatchObject({
      status: 201,
      json: {
        id: '1',
        scenario: 'not-authorised',
        externalId: null,
        customer: null,
        times: null,
        left: null,
      },
    });
    const json = { scenario: 'driver-not-found', externalId: 'driver-*', customer: 'acme', times: 2 };
    expect((await activate(json)).json).toEqual({ id: '2', ...json, left: 2 });
    const { activations } = (await mock.call('GET', '/activations')).json;
    expect(activations.map(({ id }: { id: string }) => id)).toEqual(['2', '1']);
  });

  test('tell how many calls are left, down to none', async () => {
    await activate({ scenario: 'not-authorised', externalId: 'driver-7', times: 2 });
    const left = async () => (await mock.call('GET', '/activations')).json.activations[0].left;
    expect(await left()).toBe(2);
    expect((await mock.ask('driver-8')).status).toBe(200);
    expect(await left()).toBe(2);
    expect((await mock.ask('driver-7')).status).toBe(401);
    expect(await left()).toBe(1);
    for (const status of [401, 200, 200]) expect((await mock.ask('driver-7')).status).toBe(status);
    expect(await left()).toBe(0);
  });

  test('are those of one session', async () => {
    await activate({ scenario: 'not-authorised' }, 'a');
    expect((await mock.call('GET', '/activations', { session: 'b' })).json.activations).toEqual([]);
    expect(mock.context.store.find('a')!.activations).toHaveLength(1);
  });

  test('one is switched off by its id, or all', async () => {
    await activate({ scenario: 'not-authorised' });
    await activate({ scenario: 'driver-not-found' });
    expect((await mock.call('DELETE', '/activations/1')).status).toBe(204);
    expect((await mock.call('DELETE', '/activations/1')).status).toBe(404);
    expect((await mock.call('DELETE', '/activations')).status).toBe(204);
    expect((await mock.call('GET', '/activations')).json.activations).toEqual([]);
  });

  test.each([
    [{ scenario: 'driver-not-foud' }, 'Did you mean driver-not-found?'],
    [{ scenario: 'driver-not-found', customer: 'dema' }, 'Did you mean demo?'],
    [{ scenario: 'driver-not-found', times: 0 }, 'a whole number from 1'],
    [{ scenario: 'driver-not-found', externalID: 'a' }, 'Did you mean externalId?'],
  ])('400 for %j', async (json, told) => {
    const answered = await activate(json);
    expect(answered.status).toBe(400);
    expect(answered.json.detail).toContain(told);
  });

  test('409 where there is no room for more', async () => {
    for (let i = 0; i < LIMITS.activations; i++) {
      mock.context.store.use('default', 0).session.mutate(
        {
          kind: 'activate',
          activation: {
            ...{ scenario: 'not-authorised', externalId: undefined, customer: undefined, times: undefined },
          },
        },
        0,
      );
    }
    const { status, json } = await activate({ scenario: 'not-authorised' });
    expect(status).toBe(409);
    expect(json.detail).toContain('up to 1000');
  });
});

import { expect, test } from 'vitest';
import { DEMO, get, header, simulatorOf } from '../../support/simulators.ts';

const inSession = (name: string) => ({ headers: { 'x-mock-session': name } });

test('a request that names no session is in the default one', async () => {
  const simulator = await simulatorOf();
  const reply = await get(simulator, 'driver-1');
  expect(header(reply, 'x-mock-session')).toBeUndefined();
});

test('a session begins with the first request that names it, whoever names it how', async () => {
  const simulator = await simulatorOf();
  const ways = [
    get(simulator, 'driver-1', DEMO, inSession('mine')),
    get(simulator, 'driver-1', 'code=demo-key~mine&clientId=demo'),
    simulator.answer({
      method: 'GET',
      target: `/_session/mine/api/user/externalId/driver-1?${DEMO}`,
      headers: {},
    }),
  ];
  for (const reply of await Promise.all(ways)) {
    expect([reply.status, header(reply, 'x-mock-session')]).toEqual([200, 'mine']);
    expect(header(reply, 'x-mock-session-lost')).toBeUndefined();
  }
});

test('a name that cannot be one is an error, told in the default session', async () => {
  const simulator = await simulatorOf();
  const reply = await get(simulator, 'driver-1', DEMO, inSession('no name'));
  expect([reply.status, header(reply, 'x-mock-session')]).toEqual([400, undefined]);
  expect(reply.body).toContain('no name');
});

test('with the contract alone there are no sessions', async () => {
  const simulator = await simulatorOf({ contractOnly: true });
  const reply = await get(simulator, 'driver-1', DEMO, inSession('no name'));
  expect([reply.status, header(reply, 'x-mock-session')]).toEqual([200, undefined]);
});

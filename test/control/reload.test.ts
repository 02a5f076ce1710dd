import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/content/content.ts';
import type { MockEvent } from '../../src/mock/session/events.ts';
import { runs } from '../support/runs.ts';
import { contentOf, scenarioOf, simulatorOf, TEST_RUNTIME } from '../support/simulators.ts';

const busy = scenarioOf('busy', { status: 503 });
const twice = scenarioOf('twice', { steps: [{ status: 503, times: 2 }], after: 'end' });
const rule = {
  scenario: 'busy',
  when: { externalId: 'driver-3', calls: { nth: 2 } },
  per: 'driver' as const,
};
const WITH: Content = {
  ...contentOf({ scenarios: [busy, twice], rules: [rule], recorded: { 'driver-77x': '{}' } }),
  hash: 'with',
};
const WITHOUT: Content = { ...contentOf(), hash: 'without' };

/** A mock whose files can be put in place of others. */
async function open() {
  let files = WITH;
  const missing: unknown[] = [];
  const events: MockEvent[] = [];
  const simulator = await simulatorOf({
    content: files,
    runtime: { ...TEST_RUNTIME, reload: async () => files },
    onScenarioMissing: (...told) => missing.push(told),
  });
  simulator.events.listen((event) => events.push(event));
  const control = await simulator.control();
  const call = async (method: string, path: string, json?: unknown) => {
    const reply = await control.handle({
      ...{ method, target: `/_mock${path}`, body: json === undefined ? '' : JSON.stringify(json) },
      headers: { 'content-type': 'application/json' },
      signal: new AbortController().signal,
    });
    return { status: reply.status, json: reply.body === '' ? undefined : JSON.parse(reply.body) };
  };
  const ask = async (externalId: string, headers = {}) => {
    const target = `/api/user/externalId/${externalId}?code=demo-key&clientId=demo`;
    const reply = await simulator.answer({ method: 'GET', target, headers });
    return { status: reply.status, headers: new Map(reply.headers) };
  };
  const reload = async (content: Content) => {
    files = content;
    await call('POST', '/reload');
  };
  return { call, ask, reload, missing, events, replace: simulator.replaceContent };
}

describe('a scenario that is switched on and gone from the files', () => {
  test('is told in the activation, in the answer, in the log and by an event, until it is there again', async () => {
    const { call, ask, reload, missing, events } = await open();
    await call('POST', '/activations', { scenario: 'busy', externalId: 'driver-1' });
    expect((await ask('driver-1')).status).toBe(503);
    await reload(WITHOUT);
    const answer = await ask('driver-1');
    expect([answer.status, answer.headers.get('x-mock-scenario-missing')]).toEqual([200, 'busy']);
    expect((await ask('driver-2')).headers.has('x-mock-scenario-missing')).toBe(false);
    expect((await call('GET', '/activations')).json.activations).toMatchObject([
      { scenario: 'busy', missing: true },
    ]);
    expect(missing).toEqual([['busy', ['default']]]);
    expect(events).toContainEqual({
      ...{ type: 'scenario', session: 'default', scenario: 'busy' },
      what: 'activation 1 is missing from the files',
    });
    await reload(WITHOUT);
    expect(missing).toHaveLength(1);
    await reload(WITH);
    expect((await ask('driver-1')).status).toBe(503);
    expect((await call('GET', '/activations')).json.activations[0]).not.toHaveProperty('missing');
  });
});

describe("a session's own snapshot after a reload", () => {
  test('is restored, with what is gone told', async () => {
    const { call, ask, reload } = await open();
    await call('POST', '/activations', { scenario: 'busy' });
    const taken = (await call('GET', '/snapshot')).json;
    const withCustomer = {
      ...taken,
      drivers: [{ customer: 'gone', externalId: 'x', from: '2026-01-15T09:00:00Z', patch: {} }],
    };
    await reload(WITHOUT);
    const { status, json } = await call('PUT', '/snapshot', withCustomer);
    expect(status).toBe(200);
    expect(json.missing).toMatchObject([
      { pointer: '/drivers/0/customer', detail: expect.stringContaining('there is no customer gone') },
      { pointer: '/activations/0/scenario', detail: expect.stringContaining('there is no scenario busy') },
    ]);
    await reload(WITH);
    expect((await ask('driver-1')).status).toBe(503);
  });

  test('a name that the files never had is refused, with them or without a word of the files', async () => {
    const { call } = await open();
    const taken = (await call('GET', '/snapshot')).json;
    const json = { ...taken, activations: [{ scenario: 'bussy' }] };
    expect((await call('PUT', '/snapshot', json)).status).toBe(422);
    const { files: _files, ...unnamed } = json;
    expect((await call('PUT', '/snapshot', unnamed)).json.detail).toContain('Did you mean busy?');
  });
});

/** What can change between an answer and the question why it was given. */
const CHANGES: Readonly<Record<string, (mock: Awaited<ReturnType<typeof open>>) => Promise<unknown>>> = {
  'switched on': ({ call }) => call('POST', '/activations', { scenario: 'busy' }),
  'switched off': ({ call }) => call('DELETE', '/activations'),
  'asked again': ({ ask }) => ask('driver-3'),
  'other files': ({ reload }) => reload(WITHOUT),
  'the same files': ({ reload }) => reload(WITH),
  'an empty snapshot': ({ call }) =>
    call('PUT', '/snapshot', {
      ...{ format: 'ev-driver-mock/session', version: 1, clock: 'live' },
      ...{ chargers: [], drivers: [], activations: [], counters: [] },
    }),
};

test('why an answer was given stays the same, whatever changes afterwards', async () => {
  const changes = fc.array(fc.constantFrom(...Object.keys(CHANGES)), { maxLength: 4 });
  const asked = fc.constantFrom(
    ...['driver-1', 'driver-3', 'driver-77', 'driver-77y', 'err-40', 'mock-busy', 'mock-busi'],
  );
  const headers = fc.constantFrom(
    {},
    { prefer: 'code=404' },
    { prefer: 'scenario=twice' },
    { prefer: 'code=' },
  );
  await fc.assert(
    fc.asyncProperty(changes, asked, headers, changes, async (before, id, sent, after) => {
      const mock = await open();
      await mock.call('POST', '/activations', { scenario: 'twice', externalId: 'driver-3' });
      await mock.call('POST', '/activations', { scenario: 'busy', externalId: 'driver-3', times: 1 });
      for (const change of before) await CHANGES[change]!(mock);
      await mock.ask(id, sent);
      const last = (await mock.call('GET', '/requests')).json.entries.at(-1).id;
      const why = await mock.call('GET', `/requests/${last}/why`);
      expect(why.json.rungs.filter(({ chose }: { chose: boolean }) => chose)).toHaveLength(1);
      for (const change of after) await CHANGES[change]!(mock);
      expect(await mock.call('GET', `/requests/${last}/why`)).toEqual(why);
    }),
    { numRuns: runs(15) },
  );
}, 60_000);

test('an explanation names the activation or the rule that chose, and why others did not', async () => {
  const { call, ask } = await open();
  await call('POST', '/activations', { scenario: 'busy', externalId: 'driver-1', times: 1 });
  await ask('driver-1');
  await ask('driver-1');
  await ask('driver-3');
  await ask('driver-3');
  const rungOf = async (id: number, rung: string) =>
    (await call('GET', `/requests/${id}/why`)).json.rungs.find(
      (each: { rung: string }) => each.rung === rung,
    );
  expect(await rungOf(1, 'session')).toMatchObject({ says: 'busy (1) was switched on in the session.' });
  expect((await rungOf(2, 'session')).nearMisses).toEqual(['busy (1) has answered its 1 calls.']);
  expect((await rungOf(3, 'rule')).nearMisses).toEqual(['Rule 1 matched, and it was not its turn.']);
  expect(await rungOf(4, 'rule')).toMatchObject({ says: 'Rule 1 of scenarios.yaml asks for busy.' });
});

describe('a reading of the files is taken back', () => {
  test('once, and what it had replaced is in force again', async () => {
    const { call, reload } = await open();
    await reload(WITHOUT);
    expect(await call('POST', '/reload/undo')).toMatchObject({ status: 200 });
    expect((await call('GET', '/scenarios/busy')).status).toBe(200);
    expect(await call('POST', '/reload/undo')).toMatchObject({ status: 409 });
  });

  test('not where the files were read again by themselves since: what is newer stays', async () => {
    const { call, reload, replace } = await open();
    await reload(WITHOUT);
    replace({ ...contentOf({ scenarios: [twice] }), hash: 'newer' });
    expect(await call('POST', '/reload/undo')).toMatchObject({ status: 409 });
    expect((await call('GET', '/scenarios/twice')).status).toBe(200);
  });
});

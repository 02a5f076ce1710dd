import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectDriverMock } from '../../../src/doors/client/connect.ts';
import { MockApiError } from '../../../src/doors/client/mock-api-error.ts';
import type { MockSession } from '../../../src/doors/client/mock-session.ts';
import { VerificationError } from '../../../src/doors/client/verification-error.ts';
import { type CoreMock, createDriverMock } from '../../../src/doors/core.ts';
import { startDriverMock } from '../../../src/doors/start.ts';

let core: CoreMock;
let session: MockSession;

beforeAll(async () => {
  core = await createDriverMock();
});
beforeEach(() => {
  session = core.session();
});

async function ask(id: string, of: MockSession = session) {
  const response = await core.fetch(`${of.apiUrl}/user/externalId/${id}?code=demo-key&clientId=demo`);
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

describe('scenarios', () => {
  test('are listed with an example each', async () => {
    const scenarios = await session.scenarios();
    expect(scenarios.length).toBeGreaterThanOrEqual(25);
    expect(scenarios.find(({ name }) => name === 'flaky')?.example).toBe('Prefer: scenario=flaky');
    expect((await session.reserved()).ids.map(({ id }) => id)).toContain('err-401');
  });

  test('are switched on for some and off again, one or all', async () => {
    const { id } = await session.activate('forbidden', {
      externalId: 'driver-1',
      customer: 'demo',
      times: 5,
    });
    await session.activate('maintenance');
    expect((await session.activations()).map(({ scenario }) => scenario)).toEqual([
      'maintenance',
      'forbidden',
    ]);
    expect((await ask('driver-1')).status).toBe(503);
    await session.deactivate((await session.activations())[0]!.id);
    expect((await ask('driver-1')).status).toBe(403);
    expect((await ask('driver-2')).status).toBe(200);
    expect((await session.activations()).map((activation) => activation.id)).toEqual([id]);
    await session.deactivate();
    expect(await session.activations()).toEqual([]);
  });
});

describe('a dry run', () => {
  test('tells what a change would affect, and makes none', async () => {
    const affects = await session.dryRun((dry) =>
      dry.activate('forbidden', { externalId: 'extId*', times: 2 }),
    );
    expect(affects.drivers).toMatchObject([{ externalId: 'extIdTest', status: { from: 200, to: 403 } }]);
    expect(await session.activations()).toEqual([]);
    const { clock } = await session.dryRun(async (dry) => {
      expect((await dry.clock.advance('PT1H')).instant).toBe('2026-01-15T10:00:00Z');
    });
    expect(clock!.to.instant).toBe('2026-01-15T10:00:00Z');
    expect((await session.clock.read()).instant).toBe('2026-01-15T09:00:00Z');
  });

  test('of a change that is refused is refused, and of none says what it takes', async () => {
    await expect(session.dryRun((dry) => dry.activate('forbiden'))).rejects.toThrow(/Did you mean forbidden/);
    await expect(session.dryRun((dry) => dry.changes())).rejects.toThrow(/a function that makes a change/);
  });

  test('of a site says which counts change; then it is taken offline and back', async () => {
    const [site] = (await session.sites({ search: 'Hub rapide' })).sites;
    const { sites } = await session.dryRun((dry) => dry.setSiteConnection(site!.id, 'offline'));
    expect(sites).toMatchObject([{ name: 'Hub rapide', online: { to: 0 } }]);
    expect((await session.setSiteConnection(site!.id, 'offline')).group.onlineSocket).toBe(0);
    await session.setSiteConnection(site!.id, 'timeline');
    expect((await session.changes()).chargers).toEqual([]);
  });
});

describe('what the console shows', () => {
  test('the network in numbers, sites page by page, one site and its day', async () => {
    const { sites, total } = await session.sites({ limit: 3 });
    expect(sites).toHaveLength(3);
    expect((await session.network({ customer: 'demo' })).sites).toBe(total);
    const { id, name, chargers } = sites[0]!;
    expect(await session.site(id)).toMatchObject({ site: { id, name } });
    expect((await session.siteTimeline(id)).chargers).toHaveLength(chargers);
  });

  test('an answer is tried, made again and explained', async () => {
    const { requestId, answer } = await session.tryRequest({
      externalId: 'driver-7',
      headers: { prefer: 'delay=2500' },
    });
    expect(answer).toMatchObject({ status: 200, delayMs: 2500, reason: 'natural' });
    expect(await session.replayRequest(requestId)).toMatchObject({ status: 200, body: answer.body });
    const { rungs } = await session.explainRequest(requestId);
    expect(rungs.filter(({ chose }) => chose).map(({ rung }) => rung)).toEqual(['natural']);
    await expect(session.replayRequest(999)).rejects.toThrow(MockApiError);
  });

  test('the world rules in words', async () => {
    expect((await session.rules()).map(({ id }) => id)).toContain('W26');
  });
});

describe('drivers and chargers', () => {
  test("a body of one's own, a patch of it, and back", async () => {
    await session.overrideDriver('driver-7', { name: 'Ada', tags: null });
    const view = await session.patchDriver('driver-7', { id: 1 });
    expect(view).toMatchObject({ origin: 'override', body: { id: 1, name: 'Ada', tags: null } });
    expect((await ask('driver-7')).body).toEqual({ name: 'Ada', tags: null, id: 1 });
    await session.releaseDriver('driver-7');
    expect((await session.driver('driver-7')).origin).toBe('generated');
  });

  test('a page of drivers of a customer', async () => {
    const page = await session.drivers({ customer: 'acme', limit: 2 });
    expect(page.drivers.map(({ externalId }) => externalId)).toEqual(['acme-driver', 'driver-1']);
    expect(page.next).toBe('driver-1');
  });

  test('a charger is taken offline, its socket breaks, and it is given back', async () => {
    const { body } = await session.driver('one-home-charger');
    const { id, chargerId } = (body as { chargers: [{ id: number; chargerId: string }] }).chargers[0];
    expect((await session.setConnection(id, 'offline')).charger.chargerStatus).toBe('Offline');
    await session.setConnection(chargerId, 'online');
    await session.setSocket(id, 1, 'Error');
    expect((await ask('one-home-charger')).body.chargers[0].sockets[0].status).toBe('Error');
    await session.releaseCharger(id);
    expect((await session.charger(id)).overridden).toBe(false);
    const to = '2026-01-16T09:00:00Z';
    expect((await session.timeline(id, { to })).to).toBe(to);
  });
});

describe('the clock', () => {
  test('is set, moved, sped up and stopped', async () => {
    const { clock } = session;
    expect((await clock.read()).clock).toBe('2026-01-15T09:00:00Z');
    expect((await clock.advance('PT1H')).instant).toBe('2026-01-15T10:00:00Z');
    expect((await clock.freeze(new Date('2026-02-01T00:00:00.500Z'))).clock).toBe('2026-02-01T00:00:00Z');
    expect((await clock.set('x60')).speed).toBe(60);
    await clock.set('2026-03-01T00:00:00Z');
    expect(await clock.speed(10)).toMatchObject({ clock: '2026-03-01T00:00:00Z,x10', speed: 10 });
    expect((await clock.speed(0)).speed).toBe(0);
    expect((await clock.freeze()).speed).toBe(0);
  });
});

describe('the journal', () => {
  test('is listed, filtered, read and emptied', async () => {
    await ask('driver-1');
    await ask('nobody');
    expect((await session.requests({ status: 404 })).map(({ externalId }) => externalId)).toEqual(['nobody']);
    expect(await session.journal()).toBe(
      [
        `Journal of the session ${session.name}: 2 requests`,
        '  #1 GET /api/user/externalId/driver-1?code=***&clientId=demo -> 200 (natural)',
        '  #2 GET /api/user/externalId/nobody?code=***&clientId=demo -> 404 (driver-not-found)',
      ].join('\n'),
    );
    await session.forgetRequests();
    expect(await session.journal()).toBe(`Journal of the session ${session.name}: no requests`);
  });

  test('a wait ends as soon as the request comes', async () => {
    const waited = session.waitForRequest({ externalId: 'driver-3' }, { count: 2, timeout: 5000 });
    await ask('driver-3');
    await ask('driver-3');
    expect((await waited).map(({ id }) => id)).toEqual([1, 2]);
  });

  test('a wait in vain tells what came closest', async () => {
    await ask('driver-4');
    const error = await session
      .waitForRequest({ externalId: 'driver-5' }, { timeout: 1 })
      .catch((thrown) => thrown);
    expect(error).toBeInstanceOf(MockApiError);
    expect(error).toMatchObject({ status: 408, code: 'requests-not-seen' });
    expect(error.message).toContain('externalId: expected driver-5, given driver-4');
  });
});

describe('verify', () => {
  test('passes, by default when something was asked at least once', async () => {
    await ask('driver-1');
    expect(await session.verify({ externalId: 'driver-*' })).toMatchObject({ verified: true, count: 1 });
    await session.verify({}, { exactly: 1 });
    await session.verify({ status: 500 }, { never: true });
    await session.verify({}, { atLeast: 1, atMost: 3 });
  });

  test('tells what was expected, found and closest', async () => {
    await ask('driver-1');
    const error = await session.verify({ externalId: 'driver-2' }, { exactly: 1 }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(VerificationError);
    expect(error.message).toBe(
      [
        'Requests that match {"externalId":"driver-2"}: expected exactly 1, found 0.',
        'Closest:',
        '  #1 GET /api/user/externalId/driver-1?code=***&clientId=demo -> 200 (natural)',
        '    externalId: expected driver-2, given driver-1',
      ].join('\n'),
    );
  });

  test('shows the first of those that are too many', async () => {
    for (let i = 0; i < 7; i++) await ask('driver-1');
    const error = await session.verify({}, { never: true }).catch((thrown) => thrown);
    expect(error.message.split('\n')).toHaveLength(8);
    expect(error.message).toContain('\n  and 2 more');
    expect(error.verification.count).toBe(7);
  });
});

describe('errors of the API', () => {
  test('become errors that say what is allowed', async () => {
    const error = await session.activate('flakey').catch((thrown) => thrown);
    expect(error).toBeInstanceOf(MockApiError);
    expect(error).toMatchObject({ status: 400, code: 'unknown-scenario' });
    expect(error.message).toMatch(/^POST \/_mock\/activations answered 400: There is no scenario flakey\./);
    expect(error.detail).toMatch(/Did you mean flaky\?$/);
  });

  test('an answer that is no problem is told as it is', () => {
    expect(new MockApiError('GET /x', 502, '<html>')).toMatchObject({
      message: 'GET /x answered 502: no problem document, but: <html>',
      code: undefined,
    });
    expect(new MockApiError('GET /x', 502, 'null').problem).toEqual({});
  });
});

describe('sessions', () => {
  test('reset, snapshot and restore', async () => {
    await session.patchDriver('driver-7', { name: 'Ada' });
    const snapshot = await session.snapshot();
    await session.reset();
    expect((await session.driver('driver-7')).origin).toBe('generated');
    await session.restore(snapshot);
    expect((await session.driver('driver-7')).body).toMatchObject({ name: 'Ada' });
  });

  test('are listed, and gone when closed; closing twice does no harm', async () => {
    await session.clock.freeze();
    const names = async () => (await core.sessions()).map(({ name }) => name);
    expect(await names()).toContain(session.name);
    await session[Symbol.asyncDispose]();
    await session.close();
    expect(await names()).not.toContain(session.name);
  });

  test('a name that none can have is told at once', () => {
    expect(() => core.session('no name')).toThrow(/no name cannot name a session\. Allowed: 1 to 64/);
  });

  test('the server can be asked about itself', async () => {
    expect((await core.info()).api).toBe('/api/user/externalId/{externalId}');
    expect((await core.reload()).fixtures).toBeGreaterThan(5);
  });

  test('resetAll starts every session afresh', async () => {
    const own = await createDriverMock();
    const [first, second] = [own.session(), own.session()];
    expect([first.name, second.name]).toEqual(['session-1', 'session-2']);
    await first.activate('forbidden');
    await second.activate('forbidden');
    await own.resetAll();
    expect([await first.activations(), await second.activations()]).toEqual([[], []]);
  });
});

describe('a mock that runs elsewhere', () => {
  let server: Awaited<ReturnType<typeof startDriverMock>>;
  beforeAll(async () => {
    server = await startDriverMock({ controlToken: 'a-long-secret' });
  });
  afterAll(() => server.close());

  test('is steered over HTTP, with its token', async () => {
    const mock = connectDriverMock(`${server.url}/`, { token: 'a-long-secret' });
    expect(mock.apiUrl).toBe(server.apiUrl);
    const own = mock.session('remote');
    await own.activate('forbidden');
    const answer = await fetch(`${own.apiUrl}/user/externalId/driver-7?code=demo-key&clientId=demo`);
    expect(answer.status).toBe(403);
    await own.verify({ status: 403 }, { exactly: 1 });
    await own.close();
  });

  test('a wrong token is told', async () => {
    const error = await connectDriverMock(server.url)
      .clock.read()
      .catch((thrown) => thrown);
    expect(error).toMatchObject({ name: 'MockApiError', status: 401, code: 'control-token-refused' });
  });
});

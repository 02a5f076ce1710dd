import { beforeEach, describe, expect, test } from 'vitest';
import { type Answered, type Harness, harness, type Sent } from '../support/controls.ts';

let mock: Harness;
beforeEach(async () => {
  mock = await harness();
});

const idsOf = ({ json }: Answered) => json.entries.map(({ id }: { id: number }) => id);
const listed = (query = '', sent: Sent = {}) => mock.call('GET', `/requests${query}`, sent);
const verify = (json: unknown, session = 'default') =>
  mock.call('POST', '/requests/verify', { json, session });
/** Lets everything happen that waits for nothing. */
const settled = () => new Promise((done) => setImmediate(done));

describe('the list of requests', () => {
  beforeEach(async () => {
    await mock.ask('driver-7');
    await mock.ask('nobody');
    await mock.call('POST', '/clock/advance', { json: { by: 'PT1H' } });
    await mock.ask('driver-8', 'default', { accept: 'text/html' });
    await mock.ask('driver-7', 'other');
  });

  test('gives the latest few, with the number of all that match', async () => {
    const { json } = await listed('?last=2');
    expect(json.entries.map(({ externalId }: { externalId: string }) => externalId)).toEqual([
      'nobody',
      'driver-8',
    ]);
    expect(json.total).toBe(3);
    expect(idsOf(await listed('?last=1&externalId=driver-*'))).toHaveLength(1);
  });

  test('holds the requests of the session, oldest first, and no API key', async () => {
    const { json, reply } = await listed();
    expect(json).toMatchObject({ total: 3, forgotten: 0 });
    expect(json.entries[1]).toMatchObject({
      externalId: 'nobody',
      status: 404,
      scenario: 'driver-not-found',
    });
    expect(json.entries[0]).toMatchObject({
      scenario: null,
      reason: 'natural',
      at: '2026-01-15T09:00:00.000Z',
    });
    expect(reply.body).not.toContain('demo-key');
    expect(idsOf(await listed('', { session: 'other' }))).toEqual([1]);
  });

  test.each([
    ['method=get', [1, 2, 3]],
    ['path=*/driver-*', [1, 3]],
    ['status=404', [2]],
    ['externalId=driver-?', [1, 3]],
    ['externalId=driver', []],
    ['customer=demo', [1, 2, 3]],
    ['scenario=*', [2]],
    ['reason=natural', [1, 2, 3]],
    ['reason=prefer', []],
    ['after=1', [2, 3]],
    ['since=2026-01-15T10:00:00Z', [3]],
    ['limit=2', [1, 2]],
    ['status=200&externalId=driver-8', [3]],
  ])('filtered by %s', async (query, ids) => {
    expect(idsOf(await listed(`?${query}`))).toEqual(ids);
  });

  test('total counts those beyond the limit too', async () => {
    expect((await listed('?limit=1')).json.total).toBe(3);
  });

  test('one entry by its id', async () => {
    expect((await mock.call('GET', '/requests/2')).json.externalId).toBe('nobody');
    expect((await mock.call('GET', '/requests/9')).status).toBe(404);
  });

  test('deleted, ids go on counting', async () => {
    expect((await mock.call('DELETE', '/requests')).status).toBe(204);
    await mock.ask('driver-9');
    expect(idsOf(await listed())).toEqual([4]);
  });
});

describe('waiting for requests', () => {
  test('those that are there answer at once', async () => {
    await mock.ask('driver-7');
    expect(idsOf(await mock.call('GET', '/requests/wait?externalId=driver-7'))).toEqual([1]);
    expect(mock.waits).toEqual([]);
  });

  test('the answer comes with the last of as many as were asked for', async () => {
    const answer = mock.call('GET', '/requests/wait?externalId=driver-7&count=2&timeout=60000');
    await settled();
    expect(mock.waits.map(({ ms }) => ms)).toEqual([60_000]);
    await mock.ask('driver-7');
    await mock.ask('driver-8');
    await mock.ask('driver-7', 'other');
    expect(mock.waits).toHaveLength(1);
    await mock.ask('driver-7');
    expect(idsOf(await answer)).toEqual([1, 3]);
    expect(mock.waits).toEqual([]);
    expect(mock.context.events.count).toBe(0);
  });

  test('after: only what comes from then on', async () => {
    await mock.ask('driver-7');
    const answer = mock.call('GET', '/requests/wait?after=1');
    await settled();
    await mock.ask('driver-7');
    expect(idsOf(await answer)).toEqual([2]);
  });

  test('408 with near misses when the time is over', async () => {
    await mock.ask('driver-8');
    const answer = mock.call('GET', '/requests/wait?externalId=driver-7&timeout=500');
    await settled();
    mock.waits[0]!.end();
    const { status, json } = await answer;
    expect(status).toBe(408);
    expect(json.detail).toBe('0 of 1 matching requests came within 500 ms.');
    expect(json.nearMisses[0].differences).toEqual([
      { property: 'externalId', expected: 'driver-7', given: 'driver-8' },
    ]);
  });

  test('a client that goes away, or waits for no time, leaves nothing behind', async () => {
    expect((await mock.call('GET', '/requests/wait?timeout=0')).status).toBe(408);
    const gone = new AbortController();
    const answer = mock.call('GET', '/requests/wait', { signal: gone.signal });
    await settled();
    gone.abort();
    expect((await answer).status).toBe(408);
    expect(mock.waits).toEqual([]);
    expect(mock.context.events.count).toBe(0);
  });
});

describe('verification', () => {
  beforeEach(async () => {
    await mock.ask('driver-7', 'default', { accept: 'application/json' });
    await mock.ask('driver-7', 'default', { accept: 'text/html' });
    await mock.ask('driver-8');
  });

  test.each([
    [{ exactly: 2 }, true],
    [{ exactly: 1 }, false],
    [{ atLeast: 2 }, true],
    [{ atLeast: 3 }, false],
    [{ atMost: 2 }, true],
    [{ atMost: 1 }, false],
    [{ atLeast: 1, atMost: 3 }, true],
    [{ never: true }, false],
  ])('two requests are %j: %s', async (expectation, verified) => {
    const { json } = await verify({ match: { externalId: 'driver-7' }, ...expectation });
    expect(json).toMatchObject({ verified, count: 2, matches: [1, 2] });
  });

  test.each([
    [{ headers: { Accept: 'text/*' } }, 1],
    [{ headers: { accept: '*' } }, 2],
    [{ query: { clientId: 'demo' } }, 3],
    [{ query: { clientId: 'acme' } }, 0],
    [{ headers: { __proto__x: '*', constructor: '*' } }, 0],
    [{}, 3],
  ])('%j matches %i', async (match, exactly) => {
    expect((await verify({ match, exactly })).json.verified).toBe(true);
  });

  test('near misses: the fewest differences first, of these what looks like a typo, then the latest', async () => {
    await mock.ask('nobody');
    const { json } = await verify({ match: { externalId: 'driver-77', status: 200 }, exactly: 1 });
    expect(json).toMatchObject({ verified: false, count: 0, expected: 'exactly 1', matches: [] });
    expect(json.nearMisses).toHaveLength(3);
    expect(json.nearMisses.map(({ entry }: { entry: { id: number } }) => entry.id)).toEqual([3, 2, 1]);
    expect(json.nearMisses[0].differences).toEqual([
      { property: 'externalId', expected: 'driver-77', given: 'driver-8' },
    ]);
    const header = await verify({ match: { headers: { 'X-App': '7' } }, atLeast: 1 });
    expect(header.json.nearMisses[0].differences).toEqual([
      { property: 'headers.x-app', expected: '7', given: null },
    ]);
  });

  test('another session has seen nothing', async () => {
    expect((await verify({ match: {}, never: true }, 'other')).json).toMatchObject({
      verified: true,
      count: 0,
    });
  });

  test.each([
    [{ match: {} }, 'nothing is expected'],
    [{ match: {}, exactly: 1, never: true }, 'exclude each other'],
    [{ match: {}, exactly: 1, atLeast: 1 }, 'exclude each other'],
    [{ match: { extrenalId: 'a' }, exactly: 1 }, 'Did you mean externalId?'],
    [{ match: { since: 'now' }, exactly: 1 }, '(/match/since)'],
  ])('400 for %j', async (json, told) => {
    const answered = await verify(json);
    expect(answered.status).toBe(400);
    expect(answered.json.detail).toContain(told);
  });
});

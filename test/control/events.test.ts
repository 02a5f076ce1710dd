import { beforeEach, describe, expect, test } from 'vitest';
import { type Harness, harness } from '../support/controls.ts';

let mock: Harness;
beforeEach(async () => {
  mock = await harness();
});

interface Listening {
  readonly text: () => string;
  readonly stop: () => void;
  /** Type, session and id of the events so far. */
  readonly events: () => readonly string[];
}

async function listen(path: string, signal = new AbortController().signal): Promise<Listening> {
  const { reply, header } = await mock.call('GET', path, { signal });
  expect(header('content-type')).toBe('text/event-stream');
  const pieces: string[] = [];
  const stop = reply.stream!((piece) => pieces.push(piece));
  const text = () => pieces.join('');
  const events = () =>
    [...text().matchAll(/^id: (\d+)\nevent: (\w+)\ndata: (.+)\n\n/gm)].map(
      ([, id, type, data]) => `${id} ${type} ${JSON.parse(data!).session}`,
    );
  return { text, stop, events };
}

/** Lets everything happen that waits for nothing. */
const settled = () => new Promise((done) => setImmediate(done));

describe('server-sent events', () => {
  test('of the session, from the first byte on', async () => {
    const stream = await listen('/events?session=a');
    expect(stream.text()).toBe('retry: 2000\n: listening\n\n');
    await mock.ask('driver-7', 'a');
    await mock.ask('driver-7', 'b');
    await mock.call('POST', '/clock/freeze', { session: 'a' });
    await mock.call('POST', '/activations', { session: 'a', json: { scenario: 'not-authorised' } });
    mock.context.events.tell({ type: 'content', session: undefined, what: 'reloaded' });
    expect(stream.events()).toEqual(['1 request a', '2 state a', '3 scenario a', '4 content undefined']);
    expect(stream.text()).toContain('"what":"clock 2026-01-15T09:00:00Z","instant":"2026-01-15T09:00:00Z"');
    expect(stream.text()).toContain('"entry":{"id":1,"at":"2026-01-15T09:00:00.000Z"');
    stream.stop();
  });

  test('of all sessions', async () => {
    const stream = await listen('/events?all=true');
    await mock.ask('driver-7', 'a');
    await mock.call('DELETE', '/sessions/a');
    expect(stream.events()).toEqual(['1 session a', '2 request a', '3 session a']);
    stream.stop();
  });

  test('a comment every 15 seconds', async () => {
    const stream = await listen('/events');
    for (let beats = 1; beats <= 2; beats++) {
      expect(mock.waits.map(({ ms }) => ms)).toEqual([15_000]);
      mock.waits[0]!.end();
      await settled();
      expect(stream.text().split(': heartbeat\n\n')).toHaveLength(beats + 1);
    }
    stream.stop();
  });

  test('stopped, or left by the client, nothing goes on', async () => {
    const stopped = await listen('/events');
    stopped.stop();
    const gone = new AbortController();
    const left = await listen('/events', gone.signal);
    gone.abort();
    await settled();
    expect(mock.waits).toEqual([]);
    left.stop();
    await mock.ask('driver-7');
    expect(stopped.events()).toEqual([]);
    expect(mock.context.events.count).toBe(0);
  });

  test('each change of a session is told once', async () => {
    const stream = await listen('/events');
    await mock.call('PUT', '/drivers/driver-7', { json: {} });
    await mock.call('DELETE', '/drivers/driver-7');
    await mock.call('DELETE', '/drivers/driver-7');
    await mock.call('PATCH', '/chargers/500', { json: { connection: 'offline' } });
    await mock.call('DELETE', '/chargers/500/overrides');
    await mock.call('DELETE', '/requests');
    await mock.call('PUT', '/snapshot', { json: (await mock.call('GET', '/snapshot')).json });
    await mock.call('POST', '/reset');
    const told = [...stream.text().matchAll(/"what":"([^"]+)"/g)].map(([, what]) => what);
    expect(told).toEqual([
      'driver driver-7 overridden',
      'driver driver-7 released',
      'charger 500 offline',
      'charger 500 released',
      'journal deleted',
      'snapshot restored',
      'reset',
    ]);
    stream.stop();
  });
});

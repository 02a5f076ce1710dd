import { connect } from 'node:net';
import { setupServer } from 'msw/node';
import { afterEach, describe, expect, test } from 'vitest';
import { type CoreMock, createDriverMock } from '../../src/doors/core.ts';
import { createMswMock } from '../../src/doors/msw.ts';
import { startDriverMock } from '../../src/doors/start.ts';
import { MOST_STREAMS } from '../../src/mock/session/events.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Opens streams one after the other in process, and does not read them. */
async function openStreams(mock: CoreMock, count: number, signal?: AbortSignal): Promise<Response[]> {
  const opened: Response[] = [];
  const init = signal ? { signal } : {};
  for (let i = 0; i < count; i++) opened.push(await mock.fetch(`${mock.url}/_mock/events`, init));
  return opened;
}

/** Lets streams hold what they are told, 1,600 bytes for each note. */
async function tell(mock: CoreMock, notes: number): Promise<void> {
  for (let i = 0; i < notes; i++) await mock.note('語'.repeat(500));
}

const TOO_MANY = {
  type: 'urn:ev-driver-mock:error:too-many-streams',
  status: 429,
  detail: `There are ${MOST_STREAMS} streams of events open, and no more may be. Close one, or ask for the requests at /_mock/requests.`,
};

describe('streams of events are bounded:', () => {
  test('one that nobody reads is ended with an error that says so, and what it held is let go', async () => {
    const mock = await createDriverMock();
    const [one, other] = await openStreams(mock, 2);
    const reader = other!.body!.getReader();
    const read = (async () => {
      while (!(await reader.read()).done);
    })();
    await tell(mock, 3400);
    await expect(one!.text()).rejects.toMatchObject({ code: 'stream-not-read' });
    await reader.cancel();
    await read;
  });

  test('many that nobody reads may hold less each', async () => {
    const mock = await createDriverMock();
    const [first] = await openStreams(mock, 500);
    await tell(mock, 140);
    await expect(first!.text()).rejects.toThrow('More than 200000 bytes of the stream');
  });

  test('in process no more are opened than may be, until one is cancelled or its request is aborted', async () => {
    const mock = await createDriverMock();
    const gone = new AbortController();
    const [first] = await openStreams(mock, MOST_STREAMS - 1);
    const [last] = await openStreams(mock, 1, gone.signal);
    const refused = await mock.fetch(`${mock.url}/_mock/events`);
    expect([refused.status, await refused.json()]).toMatchObject([429, TOO_MANY]);
    await first!.body!.cancel();
    await openStreams(mock, 1);
    expect((await mock.fetch(`${mock.url}/_mock/events`)).status).toBe(429);
    gone.abort();
    await expect(last!.text()).rejects.toMatchObject({ name: 'AbortError' });
    expect((await mock.fetch(`${mock.url}/_mock/events`)).status).toBe(200);
  });

  test('asking for the headers of a stream, or for one where none can be, takes no place', async () => {
    const mock = await createDriverMock();
    for (let i = 0; i <= MOST_STREAMS; i++) {
      await mock.fetch(`${mock.url}/_mock/events`, { method: 'HEAD' });
      await mock.handle({ method: 'GET', path: '/_mock/events', headers: {}, body: '' });
    }
    expect((await mock.fetch(`${mock.url}/_mock/events`)).status).toBe(200);
  });

  test('over HTTP those of one connection count, too, and those of clients that have gone do not', async () => {
    const mock = await startDriverMock();
    closing.push(() => mock.close());
    const line = 'GET /_mock/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n';
    const sockets = Array.from({ length: 2 }, () => connect(mock.port, '127.0.0.1'));
    for (const socket of sockets) socket.write(line.repeat(MOST_STREAMS / 2));
    await expect
      .poll(async () => (await fetch(`${mock.url}/_mock/events`, { method: 'HEAD' })).status, {
        timeout: 20_000,
      })
      .toBe(429);
    const refused = await fetch(`${mock.url}/_mock/events`);
    expect([refused.status, await refused.json()]).toMatchObject([429, TOO_MANY]);
    sockets[0]!.destroy();
    // Also those that stand behind another one on its connection.
    const opened = async () => {
      const gone = new AbortController();
      const ask = () => fetch(`${mock.url}/_mock/events`, { signal: gone.signal });
      const answers = await Promise.all(Array.from({ length: MOST_STREAMS / 4 }, ask));
      gone.abort();
      return answers.every(({ status }) => status === 200);
    };
    await expect.poll(opened, { timeout: 15_000, interval: 200 }).toBe(true);
    await expect
      .poll(async () => (await fetch(`${mock.url}/_mock/events`, { method: 'HEAD' })).status, {
        timeout: 20_000,
      })
      .toBe(200);
    sockets[1]!.destroy();
  });
});

describe('a stream of events in process', () => {
  test('ends when the mock is closed', async () => {
    const mock = await createDriverMock();
    const [stream] = await openStreams(mock, 1);
    await mock.close();
    expect(await stream!.text()).toContain('listening');
  });

  test('comes through MSW', async () => {
    const base = 'https://charging.example.com';
    const mock = await createMswMock({ baseUrl: base });
    const msw = setupServer(...mock.handlers);
    msw.listen({ onUnhandledRequest: 'bypass' });
    closing.push(() => msw.close());
    const reader = (await fetch(`${base}/_mock/events`))
      .body!.pipeThrough(new TextDecoderStream())
      .getReader();
    await mock.note('hello');
    let text = '';
    while (!text.includes('hello')) text += (await reader.read()).value;
    await reader.cancel();
  });

  test('is refused where the answer is plain data, with what to do', async () => {
    const mock = await createDriverMock();
    const { status, headers, body } = await mock.handle({
      ...{ method: 'GET', path: '/_mock/events', headers: {}, body: '' },
    });
    expect([status, JSON.parse(body).detail]).toEqual([
      501,
      expect.stringContaining('Use mock.fetch or a server'),
    ]);
    expect(Object.fromEntries(headers)['content-type']).toBe('application/problem+json');
  });
});

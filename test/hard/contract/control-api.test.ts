import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DriverMock, startDriverMock } from '../../../src/doors/index.ts';
import { type Answered, type Client, clientOf } from '../ask.ts';
import { sized, tally } from '../tally.ts';
import { type ControlAsk, exampleAsk, hostileAsks, type Known, validAsks } from './control-asks.ts';
import { knownOf } from './known.ts';
import { readOpenApi } from './open-api.ts';

const api = readOpenApi('control-api.openapi.yaml');
/** A stream has no end; it is looked at on its own. */
const answered = api.operations.filter(({ id }) => id !== 'streamEvents');
const TOKEN = 'correct-horse-battery-staple';

let mock: DriverMock;
let locked: DriverMock;
let client: Client;
let lockedClient: Client;
let known: Known;

beforeAll(async () => {
  // A small world: what is asked for is the whole of it, again and again.
  mock = await startDriverMock({ population: 300 });
  locked = await startDriverMock({ population: 300, controlToken: TOKEN });
  client = clientOf(mock.port);
  lockedClient = clientOf(locked.port);
  known = await knownOf(client);
});

afterAll(async () => {
  client.close();
  lockedClient.close();
  await Promise.all([mock.close(), locked.close()]);
});

describe('every operation of the control API, seen from outside', () => {
  test.for(answered)('$id: answers as the spec says, whatever is asked', async (operation, { task }) => {
    const count = tally(task, 'contract of the control API');
    const session = `own-${operation.id}`;
    await prepare(session);
    if (operation.id === 'patchStory') await mock.session(session).story.load('an-evening-at-the-hub');
    const good = await client.ask(exampleAsk(api, operation, known, session));
    // The page of the coverage leads to the console; only a proxy has a report.
    const expected = { getCoveragePage: 3, getReport: 4 }[operation.id] ?? 2;
    expect([Math.floor(good.status / 100), good.text.slice(0, 200)]).toEqual([expected, expect.anything()]);
    const any = fc.oneof(
      { weight: 3, arbitrary: validAsks(api, operation, known) },
      { weight: 1, arbitrary: hostileAsks(api, operation, known) },
    );
    await fc.assert(
      fc.asyncProperty(any, (asked) =>
        count.attempt(async () => {
          const answer = await client.ask(asked);
          expect(breachesOf(operation, answer), answer.text.slice(0, 500)).toEqual([]);
          expect(headersOf(answer)).toEqual(told(asked, answer));
        }),
      ),
      { numRuns: sized(3, 50) },
    );
    expect(breachesOf(operation, good)).toEqual([]);
  });

  test('streams events that are what happens', async ({ task }) => {
    const count = tally(task, 'contract of the control API');
    const controller = new AbortController();
    const url = `${mock.url}/_session/watched/_mock/events`;
    const { status, headers, body } = await fetch(url, { signal: controller.signal });
    expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    const own = mock.session('watched');
    const types: string[] = [];
    const reading = (async () => {
      let text = '';
      for await (const piece of body!.pipeThrough(new TextDecoderStream())) {
        text += piece;
        const whole = text.split('\n\n');
        text = whole.pop()!;
        for (const event of whole.filter((lines) => lines.includes('data:')))
          await count.attempt(() => {
            const [, number, name, data] = /^id: (\d+)\nevent: (\w+)\ndata: (.*)$/.exec(event)!;
            expect(Number(number)).toBe(types.length + 1);
            expect(JSON.parse(data!).type).toBe(name);
            types.push(name!);
          });
        if (types.length >= 5) return controller.abort();
      }
    })();
    await own.activate('maintenance');
    await own.clock.set('2026-02-01T00:00:00Z');
    await fetch(`${own.apiUrl}/user/externalId/driver-1?code=demo-key&clientId=demo`);
    await own.note('A note\nof two lines.');
    await reading.catch((error: Error) => expect(error.name).toBe('AbortError'));
    expect(types).toEqual(['scenario', 'state', 'request', 'delivered', 'note']);
  });

  test('is 405 with Allow for every method that a path does not have', async ({ task }) => {
    const count = tally(task, 'contract of the control API');
    for (const path of new Set(api.operations.map((operation) => operation.path))) {
      const own = api.operations.filter((operation) => operation.path === path).map(({ method }) => method);
      const allowed = [...(own.includes('GET') ? [...own, 'HEAD'] : own), 'OPTIONS'].sort();
      for (const method of ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'QUERY']) {
        if (own.includes(method)) continue;
        await count.attempt(async () => {
          const target = api.root + path.replace(/\{\w+\}/g, '1');
          const { status, headers } = await client.ask({ method, path: target });
          expect([target, status, headers.allow?.split(', ').sort()]).toEqual([target, 405, allowed]);
        });
      }
    }
  });

  test('asks for the token before anything else, except for the probes', async ({ task }) => {
    const count = tally(task, 'contract of the control API');
    const wrong = [
      {},
      { 'x-mock-token': '' },
      { 'x-mock-token': TOKEN.slice(1) },
      { authorization: `Basic ${TOKEN}` },
    ];
    for (const operation of api.operations) {
      const asked = exampleAsk(api, operation, known, 'default');
      for (const [at, headers] of [...wrong, { authorization: `Bearer ${TOKEN}x` }].entries())
        await count.attempt(async () => {
          const path = at % 2 === 0 ? asked.path : `/_session/s${asked.path}`;
          // The health of a session that is named, as here, is told to whoever may use the control API.
          const isOpen = ['getLive', 'getReady'].includes(operation.id) && path === asked.path;
          const answer = await lockedClient.ask({
            ...asked,
            path,
            headers: { ...asked.headers, ...headers },
          });
          expect([operation.id, answer.status]).toEqual([operation.id, isOpen ? 200 : 401]);
        });
      if (operation.id === 'streamEvents') continue;
      await count.attempt(async () => {
        const headers = { ...asked.headers, authorization: `Bearer ${TOKEN}` };
        expect([401, 403]).not.toContain((await lockedClient.ask({ ...asked, headers })).status);
      });
    }
  });
});

/** Something of everything that a session can hold. */
async function prepare(session: string): Promise<void> {
  const own = mock.session(session);
  await own.activate('maintenance', { externalId: 'driver-9' });
  await own.patchDriver('driver-7', { name: 'Ada' });
  await fetch(`${own.apiUrl}/user/externalId/driver-7?code=demo-key&clientId=demo`);
}

const PROBE = /^\/_mock\/(?:health|live|ready)\b/;
const HEALTH = /^\/_mock\/health\b/;

function breachesOf(
  operation: (typeof answered)[number],
  { status, headers, text }: Answered,
): readonly string[] {
  return operation.breaches({ status, contentType: headers['content-type'], text });
}

function headersOf({ headers }: Answered): Record<string, unknown> {
  return {
    cache: headers['cache-control'],
    off: headers['x-mock-off-contract'],
    session: headers['x-mock-session'],
    clock: headers['x-mock-clock'],
    length: headers['content-length'],
  };
}

function told({ path, session, headers }: ControlAsk, { status, text }: Answered): Record<string, unknown> {
  const isNamed = headers?.['x-mock-session'] !== undefined || /[?&]session=/.test(path);
  return {
    ...{
      cache: 'no-store',
      off: 'true',
      // The bare probes are about none, but for the health of a session that is named.
      session: PROBE.test(path) && !(HEALTH.test(path) && isNamed) ? undefined : session,
      clock: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    },
    length: status === 204 ? undefined : String(Buffer.byteLength(text)),
  };
}

import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { createServerApp } from '../../../src/server/app.ts';
import { type RunningServer, startServer } from '../../../src/server/server.ts';
import { driverTarget, jsonRequest, requestText, talk } from '../../support/raw-client.ts';
import { simulatorOf } from '../../support/simulators.ts';
import { readAnswers } from '../lib/read-answers.ts';
import { inParallel, underAttack } from '../lib/under-attack.ts';
import { isShort, sized, tally } from '../tally.ts';

const under = underAttack();
const CLOSE = 'connection: close';
const TARGET = driverTarget('driver-7');

describe('senders that are slow', () => {
  test('one byte at a time: the same answer as at once', async ({ task }) => {
    const counted = tally(task, 'wire');
    const texts = [
      requestText(TARGET),
      requestText(TARGET, ['transfer-encoding: chunked', CLOSE], 'GET', '3\r\nabc\r\n0\r\n\r\n'),
      jsonRequest('POST', '/_mock/activations', '{"scenario": "no-such-one"}'),
      requestText('/_mock/drivers/driver-7'),
    ];
    await inParallel(texts, async (text) => {
      await counted.attempt(async () => {
        const atOnce = await under.attack(text);
        const bytewise = await under.attack([...text], { everyMs: 1 });
        expect(bytewise.answers.map(({ bytes }) => bytes)).toEqual(atOnce.answers.map(({ bytes }) => bytes));
        expect(atOnce.statuses).toHaveLength(1);
      });
    });
  });

  test('who never come to an end hold up nobody, and leave nothing when they go', async ({ task }) => {
    const count = sized(100, 1000);
    const beginnings = [
      'G',
      `GET ${TARGET} HTTP/1.1\r\nhost: a\r\nx: `,
      requestText(TARGET, ['content-length: 1000'], 'POST', 'abc'),
      requestText(
        '/_mock/activations',
        ['content-type: application/json', 'content-length: 999'],
        'POST',
        '{',
      ),
      requestText(TARGET, ['transfer-encoding: chunked'], 'GET', 'ff\r\nabc'),
      requestText('/_mock/clock', ['expect: 100-continue', 'content-length: 50'], 'PUT'),
    ];
    const sockets = Array.from({ length: count }, (_, i) => {
      const socket = connect({ port: under.port, host: '127.0.0.1' });
      socket.on('error', () => {}).resume();
      socket.write(beginnings[i % beginnings.length]!);
      return socket;
    });
    for (let round = 0; round < sized(20, 50); round++) {
      for (const socket of sockets) if (socket.writable) socket.write('a');
      const started = performance.now();
      const { statuses } = await under.attack(requestText(TARGET));
      expect(statuses).toEqual([200]);
      expect(performance.now() - started).toBeLessThan(5000);
    }
    sockets.forEach((socket, i) => void (i % 2 ? socket.destroy() : socket.resetAndDestroy()));
    tally(task, 'wire').add(count);
  });

  describe('under limits of time', () => {
    let server: RunningServer | undefined;
    afterAll(() => server?.close());

    test('get a 408 each, while others are answered', async ({ task }) => {
      const timeouts = { headersTimeout: 400, requestTimeout: 600, connectionsCheckingInterval: 100 };
      const app = createServerApp({ simulator: await simulatorOf({}), seed: 1, version: '0' });
      server = await startServer({ app, timeouts });
      const { port } = server;
      const count = sized(50, 500);
      const text = `GET ${TARGET} HTTP/1.1\r\nhost: a\r\nx: `;
      const quick = talk(port, requestText(TARGET));
      await inParallel(
        Array(count).keys(),
        async () => {
          const { received, ending } = await talk(port, [text, ...'slowly'.repeat(30)], { everyMs: 50 });
          expect(ending).not.toBe('silent');
          expect(readAnswers(received).answers.map(({ status }) => status)).toEqual([408]);
        },
        count,
      );
      expect(readAnswers((await quick).received).answers[0]?.status).toBe(200);
      tally(task, 'wire').add(count);
    });
  });

  test.skipIf(isShort)('get a 408 after the minute that is documented', async ({ task }) => {
    await tally(task, 'wire').attempt(async () => {
      const text = `GET ${TARGET} HTTP/1.1\r\nhost: a\r\nx: `;
      const { statuses, ending } = await under.attack(text, { silenceMs: 120_000 });
      expect({ statuses, ending }).toEqual({ statuses: [408], ending: 'closed' });
    });
  });
});

describe('a socket that is closed in one direction', () => {
  test.for([
    ['a request', requestText(TARGET, []), [200]],
    ['requests in a row', requestText(TARGET, []).repeat(5), [200, 200, 200, 200, 200]],
    ['a request and a piece of one', `${requestText(TARGET, [])}GET /`, undefined],
    ['a piece of a request', 'GET /', [400]],
    ['a piece of a body', requestText(TARGET, ['content-length: 10'], 'GET', 'abc'), undefined],
    [
      'a piece of a body of the control API',
      jsonRequest('POST', '/_mock/activations', '{}').slice(0, -1),
      undefined,
    ],
    ['nothing', '', []],
    ['what takes its time', requestText(TARGET, ['prefer: delay=60000']), []],
  ] as const)('after %s', async ([, text, expected], { task }) => {
    await tally(task, 'wire').attempt(async () => {
      const { statuses, ending, rest } = await under.attack(text, { halfClose: true });
      expect(ending).toBe('closed');
      expect(rest).toHaveLength(0);
      if (expected) expect(statuses).toEqual(expected);
    });
  });
});

describe('bodies where there are none', () => {
  test.for([
    ['GET', 0],
    ['GET', 10_000_000],
    ['DELETE', 10_000_000],
    ['OPTIONS', 10_000_000],
    ['POST', 10_000_000],
  ] as const)(
    '%s with %i bytes gets what it gets without, or a closed connection',
    async ([method, length], { task }) => {
      const counted = tally(task, 'wire');
      for (const chunked of [false, true]) {
        for (const isOver of [true, false]) {
          await counted.attempt(async () => {
            const piece = Buffer.alloc(65_536, 'x');
            const framed = Buffer.concat([Buffer.from('10000\r\n'), piece, Buffer.from('\r\n')]);
            const pieces = Array<Buffer>(Math.ceil(length / piece.length)).fill(chunked ? framed : piece);
            const sized = pieces.length * piece.length + (isOver ? 0 : 1);
            const headers = [chunked ? 'transfer-encoding: chunked' : `content-length: ${sized}`, CLOSE];
            const end = chunked && isOver ? ['0\r\n\r\n'] : [];
            const { statuses } = await under.attack(
              [requestText(TARGET, headers, method), ...pieces, ...end],
              {
                halfClose: !isOver,
              },
            );
            const alone = { GET: 200, DELETE: 405, OPTIONS: 204, POST: 405 }[method];
            expect(statuses.length === 0 || statuses[0] === alone || statuses[0] === 405).toBe(true);
            if (isOver && length === 0) expect(statuses).toEqual([alone]);
          });
        }
      }
    },
  );

  test('one that is too large for the control API is a 413, and not kept', async ({ task }) => {
    const before = await under.server.holding();
    const counted = tally(task, 'wire');
    for (let i = 0; i < sized(3, 20); i++) {
      await counted.attempt(async () => {
        const { statuses } = await under.attack(
          jsonRequest('POST', '/_mock/activations', 'x'.repeat(6_000_000)),
        );
        // The connection may be cut before the client has read, as it goes on sending.
        if (statuses.length > 0) expect(statuses).toEqual([413]);
      });
    }
    const after = await under.server.holding();
    expect(after.heapUsed + after.external - before.heapUsed - before.external).toBeLessThan(10_000_000);
  });
});

describe('Expect: 100-continue', () => {
  test('is answered before the body comes, and the request after it', async ({ task }) => {
    await tally(task, 'wire').attempt(async () => {
      const head = requestText(TARGET, ['expect: 100-continue', 'content-length: 5', CLOSE], 'GET');
      const { received, statuses } = await under.attack([head, 'hello'], { everyMs: 20 });
      expect(received.toString('latin1', 0, 25)).toBe('HTTP/1.1 100 Continue\r\n\r\n');
      expect(statuses).toEqual([200]);
    });
  });
});

describe('answers that nobody waits for any more', () => {
  const LATE: readonly (readonly [name: string, text: string, mustCome: boolean])[] = [
    ['that dribble', requestText(driverTarget('driver-9'), ['prefer: scenario=dribble']), true],
    ['that are delayed', requestText(driverTarget('driver-9'), ['prefer: delay=60000']), false],
    ['that hang', requestText(driverTarget('driver-9'), ['prefer: scenario=hang']), false],
    ['that are streams of events', requestText('/_mock/events'), true],
    [
      'that wait for requests',
      requestText('/_mock/requests/wait?externalId=nobody-asks&timeout=60000'),
      false,
    ],
    ['that have not begun', requestText(driverTarget('fleet-200')), false],
  ];

  test.for(LATE)('%s leave nothing behind', async ([, text, mustCome], { task }) => {
    const count = sized(30, 300);
    await inParallel(Array(count).keys(), async (i) => {
      const socket = connect({ port: under.port, host: '127.0.0.1' });
      socket.on('error', () => {}).resume();
      socket.write(text);
      if (mustCome) await new Promise((resolve) => socket.once('data', resolve));
      else await sleep(5);
      if (i % 2) socket.destroy();
      else socket.resetAndDestroy();
    });
    tally(task, 'wire').add(count);
    // Not after the minute that they would have taken.
    const { statuses } = await under.attack(requestText(TARGET));
    expect(statuses).toEqual([200]);
  });

  test('of clients that take nothing of what they asked for', async ({ task }) => {
    const count = sized(10, 100);
    const before = await under.server.holding();
    const sockets = Array.from({ length: count }, () => {
      const socket = connect({ port: under.port, host: '127.0.0.1' });
      socket.on('error', () => {}).pause();
      socket.write(requestText(driverTarget('fleet-200'), []).repeat(20));
      return socket;
    });
    await sleep(sized(300, 2000));
    const meanwhile = await under.server.holding();
    const piledUp = meanwhile.heapUsed + meanwhile.external - before.heapUsed - before.external;
    // Prepared answers are shared; each connection has but its own line of them.
    expect(piledUp / count).toBeLessThan(5_000_000);
    for (const socket of sockets) socket.destroy();
    tally(task, 'wire').add(count);
  });
});

describe('a server in this process', () => {
  test('lets go of all connections when it is closed, whatever they are doing', async ({ task }) => {
    const app = createServerApp({ simulator: await simulatorOf({}), seed: 1, version: '0' });
    const server = await startServer({ app, stopLimitMs: 200 });
    const count = sized(50, 300);
    const beginnings = [
      '',
      'G',
      requestText(TARGET, []),
      requestText(TARGET, ['prefer: delay=60000']),
      'nonsense\r\n\r\n',
    ];
    const closed = Array.from({ length: count }, (_, i) => {
      const socket = connect({ port: server.port, host: '127.0.0.1' });
      socket.on('error', () => {}).resume();
      socket.write(beginnings[i % beginnings.length]!);
      return new Promise((resolve) => socket.once('close', resolve));
    });
    await sleep(100);
    await server.close();
    await Promise.all(closed);
    tally(task, 'wire').add(count);
  });
});

import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { driverTarget, jsonRequest, requestText } from '../../support/raw-client.ts';
import { readAnswers } from '../lib/read-answers.ts';
import { inParallel, underAttack } from '../lib/under-attack.ts';
import { sized, tally } from '../tally.ts';

const under = underAttack();

/** A request, its method, and what it gets when it is asked alone. */
interface Asked {
  readonly method: string;
  readonly text: string;
  alone: string;
}

function asked(target: string, headers: readonly string[] = [], method = 'GET', body = ''): Asked {
  return { method, text: requestText(target, headers, method, body), alone: '' };
}

/** Answers that are kept, new ones, late ones, errors, bodies of every kind, both APIs. */
const KINDS: readonly Asked[] = [
  asked(driverTarget('extIdTest')),
  asked(driverTarget('driver-7')),
  asked(driverTarget('driver-8')),
  asked(driverTarget('recorded')),
  asked(driverTarget('driver-9'), ['origin: https://app.example']),
  asked(driverTarget('driver-7'), [], 'HEAD'),
  asked(driverTarget('driver-7'), ['prefer: delay=15']),
  asked(driverTarget('driver-7'), ['prefer: delay=5, code=404']),
  asked(driverTarget('driver-8'), ['prefer: scenario=rate-limited']),
  asked(driverTarget('driver-7'), ['content-length: 5'], 'GET', 'GET /'),
  asked(driverTarget('driver-8'), ['transfer-encoding: chunked'], 'GET', '3\r\nabc\r\n0\r\n\r\n'),
  asked(driverTarget('nobody')),
  asked(driverTarget('%ff')),
  asked('/nowhere'),
  asked(driverTarget('driver-7'), ['content-length: 2'], 'DELETE', 'ab'),
  asked('/_mock/drivers/driver-7'),
  asked('/_mock/health'),
  {
    method: 'POST',
    text: jsonRequest('POST', '/_mock/activations', '{"scenario": "none"}').replace(
      'connection: close\r\n',
      '',
    ),
    alone: '',
  },
];

beforeAll(async () => {
  for (const kind of KINDS) {
    const { answers } = await under.attack(kind.text, {
      methods: [kind.method],
      until: (received) => readAnswers(received, [kind.method]).answers.length > 0,
    });
    kind.alone = answers[0]!.bytes;
  }
});

describe('requests that do not wait for answers', () => {
  test('are answered in order, each as if it were alone, however the bytes are cut', async ({ task }) => {
    const counted = tally(task, 'wire');
    const line = fc.array(fc.nat(KINDS.length - 1), { minLength: 2, maxLength: 30 });
    const cuts = fc.array(fc.nat(5000), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(line, cuts, async (indices, cutAt) => {
        await counted.attempt(async () => {
          const kinds = indices.map((index) => KINDS[index]!);
          const methods = kinds.map(({ method }) => method);
          // The last one closes, so that it is seen whether anything follows it.
          const text = kinds
            .map((kind) => kind.text)
            .join('')
            .replace(/\r\nhost: (?!.*\r\nhost: )/s, '\r\nconnection: close$&');
          const { answers, ending } = await under.attack(cut(text, cutAt), { methods, everyMs: 1 });
          expect(ending).toBe('closed');
          expect(answers.map(({ bytes }) => bare(bytes))).toEqual(kinds.map(({ alone }) => bare(alone)));
        });
      }),
      { numRuns: sized(25, 400) },
    );
  });

  test('as many as one likes, of a client that does not read for a while', async ({ task }) => {
    const { text, alone } = KINDS[0]!;
    const count = sized(500, 5000);
    const before = await under.server.holding();
    const socket = connect({ port: under.port, host: '127.0.0.1' });
    socket.pause();
    socket.write(text.repeat(count));
    await sleep(500);
    const meanwhile = await under.server.holding();
    // All answers together would be many times that.
    const piledUp = meanwhile.heapUsed + meanwhile.external - before.heapUsed - before.external;
    expect(piledUp).toBeLessThan(30_000_000);
    let received: Buffer = Buffer.alloc(0);
    let right = 0;
    await new Promise<void>((resolve, reject) => {
      socket.on('error', reject).on('close', () => reject(new Error('Closed too early.')));
      socket.on('data', (part: Buffer) => {
        const { answers, rest } = readAnswers(Buffer.concat([received, part]));
        received = rest;
        right += answers.filter(({ bytes }) => bytes === alone).length;
        if (right === count) resolve();
      });
      socket.resume();
    });
    socket.destroy();
    expect(received).toHaveLength(0);
    tally(task, 'wire').add(count);
  });

  test('and then something that is none: what was asked before is answered, then comes the end', async ({
    task,
  }) => {
    const counted = tally(task, 'wire');
    const ends = [
      '\0\0\0\0',
      'nonsense\r\n\r\n',
      'GET / HTTP/1.1\r\nbad header\r\n\r\n',
      '\x16\x03\x01',
      `GET /${'a'.repeat(40_000)}`,
    ];
    const cases = ends.flatMap((end) => KINDS.slice(1).map((_, i) => ({ end, before: i + 1 })));
    await inParallel(cases, async ({ end, before }) => {
      await counted.attempt(async () => {
        const kinds = KINDS.slice(0, before);
        const methods = kinds.map(({ method }) => method);
        const text = kinds.map((kind) => kind.text).join('') + end;
        const { answers, ending } = await under.attack(text, { methods });
        expect(ending).toBe('closed');
        const got = answers.slice(0, before).map(({ bytes }) => bare(bytes));
        expect(got).toEqual(kinds.map(({ alone }) => bare(alone)));
        for (const { status } of answers.slice(before)) expect([400, 431]).toContain(status);
      });
    });
  });
});

describe('a request within the body of another', () => {
  const inner = requestText('/smuggled', []);
  const size = inner.length.toString(16);
  const chunked = ['transfer-encoding: chunked'];

  test.for([
    ['of a length that fits', [`content-length: ${inner.length}`], inner, true],
    ['of one chunk', chunked, `${size}\r\n${inner}\r\n0\r\n\r\n`, true],
    ['of one chunk, with leading zeros', chunked, `0000${size}\r\n${inner}\r\n0\r\n\r\n`, true],
    ['of one chunk, with an extension', chunked, `${size};a=b\r\n${inner}\r\n0\r\n\r\n`, true],
    ['of one chunk, with trailers', chunked, `${size}\r\n${inner}\r\n0\r\nx-evil: 1\r\n\r\n`, true],
    ['after a size with 0x', chunked, `0x${size}\r\n${inner}\r\n0\r\n\r\n`, false],
    ['after a size with a sign', chunked, `+${size}\r\n${inner}\r\n0\r\n\r\n`, false],
    ['after a size below zero', chunked, `-1\r\n${inner}\r\n0\r\n\r\n`, false],
    ['after a size beyond all numbers', chunked, `${'f'.repeat(40)}\r\n${inner}\r\n0\r\n\r\n`, false],
    ['after a size that ends with LF', chunked, `${size}\n${inner}\r\n0\r\n\r\n`, false],
    ['after an extension with LF', chunked, `1;a\nb\r\n${inner}\r\n0\r\n\r\n`, false],
    ['after a chunk longer than its size', chunked, `1\r\n${inner}\r\n0\r\n\r\n`, false],
    ['of length and chunks', [`content-length: ${inner.length}`, ...chunked], `0\r\n\r\n${inner}`, false],
    ['of two lengths', ['content-length: 0', `content-length: ${inner.length}`], inner, false],
    ['of chunks that are none', ['transfer-encoding: xchunked'], `0\r\n\r\n${inner}`, false],
    [
      'of chunks, after a tab',
      ['transfer-encoding:\tchunked', 'content-length: 4'],
      `0\r\n\r\n${inner}`,
      false,
    ],
    [
      'of chunks under a name with a space',
      ['transfer-encoding : chunked', 'content-length: 4'],
      `0\r\n\r\n${inner}`,
      false,
    ],
    ['of an expectation', ['expect: 100-continue', `content-length: ${inner.length}`], inner, true],
    [
      'of an upgrade',
      ['connection: upgrade, close', 'upgrade: h2c', `content-length: ${inner.length}`],
      inner,
      false,
    ],
  ] as const)('is not answered: %s', async ([, headers, body, goesOn], { task }) => {
    const counted = tally(task, 'wire');
    const methods = ['GET', 'POST', 'DELETE', 'OPTIONS'];
    await inParallel(methods, async (method) => {
      await counted.attempt(async () => {
        const after = requestText('/after', ['connection: close']);
        const text = requestText(driverTarget('driver-7'), headers, method, body) + after;
        const { answers, ending } = await under.attack(text);
        expect(ending).not.toBe('silent');
        const bytes = answers.map((answer) => answer.bytes).join('');
        expect(bytes).not.toContain('smuggled');
        if (goesOn) expect(bytes).toContain('/after');
      });
    });
  });
});

/** Cuts a text at some of its places. */
function cut(text: string, at: readonly number[]): readonly string[] {
  const places = [0, ...at.map((place) => place % text.length).toSorted((a, b) => a - b), text.length];
  return places
    .slice(1)
    .map((end, i) => text.slice(places[i], end))
    .filter((piece) => piece !== '');
}

/** An answer without what it says of the connection. */
function bare(bytes: string): string {
  return bytes.replace(/\r\n(?:Connection|Keep-Alive): [^\r]*/g, '');
}

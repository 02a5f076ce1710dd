import { describe, expect, test } from 'vitest';
import { driverTarget, jsonRequest, requestText } from '../../support/raw-client.ts';
import { type Attacked, inParallel, underAttack } from '../lib/under-attack.ts';
import { isShort, sized, tally } from '../tally.ts';

const under = underAttack();

/** Asks for a target just as it is. */
function ask(target: string, headers: readonly string[] = []): Promise<Attacked> {
  return under.attack(requestText(target, [...headers, 'connection: close']));
}

/** `%XX` for each byte. */
function escaped(bytes: Iterable<number>): string {
  return [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}

/**
 * What the contract answers to an id that nobody has: 404, or 400 for one that is no id. Told from the bytes by
 * another decoder than the server's.
 */
function statusOf(bytes: readonly number[]): number {
  let id: string;
  try {
    id = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return 400;
  }
  const isBlank = id.trim() === '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return isBlank || /[\u0000-\u001f\u007f-\u009f]/.test(id) || [...id].length > 128 ? 400 : 404;
}

/** Names that every object has, or that objects are changed by. */
const PROTOTYPE_NAMES = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'],
  ...[
    '__defineGetter__',
    '__lookupSetter__',
    'toLocaleString',
    'propertyIsEnumerable',
    'then',
    'toJSON',
    'length',
  ],
];

describe('bytes of an id, percent-encoded', () => {
  test('each single byte', async ({ task }) => {
    const counted = tally(task, 'wire');
    const all = Array.from({ length: 256 }, (_, byte) => [byte]);
    await inParallel(all, (bytes) => counted.attempt(() => expectStatus(bytes)));
  });

  test('each two bytes', async ({ task }) => {
    const counted = tally(task, 'wire');
    const stride = sized(997, 7);
    const all = Array.from({ length: 65_536 }, (_, i) => [i >> 8, i & 255]).filter(
      (_, i) => i % stride === 0,
    );
    await inParallel(all, (bytes) => counted.attempt(() => expectStatus(bytes)));
  });

  test.for([
    ['a slash, overlong', [0xc0, 0xaf]],
    ['a slash, overlong in three bytes', [0xe0, 0x80, 0xaf]],
    ['a slash, overlong in four bytes', [0xf0, 0x80, 0x80, 0xaf]],
    ['NUL, overlong', [0xc0, 0x80]],
    ['the largest that is overlong in two bytes', [0xc1, 0xbf]],
    ['a high surrogate', [0xed, 0xa0, 0x80]],
    ['a low surrogate', [0xed, 0xbf, 0xbf]],
    ['a pair of surrogates', [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]],
    ['beyond the last character', [0xf4, 0x90, 0x80, 0x80]],
    ['five bytes', [0xf8, 0x88, 0x80, 0x80, 0x80]],
    ['six bytes', [0xfc, 0x84, 0x80, 0x80, 0x80, 0x80]],
    ['bytes of no character', [0xfe, 0xff]],
    ['half a character', [0xe2, 0x82]],
    ['a continuation alone', [0x80]],
    ['a character, and half of one', [0xe2, 0x82, 0xac, 0xe2]],
    ['CR and LF that lose their high byte', [0xc4, 0x8d, 0xc4, 0x8a]],
    ['CR and LF of other planes', [0xe5, 0x98, 0x8d, 0xe5, 0x98, 0x8a]],
    ['a byte order mark', [0xef, 0xbb, 0xbf, 0x61]],
    ['a line separator', [0x61, 0xe2, 0x80, 0xa8]],
    ['a character of its own direction', [0xe2, 0x80, 0xae, 0x61]],
    ['the last character', [0xf4, 0x8f, 0xbf, 0xbf]],
    ['128 characters of four bytes', Array<number[]>(128).fill([0xf0, 0x9f, 0x98, 0x80]).flat()],
    ['129 characters of four bytes', Array<number[]>(129).fill([0xf0, 0x9f, 0x98, 0x80]).flat()],
    ['dots', [0x2e, 0x2e, 0x2f, 0x2e, 0x2e]],
    ['a query', [0x3f, 0x63, 0x6f, 0x64, 0x65, 0x3d]],
  ] as const)('%s', async ([, bytes], { task }) => {
    await tally(task, 'wire').attempt(() => expectStatus(bytes));
  });

  async function expectStatus(bytes: readonly number[]): Promise<void> {
    const { statuses } = await ask(driverTarget(escaped(bytes)));
    expect({ bytes, statuses }).toEqual({ bytes, statuses: [statusOf(bytes)] });
  }
});

describe('percent-encodings that are none', () => {
  const BROKEN = ['%', '%%', '%2', '%2%', '%zz', '%z0', '%0z', '%u0041', '%-1', '%25%', '%c3%'];

  test.for(BROKEN.slice(0, sized(5, BROKEN.length)))(
    '%s in an id is a 400, elsewhere as wrong as any other text',
    async (broken, { task }) => {
      const counted = tally(task, 'wire');
      const key = `code=demo-key&clientId=demo`;
      for (const [target, status] of [
        [driverTarget(broken), 400],
        [driverTarget(`driver-7${broken}`), 400],
        [driverTarget('driver-7', `&x=${broken}`), 200],
        [driverTarget('driver-7', `&${broken}=x`), 200],
        [`/api/user/externalId/driver-7?code=${broken}&clientId=demo`, 401],
        [`/api/user/externalId/driver-7?code=demo-key&clientId=${broken}`, 401],
        [`/api/user/${broken}/driver-7?${key}`, 404],
        [`/${broken}`, 404],
        [`/_mock/${broken}`, 404],
        [`/_mock/drivers/${broken}`, 404],
        [`/_mock/drivers?externalId=${broken}`, undefined],
        [`/_mock/console/assets/${broken}`, 404],
        [`/_session/${broken}/api/user/externalId/driver-7?${key}`, 400],
        [`/_session/${broken}/_mock/clock`, 400],
        [`/_mock/clock?session=${broken}`, 400],
      ] as const) {
        await counted.attempt(async () => {
          const { statuses } = await ask(target);
          expect({ target, statuses }).toEqual({
            target,
            statuses: status === undefined ? [expect.any(Number)] : [status],
          });
        });
      }
    },
  );
});

describe('names that every object has', () => {
  test.for(PROTOTYPE_NAMES.slice(0, sized(3, PROTOTYPE_NAMES.length)))(
    '%s is a name like any other',
    async (name, { task }) => {
      const counted = tally(task, 'wire');
      const isName = /^[A-Za-z0-9]/.test(name);
      const key = 'code=demo-key&clientId=demo';
      for (const [target, headers, status] of [
        [driverTarget(name), [], 404],
        [driverTarget('driver-7', `&${name}=1&${name}[${name}]=2`), [], 200],
        [`/api/user/externalId/driver-7?code=${name}&clientId=demo`, [], 401],
        [`/api/user/externalId/driver-7?code=demo-key&clientId=${name}`, [], 401],
        [driverTarget('driver-7'), [`${name}: 1`], 200],
        [driverTarget('driver-7'), [`prefer: code=${name}`], 400],
        [driverTarget('driver-7'), [`prefer: scenario=${name}`], 400],
        [driverTarget('driver-7'), [`prefer: edge=${name}`], 400],
        [driverTarget('driver-7'), [`prefer: ${name}=1`], undefined],
        [driverTarget('driver-7'), [`x-mock-session: ${name}`], isName ? 200 : 400],
        [`/_session/${name}/api/user/externalId/driver-7?${key}`, [], isName ? 200 : 400],
        [`/api/user/externalId/driver-7?code=demo-key~${name}&clientId=demo`, [], isName ? 200 : 400],
        [`/${name}`, [], 404],
        [`/_mock/${name}`, [], 404],
        [`/_mock/drivers/${name}`, [], 404],
        [`/_mock/drivers/driver-7?customer=${name}`, [], 400],
        [`/_mock/drivers/driver-7?${name}=1`, [], undefined],
        [`/_mock/scenarios/${name}`, [], 404],
        [`/_mock/sessions/no-${name}`, [], 404],
        [`/_mock/sites/${name}`, [], undefined],
        [`/_mock/chargers/${name}`, [], 404],
        [`/_mock/requests/${name}`, [], undefined],
        [`/_mock/edge-cases?${name}=1`, [], undefined],
        [`/_mock/console/assets/${name}`, [], 404],
      ] as const) {
        await counted.attempt(async () => {
          const { statuses } = await ask(target, headers);
          const expected = status === undefined ? [expect.any(Number)] : [status];
          expect({ target, headers, statuses }).toEqual({ target, headers, statuses: expected });
        });
      }
    },
  );

  test.for([
    [
      'PATCH',
      '/_mock/drivers/driver-7',
      '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
    ],
    ['PATCH', '/_mock/drivers/__proto__', '{"polluted": true}'],
    ['PUT', '/_mock/drivers/__proto__', '{"externalId": "__proto__", "__proto__": {"polluted": true}}'],
    ['PUT', '/_mock/drivers/constructor', '{"externalId": "constructor"}'],
    ['POST', '/_mock/activations', '{"scenario": "maintenance", "__proto__": {"externalId": "polluted"}}'],
    ['POST', '/_mock/activations', '{"scenario": "__proto__"}'],
    ['PUT', '/_mock/clock', '{"__proto__": {"clock": "2030-01-01T00:00:00Z"}}'],
    ['PUT', '/_mock/snapshot', '{"__proto__": {"polluted": true}}'],
    ['POST', '/_mock/requests/verify', '{"match": {"__proto__": {"externalId": "x"}}, "exactly": 0}'],
  ] as const)('%s %s with %s changes no other object', async ([method, path, body], { task }) => {
    await tally(task, 'wire').attempt(async () => {
      const inSession = ['x-mock-session: proto'];
      await under.attack(jsonRequest(method, path, body, inSession));
      for (const seen of ['/_mock/scenarios', '/_mock/info', '/_mock/drivers/driver-8']) {
        const { answers } = await ask(seen);
        expect(answers[0]?.status).toBe(200);
        expect(answers[0]?.bytes).not.toContain('polluted');
      }
      await under.attack(requestText('/_mock/reset', [...inSession, 'connection: close'], 'POST'));
    });
  });
});

describe('CR, LF and NUL that would write into an answer or the log', () => {
  const EVIL = [
    '\r\nx-evil: 1',
    '\nx-evil: 1',
    '\rx-evil: 1',
    '\r\n\r\nHTTP/1.1 200 OK\r\nx-evil: 1\r\n\r\n',
    '\0',
    '\x1b[2J',
  ];
  const FORMS: readonly (readonly [name: string, form: (text: string) => string])[] = [
    ['percent-encoded', (text) => escaped(Buffer.from(text))],
    ['percent-encoded twice', (text) => escaped(Buffer.from(text)).replaceAll('%', '%25')],
    [
      'as characters that lose their high byte',
      (text) => escaped(Buffer.from([...text].map(risen).join(''))),
    ],
    ['raw', (text) => text],
  ];
  const PLACES: readonly (readonly [name: string, request: (text: string) => string])[] = [
    ['an id', (text) => requestText(driverTarget(`a${text}`))],
    ['a path', (text) => requestText(`/a${text}`)],
    ['a query', (text) => requestText(driverTarget('driver-7', `&a=${text}`))],
    ['a key', (text) => requestText(`/api/user/externalId/driver-7?code=${text}&clientId=demo`)],
    ['a session in the path', (text) => requestText(`/_session/a${text}/api/user/externalId/driver-7`)],
    ['a session of the control API', (text) => requestText(`/_session/a${text}/_mock/clock`)],
    ['a session in a query', (text) => requestText(`/_mock/clock?session=a${text}`)],
    ['a driver of the control API', (text) => requestText(`/_mock/drivers/a${text}`)],
    [
      'a session in a header',
      (text) => requestText(driverTarget('driver-7'), [`x-mock-session: a${text}`, 'connection: close']),
    ],
    [
      'a preference',
      (text) => requestText(driverTarget('driver-7'), [`prefer: code=401; a="${text}"`, 'connection: close']),
    ],
    [
      'a scenario',
      (text) => requestText(driverTarget('driver-7'), [`prefer: scenario=${text}`, 'connection: close']),
    ],
    [
      'an origin',
      (text) => requestText(driverTarget('driver-7'), [`origin: http://a${text}`, 'connection: close']),
    ],
    [
      'what a preflight asks for',
      (text) =>
        requestText(
          driverTarget('driver-7'),
          [
            ...['origin: http://a', 'access-control-request-method: GET'],
            ...[`access-control-request-headers: a${text}`, 'connection: close'],
          ],
          'OPTIONS',
        ),
    ],
    ['a name of a host', (text) => requestText('/_mock/info', [`host: a${text}`, 'connection: close'])],
  ];

  test.for(PLACES)('in %s', async ([, request], { task }) => {
    const counted = tally(task, 'wire');
    for (const evil of EVIL.slice(0, sized(3, EVIL.length))) {
      for (const [, form] of FORMS) {
        // What is slipped in must not come out as a line of its own: each answer is read strictly.
        await counted.attempt(async () => {
          const { ending, answers } = await under.attack(request(form(evil)), { halfClose: true });
          expect(ending).not.toBe('silent');
          for (const { bytes } of answers) expect(bytes).not.toMatch(/^x-evil/im);
        });
      }
    }
  });

  /** A character whose low byte is that of the given one. */
  function risen(character: string): string {
    return String.fromCharCode(0x0100 + character.charCodeAt(0));
  }
});

describe('long targets', () => {
  test.for([
    [16_384, 400],
    [16_385, 414],
    [32_000, 414],
    [40_000, 431],
    [1_000_000, 431],
    [10_000_000, 431],
  ] as const)('of %i characters: %i', async ([length, status], { task }) => {
    const counted = tally(task, 'wire');
    const short = driverTarget('');
    const filled = (fill: string) => {
      const id = fill.repeat(Math.ceil(length / fill.length));
      return driverTarget(id.slice(0, length - short.length));
    };
    for (const fill of isShort
      ? ['a', '%']
      : ['a', '%41', '%', '/', '../', '%c0%af', '\xff', '?', '&a=', '~']) {
      await counted.attempt(async () => {
        const { statuses } = await ask(filled(fill));
        // Bytes beyond ASCII are no characters of a target (RFC 9112 section 3.2).
        if (length > 16_384) expect(statuses).toEqual([fill === '\xff' ? 400 : status]);
        else expect(statuses[0]).toBeLessThan(500);
      });
    }
  });
});

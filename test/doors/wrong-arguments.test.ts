import { describe, expect, test } from 'vitest';
import { createDriverMock } from '../../src/doors/core.ts';
import * as index from '../../src/doors/index.ts';
import { createMswMock } from '../../src/doors/msw.ts';
import { routeDriverMock } from '../../src/doors/route-driver-mock.ts';
import { createTest } from '../../src/doors/vitest.ts';

/** What somebody may give in the place of something else. */
const WRONG: readonly unknown[] = [
  ...[undefined, null, true, 7, Number.NaN, 10n, '', 'text', Symbol('s'), () => 1],
  ...[{}, [], new Date(), new Date(Number.NaN), new Map(), new Headers({ a: 'b' }), Promise.resolve(7)],
];
/** What is of the right type in the place of the first arguments, so that the later ones are looked at. */
const BEFORE: readonly (readonly unknown[])[] = [
  [],
  ['driver-7'],
  ['driver-7', 1],
  [{}],
  [() => {}, () => {}],
];
/** The names of our errors. An internal error is one of ours in name alone. */
const OURS = /^(?:MockError|OptionsError|MockApiError|ContentDataError|VerificationError)$/;

// biome-ignore lint/suspicious/noExplicitAny: called with what its type forbids
type AnyFunction = (...given: any[]) => unknown;

/** What is wrong with how a function takes what it is given; nothing when it has taken it or has said why not. */
async function complaint(call: () => unknown): Promise<string> {
  try {
    const result = await call();
    if (typeof result === 'object' && result !== null && 'close' in result)
      await (result.close as AnyFunction)();
    return '';
  } catch (error) {
    const { name, message } = error as Error;
    return OURS.test(name) && !/internal error/i.test(message) ? '' : `${name}: ${message}`;
  }
}

async function complaints(name: string, call: AnyFunction): Promise<readonly string[]> {
  const found: string[] = [];
  for (const before of BEFORE) {
    for (const wrong of WRONG) {
      const said = await complaint(() => call(...before, wrong));
      if (said !== '') found.push(`${name}(${[...before, wrong].map(String).join(', ')}) ${said}`);
    }
  }
  return found;
}

/** Every function of an object, and of those within it. */
function functionsOf(owner: object, prefix: string): [name: string, call: AnyFunction][] {
  return Object.entries(owner).flatMap(([name, value]): [string, AnyFunction][] => {
    if (typeof value === 'function') return [[prefix + name, value]];
    return typeof value === 'object' && value !== null ? functionsOf(value, `${prefix}${name}.`) : [];
  });
}

const page = { route: async () => {}, unroute: async () => {} };
const ENTRIES: Readonly<Record<string, AnyFunction>> = {
  createDriverMock,
  createMswMock,
  createTest,
  routeDriverMock: routeDriverMock as AnyFunction,
  'routeDriverMock of a page': (given) => routeDriverMock(page as never, given),
  'routeDriverMock without a page': (given) => routeDriverMock(given, { baseUrl: '*' }),
  // What was made by them has no name of its own, and classes are no functions to call.
  ...Object.fromEntries(
    Object.entries(index).filter(([, value]) => typeof value === 'function' && !/^class/.test(String(value))),
  ),
};

describe('what is no right argument is taken, or refused by an error of ours', () => {
  test.each(Object.keys(ENTRIES))('%s', async (name) => {
    expect(await complaints(name, ENTRIES[name]!)).toEqual([]);
  });

  test('the methods of a mock and of a session', { timeout: 60_000 }, async () => {
    const mock = await createDriverMock();
    const session = mock.session();
    const wait: AnyFunction = (filter, options) => mock.waitForRequest(filter, options ?? { timeout: 1 });
    const all = [
      ...functionsOf({ ...mock, waitForRequest: wait }, ''),
      // As of the mock, but for what a session alone has.
      ['session.key', session.key] as const,
    ];
    expect(all.length).toBeGreaterThan(40);
    for (const [name, call] of all) {
      // Of the Fetch standard, with its errors.
      if (name !== 'fetch') expect(await complaints(name, call)).toEqual([]);
    }
  });
});

describe('what would say nothing in silence is refused with what was given', async () => {
  const mock = await createDriverMock();
  const any = (value: unknown) => value as never;
  const REFUSED: readonly (readonly [string, () => unknown])[] = [
    [
      'request: "text" is not allowed. Allowed: an object with method, path, headers, body, signal.',
      () => mock.handle(any('text')),
    ],
    ['path needs a value. Allowed: a text.', () => mock.handle(any({ method: 'GET' }))],
    [
      'headers: a Headers is not allowed. Allowed: an object of texts by name.',
      () => mock.handle(any({ method: 'GET', path: '/', headers: new Headers({ prefer: 'code=404' }) })),
    ],
    [
      'what is given: a Headers is not allowed. Allowed: an object.',
      () => mock.tryRequest(any({ externalId: 'a', headers: new Headers() })),
    ],
    [
      'what is given: a Promise is not allowed. Allowed: an object.',
      () => mock.requests(any(Promise.resolve({}))),
    ],
    [
      'what is given: "driver-7" is not allowed. Allowed: an object.',
      () => mock.waitForRequest(any('driver-7')),
    ],
    ['what is given: 3 is not allowed. Allowed: an object.', () => mock.verify({}, any(3))],
    [
      'externalId: null is not allowed. Allowed: a text, a number, true or false.',
      () => mock.requests(any({ externalId: null })),
    ],
    [
      'externalId: undefined is not allowed. Allowed: a text that is not empty, or a number.',
      () => mock.releaseDriver(any(undefined)),
    ],
    ['chargerId: null is not allowed.', () => mock.releaseCharger(any(null))],
    ['id: "" is not allowed.', () => mock.deactivate('')],
    [
      'the body: a Promise is not allowed. Allowed: what JSON has',
      () => mock.overrideDriver('driver-7', Promise.resolve({})),
    ],
    [
      'id: NaN is not allowed. Allowed: what JSON has',
      () => mock.overrideDriver('driver-7', { id: Number.NaN }),
    ],
    ['apiKey: null is not allowed. Allowed: a text.', async () => mock.session('s').key(any(null))],
    [
      'test: "text" is not allowed. Allowed: a function.',
      async () => index.forEachEdgeCase(any('text'), () => {}),
    ],
    ['7 is no receipt', async () => index.readReceipt(any(7))],
  ];

  test.each(REFUSED)('%s', async (message, call) => {
    await expect(Promise.resolve().then(call)).rejects.toThrow(message);
  });

  test('header names of plain data may be in capitals', async () => {
    const path = '/api/user/externalId/driver-7?code=demo-key&clientId=demo';
    const answer = await mock.handle({ method: 'GET', path, headers: { Prefer: 'code=404' }, body: '' });
    expect(answer.status).toBe(404);
  });
});

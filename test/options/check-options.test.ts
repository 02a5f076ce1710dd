import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDriverMock } from '../../src/adapters/core.ts';
import { createMswMock } from '../../src/adapters/msw.ts';
import { MOCK_OPTIONS } from '../../src/adapters/open-simulator.ts';
import { routeDriverMock } from '../../src/adapters/route-driver-mock.ts';
import { createApp, startDriverMock } from '../../src/adapters/start.ts';
import { checkOptions, OptionsError, ofTable } from '../../src/options/check-options.ts';
import { type OptionKey, specOf } from '../../src/options/options.ts';

const NO_PAGE = { route: async () => {}, unroute: async () => {} } as unknown as Page;

/** Each door, called with options of whatever kind. */
const DOORS: Readonly<Record<string, (options: unknown) => Promise<unknown>>> = {
  startDriverMock: (options) => startDriverMock(options as object),
  createApp: (options) => createApp(options as object),
  createDriverMock: (options) => createDriverMock(options as object),
  createMswMock: (options) => createMswMock({ baseUrl: '*', ...(options as object) }),
  routeDriverMock: (options) => routeDriverMock(NO_PAGE, { baseUrl: '*', ...(options as object) }),
};

/** The lines of the error with which a call is refused. */
async function refusal(call: Promise<unknown>): Promise<readonly string[]> {
  const error = await call.then(
    () => new Error('it was accepted'),
    (thrown: unknown) => thrown as Error,
  );
  expect(error).toBeInstanceOf(OptionsError);
  expect((error as OptionsError).problems).toHaveLength(error.message.split('\n').length);
  return error.message.split('\n');
}

/** Options that every door has, each with a value that is not allowed and what the message begins with. */
const WRONG: readonly (readonly [options: object, begin: string])[] = [
  [{ seed: 'abc' }, `seed: "'abc'" is not allowed. Allowed: a whole number from 0`],
  [{ seed: '7' }, `seed: "'7'" is not allowed`],
  [{ seed: -1 }, 'seed: "-1" is not allowed'],
  [{ seed: 1.5 }, 'seed: "1.5" is not allowed'],
  [{ seed: Number.NaN }, 'seed: "NaN" is not allowed'],
  [{ seed: null }, 'seed: "null" is not allowed'],
  [{ seed: 10n }, 'seed: "10n" is not allowed'],
  [{ seed: 2 ** 60 }, 'seed: "1152921504606847000" is not allowed'],
  [{ errorBody: 'html' }, `errorBody: "'html'" is not allowed. Allowed: problem, text, empty.`],
  [
    { errorBody: 'texts' },
    `errorBody: "'texts'" is not allowed. Allowed: problem, text, empty. Did you mean text?`,
  ],
  [{ population: 'many' }, `population: "'many'" is not allowed`],
  [{ strict: 'false' }, `strict: "'false'" is not allowed. Allowed: true or false.`],
  [{ contractOnly: 1 }, 'contractOnly: "1" is not allowed. Allowed: true or false.'],
  [{ clock: new Date() }, 'clock: "a Date" is not allowed'],
  [{ clock: '' }, `clock: "''" is not allowed`],
  [{ idPattern: 5 }, 'idPattern: "5" is not allowed'],
  [{ idPattern: 'driver' }, `idPattern: "'driver'" is not allowed`],
  [{ unknown: 404 }, 'unknown: "404" is not allowed'],
  [{ reserved: false }, 'reserved: "false" is not allowed. Allowed: on, off.'],
  [{ timers: 'fake' }, `timers: "'fake'" is not allowed. Allowed: 'real', 'global'.`],
  [{ now: 5 }, 'now: "5" is not allowed. Allowed: a function.'],
  [{ sessionLimits: { count: 0, idleMs: 1, weight: 1 } }, 'sessionLimits: "an object" is not allowed'],
  [{ content: { driver: [] } }, 'content: "an object" is not allowed'],
  [{ content: [] }, 'content: "[]" is not allowed'],
  [{ corsOrigin: ['https://app.example/', 5] }, `corsOrigin: "['https://app.example/', 5]" is not allowed`],
];

describe.each(Object.entries(DOORS))('%s', (name, call) => {
  test.each(WRONG.map(([options, begin]) => [begin, options] as const))(
    'refuses %s',
    async (begin, options) => {
      const [line, ...more] = await refusal(call(options));
      expect(more).toEqual([]);
      expect(line!.slice(0, begin.length)).toBe(begin);
    },
  );

  test('tells all mistakes at once, each with the nearest name or value', async () => {
    expect(await refusal(call({ sead: 1, seed: 'x', unknown: 'generat' }))).toEqual([
      expect.stringMatching(
        new RegExp(`^${name} has no option sead. Did you mean seed\\? Allowed: seed, clock,`),
      ),
      expect.stringMatching(/^seed: "'x'" is not allowed\./),
      expect.stringMatching(/Did you mean generate\?$/),
    ]);
  });

  test('whatever is given, it is taken or refused as options, never a fault of ours', async () => {
    const junk = fc.oneof(
      fc.anything(),
      fc.constantFrom(...[() => 1, Symbol('x'), new Date(), 7n, Number.NaN]),
    );
    const name = fc.constantFrom(
      ...Object.keys(MOCK_OPTIONS),
      'corsOrigin',
      'baseUrl',
      '__proto__',
      'toString',
    );
    await fc.assert(
      fc.asyncProperty(name, junk, async (key, value) => {
        // A function or content that is allowed may well fail when it is used.
        fc.pre(!(key === 'now' && typeof value === 'function') && key !== 'content');
        const opened = await call(Object.fromEntries([[key, value]])).catch((error: unknown) => error);
        if (opened instanceof Error) expect(opened).toBeInstanceOf(OptionsError);
        else await (opened as { close?(): Promise<void> }).close?.();
      }),
      { numRuns: 60 },
    );
  });
});

test.each([
  [null, 'null'],
  [7, '7'],
  ['x', "'x'"],
  [[], '[]'],
])('options that are no object are refused: %j', async (options, given) => {
  expect(await refusal(createApp(options as never))).toEqual([
    `the options of createApp: "${given}" is not allowed. Allowed: an object.`,
  ]);
});

describe('startDriverMock', () => {
  test.each([
    [{ port: 'x' }, `port: "'x'" is not allowed. Allowed: a whole number from 0 to 65535.`],
    [{ port: 65536 }, 'port: "65536" is not allowed. Allowed: a whole number from 0 to 65535.'],
    [{ host: 'a b' }, `host: "'a b'" is not allowed. Allowed: a host name or an IP address, without port.`],
    [{ log: 'json' }, `log: "'json'" is not allowed. Allowed: a function.`],
    [{ fixtures: '' }, `fixtures: "''" is not allowed. Allowed: the path of a folder.`],
    [
      { fixtures: 'x', content: {} },
      'content: "an object" is not allowed. Allowed: one of fixtures and content.',
    ],
  ])('refuses %j', async (options, line) => {
    expect(await refusal(startDriverMock(options as object))).toEqual([line]);
  });

  test.each(['', ' ', '        ', 'short', 'with a blank'])(
    'a token that protects nothing is refused at once, and not shown: %j',
    async (controlToken) => {
      const [line] = await refusal(startDriverMock({ controlToken, host: '0.0.0.0' }));
      expect(line).toBe(
        'controlToken: "***" is not allowed. Allowed: 8 or more printable ASCII characters without blanks.',
      );
    },
  );
});

describe('corsOrigin', () => {
  test.each([
    ['https://app.example', 'https://app.example', true],
    ['https://app.example', 'https://app', false],
    ['https://app.example', 's', false],
    ['https://app.example', 'https://app.example.evil.test', false],
    [['https://a.example', 'http://localhost:3000'], 'http://localhost:3000', true],
    [['https://a.example', 'http://localhost:3000'], 'http://localhost:30', false],
    [[], 'https://a.example', false],
    ['none', 'https://a.example', false],
    ['*', 'https://a.example', true],
    ['null', 'null', true],
    ['https://app.example', 'null', false],
  ])('%j lets %s in: %s', async (corsOrigin, origin, isLetIn) => {
    const mock = await createDriverMock({ corsOrigin });
    const path = '/api/user/externalId/extIdTest?code=demo-key&clientId=demo';
    const { headers } = await mock.handle({ method: 'GET', path, headers: { origin }, body: '' });
    const allowed = headers.filter(([name]) => name === 'access-control-allow-origin');
    expect(allowed).toEqual(isLetIn ? [['access-control-allow-origin', origin]] : []);
  });

  test.each([
    ['https://app.example/', 'https://app.example'],
    ['https://APP.example', 'https://app.example'],
    ['https://app.example:443', 'https://app.example'],
    ['http://app.example:80/path', 'http://app.example'],
    [['https://a.example', 'https://B.example'], 'https://a.example,https://b.example'],
  ])('%j is refused with the spelling that browsers send: %s', async (corsOrigin, right) => {
    expect(await refusal(createApp({ corsOrigin }))).toEqual([
      expect.stringMatching(`Did you mean ${right}\\?$`),
    ]);
  });
});

test('code takes what the flag takes, as a value of its type, and refuses what the flag refuses', () => {
  const keys: OptionKey[] = [
    'seed',
    'population',
    'port',
    'idPattern',
    'unknown',
    'errorBody',
    'strict',
    'reserved',
  ];
  keys.push('corsOrigin', 'controlToken', 'allowHost', 'host', 'clock', 'fixtures');
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '0',
      '1',
      '-1',
      '1.5',
      '4010',
      '65536',
      '1e3',
      'on',
      'off',
      'true',
      'live',
      'x60',
      '+PT2H',
    ),
    fc.constantFrom(
      '*',
      'none',
      'https://a.example',
      'localhost',
      '::1',
      'EMP-{n}',
      'text',
      'generate',
      '404',
    ),
    fc.constantFrom('2026-01-15T09:00:00Z', 'a,b', 'null', 'long-enough-token', './x'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...keys), text, (key, written) => {
      const { type } = specOf(key);
      const flag = (() => {
        try {
          return written === '' ? undefined : type.parse(written);
        } catch {
          return undefined;
        }
      })();
      const typed =
        type.placeholder === 'NUMBER'
          ? Number(written)
          : type.placeholder === ''
            ? written === 'true'
            : written;
      // 1e3 and 0x1 are spellings of numbers that code has and the command line has not.
      if (type.placeholder === 'NUMBER' && String(typed) !== written) return;
      if (type.placeholder === '' && !['true', 'false'].includes(written)) return;
      const taken = (() => {
        try {
          return checkOptions('it', { [key]: ofTable(key) }, { [key]: typed } as Record<string, unknown>);
        } catch (error) {
          expect(error).toBeInstanceOf(OptionsError);
          return undefined;
        }
      })();
      expect(taken !== undefined).toBe(flag !== undefined);
    }),
    { numRuns: 2000 },
  );
});

describe('reserved forms that name nothing', () => {
  const ask = async (id: string, options: object = {}, key = 'demo-key') => {
    const mock = await createDriverMock(options);
    const path = `/api/user/externalId/${encodeURIComponent(id)}?code=${encodeURIComponent(key)}&clientId=demo`;
    const { status, body, headers } = await mock.handle({ method: 'GET', path, headers: {}, body: '' });
    return { status, body, reason: new Map(headers).get('x-mock-reason') };
  };

  test.each([
    ['mock-no-such', ''],
    ['mock-flakey', 'mock-flaky'],
    ['err-499', 'err-4'],
    ['err-200', ''],
    ['edge-no-such', ''],
    ['edge-chargers=emty', 'edge-chargers=empty'],
  ])('%s is a 400 that says so, as id and as key', async (form, near) => {
    for (const { status, body, reason } of [await ask(form), await ask('extIdTest', {}, form)]) {
      expect([status, reason]).toEqual([400, 'off-contract']);
      expect(body).toContain(`${form} is of a reserved form and names nothing.`);
      expect(body).toContain(near);
    }
  });

  test.each([{ reserved: 'off' }, { contractOnly: true }])(
    'with %j they are ids and keys like others',
    async (off) => {
      expect((await ask('mock-no-such', off)).status).toBe(404);
      expect((await ask('err-401', off)).status).toBe(404);
      expect((await ask('edge-chargers=empty', off)).status).toBe(404);
      expect((await ask('extIdTest', off, 'mock-rate-limited')).status).toBe(401);
      expect((await ask('extIdTest', off)).status).toBe(200);
    },
  );
});

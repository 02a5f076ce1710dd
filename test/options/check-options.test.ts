import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { MockError } from '../../src/base/errors.ts';
import { resolveOptions } from '../../src/cli/options/resolve.ts';
import { connectDriverMock } from '../../src/doors/client/connect.ts';
import { replay } from '../../src/doors/client/replay-receipt.ts';
import { type CoreMock, createDriverMock } from '../../src/doors/core.ts';
import { createMswMock } from '../../src/doors/msw.ts';
import { MOCK_OPTIONS } from '../../src/doors/open-simulator.ts';
import { routeDriverMock } from '../../src/doors/route-driver-mock.ts';
import { createApp, START_OPTIONS, type StartOptions, startDriverMock } from '../../src/doors/start.ts';
import { createTest } from '../../src/doors/vitest.ts';
import { checkOptions, OptionsError } from '../../src/options/check-options.ts';
import { flagName, OPTION_KEYS, type OptionKey, specOf } from '../../src/options/options.ts';
import { anyCharacter } from '../support/any-character.ts';
import { runs } from '../support/runs.ts';

const CIRCULAR: unknown[] = [];
CIRCULAR.push(CIRCULAR);
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
  [{ seed: 'abc' }, `seed: "abc" is not allowed. Allowed: a whole number from 0`],
  [{ idPattern: 'mock-{n}' }, 'idPattern: "mock-{n}", by which a driver is called mock-1, is not allowed'],
  [{ idPattern: 'err-4{n}' }, 'idPattern: "err-4{n}", by which a driver is called err-410, is not'],
  [{ seed: '7' }, `seed: "7" is not allowed`],
  [{ seed: -1 }, 'seed: -1 is not allowed'],
  [{ seed: 1.5 }, 'seed: 1.5 is not allowed'],
  [{ seed: Number.NaN }, 'seed: NaN is not allowed'],
  [{ seed: null }, 'seed: null is not allowed'],
  [{ seed: 10n }, 'seed: 10n is not allowed'],
  [{ seed: 2 ** 60 }, 'seed: 1152921504606847000 is not allowed'],
  [
    { spec: 7 },
    'spec: 7 is not allowed. Allowed: the path of an OpenAPI file of 3.0 or 3.1, YAML or JSON; or a parsed document.',
  ],
  [{ spec: null }, 'spec: null is not allowed'],
  [{ basePath: 'api' }, 'basePath: "api" is not allowed. Allowed: a path such as /api/v2, or /.'],
  [{ auth: 'key' }, 'auth: "key" is not allowed. Allowed: keys, any, off. Did you mean keys?'],
  [{ errorBody: 'html' }, `errorBody: "html" is not allowed. Allowed: problem, text, empty.`],
  [
    { errorBody: 'texts' },
    `errorBody: "texts" is not allowed. Allowed: problem, text, empty. Did you mean text?`,
  ],
  [{ population: 'many' }, `population: "many" is not allowed`],
  [{ strict: 'false' }, 'strict: "false" is not allowed. Allowed: true or false.'],
  [{ contractOnly: 1 }, 'contractOnly: 1 is not allowed. Allowed: true or false.'],
  [{ clock: new Date() }, 'clock: a Date is not allowed'],
  [{ clock: '' }, 'clock needs a value. Allowed: live, '],
  [{ clock: Promise.resolve('live') }, 'clock: a Promise is not allowed'],
  [{ idPattern: 5 }, 'idPattern: 5 is not allowed'],
  [{ idPattern: 'driver' }, `idPattern: "driver" is not allowed`],
  [{ unknown: 404 }, 'unknown: 404 is not allowed'],
  [{ reserved: false }, 'reserved: false is not allowed. Allowed: on, off.'],
  // Both words are one step away: the one that was begun is meant.
  [{ reserved: 'of' }, 'reserved: "of" is not allowed. Allowed: on, off. Did you mean off?'],
  [{ reserved: 'om' }, 'reserved: "om" is not allowed. Allowed: on, off.'],
  [
    { operations: { drivr: 'x' } },
    'operations: "drivr=x" is not allowed. Allowed: driver=ID, the operationId',
  ],
  [{ operations: { driver: 'x' } }, 'operations: "driver=x" is not allowed. Allowed: beside spec alone.'],
  [{ map: { a: 'driver.name' } }, 'map: "a=driver.name" is not allowed. Allowed: beside spec alone.'],
  [{ timers: 'fake' }, `timers: "fake" is not allowed. Allowed: real, global.`],
  [{ now: 5 }, 'now: 5 is not allowed. Allowed: a function that returns milliseconds since 1970'],
  [
    { now: () => Number.NaN },
    'now: a function is not allowed. Allowed: a function that returns milliseconds',
  ],
  [{ now: () => new Date() }, 'now: a function is not allowed'],
  [{ now: async () => 0 }, 'now: a function is not allowed'],
  [{ now: () => 1e300 }, 'now: a function is not allowed'],
  [{ sessionLimits: { count: 0 } }, 'sessionLimits.count: 0 is not allowed. Allowed: a whole number from 1.'],
  [{ sessionLimits: { count: 1.5 } }, 'sessionLimits.count: 1.5 is not allowed'],
  [{ sessionLimits: { idle: 5 } }, 'sessionLimits has no option idle. Did you mean idleMs? Allowed: count, '],
  [{ content: { driver: [] } }, 'content has no option driver. Did you mean drivers? Allowed: customers, '],
  [{ content: { drivers: null } }, 'content.drivers: null is not allowed. Allowed: a list of drivers.'],
  [{ content: [] }, 'content: [] is not allowed. Allowed: an object with customers, '],
  [{ corsOrigin: ['https://app.example/', 5] }, `corsOrigin: ["https://app.example/", 5] is not allowed`],
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
      expect.stringMatching(/^seed: "x" is not allowed\./),
      expect.stringMatching(/Did you mean generate\?$/),
    ]);
  });

  test('whatever is given, it is taken or refused as options, never a fault of ours', async () => {
    const junk = fc.oneof(
      fc.anything(),
      fc.constantFrom<unknown>(
        () => 1,
        Symbol('x'),
        new Date(),
        7n,
        Number.NaN,
        CIRCULAR,
        '',
        ' ',
        [''],
        [[]],
      ),
      fc.record(
        { drivers: fc.anything(), customers: fc.anything(), count: fc.anything() },
        { requiredKeys: [] },
      ),
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
        // A function that is allowed may well fail when it is used.
        fc.pre(!(key === 'now' && typeof value === 'function'));
        const opened = await call(Object.fromEntries([[key, value]])).catch((error: unknown) => error);
        if (opened instanceof Error)
          expect(['OptionsError', 'ContentDataError', 'ContentError']).toContain(opened.name);
        else await (opened as { close?(): Promise<void> }).close?.();
      }),
      { numRuns: runs(10) },
    );
  });
});

test.each([
  [null, 'null'],
  [7, '7'],
  ['x', '"x"'],
  [[], '[]'],
])('options that are no object are refused: %j', async (options, given) => {
  expect(await refusal(createApp(options as never))).toEqual([
    `the options of createApp: ${given} is not allowed. Allowed: an object.`,
  ]);
});

describe('startDriverMock', () => {
  test.each([
    [{ port: 'x' }, `port: "x" is not allowed. Allowed: a whole number from 0 to 65535.`],
    [{ port: 65536 }, 'port: 65536 is not allowed. Allowed: a whole number from 0 to 65535.'],
    [{ host: 'a b' }, `host: "a b" is not allowed. Allowed: a host name or an IP address, without port.`],
    [
      { log: 'jsn' },
      'log: "jsn" is not allowed. Allowed: pretty, json, silent; or a function. Did you mean json?',
    ],
    [{ log: console }, 'log: a console is not allowed. Allowed: pretty, json, silent; or a function.'],
    [
      { allowHosts: ['a', 5] },
      'allowHosts: ["a", 5] is not allowed. Allowed: host names or IP addresses, without ports, separated by commas or in a list.',
    ],
    [
      Object.create({ seed: -1 }),
      'seed: -1 is not allowed. Allowed: a whole number from 0 to 9007199254740991.',
    ],
    [{ fixtures: '' }, 'fixtures needs a value. Allowed: the path of a folder.'],
    [{ tlsCert: 'c.pem' }, 'tlsCert needs tlsKey.'],
    [{ tlsKey: 'k.pem' }, 'tlsKey needs tlsCert.'],
    [
      { fixtures: 'x', content: {} },
      'content: content beside fixtures is not allowed. Allowed: one of fixtures and content.',
    ],
  ])('refuses %j', async (options, line) => {
    expect(await refusal(startDriverMock(options as object))).toEqual([line]);
  });

  test.each(['', ' ', '        ', 'short', 'with a blank'])(
    'a token that protects nothing is refused at once, and not shown: %j',
    async (controlToken) => {
      const [line] = await refusal(startDriverMock({ controlToken, host: '0.0.0.0' }));
      const what = controlToken === '' ? 'controlToken needs a value.' : 'controlToken: *** is not allowed.';
      expect(line).toBe(`${what} Allowed: 8 or more printable ASCII characters without blanks.`);
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
    ['https://user@app.example/?q', 'https://app.example'],
    ['capacitor://localhost/', 'capacitor://localhost'],
    ['app.example', 'https://app.example'],
    ['NULL', 'null'],
    [['https://a.example', 'https://B.example'], 'https://a.example,https://b.example'],
  ])('%j is refused with the spelling that browsers send: %s', async (corsOrigin, right) => {
    expect(await refusal(createApp({ corsOrigin }))).toEqual([
      expect.stringMatching(`Did you mean ${right}\\?$`),
    ]);
  });
});

test.each([
  'https://*.example',
  'https://',
  'https://a.example,,',
  [['https://a.example,https://b.example']],
])('no browser sends %o, and nothing like it was meant', async (corsOrigin) => {
  const [line] = await refusal(createApp({ corsOrigin: corsOrigin as string }));
  expect(line).toMatch(/^corsOrigin: .* separated by commas or in a list\.$/);
});

/** What the flag makes of a text; undefined where it refuses it. */
function byFlag(key: OptionKey, text: string): unknown {
  const [command = 'serve'] = specOf(key).commands;
  const words = command === 'show' ? [command, 'x'] : [command];
  const argv = [...words, `--${flagName(key)}=${text}`];
  const readFile = () => {
    throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
  };
  try {
    const { options } = resolveOptions({ argv, env: {}, cwd: '/', readFile });
    return (options as Readonly<Record<string, unknown>>)[key];
  } catch (error) {
    expect(error).toBeInstanceOf(MockError);
    return undefined;
  }
}

/** The value in code that a text of the flag stands for. */
function typed(key: OptionKey, text: string): unknown {
  const { placeholder } = specOf(key).type;
  if (placeholder === 'NUMBER') return text.trim() === '' ? text : Number(text);
  if (placeholder === '') return { true: true, 1: true, false: false, 0: false }[text] ?? text;
  return text;
}

const NAMES = Object.keys(START_OPTIONS)
  .map((name) => [name, name === 'allowHosts' ? 'allowHost' : name] as const)
  .filter(
    (pair): pair is readonly [keyof StartOptions, OptionKey] =>
      // Handlers are a file for the command line, and functions in code.
      pair[1] !== 'handlers' && (OPTION_KEYS as readonly string[]).includes(pair[1]),
  );

test('the options of a server are those of the table, but for what only code can say', () => {
  const others = Object.keys(START_OPTIONS).filter((name) => !NAMES.some(([known]) => known === name));
  expect(others.sort()).toEqual([
    'content',
    'handlers',
    'now',
    'onError',
    'onSpec',
    'sessionLimits',
    'timers',
  ]);
});

/** What code has as it was written, and the command line as it is read. */
const AS_WRITTEN: readonly string[] = ['fixtures', 'spec', 'tlsCert', 'tlsKey', 'brandLogo', 'clock'];

describe.each(NAMES)('%s', (name, key) => {
  test('code takes what the flag takes, refuses what the flag refuses, and makes the same of it', () => {
    const { example, default: fallback = 'x' } = specOf(key);
    const words = [
      '0',
      '-1',
      '1.5',
      '1e3',
      '007',
      '9007199254740992',
      'NaN',
      'true',
      'false',
      'on',
      'off',
      '*',
      'none',
    ];
    const more = [
      'https://APP.example:443/',
      'https://a.example',
      'null',
      '::1',
      '[::1]',
      'x60',
      '+PT2H',
      '{n}',
      ' ',
      'a,b',
    ];
    const text = fc.oneof(
      fc.constantFrom(example || 'true', fallback, ...words, ...more),
      fc.string({ unit: anyCharacter, maxLength: 12 }),
      fc
        .tuple(fc.constantFrom(example, fallback), fc.string({ maxLength: 2 }))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        // Only code has a clock that follows the global Date.
        fc.pre(!(name === 'clock' && written === 'system'));
        const given = typed(key, written);
        const flag = byFlag(key, String(given));
        const taken = (() => {
          try {
            return checkOptions<StartOptions>('it', START_OPTIONS, { [name]: given })[name];
          } catch (error) {
            expect(error).toBeInstanceOf(OptionsError);
            return undefined;
          }
        })();
        expect(taken === undefined).toBe(flag === undefined);
        // Code has a path as it was written, and a clock as text.
        if (!AS_WRITTEN.includes(name)) expect(taken).toEqual(flag);
      }),
      { numRuns: runs(20) },
    );
  });
});

test('what is wrong together is told with what is wrong alone', async () => {
  const lines = await refusal(startDriverMock({ seed: -1, tlsCert: 'c', fixtures: 'x', content: {} }));
  expect(lines).toEqual([
    expect.stringMatching(/^seed: -1/),
    expect.stringMatching(/^content: /),
    'tlsCert needs tlsKey.',
  ]);
});

test.each<[string, () => unknown]>([
  [
    'throws',
    () => {
      throw new Error('of the log');
    },
  ],
  ['rejects', () => Promise.reject(new Error('of the log'))],
])('a log of the user that %s ends nothing, and is told once', async (_, log) => {
  const warned: string[] = [];
  const spy = vi.spyOn(process, 'emitWarning').mockImplementation((text) => void warned.push(String(text)));
  try {
    await using mock = await startDriverMock({ log: log as () => void });
    for (let time = 0; time < 3; time++) {
      const url = `${mock.apiUrl}/user/externalId/driver-7?code=demo-key&clientId=demo`;
      expect((await fetch(url)).status).toBe(200);
    }
    await mock.close();
  } finally {
    spy.mockRestore();
  }
  expect(warned).toEqual([expect.stringContaining('The function log fails, and requests are answered')]);
});

test('a clock of the user that throws while requests are answered is a 500', async () => {
  let asked = 0;
  const now = () => {
    if (++asked > 3) throw new Error('of now');
    return Date.UTC(2026, 0, 15);
  };
  await using mock = await startDriverMock({ clock: 'live', now, onError: () => {} });
  const answer = await fetch(`${mock.apiUrl}/user/externalId/driver-7?code=demo-key&clientId=demo`);
  expect([answer.status, await answer.json()]).toMatchObject([500, { detail: /of now/ }]);
});

test('log: json writes a line for each request on standard output', async () => {
  const written: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  try {
    await using mock = await startDriverMock({ log: 'json' });
    await fetch(`${mock.apiUrl}/user/externalId/driver-7?code=demo-key&clientId=demo`);
    await mock.close();
  } finally {
    spy.mockRestore();
  }
  const lines = written.join('').split('\n');
  expect(lines.filter((line) => line.startsWith('{'))).toEqual([expect.stringMatching(/"status_code":200/)]);
});

test('what is not given of the bounds of sessions is as usual', async () => {
  const mock = await createDriverMock({ sessionLimits: { count: 2 } });
  for (const name of ['a', 'b']) await mock.session(name).note('x');
  expect((await mock.sessions()).map(({ name }) => name)).toEqual(['default', 'b']);
});

describe('other calls', () => {
  test.each<[what: string, call: () => unknown, message: string]>([
    [
      'createTest',
      () => createTest({ sead: 1 } as object),
      'createTest has no option sead. Did you mean seed?',
    ],
    [
      'connectDriverMock',
      () => connectDriverMock('http://127.0.0.1:4010', { token: '' }),
      'token needs a value.',
    ],
    ['connectDriverMock', () => connectDriverMock('localhost:4010'), 'url: "localhost:4010" is not allowed.'],
    [
      'connectDriverMock',
      () => connectDriverMock('http://127.0.0.1:4010', null as never),
      'the options of connectDriverMock: null',
    ],
    [
      'replay',
      () => replay('x', { driver: [] } as object),
      'content has no option driver. Did you mean drivers?',
    ],
  ])('%s refuses at once what it does not know: %s', (_, call, message) => {
    expect(call).toThrow(message);
  });

  test.each<[what: string, call: (mock: CoreMock) => unknown, message: RegExp]>([
    ['session(5)', (mock) => mock.session(5 as never), /^5 cannot name a session/],
    ['session(null)', (mock) => mock.session(null as never), /^null cannot name a session/],
    ['activate, time', (mock) => mock.activate('forbidden', { time: 1 } as object), /Did you mean times\?/],
    ['activate, times: 0', (mock) => mock.activate('forbidden', { times: 0 }), /times is 0\. Allowed: /],
    ['verify, exactely', (mock) => mock.verify({}, { exactely: 0 } as object), /Did you mean exactly\?/],
    ['verify, nothing', (mock) => mock.verify({}, {}), /nothing is expected\. Allowed: /],
    [
      'verify, a wrong filter',
      (mock) => mock.verify({ externalID: 'x' } as object),
      /Did you mean externalId\?/,
    ],
    [
      'waitForRequest, cuont',
      (mock) => mock.waitForRequest({}, { cuont: 3 } as object),
      /Did you mean count\?/,
    ],
    [
      'waitForRequest, timeout: x',
      (mock) => mock.waitForRequest({}, { timeout: 'x' } as object),
      /timeout is "x"/,
    ],
    ['requests', (mock) => mock.requests({ externalID: 'x' } as object), /Did you mean externalId\?/],
    ['drivers', (mock) => mock.drivers({ serach: 'x' } as object), /Did you mean search\?/],
    ['clock.freeze(null)', (mock) => mock.clock.freeze(null as never), /clock is "null"\. Allowed: /],
    [
      'clock.freeze(no date)',
      (mock) => mock.clock.freeze(new Date(Number.NaN)),
      /"Invalid Date"\. Allowed: /,
    ],
    ['clock.freeze(5)', (mock) => mock.clock.freeze(5 as never), /clock is "5"\. Allowed: /],
    ['overrideDriver, 1n', (mock) => mock.overrideDriver('a', { b: 1n }), /^b: 1n is not allowed\./],
    [
      'overrideDriver, a function',
      (mock) => mock.overrideDriver('a', { b: () => 1 }),
      /^b: a function is not allowed\./,
    ],
    ['forgetCoverage', (mock) => mock.forgetCoverage({ al: true } as object), /Did you mean all\?/],
  ])('%s is refused', async (_, call, message) => {
    const mock = await createDriverMock();
    await expect((async () => call(mock))()).rejects.toThrow(message);
  });
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

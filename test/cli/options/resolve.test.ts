import { describe, expect, expectTypeOf, test } from 'vitest';
import { MockError } from '../../../src/base/errors.ts';
import { type Resolved, resolveOptions } from '../../../src/cli/options/resolve.ts';
import { readYaml } from '../../../src/content/disk/yaml-source.ts';
import type { Options } from '../../../src/options/options.ts';
import type { CorsOrigin } from '../../../src/server/wire/cors-headers.ts';

interface Given {
  readonly argv?: string;
  readonly env?: Record<string, string>;
  readonly files?: Record<string, string>;
}

/** Resolves in the folder /home/me/app, with the files given by absolute path. */
function resolved({ argv = '', env = {}, files = {} }: Given): Resolved {
  const readFile = (path: string): string => {
    const text = files[path];
    if (text === undefined) throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
    return text;
  };
  return resolveOptions({
    argv: argv.split(' ').filter(Boolean),
    env,
    cwd: '/home/me/app',
    readFile,
    readYaml,
  });
}

function failureOf(given: Given): MockError {
  try {
    resolved(given);
  } catch (error) {
    if (error instanceof MockError) return error;
    throw error;
  }
  throw new Error('was resolved without an error');
}

const CONFIG = '/home/me/app/ev-driver-mock.config.yaml';

describe('defaults', () => {
  test('without anything, the server starts as documented', () => {
    const { command, positionals, options, warnings } = resolved({});
    expect({ command, positionals, warnings }).toEqual({ command: 'serve', positionals: [], warnings: [] });
    expect(options).toEqual({
      port: 4010,
      host: '127.0.0.1',
      seed: 1,
      clock: { speed: 1 },
      population: 1_000_000,
      idPattern: 'driver-{n}',
      unknown: '404',
      fixtures: undefined,
      poll: 0,
      config: undefined,
      builtInDrivers: false,
      contractOnly: false,
      reserved: 'on',
      redactIds: false,
      strict: false,
      errorBody: 'problem',
      corsOrigin: '*',
      metricsOpen: false,
      tls: false,
      compress: false,
      drain: 0,
      endWithParent: false,
      store: 'memory',
      storeWait: 0,
      log: 'pretty',
      count: 100,
      from: 1,
      out: [{ file: '-' }],
      ...{
        unsafe: false,
        dryRun: false,
        retries: 3,
        maxTime: 600_000,
        assumptions: false,
        showValues: false,
        failOnDeviation: false,
      },
      ...{ anonymise: true, frozen: false },
      rate: 5,
      json: false,
      headers: false,
      customer: 'demo',
      url: 'http://127.0.0.1:4010',
      token: undefined,
      session: 'default',
      all: false,
      failUnder: 0,
      color: undefined,
    });
  });

  test('the options are typed', () => {
    expectTypeOf<Options['port']>().toEqualTypeOf<number>();
    expectTypeOf<Options['errorBody']>().toEqualTypeOf<'problem' | 'text' | 'empty'>();
    expectTypeOf<Options['fixtures']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Options['strict']>().toEqualTypeOf<boolean>();
    expectTypeOf<Options['corsOrigin']>().toEqualTypeOf<CorsOrigin>();
    expectTypeOf<Options>().not.toHaveProperty('help');
  });
});

describe('precedence', () => {
  const files = { [CONFIG]: 'port: 1\nseed: 1\n' };

  test('flag before EV_DRIVER_MOCK_* before PORT before config file before default', () => {
    const env = { EV_DRIVER_MOCK_PORT: '3', PORT: '2' };
    expect(resolved({ argv: '--port 4', env, files }).options.port).toBe(4);
    expect(resolved({ env, files }).options.port).toBe(3);
    expect(resolved({ env: { PORT: '2' }, files }).options.port).toBe(2);
    expect(resolved({ files }).options.port).toBe(1);
    expect(resolved({}).options.port).toBe(4010);
  });

  test('the sources tell where each value came from', () => {
    const { sources } = resolved({ argv: '--host ::1', env: { PORT: '2' }, files });
    expect(sources.host).toEqual({ from: 'flag', name: '--host', text: '::1' });
    expect(sources.port).toEqual({ from: 'environment', name: 'PORT', text: '2' });
    expect(sources.seed).toEqual({ from: 'config', name: 'ev-driver-mock.config.yaml:2 (seed)', text: '1' });
    expect(sources.log).toEqual({ from: 'default', name: 'default', text: 'pretty' });
    expect(sources.fixtures).toEqual({ from: 'default', name: 'default', text: 'built in' });
  });

  test('of a flag given twice the last counts', () => {
    expect(resolved({ argv: '--port 1 --port=2 --strict --no-strict' }).options).toMatchObject({
      port: 2,
      strict: false,
    });
  });

  test('an empty environment variable is not set', () => {
    expect(resolved({ env: { EV_DRIVER_MOCK_PORT: '', PORT: '2' } }).options.port).toBe(2);
  });

  test.each([
    [{ argv: '--control-token=' }, '--control-token needs a value.'],
    [{ argv: '--control-token=\u00a0' }, '--control-token: *** is not allowed.'],
    [{ env: { EV_DRIVER_MOCK_CONTROL_TOKEN: '' } }, 'EV_DRIVER_MOCK_CONTROL_TOKEN needs a value.'],
    [{ env: { EV_DRIVER_MOCK_CONTROL_TOKEN: ' ' } }, 'EV_DRIVER_MOCK_CONTROL_TOKEN: *** is not allowed.'],
    [{ argv: 'check', env: { EV_DRIVER_MOCK_CODE: '' } }, 'EV_DRIVER_MOCK_CODE needs a value.'],
    [
      { files: { [CONFIG]: 'control-token: ""' } },
      'ev-driver-mock.config.yaml:1 (control-token) needs a value.',
    ],
    [
      { files: { [CONFIG]: 'control-token: "        "' } },
      'ev-driver-mock.config.yaml:1 (control-token): *** is',
    ],
  ])('a secret that is empty or blank is refused wherever it stands, and not shown: %o', (given, begin) => {
    expect(failureOf(given).message.slice(0, begin.length)).toBe(begin);
  });
});

describe('environment', () => {
  test('every name is the flag in capitals', () => {
    const env = {
      EV_DRIVER_MOCK_ID_PATTERN: 'e-{n}',
      EV_DRIVER_MOCK_CONTRACT_ONLY: 'true',
      EV_DRIVER_MOCK_STRICT: '1',
    };
    expect(resolved({ env }).options).toMatchObject({ idPattern: 'e-{n}', contractOnly: true, strict: true });
  });

  test('HOST and NO_COLOR are read, the value of NO_COLOR is of no matter', () => {
    expect(resolved({ env: { HOST: '0.0.0.0', NO_COLOR: 'x' } }).options).toMatchObject({
      host: '0.0.0.0',
      color: false,
    });
  });

  test('variables that Kubernetes sets beside a service of this name are no options', () => {
    const env = {
      EV_DRIVER_MOCK_PORT: 'tcp://10.96.0.1:4010',
      EV_DRIVER_MOCK_SERVICE_HOST: '10.96.0.1',
      EV_DRIVER_MOCK_PORT_4010_TCP_ADDR: '10.96.0.1',
    };
    const { options, warnings } = resolved({ env });
    expect(options.port).toBe(4010);
    expect(warnings).toEqual([]);
  });

  test('a variable that looks like an option and is none gives a warning with the nearest name', () => {
    expect(resolved({ env: { EV_DRIVER_MOCK_SEEED: '2' } }).warnings).toEqual([
      expect.stringMatching(
        /^The environment variable EV_DRIVER_MOCK_SEEED is no option\. Did you mean EV_DRIVER_MOCK_SEED\b/,
      ),
    ]);
  });

  test('a variable of an option that the command does not have counts for nothing', () => {
    expect(resolved({ argv: 'generate', env: { PORT: 'nonsense' } }).options.port).toBe(4010);
    expect(resolved({ argv: 'help', env: { PORT: 'nonsense', EV_DRIVER_MOCK_SEED: 'x' } }).command).toBe(
      'help',
    );
  });
});

describe('values', () => {
  test.each([
    ['--port 0', { port: 0 }],
    ['--port 65535', { port: 65535 }],
    ['--seed 9007199254740991', { seed: 9007199254740991 }],
    ['--population 1000000000000', { population: 1e12 }],
    ['--clock 2026-01-15T09:00:00Z', { clock: { from: 1768467600, speed: 0 } }],
    ['--clock x60', { clock: { speed: 60 } }],
    ['--clock -PT2H', { clock: { offset: { months: 0, seconds: -7200 }, speed: 1 } }],
    ['--clock=2026-01-15T09:00:00Z,x60', { clock: { from: 1768467600, speed: 60 } }],
    ['--id-pattern={n}', { idPattern: '{n}' }],
    ['--unknown generate', { unknown: 'generate' }],
    ['--host [::1]', { host: '::1' }],
    ['--host my-host.example', { host: 'my-host.example' }],
    ['--fixtures ./f', { fixtures: '/home/me/app/f' }],
    ['--fixtures /f', { fixtures: '/f' }],
    ['--cors-origin none', { corsOrigin: 'none' }],
    [
      '--cors-origin http://localhost:3000,capacitor://localhost,null',
      { corsOrigin: ['http://localhost:3000', 'capacitor://localhost', 'null'] },
    ],
    ['--strict=false', { strict: false }],
    ['--strict=true', { strict: true }],
    ['--no-contract-only', { contractOnly: false }],
    ['--no-color', { color: false }],
    ['--color', { color: true }],
    ['generate --out a.json --format json', { out: [{ file: '/home/me/app/a.json' }], format: 'json' }],
    ['generate --out -', { out: [{ file: '-' }] }],
    ['export --out pact-v4=-', { out: [{ format: 'pact-v4', file: '-' }] }],
    [
      'check --out junit=a.xml --out json=-',
      {
        out: [
          { format: 'junit', file: '/home/me/app/a.xml' },
          { format: 'json', file: '-' },
        ],
      },
    ],
  ])('%s', (argv, expected) => {
    expect(resolved({ argv }).options).toMatchObject(expected);
  });

  test.each([
    ['--port 65536', '--port: "65536" is not allowed. Allowed: a whole number from 0 to 65535.'],
    ['--port -1', '--port: "-1" is not allowed. Allowed: a whole number from 0 to 65535.'],
    ['--port 1e3', '--port: "1e3" is not allowed. Allowed: a whole number from 0 to 65535.'],
    [
      '--seed 9007199254740992',
      '--seed: "9007199254740992" is not allowed. Allowed: a whole number from 0 to 9007199254740991.',
    ],
    [
      '--error-body problm',
      '--error-body: "problm" is not allowed. Allowed: problem, text, empty. Did you mean problem?',
    ],
    ['--strict=yes', '--strict: "yes" is not allowed. Allowed: true, false, 1 or 0.'],
    ['--no-strict=false', '--no-strict: "false" is not allowed. Allowed: no value.'],
    ['--port', '--port needs a value. Allowed: a whole number from 0 to 65535.'],
    ['--port --strict', '--port needs a value. Allowed: a whole number from 0 to 65535.'],
    ['--port=', '--port needs a value. Allowed: a whole number from 0 to 65535.'],
  ])('%s is refused with one line and exit code 2', (argv, message) => {
    const error = failureOf({ argv });
    expect(error.message).toBe(message);
    expect(error.exit).toBe(2);
  });

  test.each([
    '--id-pattern driver',
    '--id-pattern {n}-{n}',
    `--id-pattern ${'x'.repeat(108)}{n}`,
    '--id-pattern a\u0007{n}',
    '--host http://localhost',
    '--host localhost:4010',
    '--host -x',
    '--cors-origin localhost',
    '--cors-origin http://localhost:3000/',
    '--cors-origin http://a.example,',
    '--clock tomorrow',
    'generate --customer a\u0000b',
    '--fixtures a\u0000b',
  ])('%j is refused', (argv) => {
    expect(failureOf({ argv }).code).toBe('bad-option-value');
  });

  test('a bad clock tells what a clock may be', () => {
    expect(failureOf({ argv: '--clock tomorrow' }).message).toMatch(
      /^--clock: "tomorrow" is not allowed\. Allowed: live, /,
    );
  });

  test('a bad value names the environment variable that holds it', () => {
    expect(failureOf({ env: { EV_DRIVER_MOCK_PORT: 'x' } }).message).toMatch(
      /^EV_DRIVER_MOCK_PORT: "x" is not allowed/,
    );
    expect(failureOf({ env: { PORT: 'x' } }).message).toMatch(/^PORT: "x" is not allowed/);
  });
});

describe('config file', () => {
  test('a mapping is what its flag says with names and values', () => {
    const files = {
      [CONFIG]: 'operations: { driver: getUser }\nmap:\n  data.nick: driver.name\n  data.a[].b: tag.id\n',
    };
    const { options } = resolved({ files });
    expect(options.operations).toEqual({ driver: 'getUser' });
    expect(options.map).toEqual({ 'data.nick': 'driver.name', 'data.a[].b': 'tag.id' });
    expect(resolved({ argv: '--map a=b,c=d' }).options.map).toEqual({ a: 'b', c: 'd' });
    expect(() => resolved({ files: { [CONFIG]: 'operations: { drivr: getUser }' } })).toThrow(
      'config.yaml:1 (operations): "drivr=getUser" is not allowed. Allowed: driver=ID',
    );
    expect(() => resolved({ files: { [CONFIG]: 'map: { a: { b: c } }' } })).toThrow(
      'a mapping is not allowed',
    );
  });

  test('the default file is read where it exists, and told', () => {
    expect(resolved({ files: { [CONFIG]: 'seed: 7' } }).options).toMatchObject({ seed: 7, config: CONFIG });
  });

  test('keys are the names of the flags, in kebab case or camel case', () => {
    const text =
      'id-pattern: "a-{n}"\ncontractOnly: true\nerrorBody: text\ncors-origin: [http://a.example, http://b.example]\n';
    expect(resolved({ files: { [CONFIG]: text } }).options).toMatchObject({
      idPattern: 'a-{n}',
      contractOnly: true,
      errorBody: 'text',
      corsOrigin: ['http://a.example', 'http://b.example'],
    });
  });

  test('values may be numbers, text or switches, as YAML reads them', () => {
    const text = 'unknown: 404\nclock: 2026-01-15T09:00:00Z\npopulation: 1e6\nport: "80"\nstrict: yes\n';
    expect(failureOf({ files: { [CONFIG]: text } }).message).toContain(
      'config.yaml:5 (strict): "yes" is not allowed',
    );
    expect(resolved({ files: { [CONFIG]: text.replace('yes', 'true') } }).options).toMatchObject({
      unknown: '404',
      population: 1_000_000,
      port: 80,
      strict: true,
    });
  });

  test('a text that looks like a number stays as it is written', () => {
    const text = 'controlToken: 12345678e5\n';
    expect(resolved({ files: { [CONFIG]: text } }).options.controlToken).toBe('12345678e5');
  });

  test('JSON is read too, and an empty file sets nothing', () => {
    const files = { '/home/me/app/mock.json': '{\n\t"port": 1\n}', '/home/me/app/empty.yaml': '# nothing\n' };
    expect(resolved({ argv: '--config mock.json', files }).options.port).toBe(1);
    expect(resolved({ env: { EV_DRIVER_MOCK_CONFIG: 'empty.yaml' }, files }).options.port).toBe(4010);
  });

  test('paths in it start from its own folder', () => {
    const files = { '/etc/mock/c.yaml': 'fixtures: ./f' };
    expect(resolved({ argv: '--config /etc/mock/c.yaml', files }).options.fixtures).toBe('/etc/mock/f');
  });

  test('it may set options that the command does not have', () => {
    expect(resolved({ argv: 'generate', files: { [CONFIG]: 'port: 1\nseed: 2' } }).options).toMatchObject({
      port: 4010,
      seed: 2,
    });
  });

  test.each([
    [
      'port: 70000',
      'ev-driver-mock.config.yaml:1 (port): "70000" is not allowed. Allowed: a whole number from 0 to 65535.',
    ],
    [
      '\nport:',
      'ev-driver-mock.config.yaml:2 (port) needs a value. Allowed: a whole number from 0 to 65535.',
    ],
    [
      'port: [1]',
      'ev-driver-mock.config.yaml:1 (port): a list is not allowed. Allowed: a whole number from 0 to 65535.',
    ],
    [
      'seed: 1\nprot: 1',
      /^ev-driver-mock\.config\.yaml:2:1: Unknown key prot\. Did you mean port\b.*\? Allowed: port, host, /,
    ],
    ['config: a', /Unknown key config\. It is a flag or an environment variable only\. Allowed: /],
    ['count: 1', /Unknown key count\. It is a flag only\. Allowed: /],
    ['__proto__: 1', /Unknown key __proto__\. Allowed: /],
    ['a/b~c: 1', /config\.yaml:1:1: Unknown key a\/b~c\./],
    [
      'idPattern: "{n}"\nid-pattern: "{n}"',
      /config\.yaml:2:1: The option id-pattern is given twice\. Allowed: one of id-pattern and idPattern\./,
    ],
    [
      '- a',
      'ev-driver-mock.config.yaml: The config file holds a list. Allowed: options with their values, as port: 4011.',
    ],
    ['nonsense', /The config file holds a string\. Allowed: /],
    ['port: 1\nport: 2', /^ev-driver-mock\.config\.yaml:2:1: Invalid YAML: /],
  ])('%j is refused with its line', (text, message) => {
    const error = failureOf({ files: { [CONFIG]: text } });
    if (typeof message === 'string') expect(error.message).toBe(message);
    else expect(error.message).toMatch(message);
  });

  test('a named file that does not exist is an error', () => {
    const error = failureOf({ argv: '--config other.yaml' });
    expect(error).toMatchObject({ code: 'config-unreadable', exit: 2 });
    expect(error.message).toBe('other.yaml: The config file cannot be read: it does not exist.');
  });

  test('a default file that exists and cannot be read is an error', () => {
    const readFile = (): string => {
      throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    };
    expect(() => resolveOptions({ argv: [], env: {}, cwd: '/home/me', readFile, readYaml })).toThrow(
      'ev-driver-mock.config.yaml: The config file cannot be read: it may not be read.',
    );
  });

  test('help works beside a broken config file', () => {
    expect(resolved({ argv: '--help', files: { [CONFIG]: 'nonsense: [' } }).command).toBe('help');
  });
});

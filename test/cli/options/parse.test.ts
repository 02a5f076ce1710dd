import { describe, expect, test } from 'vitest';
import { MockError } from '../../../src/base/errors.ts';
import { COMMANDS } from '../../../src/cli/commands.ts';
import { parseArguments } from '../../../src/cli/options/parse.ts';

/** The names of all commands, as errors list them. */
const ALL = Object.keys(COMMANDS).join(', ');

function parsed(argv: string) {
  const { command, positionals, flags } = parseArguments(argv.split(' ').filter(Boolean));
  return { command, positionals, flags: Object.fromEntries(flags) };
}

function failureOf(argv: string): MockError {
  try {
    parsed(argv);
  } catch (error) {
    if (error instanceof MockError) return error;
    throw error;
  }
  throw new Error('was read without an error');
}

describe('commands', () => {
  test.each([
    ['', 'serve', []],
    ['--port 1', 'serve', []],
    ['--port 1 serve', 'serve', []],
    ['validate', 'validate', []],
    ['generate --count 5', 'generate', []],
    ['show driver-1', 'show', ['driver-1']],
    ['show --json -- --odd-id', 'show', ['--odd-id']],
    ['help', 'help', []],
    ['help show', 'help', ['show']],
    ['--help', 'help', []],
    ['-h', 'help', []],
    ['show --help', 'help', ['show']],
    ['generate --nonsense -h', 'help', ['generate']],
    ['--version', 'version', []],
    ['serve -v', 'version', []],
  ])('%j is %s %j', (argv, command, positionals) => {
    expect(parsed(argv)).toMatchObject({ command, positionals });
  });

  test('a flag keeps how it was written', () => {
    expect(parsed('--port=1 --no-strict').flags).toEqual({
      port: { flag: '--port', text: '1' },
      strict: { flag: '--no-strict', text: 'false' },
    });
  });
});

describe('mistakes: exit code 2 and one line with the nearest name', () => {
  test.each([
    [
      '--prot 4011',
      'Unknown flag --prot for serve. Did you mean --port? All flags: ev-driver-mock help serve',
    ],
    [
      '--prot=4011',
      'Unknown flag --prot for serve. Did you mean --port? All flags: ev-driver-mock help serve',
    ],
    ['-port 4011', 'Unknown flag -port for serve. Did you mean --port? All flags: ev-driver-mock help serve'],
    [
      '--idPattern x',
      'Unknown flag --idPattern for serve. Did you mean --id-pattern? All flags: ev-driver-mock help serve',
    ],
    [
      '--no-stict',
      'Unknown flag --no-stict for serve. Did you mean --no-strict? All flags: ev-driver-mock help serve',
    ],
    ['--no-port', /^Unknown flag --no-port for serve\./],
    ['-x', 'Unknown flag -x for serve. All flags: ev-driver-mock help serve'],
    ['--__proto__', 'Unknown flag --__proto__ for serve. All flags: ev-driver-mock help serve'],
    [
      'serve --count 4',
      'Unknown flag --count for serve. It belongs to generate. All flags: ev-driver-mock help serve',
    ],
    [
      'show x --port 1',
      'Unknown flag --port for show. It belongs to serve, demo, proxy, health. All flags: ev-driver-mock help show',
    ],
    ['sevre', `Unknown command sevre. Allowed: ${ALL}. Did you mean serve?`],
    ['toString', `Unknown command toString. Allowed: ${ALL}.`],
    ['help shwo', `Unknown command shwo. Allowed: ${ALL}. Did you mean show?`],
    ['serve 4011', 'Unexpected argument 4011. Usage: ev-driver-mock [serve] [options]'],
    ['show a b', 'Unexpected argument b. Usage: ev-driver-mock show ID [options]'],
    ['show', 'Missing argument ID. Usage: ev-driver-mock show ID [options]'],
  ])('%s', (argv, message) => {
    const error = failureOf(argv);
    if (typeof message === 'string') expect(error.message).toBe(message);
    else expect(error.message).toMatch(message);
    expect(error.exit).toBe(2);
  });
});

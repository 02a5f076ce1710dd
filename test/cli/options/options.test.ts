import { expect, test } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands.ts';
import { CORE_OPTIONS } from '../../../src/doors/core.ts';
import { DEFAULT_CLOCK } from '../../../src/doors/open-simulator.ts';
import { START_OPTIONS } from '../../../src/doors/start.ts';
import {
  CONFIG_KEYS,
  envNames,
  flagName,
  flagOf,
  OPTION_KEYS,
  type OptionKey,
  specOf,
} from '../../../src/options/options.ts';

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

/** The names of a door's options, without those that another has. */
function inCode(known: object, other: object = {}): string {
  return Object.keys(known)
    .filter((name) => !Object.hasOwn(other, name))
    .map(code)
    .join(', ');
}

/** One row of the reference table. */
function rowOf(key: OptionKey): string {
  const { type, default: value, defaultName, short, commands, help, example } = specOf(key);
  const flag = `${flagOf(key)}${type.placeholder ? ` ${type.placeholder}` : ''}`;
  const cells = [
    [short && code(`-${short}`), code(flag)].filter(Boolean).join(', '),
    envNames(key).map(code).join(', ') || '-',
    CONFIG_KEYS.includes(key) ? code(flagName(key)) : '-',
    value === undefined ? (defaultName ?? '') : code(value),
    commands.length === Object.keys(COMMANDS).length ? 'all' : commands.join(', '),
    `${help} Allowed: ${type.allowed.replaceAll('|', '\\|')}.${example ? ` Example: ${code(example)}.` : ''}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

const PAGE = `# Options

A flag wins over an environment variable, this over the config file, this over the default. Environment
and config file count for the commands that have the option. \`ev-driver-mock help serve\` shows the same
on the terminal.

- **Flags**: \`--port 4011\` or \`--port=4011\`. What is on or off takes \`--strict\`, \`--no-strict\` and
  \`--strict=false\`. An unknown flag or a bad value ends with one line and exit code 2.
- **Environment**: \`EV_DRIVER_MOCK_*\` wins over plain \`PORT\` and \`HOST\`. An empty variable is not set, but
  of a secret (\`CONTROL_TOKEN\`, \`TOKEN\`, \`CODE\`) it is a mistake. Any text in \`NO_COLOR\` turns colours off;
  else \`FORCE_COLOR\` turns them on where no terminal is written to, or off (\`0\`).
- **Config file**: \`ev-driver-mock.config.yaml\` in the working directory, or the file that \`--config\`
  names; YAML or JSON. Keys are the names of the flags, \`id-pattern\` and \`idPattern\` alike. Paths in it
  start from its own folder. For example:

  \`\`\`yaml
  port: 4011
  clock: 2026-01-15T09:00:00Z
  id-pattern: EMP-{n}
  cors-origin:
    - http://localhost:3000
  \`\`\`

- **Code**: functions take the options by the names below, checked in the same way, as values of their type: numbers,
  \`true\` and \`false\`, texts, lists for what has commas. All mistakes are told in one \`OptionsError\`.
  \`startDriverMock\` has ${inCode(START_OPTIONS)};
  \`createApp\` has no \`port\` and no \`host\`; without a server there is
  none of ${inCode(START_OPTIONS, CORE_OPTIONS)}, but ${inCode(CORE_OPTIONS, START_OPTIONS)}.
  Unlike those of the command line, the clock stands at ${DEFAULT_CLOCK}, \`strict\` is on, the port is a free one and nothing
  is logged.

| flag | environment | config key | default | commands | meaning |
| --- | --- | --- | --- | --- | --- |
${OPTION_KEYS.map(rowOf).join('\n')}
`;

// `npx vitest run test/cli/options/options.test.ts -u` writes the page anew.
test('docs/options.md tells what the table of options says', async () => {
  await expect(PAGE).toMatchFileSnapshot('../../../docs/options.md');
});

test('no two options share a flag, a short flag or an environment variable', () => {
  const names = OPTION_KEYS.flatMap((key) => [flagName(key), specOf(key).short, ...envNames(key)]);
  const given = names.filter((name) => name !== undefined);
  expect(new Set(given).size).toBe(given.length);
});

test('every default is allowed', () => {
  for (const key of OPTION_KEYS) {
    const { default: value, defaultName, type } = specOf(key);
    expect(value ?? defaultName, key).toBeTruthy();
    if (value !== undefined) expect(() => type.parse(value), key).not.toThrow();
  }
});

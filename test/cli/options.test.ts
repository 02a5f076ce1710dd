import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import {
  CONFIG_KEYS,
  envNames,
  flagName,
  flagOf,
  OPTION_KEYS,
  type OptionKey,
  specOf,
} from '../../src/options/options.ts';

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
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
  of a secret (\`CONTROL_TOKEN\`, \`TOKEN\`, \`CODE\`) it is a mistake. Any text in \`NO_COLOR\` turns colours off.
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

| flag | environment | config key | default | commands | meaning |
| --- | --- | --- | --- | --- | --- |
${OPTION_KEYS.map(rowOf).join('\n')}
`;

// `npx vitest run test/cli/options.test.ts -u` writes the page anew.
test('docs/options.md tells what the table of options says', async () => {
  await expect(PAGE).toMatchFileSnapshot('../../docs/options.md');
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

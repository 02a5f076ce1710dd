import { describe, expect, test } from 'vitest';
import { COMMANDS, type CommandName } from '../../../src/cli/commands.ts';
import { helpText } from '../../../src/cli/options/help-text.ts';
import { resolveOptions } from '../../../src/cli/options/resolve.ts';
import { readYaml } from '../../../src/content/disk/yaml-source.ts';
import { envNames, flagOf, OPTION_KEYS, specOf } from '../../../src/options/options.ts';

const commands = Object.keys(COMMANDS) as CommandName[];
const readFile = (): string => {
  throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
};

describe('helpText', () => {
  test('of the program names every command, its example and the flags of serve', () => {
    const text = helpText();
    for (const command of commands) {
      expect(text).toMatch(new RegExp(`^  ${command} +[A-Z]`, 'm'));
      expect(text).toContain(COMMANDS[command].example[0]);
    }
    expect(text).toContain('--port NUMBER');
  });

  test.each(commands)(
    'of %s has its usage, its example and its flags with default and variables',
    (command) => {
      const text = helpText(command);
      expect(text).toContain(`Usage: ev-driver-mock ${COMMANDS[command].usage}\n`);
      expect(text).toContain(COMMANDS[command].example[0]);
      for (const key of OPTION_KEYS) {
        const belongs = specOf(key).commands.includes(command);
        expect(new RegExp(`^ +(-\\w, )?${flagOf(key)}( |$)`, 'm').test(text), flagOf(key)).toBe(belongs);
        if (!belongs) continue;
        for (const name of envNames(key)) expect(text).toContain(name);
      }
    },
  );

  test.each([undefined, ...commands])('of %s fits the width and ends in one newline', (command) => {
    for (const width of [60, 80, 110]) {
      const text = helpText(command, { width });
      const tooLong = text
        .split('\n')
        .filter((line) => line.length > width && !line.startsWith('  ev-driver-mock'));
      // A single word may be longer than its column.
      expect(tooLong.filter((line) => line.trim().includes(' '))).toEqual([]);
      expect(text).toMatch(/[^\n]\n$/);
      expect(text).not.toMatch(/ $/m);
    }
  });

  test('has colours only where they are asked for, and the same text with them', () => {
    const colored = helpText('serve', { color: true });
    const start = String.fromCharCode(27);
    expect(helpText('serve')).not.toContain(start);
    expect(colored).toContain(start);
    expect(colored.replaceAll(new RegExp(`${start}\\[\\d+m`, 'g'), '')).toBe(helpText('serve'));
  });

  test('looks like this', () => {
    expect(helpText('generate')).toMatchSnapshot();
  });
});

describe('the examples', () => {
  test.each(commands)('of %s can be run', (command) => {
    const [program, ...argv] = COMMANDS[command].example[0].split(' ');
    expect(program).toBe('ev-driver-mock');
    expect(resolveOptions({ argv, env: {}, cwd: '/', readFile, readYaml }).command).toBe(command);
  });

  test.each(OPTION_KEYS.filter((key) => specOf(key).example !== ''))('of the option %s is allowed', (key) => {
    expect(() => specOf(key).type.parse(specOf(key).example)).not.toThrow();
  });
});

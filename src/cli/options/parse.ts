import { parseArgs } from 'node:util';
import { describeValue, didYouMean, mockError } from '../../base/errors.ts';
import { itemAt, present } from '../../base/present.ts';
import { nearest } from '../../base/text/nearest.ts';
import { flagName, OPTION_KEYS, type OptionKey, specOf } from '../../options/options.ts';
import { COMMANDS, type CommandName, type CommandSpec, isCommand, usageOf } from '../commands.ts';

/** A flag of the command line: as it was written, and the text of its value. */
interface GivenFlag {
  readonly flag: string;
  readonly text: string;
}

/** A command line that was read; the values are still text. */
export interface ParsedArguments {
  readonly command: CommandName | 'version';
  readonly positionals: readonly string[];
  /** Of a flag given twice, the last; of one that repeats, all of them with NUL between. */
  readonly flags: ReadonlyMap<OptionKey, GivenFlag>;
}

interface FlagToken {
  /** As it was written, without its value. */
  readonly raw: string;
  /** Undefined where there is no such option. */
  readonly key: OptionKey | undefined;
  readonly negated: boolean;
  readonly value: string | undefined;
  readonly inline: boolean;
}

/**
 * Reads a command line. `--help` and `--version` win over all the rest.
 * @param argv the words after the name of the program
 * @throws MockError `unknown-flag`, `unknown-command`, `missing-value`, `missing-argument`,
 *   `unexpected-argument`, `bad-option-value`
 */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  const { words, tokens } = tokenize(argv);
  const [word, ...positionals] = words;
  const command = word === undefined ? 'serve' : isCommand(word) ? word : undefined;
  const asked = tokens.find(({ key, value }) => (key === 'help' || key === 'version') && value === undefined);
  if (!asked) for (const token of tokens) if (!token.key) throw unknownFlag(token, command ?? 'serve');
  if (!command) throw unknownCommand(present(word));
  if (asked?.key === 'version') return { command: 'version', positionals: [], flags: new Map() };
  if (asked) return { command: 'help', positionals: word === undefined ? [] : [command], flags: new Map() };
  checkPositionals(command, positionals);
  return { command, positionals, flags: readFlags(tokens, command) };
}

function tokenize(argv: readonly string[]): { words: string[]; tokens: FlagToken[] } {
  const args = [...argv];
  const options = Object.fromEntries(OPTION_KEYS.map((key) => [flagName(key), parserOption(key)]));
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const flags = tokens.flatMap((token) => {
    if (token.kind !== 'option') return [];
    const { name, value, inlineValue } = token;
    const raw = itemAt(itemAt(args, token.index).split('=', 1), 0);
    return [{ raw, value, inline: inlineValue === true, ...lookUp(name) }];
  });
  return { words, tokens: flags };
}

function parserOption(key: OptionKey): { type: 'boolean' | 'string'; short?: string } {
  const { short } = specOf(key);
  return { type: isSwitch(key) ? 'boolean' : 'string', ...(short && { short }) };
}

function lookUp(name: string): Pick<FlagToken, 'key' | 'negated'> {
  const key = OPTION_KEYS.find((candidate) => flagName(candidate) === name);
  if (key || !name.startsWith('no-')) return { key, negated: false };
  const positive = OPTION_KEYS.find((candidate) => flagName(candidate) === name.slice(3));
  return { key: positive && isSwitch(positive) ? positive : undefined, negated: true };
}

function isSwitch(key: OptionKey): boolean {
  return specOf(key).type.placeholder === '';
}

function readFlags(tokens: readonly FlagToken[], command: CommandName): Map<OptionKey, GivenFlag> {
  const flags = new Map<OptionKey, GivenFlag>();
  for (const token of tokens) {
    const key = present(token.key);
    if (!specOf(key).commands.includes(command)) throw unknownFlag(token, command);
    const earlier = specOf(key).type.repeats && flags.get(key);
    const text = textOf(token, key);
    flags.set(key, { flag: token.raw, text: earlier ? `${earlier.text}\0${text}` : text });
  }
  return flags;
}

function textOf({ raw, value, inline, negated }: FlagToken, key: OptionKey): string {
  if (negated && value !== undefined) {
    throw mockError('bad-option-value', { source: raw, given: describeValue(value), allowed: 'no value' });
  }
  if (isSwitch(key)) return value ?? (negated ? 'false' : 'true');
  // What looks like the next flag is not taken for a value; -PT2H is one.
  const isFlag = !inline && (value?.startsWith('--') || value === '-h' || value === '-v');
  if (!value || isFlag) throw mockError('missing-value', { source: raw, allowed: specOf(key).type.allowed });
  return value;
}

function unknownFlag({ raw, key }: FlagToken, command: CommandName): Error {
  if (key) {
    const hint = ` It belongs to ${specOf(key).commands.join(', ')}.`;
    return mockError('unknown-flag', { given: raw, command, hint });
  }
  const names = OPTION_KEYS.filter((candidate) => specOf(candidate).commands.includes(command)).flatMap(
    (candidate) =>
      isSwitch(candidate) ? [flagName(candidate), `no-${flagName(candidate)}`] : [flagName(candidate)],
  );
  const near = nearest(raw.replace(/^-+/, ''), names).map((name) => `--${name}`);
  return mockError('unknown-flag', { given: raw, command, hint: didYouMean(near) });
}

function unknownCommand(given: string): Error {
  const allowed = Object.keys(COMMANDS);
  return mockError('unknown-command', { given, allowed, hint: didYouMean(nearest(given, allowed)) });
}

function checkPositionals(command: CommandName, positionals: readonly string[]): void {
  const { needs, takes, many }: CommandSpec = COMMANDS[command];
  const usage = usageOf(command);
  const most = many ? Number.POSITIVE_INFINITY : needs || takes ? 1 : 0;
  if (positionals.length > most)
    throw mockError('unexpected-argument', { given: itemAt(positionals, most), usage });
  if (needs && positionals.length === 0) throw mockError('missing-argument', { argument: needs, usage });
  const [topic] = positionals;
  if (command === 'help' && topic !== undefined && !isCommand(topic)) throw unknownCommand(topic);
}

import { didYouMean } from '../../base/errors.ts';
import { present } from '../../base/present.ts';
import { nearest } from '../../base/text/nearest.ts';
import type { readYaml } from '../../content/disk/yaml-source.ts';
import { envNames, OPTION_KEYS, type OptionKey, type Options, specOf } from '../../options/options.ts';
import { type ConfigFile, type ConfigText, findConfigFile, readConfigFile } from './config-file.ts';
import { type GivenOption, type OptionSource, parseValue } from './given.ts';
import { type ParsedArguments, parseArguments } from './parse.ts';

/** All that the options are read from. */
export interface OptionSources {
  /** The words after the name of the program. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the working directory. */
  readonly cwd: string;
  /** Reads a file as UTF-8; throws an error with a `code` such as `ENOENT`, as node:fs does. */
  readonly readFile: (path: string) => string;
  /** Takes a config file apart; needed where `findConfig` finds one. */
  readonly readYaml?: typeof readYaml | undefined;
}

/** What is to be done, with every option's value and where it came from. */
export interface Resolved {
  readonly command: ParsedArguments['command'];
  /** `show`: the id; `help`: nothing or the name of a command. */
  readonly positionals: readonly string[];
  readonly options: Options;
  readonly sources: Readonly<Record<keyof Options, OptionSource>>;
  /** One line each, for the terminal: environment variables that look like options and are none. */
  readonly warnings: readonly string[];
}

/**
 * Finds the config file that counts for the command.
 * @throws MockError of exit code 2
 */
export function findConfig(surroundings: OptionSources): ConfigText | undefined {
  return configOf(parseArguments(surroundings.argv), surroundings);
}

/**
 * Resolves all options: flag before environment before config file before default. Environment and config
 * file count for the options that the command has.
 * @throws MockError of exit code 2, or `yaml-invalid` (1), for whatever cannot be understood
 */
export function resolveOptions(surroundings: OptionSources): Resolved {
  const parsed = parseArguments(surroundings.argv);
  const named = (key: OptionKey) => namedIn(parsed, surroundings, key);
  const found = configOf(parsed, surroundings);
  const config = found && readConfigFile(found, present(surroundings.readYaml));
  const options: Partial<Record<OptionKey, unknown>> = {};
  const sources: Partial<Record<OptionKey, OptionSource>> = {};
  for (const key of OPTION_KEYS) {
    if (key === 'help' || key === 'version') continue;
    const given = named(key) ?? fromConfig(key, parsed, config) ?? byDefault(key, surroundings);
    const { from, name, text } = given;
    options[key] =
      from === 'default' && specOf(key).default === undefined
        ? undefined
        : parseValue(key, given, parsed.command === 'version' ? 'help' : parsed.command);
    sources[key] = { from, name, text };
  }
  if (config) options.config = config.path;
  return {
    command: parsed.command,
    positionals: parsed.positionals,
    options: options as unknown as Options,
    sources: sources as Record<keyof Options, OptionSource>,
    warnings: strayVariables(surroundings.env),
  };
}

function configOf(parsed: ParsedArguments, surroundings: OptionSources): ConfigText | undefined {
  if (!hasOption(parsed, 'config')) return undefined;
  const given = namedIn(parsed, surroundings, 'config');
  const path = given && (parseValue('config', given) as string);
  return findConfigFile(path, surroundings.cwd, surroundings.readFile);
}

/** What a flag or a variable says. */
function namedIn(
  parsed: ParsedArguments,
  surroundings: OptionSources,
  key: OptionKey,
): GivenOption | undefined {
  return fromFlags(key, parsed, surroundings) ?? fromEnvironment(key, parsed, surroundings);
}

function hasOption({ command }: ParsedArguments, key: OptionKey): boolean {
  return specOf(key).commands.includes(command === 'version' ? 'help' : command);
}

function fromFlags(
  key: OptionKey,
  { flags }: ParsedArguments,
  { cwd }: OptionSources,
): GivenOption | undefined {
  const given = flags.get(key);
  return given && { from: 'flag', name: given.flag, text: given.text, folder: cwd };
}

function fromEnvironment(
  key: OptionKey,
  parsed: ParsedArguments,
  { env, cwd }: OptionSources,
): GivenOption | undefined {
  if (!hasOption(parsed, key)) return undefined;
  for (const name of envNames(key)) {
    const text = env[name];
    // An empty variable is how shells and compose files say that it is not set. A secret that is empty was meant to be one.
    if (text === undefined || (text === '' && !specOf(key).type.secret) || isServiceLink(text)) continue;
    return { from: 'environment', name, text: name === specOf(key).offEnv ? 'false' : text, folder: cwd };
  }
  return undefined;
}

function fromConfig(
  key: OptionKey,
  parsed: ParsedArguments,
  config: ConfigFile | undefined,
): GivenOption | undefined {
  return hasOption(parsed, key) ? config?.given.get(key) : undefined;
}

function byDefault(key: OptionKey, { cwd }: OptionSources): GivenOption {
  const { default: text, defaultName } = specOf(key);
  return { from: 'default', name: 'default', text: text ?? defaultName ?? '', folder: cwd };
}

// Kubernetes sets EV_DRIVER_MOCK_PORT=tcp://10.0.0.1:80 and more in every pod beside a service `ev-driver-mock`.
function isServiceLink(text: string): boolean {
  return text.startsWith('tcp://');
}

function strayVariables(env: OptionSources['env']): string[] {
  const known = OPTION_KEYS.flatMap(envNames);
  const stray = Object.keys(env).filter(
    (name) => /^EV_DRIVER_MOCK_(?!SERVICE_|PORT_\d)/.test(name) && !known.includes(name),
  );
  return stray.map(
    (name) => `The environment variable ${name} is no option.${didYouMean(nearest(name, known))}`,
  );
}

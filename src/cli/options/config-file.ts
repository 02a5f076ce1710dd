import { dirname, relative, resolve } from 'node:path';
import { didYouMean, mockError } from '../../base/errors.ts';
import { nearest } from '../../base/text/nearest.ts';
import { isThere, reasonOf } from '../../content/disk/folder.ts';
import type { readYaml, YamlSource } from '../../content/disk/yaml-source.ts';
import { isRecord, pairsText } from '../../options/check-options.ts';
import { CONFIG_KEYS, flagName, OPTION_KEYS, type OptionKey, specOf } from '../../options/options.ts';
import { type GivenOption, parseValue } from './given.ts';

/** The config file that is read without being named, in the working directory. */
const DEFAULT_CONFIG = 'ev-driver-mock.config.yaml';

/** What was found in the config file. */
export interface ConfigFile {
  /** Absolute path. */
  readonly path: string;
  readonly given: ReadonlyMap<OptionKey, GivenOption>;
}

/** The text of a config file. */
export interface ConfigText {
  /** Absolute path. */
  readonly path: string;
  /** As messages show it. */
  readonly shown: string;
  readonly text: string;
}

/**
 * Finds the config file.
 * @param named the absolute path asked for; undefined: the default file, if there is one
 * @param cwd absolute path that the file is shown relative to
 * @returns undefined where no file was named and the default one does not exist
 * @throws MockError `config-unreadable`
 */
export function findConfigFile(
  named: string | undefined,
  cwd: string,
  readFile: (path: string) => string,
): ConfigText | undefined {
  const path = named ?? resolve(cwd, DEFAULT_CONFIG);
  const shown = shownPath(path, cwd);
  try {
    return { path, shown, text: readFile(path) };
  } catch (error) {
    if (named === undefined && codeOf(error) === 'ENOENT' && !isThere(path)) return undefined;
    throw mockError(
      'config-unreadable',
      { reason: reasonOf(error, path) },
      { file: shown },
      { cause: error },
    );
  }
}

/**
 * Reads and checks a config file, YAML or JSON. Relative paths in it start from its own folder.
 * @throws MockError `yaml-invalid`, `config-invalid`, `config-unknown-key`, `missing-value`, `bad-option-value`,
 *   each with its line
 */
export function readConfigFile({ path, shown, text }: ConfigText, read: typeof readYaml): ConfigFile {
  return { path, given: readEntries(read(text, shown), dirname(path)) };
}

function readEntries(source: YamlSource, folder: string): Map<OptionKey, GivenOption> {
  const entries = new Map<OptionKey, GivenOption>();
  const { value, file } = source;
  if (value === null) return entries;
  if (typeof value !== 'object' || Array.isArray(value)) {
    const reason = `The config file holds ${kindOf(value)}`;
    throw mockError(
      'config-invalid',
      { reason, allowed: 'options with their values, as port: 4011' },
      { file },
    );
  }
  for (const [name, content] of Object.entries(value)) {
    const pointer = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const place = source.locateKey(pointer);
    const key = CONFIG_KEYS.find((candidate) => candidate === name || flagName(candidate) === name);
    if (!key) throw unknownKey(name, { file, ...place });
    if (entries.has(key)) {
      const reason = `The option ${flagName(key)} is given twice`;
      throw mockError(
        'config-invalid',
        { reason, allowed: `one of ${flagName(key)} and ${key}` },
        { file, ...place },
      );
    }
    const label = `${file}:${place.line} (${name})`;
    const given: GivenOption = {
      from: 'config',
      name: label,
      text: textOf(content, key, label, source.written(pointer)),
      folder,
    };
    parseValue(key, given);
    entries.set(key, given);
  }
  return entries;
}

function unknownKey(name: string, where: { file: string; line: number; column: number }): Error {
  const elsewhere = OPTION_KEYS.find((candidate) => candidate === name || flagName(candidate) === name);
  const allowed = CONFIG_KEYS.map(flagName);
  const hint = elsewhere
    ? ` It is a flag${specOf(elsewhere).only === 'flag' ? '' : ' or an environment variable'} only.`
    : didYouMean(nearest(name, allowed));
  return mockError('config-unknown-key', { given: name, allowed, hint }, where);
}

/**
 * A value of the file as the text that a flag would have.
 * @param written how a number stands in the file: the token 1e9 is not 1000000000
 */
function textOf(content: unknown, key: OptionKey, source: string, written?: string): string {
  const { allowed, list, pairs, placeholder } = specOf(key).type;
  if (typeof content === 'string') return content;
  if (typeof content === 'number') return (placeholder !== 'NUMBER' && written) || String(content);
  if (typeof content === 'boolean') return String(content);
  if (content === null) throw mockError('missing-value', { source, allowed });
  if (list && Array.isArray(content) && content.every((item) => typeof item === 'string'))
    return content.join(',');
  const text = pairs && isRecord(content) ? pairsText(content) : undefined;
  if (text !== undefined) return text;
  throw mockError('bad-option-value', { source, given: kindOf(content), allowed });
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return value !== null && typeof value === 'object' ? 'a mapping' : `a ${typeof value}`;
}

function shownPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short.startsWith('..') ? path : short;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

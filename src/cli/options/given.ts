import { resolve } from 'node:path';
import { describeValue, didYouMean, mockError } from '../../base/errors.ts';
import { nearestWords } from '../../base/text/nearest.ts';
import { type CommandName, type OptionKey, specOf } from '../../options/options.ts';

/** Where the value of an option comes from. */
export interface OptionSource {
  readonly from: 'flag' | 'environment' | 'config' | 'default';
  /** `--port`, `EV_DRIVER_MOCK_PORT`, `config.yaml:3 (port)` or `default`. */
  readonly name: string;
  /** The value as it was written; of a default without a value, its name. */
  readonly text: string;
}

/** A value that was given, as text. */
export interface GivenOption extends OptionSource {
  /** Absolute path that relative paths in the value start from. */
  readonly folder: string;
}

/**
 * The value that a given text stands for.
 * @param command whose words count, where commands have others
 * @throws MockError `missing-value`, `bad-option-value`: both name the source
 */
export function parseValue(
  key: OptionKey,
  { name: source, text, folder }: GivenOption,
  command?: CommandName,
): unknown {
  const { type, wordsOf } = specOf(key);
  const words = (command && wordsOf?.[command]) ?? type.words ?? [];
  if (text === '') throw mockError('missing-value', { source, allowed: type.allowed });
  try {
    if (wordsOf && !words.includes(text)) throw new RangeError(words.join(', '));
    return type.parse(text, (path) => resolve(folder, path));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const hint = didYouMean(type.correct?.(text) ?? nearestWords(text, words));
    const given = type.secret ? '***' : describeValue(text);
    throw mockError('bad-option-value', { source, given, allowed: error.message, hint });
  }
}

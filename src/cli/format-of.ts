import { mockError } from '../contract/errors.ts';
import type { CommandContext } from './command.ts';
import type { Options } from './options.ts';

type Format = NonNullable<Options['format']>;

/**
 * The format that a command writes: the option knows those of all commands, a command some of them.
 * @param own those of the command, its default first
 * @throws MockError `bad-option-value`
 */
export function formatOf<const Own extends Format>(
  { options, sources }: CommandContext,
  own: readonly [Own, ...Own[]],
): Own {
  const { format } = options;
  if (format === undefined) return own[0];
  const found = own.find((each) => each === format);
  if (found !== undefined) return found;
  const source = sources.format.name;
  throw mockError('bad-option-value', { source, given: format, allowed: [...own] });
}

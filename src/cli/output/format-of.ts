import type { Options } from '../../options/options.ts';
import type { CommandContext } from '../command.ts';

type Format = NonNullable<Options['format']>;

/** The format that a command is to write: the first of its own where none was given. Others are refused before. */
export function formatOf<const Own extends Format>(
  { options }: CommandContext,
  own: readonly [Own, ...Own[]],
): Own {
  return own.find((format) => format === options.format) ?? own[0];
}

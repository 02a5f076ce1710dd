import { describeValue, mockError } from '../../base/errors.ts';
import type { Options } from '../../options/options.ts';
import type { CommandContext } from '../command.ts';

type Format = NonNullable<Options['format']>;

/**
 * The format that a command is to write: the first of its own where none was given.
 * @throws MockError `bad-option-value` for one that only other commands have
 */
export function formatOf<const Own extends Format>(
  { options, sources }: CommandContext,
  own: readonly [Own, ...Own[]],
): Own {
  const given = options.format;
  if (given === undefined) return own[0];
  const found = own.find((format) => format === given);
  if (found) return found;
  throw mockError('bad-option-value', {
    source: sources.format.name,
    given: describeValue(given),
    allowed: own,
  });
}

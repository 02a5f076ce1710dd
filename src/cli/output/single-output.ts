import { describeValue, mockError } from '../../base/errors.ts';
import { present } from '../../base/present.ts';
import type { CommandContext } from '../command.ts';

/**
 * The one file that a command writes to, or `-`.
 * @throws MockError `bad-option-value` where there are several, or one with a format
 */
export function singleOutput({ options: { out }, sources }: CommandContext): string {
  const [first] = out;
  if (out.length === 1 && present(first).format === undefined) return present(first).file;
  const given = out.map(({ format, file }) => (format === undefined ? file : `${format}=${file}`)).join(', ');
  const allowed = 'one file; its format is that of --format';
  throw mockError('bad-option-value', { source: sources.out.name, given: describeValue(given), allowed });
}

import { didYouMean, mockError } from '../../base/errors.ts';
import { nearest } from '../../base/text/nearest.ts';
import type { CommandContext } from '../command.ts';
import { COMMANDS, isCommand } from '../commands.ts';
import { helpText } from '../options/help-text.ts';

/**
 * `help [COMMAND]`: writes the help.
 * @throws MockError `unknown-command`
 */
export async function showHelp({ io, positionals, color }: CommandContext): Promise<number> {
  const [word] = positionals;
  if (word !== undefined && !isCommand(word)) {
    const allowed = Object.keys(COMMANDS);
    throw mockError('unknown-command', { given: word, allowed, hint: didYouMean(nearest(word, allowed)) });
  }
  const { columns } = io.stdout;
  io.stdout.write(helpText(word, { color, ...(columns && { width: columns }) }));
  return 0;
}

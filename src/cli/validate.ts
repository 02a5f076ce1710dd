import { apiRoot, contractHash, operation } from '../contract/definition.gen.ts';
import type { CommandContext } from './command.ts';
import { problemsOf } from './files.ts';
import { openContent } from './open-content.ts';
import { painter } from './paint.ts';
import { countOf } from './report-error.ts';

/**
 * `validate`: checks the fixture folder against spec and world rules and writes every mistake on a line of its
 * own. The spec itself is checked where its code is generated; its hash tells which one this program has.
 * @returns exit code 1 where there is a mistake
 */
export async function validate(context: CommandContext): Promise<number> {
  const { io, color } = context;
  const paint = painter(color);
  const spec = `spec ${contractHash} (${operation.method} ${apiRoot}${operation.path})`;
  try {
    const { content, folder } = await openContent(context, true);
    for (const note of content.notes) io.stdout.write(`${paint('dim', 'note')} ${note}\n`);
    const { customers, drivers } = content.fixtures;
    const named = [...drivers.values()].reduce((sum, { size }) => sum + size, 0);
    const counts = `${customers.length} customers, ${named} named drivers, ${content.scenarios.length} scenarios`;
    io.stdout.write(
      `${paint('green', '✔')} ${spec}\n${paint('green', '✔')} ${folder}: ${counts}, no mistakes.\n`,
    );
    return 0;
  } catch (error) {
    const problems = problemsOf(error);
    if (!problems) throw error;
    const lines = problems.map(({ message }) => `${paint('red', '✖')} ${message}`);
    io.stdout.write(`${paint('green', '✔')} ${spec}\n${lines.join('\n')}\n${countOf(problems.length)}\n`);
    return 1;
  }
}

import type { MockError } from '../../base/errors.ts';
import { counted } from '../../base/text/counted.ts';
import type { CommandContext } from '../command.ts';
import { problemsOf, untoldOf, unusedOf } from '../files.ts';
import { openContent } from '../open-content.ts';
import { painter } from '../output/paint.ts';
import { stageBar } from '../output/progress-bar.ts';
import { countOf } from '../output/report-error.ts';

/**
 * `validate`: checks the fixture folder against spec and world rules and writes every mistake on a line of its
 * own, and every file that is not used. The spec itself is checked where its code is generated; its hash tells which
 * one this program has.
 * @returns exit code 1 where there is a mistake; with `strict` also where a file is not used
 */
export async function validate(context: CommandContext): Promise<number> {
  const { io, color, options } = context;
  const paint = painter(color);
  const good = paint('green', '✔');
  const write = (lines: readonly string[]) => io.stdout.write(lines.map((line) => `${line}\n`).join(''));
  const marked = (mark: string, errors: readonly MockError[]) =>
    errors.map(({ message }) => `${mark} ${message}`);
  const { hash, root, operation } = context.contract;
  const spec = `${good} spec ${hash} (${operation.method} ${root}${operation.path})`;
  const fail = (mistakes: readonly MockError[], unused: readonly MockError[], untold = 0) => {
    const wrong = options.strict ? [...mistakes, ...unused] : mistakes;
    const warnings = options.strict ? [] : unused;
    write([
      spec,
      ...marked(paint('yellow', '!'), warnings),
      ...marked(paint('red', '✖'), wrong),
      countOf(wrong.length, untold),
    ]);
    return 1;
  };
  const bar = stageBar(io.stderr, io.now);
  try {
    const { content, folder } = await openContent(context, true, bar.update).finally(bar.end);
    write(content.notes.map((note) => `${paint('dim', 'note')} ${note}`));
    if (options.strict && content.unused.length > 0) return fail([], content.unused);
    const { customers, drivers } = content.fixtures;
    const named = [...drivers.values()].reduce((sum, { size }) => sum + size, 0);
    const counts = [
      counted(customers.length, 'customer'),
      counted(named, 'named driver'),
      counted(content.scenarios.length, 'scenario'),
      ...(content.stories?.length ? [counted(content.stories.length, 'story', 'stories')] : []),
    ].join(', ');
    write([
      ...marked(paint('yellow', '!'), content.unused),
      spec,
      `${good} ${folder}: ${counts}, no mistakes.`,
    ]);
    return 0;
  } catch (error) {
    const problems = problemsOf(error);
    if (!problems) throw error;
    return fail(problems, unusedOf(error), untoldOf(error));
  }
}

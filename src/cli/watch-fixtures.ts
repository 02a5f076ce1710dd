import type { Simulator } from '../mock/simulator.ts';
import type { CommandContext } from './command.ts';
import { problemsOf, untoldOf, unusedOf } from './files.ts';
import type { OpenContent } from './open-content.ts';
import { countOf, tellUnused } from './output/report-error.ts';

/** Puts changed fixtures in place while the server runs; a bad edit is told on stderr and changes nothing. */
export function watchFixtures(
  { io, options }: CommandContext,
  { files, folder, content: first, reload }: OpenContent,
  simulator: Simulator,
): { close(): void } {
  const tell = (lines: readonly string[]) =>
    io.stderr.write(lines.map((line) => `ev-driver-mock: ${line}\n`).join(''));
  let unused = new Set(first.unused.map(({ message }) => message));
  return files.watchContent({
    folder,
    pollMs: options.poll,
    load: () => reload(simulator.instant(), simulator.contract()),
    onChange(content) {
      simulator.replaceContent(content);
      tell(['The fixtures have changed and are in place.']);
      const news = content.unused.filter(({ message }) => !unused.has(message));
      unused = new Set(content.unused.map(({ message }) => message));
      tellUnused(io, news);
    },
    onError(error) {
      simulator.events.tell({ type: 'content', session: undefined, what: 'refused' });
      const problems = problemsOf(error)?.map(({ message }) => message) ?? [error.message];
      tellUnused(io, unusedOf(error));
      tell([
        ...problems,
        `${countOf(problems.length, untoldOf(error))} The fixtures from before stay in place.`,
      ]);
    },
  });
}

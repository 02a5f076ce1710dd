import type { Simulator } from '../simulator/simulator.ts';
import type { CommandContext } from './command.ts';
import { problemsOf } from './files.ts';
import type { OpenContent } from './open-content.ts';
import { countOf } from './report-error.ts';

/** Puts changed fixtures in place while the server runs; a bad edit is told on stderr and changes nothing. */
export function watchFixtures(
  { io, options }: CommandContext,
  { files, folder }: OpenContent,
  simulator: Simulator,
): { close(): void } {
  const tell = (lines: readonly string[]) =>
    io.stderr.write(lines.map((line) => `ev-driver-mock: ${line}\n`).join(''));
  return files.watchContent({
    folder,
    pollMs: options.poll,
    load: () => files.loadContent({ folder, seed: options.seed, instant: simulator.instant() }),
    onChange(content) {
      simulator.replaceContent(content);
      tell(['The fixtures have changed and are in place.']);
    },
    onError(error) {
      const problems = problemsOf(error)?.map(({ message }) => message) ?? [error.message];
      tell([...problems, `${countOf(problems.length)} The fixtures from before stay in place.`]);
    },
  });
}

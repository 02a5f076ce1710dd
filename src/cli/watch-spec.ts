import { watchFiles } from '../content/disk/watch-files.ts';
import { reportOf } from '../mock/report-spec.ts';
import type { Simulator } from '../mock/simulator.ts';
import type { CommandContext } from './command.ts';
import { problemsOf, untoldOf } from './files.ts';
import type { OpenContent } from './open-content.ts';
import { openHandlers } from './open-handlers.ts';
import { countOf } from './output/report-error.ts';

/** Puts a changed spec in place while the server runs; a bad edit is told on stderr and changes nothing. */
export function watchSpec(
  { io, options, spec }: CommandContext,
  { reload }: OpenContent,
  simulator: Simulator,
): { close(): void } {
  if (!spec) return { close() {} };
  const tell = (lines: readonly string[]) =>
    io.stderr.write(lines.map((line) => `ev-driver-mock: ${line}\n`).join(''));
  let { files } = spec;
  let hash = spec.contract.hash;
  return watchFiles({
    ...{ files, pollMs: options.poll },
    async onChange() {
      try {
        const loaded = await spec.reload();
        ({ files } = loaded);
        if (loaded.contract.hash === hash) return files;
        const handlers = options.handlers && (await openHandlers(options.handlers, loaded.contract));
        // Fixtures and scenarios are held against the contract that is to come.
        simulator.replaceContent(
          await reload(simulator.instant(), loaded.contract),
          loaded.contract,
          handlers || undefined,
        );
        ({ hash } = loaded.contract);
        tell(['The spec has changed and is in place.', ...reportOf(loaded, simulator, options).warnings]);
      } catch (error) {
        simulator.events.tell({ type: 'content', session: undefined, what: 'refused' });
        const problems = problemsOf(error)?.map(({ message }) => message) ?? [(error as Error).message];
        tell([
          ...problems,
          `${countOf(problems.length, untoldOf(error))} The spec from before stays in place.`,
        ]);
      }
      return files;
    },
    onError: (error) => tell([`The spec cannot be watched: ${error.message}.`]),
  });
}

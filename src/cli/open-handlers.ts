import { watchFiles } from '../content/disk/watch-files.ts';
import type { Contract } from '../contract/contract.ts';
import type { OperationHandlers } from '../mock/answer/operation-handlers.ts';
import type { Simulator } from '../mock/simulator.ts';
import type { CommandContext } from './command.ts';
import { problemsOf } from './files.ts';

/**
 * Loads the module of the option `handlers`.
 * @throws ContentError with all that is wrong in it
 */
export async function openHandlers(path: string, contract: Contract): Promise<OperationHandlers> {
  const [{ loadHandlers }, { runHandlers }] = await Promise.all([
    import('../content/disk/load-handlers.ts'),
    import('../mock/handlers/run-handlers.ts'),
  ]);
  return runHandlers(await loadHandlers(path, contract));
}

/** Puts changed handlers in place while the server runs; a bad edit is told on stderr and changes nothing. */
export function watchHandlers(
  { io, options: { handlers: path, poll: pollMs } }: CommandContext,
  simulator: Simulator,
): { close(): void } {
  if (path === undefined) return { close() {} };
  const files = [path];
  const tell = (line: string) => io.stderr.write(`ev-driver-mock: ${line}\n`);
  return watchFiles({
    ...{ files, pollMs },
    async onChange() {
      try {
        const loaded = await openHandlers(path, simulator.contract());
        simulator.replaceContent(simulator.contentState.content, undefined, loaded);
        tell('The handlers have changed and are in place; what they import stays as it was.');
      } catch (error) {
        for (const { message } of problemsOf(error) ?? [error as Error]) tell(message);
        tell('The handlers from before stay in place.');
      }
      return files;
    },
    onError: (error) => tell(`The handlers cannot be watched: ${error.message}.`),
  });
}

import type { Options } from '../options/options.ts';
import type { Files } from './files.ts';
import type { Io } from './io.ts';
import type { Resolved } from './options/resolve.ts';

/** What a command works with. */
export interface CommandContext {
  readonly io: Io;
  readonly options: Options;
  readonly sources: Resolved['sources'];
  readonly positionals: readonly string[];
  /** Whether standard output takes colours. */
  readonly color: boolean;
  /** Opens the way to the fixture folder. */
  readonly files: () => Promise<Files>;
}

/**
 * Runs until the command is done.
 * @returns the exit code
 * @throws MockError, or ContentError, which ends the program with one line each
 */
export type Command = (context: CommandContext) => Promise<number>;

import type { Contract } from '../contract/contract.ts';
import type { Options } from '../options/options.ts';
import type { Files } from './files.ts';
import type { Io } from './io.ts';
import type { OpenContract } from './open-contract.ts';
import type { Resolved } from './options/resolve.ts';

/** What a command works with. */
export interface CommandContext {
  readonly io: Io;
  readonly options: Options;
  readonly sources: Resolved['sources'];
  readonly positionals: readonly string[];
  /** Whether standard output takes colours. */
  readonly color: boolean;
  /** The contract that counts: that of the option `spec`, or the built-in one. */
  readonly contract: Contract;
  /** What it was read from; undefined for the built-in one. */
  readonly spec: OpenContract['spec'];
  /** Opens the way to the fixture folder. */
  readonly files: () => Promise<Files>;
}

/**
 * Runs until the command is done.
 * @returns the exit code
 * @throws MockError, or ContentError, which ends the program with one line each
 */
export type Command = (context: CommandContext) => Promise<number>;

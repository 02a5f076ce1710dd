import type { Writable } from 'node:stream';

/** A stream to write to, perhaps a terminal. */
export type Output = Writable & {
  readonly isTTY?: boolean | undefined;
  /** Width of the terminal. */
  readonly columns?: number | undefined;
};

/** All that a command may touch of the process. */
export interface Io {
  /** The words after the name of the program. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the working directory. */
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Calls `stop` at the first signal that asks the program to end. */
  onSignal(stop: (signal: string) => void): void;
  /** Real time in ms since 1970. */
  now(): number;
}

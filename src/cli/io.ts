import type { Writable } from 'node:stream';

/** A stream to write to, perhaps a terminal. */
export type Output = Writable & {
  readonly isTTY?: boolean | undefined;
  /** Width of the terminal. */
  readonly columns?: number | undefined;
};

/** How a program ends that is asked to. */
export interface SignalOptions {
  /** How long it goes on at SIGTERM before it stops, in ms. */
  readonly drainMs: number;
  /** Whether it ends when the process that started it is gone, whichever that is; npm and npx it always follows. */
  readonly endWithParent: boolean;
}

/** All that a command may touch of the process. */
export interface Io {
  /** The words after the name of the program. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the working directory. */
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /**
   * Calls `stop` at the first signal that asks the program to end, with its name, or with `parent` when the process that
   * started this one is gone.
   */
  onSignal(stop: (signal: string) => void, options?: SignalOptions): void;
  /** Real time in ms since 1970. */
  now(): number;
}

import type { Stop } from '../base/stop.ts';
import { wait } from '../base/time/wait.ts';
import { spanText } from '../options/option-types.ts';
import type { Options } from '../options/options.ts';
import type { RunningServer } from '../server/server.ts';
import type { Io } from './io.ts';

/** What a server that runs is stopped by. */
export interface Serving {
  readonly options: Pick<Options, 'drain'>;
  /** Given by `signalTo`. */
  readonly signal: Promise<string>;
  readonly server: RunningServer;
  /** Given at the signal: from then on the server is not ready. */
  readonly leaving: Stop;
  readonly warn: (line: string) => void;
}

/** The signal that ends a server, from before anybody can know that it runs. */
export function signalTo(io: Io, { drain, endWithParent }: Pick<Options, 'drain' | 'endWithParent'>) {
  return new Promise<string>((resolve) => io.onSignal(resolve, { drainMs: drain, endWithParent }));
}

/**
 * Serves until a signal comes. At SIGTERM, by which orchestrators stop a service, the server then is not ready and goes on
 * answering for as long as the option `drain` says, each answer the last one of its connection, so that whoever sends
 * requests here has learnt of it before the server closes. Who presses Ctrl+C waits for nothing.
 */
export async function untilSignal({ options, signal, server, leaving, warn }: Serving): Promise<void> {
  const { drain } = options;
  const given = await signal;
  leaving.abort();
  if (given !== 'SIGTERM' || drain === 0) return;
  warn(`Not ready any more, stops in ${spanText(drain)}.`);
  server.leave();
  await wait(drain);
}

import { REAL_TIMERS, type Timers } from './real-time.ts';
import type { StopSignal } from './stop.ts';

/** Resolves after some ms, or as soon as the signal is aborted. */
export type Wait = (ms: number, signal?: StopSignal) => Promise<void>;

/** Waits in real time, whatever stands in the place of the global timers. */
export const wait: Wait = waitBy(REAL_TIMERS);

/** A way to wait. */
export function waitBy(timers: Timers): Wait {
  return (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const timer = timers.setTimeout(done, ms);
      signal?.addEventListener('abort', done, { once: true });
      function done() {
        timers.clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      }
    });
}

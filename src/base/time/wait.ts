import type { StopSignal } from '../stop.ts';
import { REAL_TIMERS, setTimeout, type Timers } from './real-time.ts';

/** Resolves after some ms, or as soon as the signal is aborted. */
export type Wait = (ms: number, signal?: StopSignal) => Promise<void>;

/** Waits in real time, whatever stands in the place of the global timers. */
export const wait: Wait = waitBy(REAL_TIMERS);

/** As `wait`, and a process that has nothing else to do ends meanwhile. */
export const waitIdly: Wait = waitBy({
  ...REAL_TIMERS,
  setTimeout(task, ms) {
    const timer: unknown = setTimeout(task, ms);
    // Of Node.js; in a browser a timer is a number and keeps nothing alive.
    if (typeof timer === 'object') (timer as { unref?: () => void } | null)?.unref?.();
    return timer;
  },
});

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

import type { WireFault } from './wire-fault.ts';

/** A server that is stuck: only the client's own timeout ends it, or the stop of this server. */
export const hang: WireFault = {
  name: 'hang',
  apply({ response, stopping }) {
    const end = () => response.destroy();
    // Who is gone already sends no `close` any more.
    if (stopping.aborted || response.destroyed) return void end();
    stopping.addEventListener('abort', end, { once: true });
    response.once('close', () => stopping.removeEventListener('abort', end));
  },
};

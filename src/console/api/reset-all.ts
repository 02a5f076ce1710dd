import { dataOf } from './client.ts';
import { useUndoable } from './undo.ts';

/** Makes everything in the session as the world has it; journal and coverage are kept. */
export function useResetAll() {
  return useUndoable<void, unknown>(
    async (client) => {
      const { clock } = await dataOf(client.GET('/changes'));
      return client.PUT('/snapshot', {
        body: {
          ...{ format: 'ev-driver-mock/session', version: 1, clock: clock.start },
          ...{ chargers: [], drivers: [], activations: [], counters: [] },
        },
      });
    },
    () => 'Everything is as at the start; the requests are kept.',
    { withClock: true },
  );
}

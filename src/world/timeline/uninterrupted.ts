import { type Interruption, restarts } from './interruptions.ts';
import type { Rhythm, Status } from './rhythm.ts';
import { type InterruptionSlot, type SocketMinute, socketMinute } from './socket-state.ts';

/**
 * What a socket does at a minute of its charger's grid if the charger never loses its connection,
 * for chargers that a fixture keeps online. A spell without connection is left out; the restart at
 * its end remains, as it ends what sockets were doing. Each step is one that W26 allows.
 * @param mayBoot whether the charger may show the restart: not next to a pinned status, as a
 *   charger boots as a whole (W12)
 */
export function uninterruptedMinute(
  rhythm: Rhythm,
  socket: number,
  minute: number,
  { slot, event }: InterruptionSlot,
  mayBoot: boolean,
): SocketMinute {
  if (!event || !restarts(event)) return socketMinute(rhythm, socket, minute, { slot, event: undefined });
  const restart: Interruption = { from: event.offlineTo, offlineTo: event.offlineTo, to: event.to };
  const around = { slot, event: restart };
  const isDuring = restart.from <= minute && minute < restart.to;
  if (mayBoot || !isDuring) return socketMinute(rhythm, socket, minute, around);
  const before = socketMinute(rhythm, socket, restart.from - 1, around);
  const status = settled(before.status);
  const since = status === before.status ? before.since : restart.from;
  return { status, since, until: restart.to };
}

/** What leads from a status to `Available` in one step, as holds after the restart, unless it is a fault. */
function settled(status: Status): Status {
  switch (status) {
    case 'Charging':
    case 'SuspendedCAR':
    case 'SuspendedCHARGER':
    case 'Finishing':
      return 'Finishing';
    case 'Error':
      return 'Error';
    default:
      return 'Available';
  }
}

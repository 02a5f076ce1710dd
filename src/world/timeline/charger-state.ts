import { itemAt, present } from '../../base/present.ts';
import { interruptionAround } from './interruptions.ts';
import { instantOf, minuteAt, phaseOf, type Rhythm, type Status } from './rhythm.ts';
import { socketMinute } from './socket-state.ts';

/** What a socket does, and since which instant (whole seconds; undefined: it never reported). */
export interface SocketState {
  readonly status: Status;
  readonly since: number | undefined;
}

/** What a charger does at an instant. */
export interface ChargerState {
  readonly connected: boolean;
  readonly status: Status;
  /** Instant of the last sign of life (whole seconds); undefined for a charger that never connected. */
  readonly lastSeen: number | undefined;
  /** The OCPP message of that sign of life; null for a charger that never connected. */
  readonly lastMessage: string | null;
  readonly sockets: readonly SocketState[];
  /** Nothing above changes before this instant (whole seconds). */
  readonly until: number;
}

/** A charger counts as offline once it has been silent for longer than this, in seconds (W10). */
export const SILENCE = 15 * 60;

/** Which of its sockets' statuses a connected charger shows: the first of these that occurs (W12). */
export const MOST_TELLING: readonly Status[] = [
  'Booting',
  'Charging',
  'SuspendedCAR',
  'SuspendedCHARGER',
  'Finishing',
  'Preparing',
  'Reserved',
  'Available',
  'Error',
  'Unavailable',
];

/** The status of a connected charger with these sockets (W12). */
export function mostTelling(sockets: readonly SocketState[]): Status {
  let best = MOST_TELLING.length - 1;
  for (const { status } of sockets) {
    const rank = MOST_TELLING.indexOf(status);
    if (rank >= 0 && rank < best) best = rank;
  }
  return itemAt(MOST_TELLING, best);
}

/** What a charger does at an instant (whole seconds), from nothing but its rhythm (W25). */
export function chargerStateAt(rhythm: Rhythm, instant: number): ChargerState {
  if (!rhythm.everConnected) return neverConnected(rhythm);
  const phase = phaseOf(rhythm);
  const minute = minuteAt(instant, phase);
  const interruptions = interruptionAround(rhythm, minute);
  const sockets: { status: Status; since: number }[] = [];
  let until = instantOf(interruptions.slot.to, phase);
  for (let i = 0; i < rhythm.dc.length; i++) {
    const state = socketMinute(rhythm, i, minute, interruptions);
    sockets.push({ status: state.status, since: instantOf(state.since, phase) });
    until = Math.min(until, instantOf(state.until, phase));
  }
  const event = interruptions.event;
  if (itemAt(sockets, 0).status === 'Offline') {
    return offline(instantOf(present(event).from, phase) - SILENCE - 1, sockets, until);
  }
  const beat = instant - ((((instant - phase) % rhythm.heartbeat) + rhythm.heartbeat) % rhythm.heartbeat);
  let seen = event && event.to <= minute ? Math.max(beat, instantOf(event.to, phase)) : beat;
  for (const socket of sockets) seen = Math.max(seen, socket.since);
  if (event && event.from > minute && event.offlineTo > event.from) {
    // The silence that makes it offline at event.from has to begin before.
    seen = Math.min(seen, instantOf(event.from, phase) - SILENCE - 1);
  }
  return {
    connected: true,
    status: mostTelling(sockets),
    lastSeen: seen,
    lastMessage: lastMessage(sockets, seen),
    sockets: reportedBy(sockets, seen),
    until: Math.min(until, beat + rhythm.heartbeat),
  };
}

function neverConnected(rhythm: Rhythm): ChargerState {
  return {
    connected: false,
    status: 'Offline',
    lastSeen: undefined,
    lastMessage: null,
    sockets: rhythm.dc.map(() => ({ status: 'Offline', since: undefined })),
    until: Number.MAX_SAFE_INTEGER,
  };
}

function offline(lastSeen: number, sockets: readonly SocketState[], until: number): ChargerState {
  return {
    connected: false,
    status: 'Offline',
    lastSeen,
    lastMessage: 'Heartbeat',
    sockets: reportedBy(sockets, lastSeen),
    until,
  };
}

/** A status cannot have been reported later than the charger was last heard of. */
function reportedBy(sockets: readonly SocketState[], lastSeen: number): readonly SocketState[] {
  return sockets.map(({ status, since }) => ({ status, since: Math.min(since ?? lastSeen, lastSeen) }));
}

/** The OCPP message that was most likely the last one. */
function lastMessage(sockets: readonly SocketState[], lastSeen: number): string {
  if (itemAt(sockets, 0).status === 'Booting') return 'BootNotification';
  if (sockets.some((socket) => socket.since === lastSeen)) return 'StatusNotification';
  return sockets.some((socket) => socket.status === 'Charging') ? 'MeterValues' : 'Heartbeat';
}

import { present } from '../../base/present.ts';
import { hash } from '../../base/random.ts';
import { KIND } from '../kinds.ts';
import type { ChargerModel, Pinned, PinnedSocket } from '../network/model.ts';
import { type ChargerChange, overriddenState } from '../overrides/charger-overrides.ts';
import {
  type ChargerState,
  chargerStateAt,
  mostTelling,
  SILENCE,
  type SocketState,
} from './charger-state.ts';
import { type Interruption, interruptionAround, restarts } from './interruptions.ts';
import { instantOf, minuteAt, phaseOf, type Rhythm, type Status } from './rhythm.ts';
import { type InterruptionSlot, type SocketMinute, socketMinute } from './socket-state.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago a pinned status began at most, where the fixture does not say; in seconds. */
const LONGEST: Readonly<Record<Status, number>> = {
  Available: 12 * HOUR,
  Preparing: 4 * MINUTE,
  Charging: 2 * HOUR,
  SuspendedCHARGER: 20 * MINUTE,
  SuspendedCAR: HOUR,
  Finishing: 5 * MINUTE,
  Reserved: 15 * MINUTE,
  Booting: 3 * MINUTE,
  Error: 2 * DAY,
  Offline: DAY,
  Unavailable: 7 * DAY,
};

/** What a charger does at an instant (whole seconds): its timeline, or what an override makes of it. */
export type StateOf = (charger: ChargerModel, instant: number) => ChargerState;

/** What a charger does at an instant (whole seconds): its timeline, under what its fixture pins down. */
export function pinnedState(charger: ChargerModel, instant: number): ChargerState {
  const { pinned, rhythm } = charger;
  const connection = pinned && rhythm.everConnected ? connectionOf(pinned) : undefined;
  if (connection === 'offline') return offlineState(rhythm, present(pinned), instant);
  if (connection === 'online') return onlineState(rhythm, present(pinned), instant);
  return chargerStateAt(rhythm, instant);
}

/** What a charger does at an instant (whole seconds) under changes made at run time, in their order. */
export function changedState(
  charger: ChargerModel,
  changes: readonly ChargerChange[],
  instant: number,
): ChargerState {
  return overriddenState(pinnedState(charger, instant), (at) => pinnedState(charger, at), changes, instant);
}

function connectionOf({ connection, sockets }: Pinned): Pinned['connection'] {
  if (connection) return connection;
  if (sockets.some(({ status }) => status === 'Offline')) return 'offline';
  return sockets.some(({ status }) => status) ? 'online' : undefined;
}

function offlineState(rhythm: Rhythm, pinned: Pinned, instant: number): ChargerState {
  const ago = pinned.lastSeenSecondsAgo;
  // W10: more than a quarter of an hour of silence, and at most a day more.
  const drawn = stretchOf(rhythm, instant - SILENCE - 1, LONGEST.Offline);
  const lastSeen = ago === undefined ? drawn : instant - Math.max(ago, SILENCE + 1);
  return {
    connected: false,
    status: 'Offline',
    lastSeen,
    lastMessage: 'Heartbeat',
    sockets: rhythm.dc.map(() => ({ status: 'Offline', since: lastSeen })),
    until: ago === undefined ? drawn + LONGEST.Offline + SILENCE + 1 : instant + 1,
  };
}

/** Start of the stretch of `length` seconds that holds an instant; stretches are counted from `from`. */
function startOf(from: number, instant: number, length: number): number {
  return Math.floor((instant - from) / length) * length + from;
}

/** As `startOf`, on the charger's own grid of minutes, at another time of the day for each charger. */
function stretchOf(rhythm: Rhythm, instant: number, length: number): number {
  const minutes = hash(rhythm.key, KIND.chargerPhase, rhythm.chargerId, 1) % 10_080;
  return startOf(phaseOf(rhythm) + minutes * MINUTE, instant, length);
}

function onlineState(rhythm: Rhythm, pinned: Pinned, instant: number): ChargerState {
  const beat = startOf(phaseOf(rhythm), instant, rhythm.heartbeat);
  const isBooting = pinned.sockets.some(({ status }) => status === 'Booting');
  const alone = !pinned.sockets.some(({ status }) => status);
  const found: { status: Status; since: number }[] = [];
  let until = beat + rhythm.heartbeat;
  for (let index = 0; index < rhythm.dc.length; index++) {
    const pin: PinnedSocket = isBooting
      ? { ...pinned.sockets[index], status: 'Booting' }
      : (pinned.sockets[index] ?? {});
    const socket = pin.status
      ? pinnedSocket(rhythm, pin.status, pin.sinceSecondsAgo, instant)
      : naturalSocket(rhythm, index, alone, instant);
    found.push({ status: socket.status, since: socket.since });
    until = Math.min(until, socket.until);
  }
  const ago = pinned.lastSeenSecondsAgo;
  const reported = found.reduce((latest, { since }) => Math.max(latest, since), beat);
  const lastSeen = ago === undefined ? reported : instant - Math.min(ago, SILENCE);
  const sockets = found.map(({ status, since }) => ({ status, since: Math.min(since, lastSeen) }));
  return {
    connected: true,
    status: mostTelling(sockets),
    lastSeen,
    lastMessage: lastMessage(sockets, lastSeen),
    sockets,
    until: ago === undefined ? until : instant + 1,
  };
}

function pinnedSocket(rhythm: Rhythm, status: Status, ago: number | undefined, instant: number) {
  if (ago !== undefined) return { status, since: instant - ago, until: instant + 1 };
  const since = stretchOf(rhythm, instant, LONGEST[status]);
  return { status, since, until: since + LONGEST[status] };
}

function naturalSocket(rhythm: Rhythm, socket: number, mayBoot: boolean, instant: number) {
  const phase = phaseOf(rhythm);
  const minute = minuteAt(instant, phase);
  const around = interruptionAround(rhythm, minute);
  const state = uninterruptedMinute(rhythm, socket, minute, around, mayBoot);
  return {
    status: state.status,
    since: instantOf(state.since, phase),
    until: instantOf(state.until, phase),
  };
}

/** The OCPP message that was most likely the last one, as on the timeline. */
function lastMessage(sockets: readonly SocketState[], lastSeen: number): string {
  if (sockets[0]?.status === 'Booting') return 'BootNotification';
  if (sockets.some(({ since }) => since === lastSeen)) return 'StatusNotification';
  return sockets.some(({ status }) => status === 'Charging') ? 'MeterValues' : 'Heartbeat';
}

/**
 * What a socket does at a minute of its charger's grid if the charger never loses its connection,
 * for chargers that a fixture keeps online. A spell without connection is left out; the restart at
 * its end remains, as it ends what sockets were doing. Each step is one that W26 allows.
 * @param mayBoot whether the charger may show the restart: not next to a pinned status, as a
 *   charger boots as a whole (W12)
 */
function uninterruptedMinute(
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

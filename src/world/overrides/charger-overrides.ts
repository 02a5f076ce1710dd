import { present } from '../../base/present.ts';
import type { ChargerModel } from '../network/model.ts';
import { type ChargerState, mostTelling, SILENCE, type SocketState } from '../timeline/charger-state.ts';
import type { Status } from '../timeline/rhythm.ts';

/**
 * A change of a charger made at run time. It starts at an instant (whole seconds) and does not exist
 * before it (world-rules, Overrides).
 */
export interface ChargerChange {
  readonly from: number;
  /** The connection that it has from then on; `timeline` gives it back to its timeline. */
  readonly connection?: 'online' | 'offline' | 'timeline';
  /** The socket, counted from 1, that has `status` from then on. */
  readonly socket?: number;
  /** `timeline` gives the socket back to its timeline. */
  readonly status?: Status | 'timeline';
}

/** What holds after some changes. */
interface Changed {
  connection: { readonly kind: 'online' | 'offline'; readonly since: number } | undefined;
  booting: number | undefined;
  readonly sockets: Map<number, { readonly status: Status; readonly since: number }>;
  /** Instant of the last change that a charger in touch would have reported. */
  reported: number | undefined;
}

/**
 * The state of a charger under the changes made to it. All world rules keep holding: what the charger
 * does follows from its sockets, an offline charger was silent for longer than 15 minutes.
 * @param base what it would do without the changes
 * @param before what it would do without them at another instant
 * @param changes in the order in which they were made
 */
export function overriddenState(
  base: ChargerState,
  before: (instant: number) => ChargerState,
  changes: readonly ChargerChange[],
  instant: number,
): ChargerState {
  const made = changes.filter((change) => change.from <= instant);
  if (made.length === 0) return base;
  const changed = apply([...made].sort((a, b) => a.from - b.from));
  if (changed.connection?.kind === 'offline') return takenOffline(base, before, changed.connection.since);
  if (!base.connected && !changed.connection) return base;
  if (changed.booting === undefined && base.status === 'Booting') return base;
  return inTouch(base, changed, instant);
}

/**
 * Whether anything of a charger is changed at an instant (whole seconds): changes that have begun, and not all of them given
 * back.
 */
export function isChangedAt(changes: readonly ChargerChange[], instant: number): boolean {
  const made = changes.filter((change) => change.from <= instant);
  if (made.length === 0) return false;
  const { connection, booting, sockets } = apply(made.toSorted((a, b) => a.from - b.from));
  return connection !== undefined || booting !== undefined || sockets.size > 0;
}

function apply(changes: readonly ChargerChange[]): Changed {
  const changed: Changed = {
    connection: undefined,
    booting: undefined,
    sockets: new Map(),
    reported: undefined,
  };
  for (const change of changes) {
    if (change.connection) applyConnection(changed, change.connection, change.from);
    if (change.socket !== undefined && change.status)
      applyStatus(changed, change.socket, change.status, change.from);
  }
  return changed;
}

function applyConnection(
  changed: Changed,
  connection: 'online' | 'offline' | 'timeline',
  from: number,
): void {
  changed.connection = connection === 'timeline' ? undefined : { kind: connection, since: from };
  changed.booting = undefined;
  if (connection === 'online') changed.reported = from;
}

/** `Offline` and `Booting` of one socket are those of its whole charger. */
function applyStatus(changed: Changed, socket: number, status: Status | 'timeline', from: number): void {
  changed.booting = status === 'Booting' ? from : undefined;
  changed.reported = from;
  if (status === 'Offline') applyConnection(changed, 'offline', from);
  else if (status === 'timeline') changed.sockets.delete(socket);
  else if (status !== 'Booting') changed.sockets.set(socket, { status, since: from });
}

function takenOffline(
  base: ChargerState,
  before: (instant: number) => ChargerState,
  since: number,
): ChargerState {
  const then = before(since);
  const lastSeen = then.lastSeen === undefined ? undefined : Math.min(then.lastSeen, since - SILENCE - 1);
  return {
    connected: false,
    status: 'Offline',
    lastSeen,
    lastMessage: lastSeen === undefined ? null : 'Heartbeat',
    sockets: base.sockets.map(() => ({ status: 'Offline', since: lastSeen })),
    until: base.until,
  };
}

function inTouch(base: ChargerState, changed: Changed, instant: number): ChargerState {
  const sockets = base.sockets.map((socket, i) => socketUnder(socket, i + 1, changed));
  // Brought back by hand, it is in touch from then on, whatever its timeline says.
  const alive = base.connected
    ? present(base.lastSeen)
    : present(changed.connection).since + sinceMinute(changed, instant);
  const lastSeen = Math.max(alive, changed.reported ?? alive);
  const status = mostTelling(sockets);
  return {
    connected: true,
    status,
    lastSeen,
    lastMessage: status === 'Booting' ? 'BootNotification' : messageOf(sockets, lastSeen, base),
    sockets,
    until: base.connected ? base.until : Math.min(base.until, nextMinute(changed, instant)),
  };
}

function socketUnder(socket: SocketState, number: number, changed: Changed): SocketState {
  if (changed.booting !== undefined) return { status: 'Booting', since: changed.booting };
  const pinned = changed.sockets.get(number);
  if (pinned) return pinned;
  return socket.status === 'Offline'
    ? { status: 'Available', since: present(changed.connection).since }
    : socket;
}

/** Whole minutes, in seconds, since the charger was brought back: it sends a heartbeat each minute. */
function sinceMinute(changed: Changed, instant: number): number {
  return Math.floor((instant - present(changed.connection).since) / 60) * 60;
}

function nextMinute(changed: Changed, instant: number): number {
  return present(changed.connection).since + sinceMinute(changed, instant) + 60;
}

function messageOf(sockets: readonly SocketState[], lastSeen: number, base: ChargerState): string {
  if (sockets.some((socket) => socket.since === lastSeen)) return 'StatusNotification';
  return base.connected ? present(base.lastMessage) : 'Heartbeat';
}

/** Why a change cannot be made to a charger in this state; undefined when it can. */
export function refusalOf(
  charger: ChargerModel,
  state: ChargerState,
  change: ChargerChange,
): string | undefined {
  const count = charger.station.sockets.length;
  if (change.socket !== undefined && (change.socket < 1 || change.socket > count)) {
    return `charger ${charger.chargerId} has sockets 1 to ${count}, not ${change.socket}`;
  }
  const live = change.status !== undefined && change.status !== 'Offline' && change.status !== 'timeline';
  if (live && !state.connected && change.connection !== 'online') {
    return `charger ${charger.chargerId} is offline: a socket of it cannot be ${change.status} until the charger is back`;
  }
  return undefined;
}

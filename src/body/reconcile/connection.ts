import { formatInstant, NEVER } from '../../base/time/instant.ts';
import { SILENCE } from '../../world/timeline/charger-state.ts';
import { MOST_TELLING, STATUSES } from '../rules/statuses.ts';
import { instantOf } from '../rules/timestamps.ts';
import type { MutableObject } from './loose.ts';
import type { Touched } from './touched.ts';

/** A socket of a charger with what was touched of it. */
export interface TouchedSocket {
  readonly value: MutableObject;
  readonly touched: Touched;
}

/** A charger that is being made consistent. */
export interface TouchedCharger {
  readonly value: MutableObject;
  readonly touched: Touched;
  /** Those of its sockets that are objects. */
  readonly sockets: readonly TouchedSocket[];
  /** What the clock shows, in whole seconds since 1970. */
  readonly instant: number;
}

/** Writes a derived value; not over one that was set on purpose, nor where the body leaves it out. */
export function derive(
  part: { value: MutableObject; touched: Touched },
  name: string,
  value: unknown,
): boolean {
  if (part.value[name] === undefined || part.value[name] === value) return false;
  if (part.touched.at(name).isCovered) return false;
  part.value[name] = value;
  return true;
}

/** The status of a socket where it was set on purpose and is one of the eleven. */
export function setStatus({ value, touched }: TouchedSocket): string | undefined {
  return touched.at('status').isCovered ? knownStatus(value.status) : undefined;
}

/** A status of the eleven (W9); undefined for anything else. */
export function knownStatus(value: unknown): string | undefined {
  return typeof value === 'string' && STATUSES.includes(value) ? value : undefined;
}

/** What the change says of the connection; undefined when it says nothing. */
export function wantedConnection(charger: TouchedCharger): 'online' | 'offline' | undefined {
  const { value, touched, sockets } = charger;
  if (touched.at('activeConnection').isCovered && typeof value.activeConnection === 'boolean') {
    return value.activeConnection ? 'online' : 'offline';
  }
  const own = touched.at('chargerStatus').isCovered ? knownStatus(value.chargerStatus) : undefined;
  const told = own ? [own] : sockets.map(setStatus).filter((status) => status !== undefined);
  if (told.length === 0) return undefined;
  return told.includes('Offline') ? 'offline' : 'online';
}

/** Takes the whole charger offline; it has been silent for longer than 15 minutes (W10). */
export function takeOffline(charger: TouchedCharger): void {
  const { value, sockets, instant } = charger;
  derive(charger, 'activeConnection', false);
  derive(charger, 'chargerStatus', 'Offline');
  if (!(instant - instantOf(value.lastSeen) > SILENCE)) {
    derive(charger, 'lastSeen', formatInstant(instant - SILENCE - 1));
  }
  if (instantOf(value.lastSeen) === instantOf(NEVER)) derive(charger, 'lastMessage', null);
  for (const socket of sockets) {
    const changed = derive(socket, 'status', 'Offline');
    // No status can have been reported after the last sign of life.
    if (changed || setStatus(socket) === 'Offline') derive(socket, 'lastUpdated', value.lastSeen);
  }
}

/** Brings a charger back, or makes the rest of one that is connected fit what was set (W10, W11, W12). */
export function bringOnline(charger: TouchedCharger): void {
  const { value, instant, sockets } = charger;
  const wasOffline = derive(charger, 'activeConnection', true) || isSilent(charger);
  const changed = sockets.filter((socket) => setStatus(socket) !== undefined);
  for (const [socket, status] of fittingStatuses(charger)) {
    if (derive(socket, 'status', status) && !changed.includes(socket)) changed.push(socket);
  }
  for (const socket of changed) derive(socket, 'lastUpdated', formatInstant(instant));
  summarise(charger);
  if (value.chargerStatus === 'Offline') derive(charger, 'chargerStatus', 'Available');
  if (!wasOffline && changed.length === 0) return;
  derive(charger, 'lastSeen', formatInstant(instant));
  const isBooting = value.chargerStatus === 'Booting';
  derive(charger, 'lastMessage', isBooting ? 'BootNotification' : 'StatusNotification');
}

function isSilent({ value, instant }: TouchedCharger): boolean {
  return !(instant - instantOf(value.lastSeen) <= SILENCE);
}

/** What the sockets of a connected charger do that nobody has set a status for. */
function fittingStatuses(charger: TouchedCharger): Map<TouchedSocket, string> {
  const { value, touched, sockets } = charger;
  const set = sockets.map(setStatus).filter((status) => status !== undefined);
  const wanted = touched.at('chargerStatus').isCovered ? knownStatus(value.chargerStatus) : undefined;
  const boots = wanted === 'Booting' || (wanted === undefined && set.includes('Booting'));
  const hasBooted = !boots && (wanted !== undefined || set.length > 0);
  const fitting = new Map<TouchedSocket, string>();
  for (const socket of sockets) {
    const status = knownStatus(socket.value.status);
    if (status === undefined || socket.touched.at('status').isCovered) continue;
    const isBack = status === 'Offline' || (status === 'Booting' && hasBooted);
    fitting.set(socket, boots ? 'Booting' : isBack ? 'Available' : status);
  }
  if (wanted !== undefined && wanted !== 'Offline' && !boots) yieldTo(wanted, fitting, set);
  return fitting;
}

/** Makes a status the most telling one: what would outrank it becomes it, and one socket has it (W12). */
function yieldTo(wanted: string, fitting: Map<TouchedSocket, string>, others: readonly string[]): void {
  const rank = MOST_TELLING.indexOf(wanted);
  for (const [socket, status] of fitting) {
    if (MOST_TELLING.indexOf(status) < rank) fitting.set(socket, wanted);
  }
  const [first] = fitting.keys();
  if (first && !others.includes(wanted) && ![...fitting.values()].includes(wanted))
    fitting.set(first, wanted);
}

/** Gives a connected charger the most telling status of its sockets (W12). */
export function summarise(charger: TouchedCharger): void {
  const ranks = charger.sockets
    .map(({ value }) => MOST_TELLING.indexOf(String(value.status)))
    .filter((rank) => rank >= 0);
  if (ranks.length > 0) derive(charger, 'chargerStatus', MOST_TELLING[Math.min(...ranks)]);
}

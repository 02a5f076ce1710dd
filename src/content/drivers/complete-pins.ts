import { mockError } from '../../base/errors.ts';
import type { Problems } from '../../base/problems.ts';
import type { Station } from '../../world/catalogue/station.ts';
import type { Pinned, PinnedSocket } from '../../world/network/model.ts';
import { SILENCE } from '../../world/timeline/charger-state.ts';
import type { Status } from '../../world/timeline/rhythm.ts';
import type { RawCharger } from './raw.ts';
import { type FilePart, placeOf, step } from './source-file.ts';
import { secondsAgo } from './when.ts';

/** A reservation lasts half an hour at most (W26). */
const LONGEST_RESERVATION = 30 * 60;

/** What a fixture says of one socket, and where. */
interface Pin {
  readonly status: Status;
  readonly since: number | undefined;
  /** JSON pointer below the charger. */
  readonly below: string;
  /** How a message calls it. */
  readonly name: string;
}

type Refuse = (rule: string, reason: string, below: string) => void;

/**
 * What a fixture pins down of a charger's state; undefined where all follows the timeline. Reports
 * what would break a world rule at any clock, each with the rule's number.
 */
export function completePins(
  raw: RawCharger,
  station: Station,
  part: FilePart,
  problems: Problems,
): Pinned | undefined {
  const refuse: Refuse = (rule, reason, below) =>
    problems.add(() => mockError('fixture-rule-violated', { rule, reason }, placeOf(part, below)));
  const pins = readPins(raw, station, part, problems);
  const lastSeen = raw.lastSeen === undefined ? undefined : secondsAgo(raw.lastSeen);
  const found = pins.filter((pin) => pin !== undefined);
  const isOff = found.some(({ status }) => status === 'Offline');
  const live = found.find(({ status }) => status !== 'Offline');
  if (isOff && live) {
    const reason = `${live.name} is ${live.status} and another socket is Offline; Offline holds for the whole charger`;
    refuse('W10', reason, live.below);
    return undefined;
  }
  checkBooting(found, refuse);
  const connection = raw.connection ?? impliedConnection(isOff, live, lastSeen);
  if (connection === 'online') checkOnline(raw, found, lastSeen, refuse);
  if (connection === 'offline' || connection === 'never')
    checkSilent(raw, connection, live, lastSeen, refuse);
  if (connection === undefined) return undefined;
  const isBooting = live?.status === 'Booting' || found.some(({ status }) => status === 'Booting');
  const sockets = station.sockets.map((_, index) => pinnedSocket(isBooting ? found[0] : pins[index]));
  const seen = lastSeen ?? (isOff ? silenceOf(found) : undefined);
  return { connection, sockets, ...(seen !== undefined && { lastSeenSecondsAgo: seen }) };
}

function pinnedSocket(pin: Pin | undefined): PinnedSocket {
  if (!pin) return {};
  return { status: pin.status, ...(pin.since !== undefined && { sinceSecondsAgo: pin.since }) };
}

/** A socket that is Offline since a moment was heard of last a quarter of an hour before it. */
function silenceOf(pins: readonly Pin[]): number | undefined {
  const since = pins.map((pin) => pin.since).filter((ago) => ago !== undefined);
  return since.length === 0 ? undefined : Math.max(...since) + SILENCE + 1;
}

function impliedConnection(isOff: boolean, live: Pin | undefined, lastSeen: number | undefined) {
  if (isOff) return 'offline';
  if (live) return 'online';
  if (lastSeen === undefined) return undefined;
  return lastSeen > SILENCE ? 'offline' : 'online';
}

/** What the entry says of each socket of the station. */
function readPins(
  raw: RawCharger,
  station: Station,
  part: FilePart,
  problems: Problems,
): readonly (Pin | undefined)[] {
  const numbers = station.sockets.map((_, index) => String(index + 1));
  for (const number of Object.keys(raw.sockets ?? {})) {
    if (numbers.includes(number)) continue;
    const kind = `socket of ${station.model}:`;
    const values = { kind, given: number, allowed: numbers };
    problems.add(() =>
      mockError('fixture-unknown-name', values, placeOf(part, `/sockets${step(number)}`, 'key')),
    );
  }
  return numbers.map((number) => {
    const own = raw.sockets?.[number];
    const name = `socket ${number}`;
    if (own === undefined) {
      return raw.status && { status: raw.status, since: undefined, below: '/status', name };
    }
    if (typeof own === 'string') return { status: own, since: undefined, below: `/sockets/${number}`, name };
    const since = own.since === undefined ? undefined : secondsAgo(own.since);
    return { status: own.status, since, below: `/sockets/${number}`, name };
  });
}

function checkBooting(pins: readonly Pin[], refuse: Refuse): void {
  if (!pins.some(({ status }) => status === 'Booting')) return;
  const other = pins.find(({ status }) => status !== 'Booting');
  if (!other) return;
  const reason = `${other.name} is ${other.status} and another socket is Booting; a charger boots as a whole`;
  refuse('W12', reason, other.below);
}

function checkOnline(
  raw: RawCharger,
  pins: readonly Pin[],
  lastSeen: number | undefined,
  refuse: Refuse,
): void {
  const off = pins.find(({ status }) => status === 'Offline');
  if (off) {
    const reason = `${off.name} is Offline and the connection is online; allowed is a live status`;
    refuse('W10', reason, off.below);
  }
  if (lastSeen !== undefined && lastSeen > SILENCE) {
    const reason = `lastSeen is ${raw.lastSeen}, and a charger that is online was seen at most PT15M ago`;
    refuse('W11', reason, '/lastSeen');
  }
  for (const { status, since, below, name } of pins) {
    if (since === undefined) continue;
    if (status === 'Reserved' && since > LONGEST_RESERVATION) {
      refuse('W26', `${name} is Reserved for longer than 30 minutes`, `${below}/since`);
    }
    if (lastSeen !== undefined && since < lastSeen) {
      const reason = `${name} is ${status} since a moment after the charger was last seen`;
      refuse('W11', reason, `${below}/since`);
    }
  }
}

function checkSilent(
  raw: RawCharger,
  connection: 'offline' | 'never',
  live: Pin | undefined,
  lastSeen: number | undefined,
  refuse: Refuse,
): void {
  if (live) {
    const state = connection === 'never' ? 'has never been connected' : 'is offline';
    const reason = `${live.name} cannot be ${live.status}, as the charger ${state}; leave out the status, or the connection`;
    refuse('W10', reason, live.below);
  }
  if (connection === 'never' && lastSeen !== undefined) {
    refuse('W10', 'a charger that has never been connected was never seen; leave out lastSeen', '/lastSeen');
  } else if (lastSeen !== undefined && lastSeen <= SILENCE) {
    const reason = `lastSeen is ${raw.lastSeen}, and a charger that is offline was seen more than PT15M ago`;
    refuse('W10', reason, '/lastSeen');
  }
}

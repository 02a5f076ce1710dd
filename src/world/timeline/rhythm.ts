import { hash, type Key } from '../../base/random.ts';
import type { SiteKind } from '../catalogue/station.ts';
import { KIND } from '../kinds.ts';

/** The eleven statuses of a socket, as the API writes them (docs/facts.md; `Info` is no state). */
export type Status =
  | 'Available'
  | 'Preparing'
  | 'Charging'
  | 'SuspendedCHARGER'
  | 'SuspendedCAR'
  | 'Finishing'
  | 'Reserved'
  | 'Booting'
  | 'Error'
  | 'Offline'
  | 'Unavailable';

/** All that a charger's past and future follow from. */
export interface Rhythm {
  readonly key: Key;
  /** The charger's id: what its events are drawn by. */
  readonly chargerId: number;
  /** What the site is for: decides when cars come. */
  readonly use: SiteKind;
  /** For each socket in order, whether it is a DC one (short stays). */
  readonly dc: readonly boolean[];
  /** Standard time of the place, minutes east of UTC. */
  readonly utcOffsetMinutes: number;
  /** Seconds between two heartbeats, less than 900. */
  readonly heartbeat: number;
  /** False for a charger that is installed but has never been in touch. */
  readonly everConnected: boolean;
}

/** A span of minutes on the charger's own grid; `to` is the first minute after it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Seconds by which the charger's minutes are shifted against those of the clock: 0..59. */
export function phaseOf(rhythm: Rhythm): number {
  return hash(rhythm.key, KIND.chargerPhase, rhythm.chargerId) % 60;
}

/**
 * Everything of a charger happens on its own grid of minutes, so that no status can last less than
 * 60 seconds (W26).
 */
export function minuteAt(instant: number, phase: number): number {
  return Math.floor((instant - phase) / 60);
}

/** The instant (whole seconds) at which a minute of the grid starts. */
export function instantOf(minute: number, phase: number): number {
  return minute * 60 + phase;
}

/** Tells one slot of one socket (or of the charger itself: socket -1) from all others. */
export function slotIndex(chargerId: number, socket: number, slot: number): number {
  return (chargerId * 64 + socket + 1) * 4194304 + slot + 4096;
}

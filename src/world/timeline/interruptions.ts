import { hash, Stream } from '../../base/random.ts';
import { KIND } from '../kinds.ts';
import { type Rhythm, type Span, slotIndex } from './rhythm.ts';

/**
 * A spell that takes the whole charger: `Offline` from `from` to `offlineTo`, then `Booting` to `to`.
 * Either part may be empty. Minutes of the charger's grid.
 */
export interface Interruption extends Span {
  readonly offlineTo: number;
}

/** Length of the slot in which at most one interruption lies, in minutes (4 days). */
const SLOT = 5760;
/** Minutes kept free at both ends of a slot: more than the silence that precedes `Offline` (W10). */
const MARGIN = 60;

/** The interruption of the slot that holds `minute`, if any, with the slot's own span. */
export function interruptionAround(
  rhythm: Rhythm,
  minute: number,
): { readonly slot: Span; readonly event: Interruption | undefined } {
  const shift = hash(rhythm.key, KIND.interruption, rhythm.chargerId) % SLOT;
  const index = Math.floor((minute - shift) / SLOT);
  const from = index * SLOT + shift;
  return { slot: { from, to: from + SLOT }, event: interruptionIn(rhythm, index, from + MARGIN) };
}

function interruptionIn(rhythm: Rhythm, index: number, start: number): Interruption | undefined {
  const stream = new Stream(rhythm.key, KIND.interruption, slotIndex(rhythm.chargerId, -1, index));
  const luck = stream.below(1000);
  if (luck < 65) return spell(start + stream.below(1200), stream.between(600, 4200), 0);
  if (luck < 185) {
    const rebootsAfter = stream.chance(500) ? stream.between(2, 4) : 0;
    return spell(start + stream.below(5000), stream.between(4, 240), rebootsAfter);
  }
  if (luck < 785) return spell(start + stream.below(5500), 0, stream.between(2, 6));
  return undefined;
}

function spell(from: number, offline: number, booting: number): Interruption {
  return { from, offlineTo: from + offline, to: from + offline + booting };
}

/** Whether it ends with a restart of the charger, which ends what its sockets were doing. */
export function restarts(event: Interruption): boolean {
  return event.to > event.offlineTo;
}

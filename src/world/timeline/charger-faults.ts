import { hash, Stream } from '../../base/random.ts';
import { KIND } from '../kinds.ts';
import { type Rhythm, type Span, slotIndex } from './rhythm.ts';

/** Length of the slot in which at most one fault of a socket lies, in minutes (a week). */
const SLOT = 10080;

/** The fault (`Error`) of the socket in the slot that holds `minute`, if any, with the slot's span. */
export function faultAround(
  rhythm: Rhythm,
  socket: number,
  minute: number,
): { readonly slot: Span; readonly event: Span | undefined } {
  const shift = hash(rhythm.key, KIND.fault, rhythm.chargerId, socket) % SLOT;
  const index = Math.floor((minute - shift) / SLOT);
  const from = index * SLOT + shift;
  return { slot: { from, to: from + SLOT }, event: faultIn(rhythm, socket, index, from) };
}

function faultIn(rhythm: Rhythm, socket: number, index: number, start: number): Span | undefined {
  const stream = new Stream(rhythm.key, KIND.fault, slotIndex(rhythm.chargerId, socket, index));
  if (!stream.chance(130)) return undefined;
  const from = start + stream.between(2, 8200);
  return { from, to: from + stream.between(15, 1800) };
}

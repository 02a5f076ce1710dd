import { itemAt, lastItem } from '../../base/present.ts';
import { hash, Stream } from '../../base/random.ts';
import { KIND } from '../kinds.ts';
import { type Interruption, interruptionAround, restarts } from './interruptions.ts';
import { type Rhythm, type Span, type Status, slotIndex } from './rhythm.ts';
import { usageAround } from './usage.ts';

/**
 * What a socket does at a minute of its charger's grid, since when, and until when at least; minutes.
 */
export interface SocketMinute {
  readonly status: Status;
  readonly since: number;
  readonly until: number;
}

/** The slot of the charger's interruptions that holds the minute asked for. */
export type InterruptionSlot = ReturnType<typeof interruptionAround>;

/**
 * The status of one socket at one minute, computed from the socket and the minute alone (W25).
 * An interruption of the charger hides a fault, a fault hides what cars do. What restarts or breaks
 * a socket ends its visit for good, and a visit that would begin within a minute of that does not
 * take place: so each step is one that W26 allows and lasts a whole minute.
 */
export function socketMinute(
  rhythm: Rhythm,
  socket: number,
  minute: number,
  interruptions: InterruptionSlot,
): SocketMinute {
  const hidden = interruptions.event && duringInterruption(interruptions.event, minute);
  if (hidden) return hidden;
  const free = narrow(interruptions.slot, interruptions.event, minute);
  const faults = faultAround(rhythm, socket, minute);
  const fault = faults.event;
  if (fault && fault.from <= minute && minute < fault.to) {
    return clip('Error', fault, free);
  }
  return visitMinute(rhythm, socket, minute, intersect(free, narrow(faults.slot, fault, minute)));
}

function visitMinute(rhythm: Rhythm, socket: number, minute: number, free: Span): SocketMinute {
  const { slot, phases } = usageAround(rhythm, socket, minute);
  let idle: Span = slot;
  for (const phase of phases) {
    if (minute < phase.from) {
      idle = { from: idle.from, to: phase.from };
      break;
    }
    if (minute < phase.to) {
      const ended = endedAt(rhythm, socket, itemAt(phases, 0).from - 1, minute);
      return ended === undefined
        ? clip(phase.status, phase, free)
        : // Once the visit would have been over, the socket reports itself anew.
          clip('Available', { from: ended, to: lastItem(phases).to }, free);
    }
    idle = { from: phase.to, to: slot.to };
  }
  return clip('Available', idle, free);
}

/** When the visit that began after `from` was ended by a restart or a fault before `minute`, if it was. */
function endedAt(rhythm: Rhythm, socket: number, from: number, minute: number): number | undefined {
  let ended = Number.NEGATIVE_INFINITY;
  for (const at of [from, minute]) {
    const interruption = interruptionAround(rhythm, at).event;
    const fault = faultAround(rhythm, socket, at).event;
    if (interruption && restarts(interruption) && interruption.to > from && interruption.to <= minute) {
      ended = Math.max(ended, interruption.to);
    }
    if (fault && fault.to > from && fault.to <= minute) ended = Math.max(ended, fault.to);
  }
  return ended > from ? ended : undefined;
}

function duringInterruption(event: Interruption, minute: number): SocketMinute | undefined {
  if (minute < event.from || minute >= event.to) return undefined;
  return minute < event.offlineTo
    ? { status: 'Offline', since: event.from, until: event.offlineTo }
    : { status: 'Booting', since: event.offlineTo, until: event.to };
}

/** The part of `slot` around `minute` that the event leaves free. */
function narrow(slot: Span, event: Span | undefined, minute: number): Span {
  if (!event) return slot;
  return minute < event.from ? { from: slot.from, to: event.from } : { from: event.to, to: slot.to };
}

function intersect(a: Span, b: Span): Span {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

function clip(status: Status, span: Span, free: Span): SocketMinute {
  return { status, since: Math.max(span.from, free.from), until: Math.min(span.to, free.to) };
}

/** Length of the slot in which at most one fault of a socket lies, in minutes (a week). */
const SLOT = 10080;

/** The fault (`Error`) of the socket in the slot that holds `minute`, if any, with the slot's span. */
function faultAround(
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

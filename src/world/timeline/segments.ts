import { interruptionAround } from './interruptions.ts';
import { instantOf, minuteAt, phaseOf, type Rhythm, type Status } from './rhythm.ts';
import { socketMinute } from './socket-state.ts';

/** A stretch of one status of a socket; instants in whole seconds, `to` is the first one after it. */
export interface Segment {
  readonly status: Status;
  readonly from: number;
  readonly to: number;
}

/**
 * The timeline of one socket (counted from 0) between two instants, as contiguous stretches that
 * differ from their neighbours.
 */
export function segments(rhythm: Rhythm, socket: number, from: number, to: number): readonly Segment[] {
  if (!rhythm.everConnected) return [{ status: 'Offline', from, to }];
  const phase = phaseOf(rhythm);
  const found: { status: Status; from: number; to: number }[] = [];
  let at = from;
  while (at < to) {
    const minute = minuteAt(at, phase);
    const state = socketMinute(rhythm, socket, minute, interruptionAround(rhythm, minute));
    const end = Math.min(to, instantOf(state.until, phase));
    const last = found.at(-1);
    if (last?.status === state.status) last.to = end;
    else found.push({ status: state.status, from: at, to: end });
    at = end;
  }
  return found;
}

import type { ServerResponse } from 'node:http';
import type { StopSignal } from '../../base/stop.ts';
import { REAL_TIMERS, type Timers } from '../../base/time/real-time.ts';

/** Pieces follow one another at this distance, in ms, as far as the body has bytes enough. */
const TICK = 25;

/**
 * Writes a body in pieces, the first at once and the last after `overMs`, and ends the answer. Waits for a
 * client that reads more slowly; stops, and leaves no timer behind, when the connection closes.
 * @param response its headers are written, with the length of the body; the wait before the first byte is over
 * @param overMs ms, 0: all at once
 * @param stopping aborted when the server stops: the rest is written at once
 */
export function dribble(
  response: ServerResponse,
  body: Buffer,
  overMs: number,
  stopping: StopSignal,
  timers: Timers = REAL_TIMERS,
): void {
  const pieces = Math.max(1, Math.min(body.length, Math.ceil(overMs / TICK) + 1));
  if (pieces === 1 || response.destroyed || stopping.aborted) {
    response.end(body);
    return;
  }
  const started = timers.now();
  let timer: unknown;
  let piece = 0;
  const writePiece = () => {
    const part = body.subarray(startOf(piece), startOf(piece + 1));
    piece++;
    if (piece === pieces) return void response.end(part);
    if (response.write(part)) waitForNext();
    else response.once('drain', waitForNext);
  };
  const startOf = (index: number) => Math.floor((body.length * index) / pieces);
  const waitForNext = () => {
    // Against the start, so that late timers do not add up.
    const due = started + (overMs * piece) / (pieces - 1);
    timer = timers.setTimeout(writePiece, Math.max(0, due - timers.now()));
  };
  const stopWaiting = () => {
    timers.clearTimeout(timer);
    response.off('drain', waitForNext);
    stopping.removeEventListener('abort', writeRest);
  };
  const writeRest = () => {
    stopWaiting();
    response.end(body.subarray(startOf(piece)));
  };
  response.once('close', stopWaiting);
  stopping.addEventListener('abort', writeRest, { once: true });
  writePiece();
}

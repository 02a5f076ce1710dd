import { type ClockSetting, formatClock, instantAt } from '../world/clock.ts';

/** All that can change while the simulator runs, apart from the files: one clock for now. */
export interface Session {
  readonly name: string;
  readonly clock: ClockSetting;
  /** Real time in ms since 1970 at which the clock was set. */
  readonly clockSetMs: number;
}

/** Starts a session. @param nowMs real time in ms since 1970 */
export function startSession(name: string, clock: ClockSetting, nowMs: number): Session {
  return { name, clock, clockSetMs: nowMs };
}

/** What the session's clock shows, in whole seconds since 1970. @param nowMs real time in ms since 1970 */
export function sessionInstant(session: Session, nowMs: number): number {
  return instantAt(session.clock, session.clockSetMs, nowMs);
}

/** The session's clock as the option `clock` reads it. */
export function sessionClockText(session: Session): string {
  return formatClock(session.clock);
}

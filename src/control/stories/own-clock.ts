import type { Session } from '../../mock/session/session.ts';
import { type ClockSetting, instantAt } from '../../world/clock.ts';

/** A clock as a player set it, and when (real time in ms since 1970). */
export interface OwnClock {
  readonly clock: ClockSetting;
  readonly setMs: number;
}

/** A clock that is further than so many real seconds from where the player left it was set by somebody else. */
const OFF_SECONDS = 1;

/** The clock of a session, set just now. */
export function ownClock({ clock }: Session, nowMs: number): OwnClock {
  return { clock, setMs: nowMs };
}

/**
 * The clock of a session where it is as it was left, but for what is put back by an undo, a moment later; undefined where
 * somebody else has set it.
 */
export function stillOwn(own: OwnClock, session: Session, nowMs: number): OwnClock | undefined {
  const { clock, setMs } = own;
  if (session.clock === clock) return own;
  const off = Math.abs(session.instant(nowMs) - instantAt(clock, setMs, nowMs));
  if (session.clock.speed !== clock.speed || off > Math.max(1, OFF_SECONDS * clock.speed)) return undefined;
  return { clock: { from: session.instant(nowMs), speed: clock.speed }, setMs: nowMs };
}

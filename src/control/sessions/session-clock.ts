import { addDuration, parseDuration } from '../../base/time/duration.ts';
import { FIRST_INSTANT, formatInstant, LAST_INSTANT } from '../../base/time/instant.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { type ClockSetting, frozenAt, parseClock } from '../../world/clock.ts';
import { type AnyCall, type Handler, ok, type Result } from '../call.ts';
import { invalidRequest, type RequestPart } from '../invalid.ts';

/** `GET /clock`. */
export const getClock: Handler<'getClock'> = (call) => clockView(call);

/** `PUT /clock`. */
export const putClock: Handler<'putClock'> = (call) =>
  set(call, readClock(call.body.clock, 'body', '/clock'));

/** `POST /clock/advance`: what runs goes on running at its speed. */
export const advanceClock: Handler<'advanceClock'> = (call) => {
  const { by } = call.body;
  const duration = parseDuration(by);
  const from = duration ? addDuration(call.instant, duration) : Number.NaN;
  if (from >= FIRST_INSTANT && from <= LAST_INSTANT) {
    return set(call, { from, speed: call.session.clock.speed });
  }
  throw invalidRequest({
    ...{ part: 'body', pointer: '/by', reason: `by is ${JSON.stringify(by)}` },
    allowed: 'an ISO 8601 duration that stays within 1970 to 2199, such as PT15M or -P1D',
  });
};

/** `POST /clock/freeze`. */
export const freezeClock: Handler<'freezeClock'> = (call) => set(call, frozenAt(call.instant));

/**
 * A clock of a request, as the option `clock` reads it.
 * @throws Refusal (400) that says what is allowed
 */
export function readClock(text: string, part: RequestPart, pointer: string): ClockSetting {
  try {
    return parseClock(text);
  } catch (error) {
    const allowed = (error as Error).message.replace(/^allowed: /, '');
    throw invalidRequest({ part, pointer, reason: `clock is ${JSON.stringify(text)}`, allowed });
  }
}

function set(call: AnyCall, clock: ClockSetting): Result {
  call.session.mutate({ kind: 'clock', clock }, call.nowMs);
  return clockView({ ...call, instant: call.session.instant(call.nowMs) });
}

function clockView({ session, instant }: AnyCall): Result {
  const { speed } = session.clock;
  return ok<Schemas['Clock']>({ clock: session.clockText(), instant: formatInstant(instant), speed });
}

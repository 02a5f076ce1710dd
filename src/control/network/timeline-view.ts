import { formatInstant, LAST_INSTANT } from '../../base/time/instant.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import type { ChargerModel } from '../../world/network/model.ts';
import type { ChargerChange } from '../../world/overrides/charger-overrides.ts';
import { type EffectiveSegment, effectiveSegments } from '../../world/overrides/effective-segments.ts';
import { segments } from '../../world/timeline/segments.ts';
import { type Call, type Handler, ok } from '../call.ts';
import { customerNamed } from '../drivers/customer.ts';
import { invalidRequest } from '../invalid.ts';
import { readInstant } from '../read-instant.ts';
import { chargerNamed } from './asked-charger.ts';
import { changesOf } from './charger-view.ts';

const DAY = 86_400;
const LONGEST = 8 * DAY;

/** `GET /timeline/{chargerId}`. */
export const getTimeline: Handler<'getTimeline'> = (call) => {
  const owner = customerNamed(call, call.query.customer);
  const charger = chargerNamed(call, owner, call.path.chargerId);
  const { from, to } = windowOf(call, LONGEST);
  const sockets = call.query.effective
    ? socketTimelines(charger, changesOf(call.session, owner.customer.id, charger), from, to)
    : ownTimelines(charger, from, to);
  const { id, chargerId } = charger;
  return ok<Schemas['Timeline']>({
    ...{ id, chargerId, from: formatInstant(from), to: formatInstant(to), sockets },
  });
};

/** What a charger's sockets do between two instants (whole seconds), as answers show it under changes. */
export function socketTimelines(
  charger: ChargerModel,
  changes: readonly ChargerChange[],
  from: number,
  to: number,
): Schemas['SocketTimelines'] {
  return effectiveSegments(charger, changes, from, to).map(timelineView);
}

function ownTimelines({ rhythm }: ChargerModel, from: number, to: number): Schemas['SocketTimelines'] {
  return rhythm.dc.map((_, index) => {
    const own = segments(rhythm, index, from, to).map((segment) => ({
      ...segment,
      cause: 'timeline' as const,
    }));
    return timelineView(own, index);
  });
}

function timelineView(found: readonly EffectiveSegment[], index: number): Schemas['SocketTimelines'][number] {
  const written = found.map(({ status, from, to, cause }) => {
    return { status, from: formatInstant(from), to: formatInstant(to), cause };
  });
  return { socket: index + 1, segments: written };
}

/** The stretch of time that a request asks for. @param longest in seconds */
export function windowOf(
  { query, instant }: Pick<Call<'getTimeline'>, 'query' | 'instant'>,
  longest: number,
): { readonly from: number; readonly to: number } {
  const from = query.from === undefined ? instant : readInstant(query.from, 'query', '/from');
  const to =
    query.to === undefined ? Math.min(from + DAY, LAST_INSTANT) : readInstant(query.to, 'query', '/to');
  if (to > from && to - from <= longest) return { from, to };
  throw invalidRequest({
    ...{ part: 'query', pointer: '/to' },
    reason: `from ${formatInstant(from)} to ${formatInstant(to)} are ${to - from} seconds`,
    allowed: `1 to ${longest} seconds (${longest / DAY} days)`,
  });
}

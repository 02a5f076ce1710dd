import { formatInstant, LAST_INSTANT } from '../../world/instant.ts';
import { segments } from '../../world/timeline/segments.ts';
import { type Call, type Handler, ok, type Schemas } from './call.ts';
import { customerNamed } from './customer.ts';
import { chargerNamed } from './find-charger.ts';
import { invalidRequest } from './invalid.ts';
import { readInstant } from './read-instant.ts';

const DAY = 86_400;
const LONGEST = 8 * DAY;

/** `GET /timeline/{chargerId}`. */
export const getTimeline: Handler<'getTimeline'> = (call) => {
  const owner = customerNamed(call, call.query.customer);
  const { id, chargerId, rhythm } = chargerNamed(call, owner, call.path.chargerId);
  const { from, to } = windowOf(call);
  const sockets = rhythm.dc.map((_, index) => ({
    socket: index + 1,
    segments: segments(rhythm, index, from, to).map((segment) => {
      const { status } = segment;
      return { status, from: formatInstant(segment.from), to: formatInstant(segment.to) };
    }),
  }));
  return ok<Schemas['Timeline']>({
    ...{ id, chargerId, from: formatInstant(from), to: formatInstant(to), sockets },
  });
};

function windowOf({ query, instant }: Call<'getTimeline'>): { readonly from: number; readonly to: number } {
  const from = query.from === undefined ? instant : readInstant(query.from, 'query', '/from');
  const to =
    query.to === undefined ? Math.min(from + DAY, LAST_INSTANT) : readInstant(query.to, 'query', '/to');
  if (to > from && to - from <= LONGEST) return { from, to };
  throw invalidRequest({
    ...{ part: 'query', pointer: '/to' },
    reason: `from ${formatInstant(from)} to ${formatInstant(to)} are ${to - from} seconds`,
    allowed: `1 to ${LONGEST} seconds (8 days)`,
  });
}

import { isObject } from '../../../base/json/json-object.ts';
import { NEVER, parseInstant } from '../../../base/time/instant.ts';
import type { Contract } from '../../../contract/contract.ts';
import { extrasOf } from '../charger-properties.ts';
import type { RawCharger } from '../raw.ts';

/** A JSON object of a body. */
export type BodyPart = Readonly<Record<string, unknown>>;

/** What lasts, and is pinned down; all others come and go by the charger's timeline. */
const LASTING: ReadonlySet<unknown> = new Set(['Error', 'Unavailable']);
/** A charger that was silent for longer is offline (W10), in seconds. */
const SILENCE = 15 * 60;
const DAY = 86_400;
/** The longest span that a fixture may say, in days. */
const MOST_DAYS = 99_999;
/** Follow from the charger's state, which lives. */
const LIVING: ReadonlySet<string> = new Set(['lastMessage', 'lastSeen', 'sockets']);

/**
 * A charger of a body as a fixture: its connection and lasting statuses are pinned down, whatever the contract lets a fixture
 * set is set as it is, and all that comes and goes is left to the timeline.
 * @param instant of the body, in whole seconds
 */
export function fixtureOfCharger(charger: BodyPart, instant: number, contract: Contract): RawCharger {
  const settable = contract.derived(extrasOf).filter((name) => !LIVING.has(name));
  const extras = Object.fromEntries(
    settable.filter((name) => Object.hasOwn(charger, name)).map((name) => [name, charger[name]]),
  );
  const { id, chargerId, chargerName, chargerModel, evseId } = charger;
  return {
    key: chargerKey(charger),
    ...({ name: chargerName, id, model: chargerModel, chargerId, evseId } as RawCharger),
    ...connectionOf(charger, instant),
    ...(extras as object),
  };
}

/** The key by which other drivers' fixtures name a charger; a spec of one's own may have no numbers. */
export function chargerKey({ id, chargerId, chargerName }: BodyPart): string {
  const name = String(id ?? chargerId ?? chargerName);
  return `c${name.replace(/[^\w.-]/g, '-').slice(0, 63)}`;
}

function connectionOf(
  { activeConnection, lastSeen, sockets }: BodyPart,
  instant: number,
): Partial<RawCharger> {
  if (activeConnection === false) {
    if (lastSeen === NEVER) return { connection: 'never' };
    const seen = typeof lastSeen === 'string' ? parseInstant(lastSeen) : undefined;
    const ago = seen === undefined ? 0 : instant - seen;
    return { connection: 'offline', ...(ago > SILENCE && { lastSeen: before(ago) }) };
  }
  const pinned = (Array.isArray(sockets) ? sockets : []).flatMap((socket, index): [string, 'Error'][] => {
    const status = isObject(socket) ? socket.status : undefined;
    return LASTING.has(status) ? [[String(index + 1), status as 'Error']] : [];
  });
  return { connection: 'online', ...(pinned.length > 0 && { sockets: Object.fromEntries(pinned) }) };
}

/** Such as `-P2DT300S`. */
function before(seconds: number): string {
  const days = Math.min(MOST_DAYS, Math.floor(seconds / DAY));
  const rest = seconds % DAY;
  return `-P${days > 0 ? `${days}D` : ''}${rest > 0 || days === 0 ? `T${rest}S` : ''}`;
}

import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { useAsk } from '../../api/mock.tsx';
import { useScope } from '../../api/scope.ts';
import { useUndoable } from '../../api/undo.ts';
import { type Act, doAct, inWords } from '../../views/network/site-acts.ts';
import type { Deed } from './use-deeds.ts';

/** What is done stands around the name of what it is done to. */
const VERBS = /^(?:break|take|bring|give)\s+|\s+(?:offline|online|back)$/gi;
/** Ids of chargers have a number, and blanks have none. */
const CHARGER_ID = /^(?=.*\d)[\w*.:-]{4,}$/;

/** What is meant by what was typed, without what is to be done to it. */
export function placeOf(text: string): string {
  return text.replace(VERBS, '').trim();
}

interface PlaceDeeds {
  readonly deeds: readonly Deed[];
  /** Whether a charger is called so; undefined: it is not known yet. */
  readonly isCharger: boolean | undefined;
}

/** What can be done to sites and to the charger of an id: one line each. @param search what was typed, without verbs */
export function usePlaceDeeds(search: string, sites: readonly Schemas['SiteRow'][]): PlaceDeeds {
  const { customer } = useScope();
  const acts = useUndoable<Act>((client, act) => doAct(client, act, customer), inWords);
  const query = customer === undefined ? {} : { customer };
  const isLikeId = CHARGER_ID.test(search);
  const { data, isPending } = useAsk(
    ['chargers', search, customer],
    (client) => client.GET('/chargers/{chargerId}', { params: { path: { chargerId: search }, query } }),
    { enabled: isLikeId },
  );
  const deed = (label: string, act: Act): Deed => ({
    key: `${label} ${search}`,
    label,
    act: () => acts.mutate(act),
  });
  const ofSites = sites.flatMap(({ id, name }) => [
    deed(`Take ${name} offline`, { kind: 'site', siteId: id, name, connection: 'offline' }),
    deed(`Bring ${name} online`, { kind: 'site', siteId: id, name, connection: 'online' }),
  ]);
  return {
    deeds: [...(data ? ofCharger(search, socketsOf(data.charger), deed) : []), ...ofSites],
    isCharger: isLikeId && isPending ? undefined : data !== undefined,
  };
}

function ofCharger(chargerId: string, sockets: number, deed: (label: string, act: Act) => Deed) {
  const of = { chargerId, name: chargerId };
  return [
    ...Array.from({ length: sockets }, (_, index) =>
      deed(`Break socket ${index + 1} of ${chargerId}`, {
        ...{ ...of, kind: 'socket', socket: index + 1, status: 'Error' },
      }),
    ),
    deed(`Take ${chargerId} offline`, { ...of, kind: 'connection', connection: 'offline' }),
    deed(`Bring ${chargerId} online`, { ...of, kind: 'connection', connection: 'online' }),
    deed(`Give ${chargerId} back to its timeline`, { ...of, kind: 'back' }),
  ];
}

/** How many sockets the charger of a body has; 0 where a spec of one's own calls them otherwise. */
function socketsOf(charger: unknown): number {
  const { sockets } = charger as { readonly sockets?: unknown };
  return Array.isArray(sockets) ? sockets.length : 0;
}

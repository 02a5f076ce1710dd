import { useMemo } from 'react';
import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { useClockPace } from '../../api/clock.ts';
import { useAsk } from '../../api/mock.tsx';
import { useScope } from '../../api/scope.ts';
import type { ShownStory } from '../../api/story.ts';
import { allChargers, readGroup, type ShownCharger } from '../driver/read-body.ts';

/** More sockets than this are no picture to walk up to: of such sites the smaller ones come last. */
const MOST_SOCKETS = 60;
/** The network is counted again so often at most, in ms. */
const PACE_MS = 2000;

/** The site that the wall shows. */
export interface WallSite {
  readonly row: Schemas['SiteRow'];
  readonly chargers: readonly ShownCharger[];
  readonly timeZone: string;
}

/** All sites of the wall's customer as they are now. */
export function useWallNetwork(customer: string | undefined) {
  const pace = useClockPace();
  const query = customer === undefined ? {} : { customer };
  return useAsk(
    ['network', 'sites', customer],
    (client) => client.GET('/network/sites', { params: { query } }),
    { every: pace === false ? false : Math.max(pace, PACE_MS), keep: true },
  );
}

/** The site of the story, the one that the URL names (`?site=ID`), or else the customer's largest that can be looked at. */
export function useWallSite(
  shown: ShownStory | undefined,
  network: Schemas['NetworkSites'] | undefined,
): WallSite | undefined {
  const { customer: scope } = useScope();
  const customer = shown?.story.customer ?? scope;
  const every = useClockPace();
  const largest = useMemo(() => network && largestOf(network), [network]);
  const named = Number(new URLSearchParams(window.location.search).get('site')) || undefined;
  const siteId = shown?.story.siteId ?? named ?? largest;
  const query = customer === undefined ? {} : { customer };
  const { data } = useAsk(
    ['sites', siteId, customer],
    (client) => client.GET('/sites/{siteId}', { params: { path: { siteId: siteId ?? 0 }, query } }),
    { every, keep: true, enabled: siteId !== undefined },
  );
  return useMemo(() => {
    if (!data) return undefined;
    const chargers = allChargers({ groups: [readGroup(data.group)], chargers: [] });
    return { row: data.site, chargers, timeZone: data.site.timeZone ?? 'UTC' };
  }, [data]);
}

/** Id of the largest site; those that are too large for a picture come after all others. */
function largestOf({ sites }: Schemas['NetworkSites']): number | undefined {
  const sized = sites.map(({ id, sockets }) => ({ id, count: sockets.reduce((sum, each) => sum + each, 0) }));
  const [first] = sized.toSorted(
    (a, b) =>
      Number(a.count > MOST_SOCKETS) - Number(b.count > MOST_SOCKETS) || b.count - a.count || a.id - b.id,
  );
  return first?.id;
}

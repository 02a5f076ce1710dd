import { useMemo } from 'react';
import { useClockPace } from '../../api/clock.ts';
import { useAsk } from '../../api/mock.tsx';
import { useScope } from '../../api/scope.ts';
import { BY_CONCERN } from '../../parts/map/share.ts';
import { siteStates } from './site-state.ts';

/** The network is counted again so often at most while the clock runs, in ms. */
const PACE_MS = 4000;

/** All sites of the customer as they are now, and as they change. */
export function useNetwork() {
  const { customer } = useScope();
  const pace = useClockPace();
  const query = customer === undefined ? {} : { customer };
  const every = pace === false ? false : Math.max(pace, PACE_MS);
  const asked = useAsk(
    ['network', 'sites', customer],
    (client) => client.GET('/network/sites', { params: { query } }),
    { every },
  );
  const { data } = asked;
  const sites = useMemo(() => data && siteStates(data, BY_CONCERN), [data]);
  return { sites, error: asked.error, refetch: asked.refetch };
}

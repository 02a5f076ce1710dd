import { useMemo } from 'react';
import type { ControlClient } from '../../api/client.ts';
import { useClockPace } from '../../api/clock.ts';
import { useAsk } from '../../api/mock.tsx';
import { useScope } from '../../api/scope.ts';
import { BY_CONCERN } from '../../parts/map/share.ts';
import { siteStates } from './site-state.ts';

/** The network is counted again so often at most while the clock runs, in ms. */
const PACE_MS = 4000;

/** The question for all sites of a customer: its key, and how it is asked. */
export function sitesQuestion(customer: string | undefined) {
  const query = customer === undefined ? {} : { customer };
  return [
    ['network', 'sites', customer],
    (client: ControlClient) => client.GET('/network/sites', { params: { query } }),
  ] as const;
}

/** All sites of the customer as they are now, and as they change. */
export function useNetwork() {
  const { customer } = useScope();
  const pace = useClockPace();
  const every = pace === false ? false : Math.max(pace, PACE_MS);
  const asked = useAsk(...sitesQuestion(customer), { every });
  const { data } = asked;
  const sites = useMemo(() => data && siteStates(data, BY_CONCERN), [data]);
  return { sites, error: asked.error, refetch: asked.refetch };
}
